// The door to axe: what it finds wrong with a page for people who use assistive technology.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface Barrier {
  readonly rule: string;
  readonly element: string;
  /** What is wrong and how to repair it, in axe's words. */
  readonly repair: string;
}

/** The default rules whose result depends on colors; everything else reads the document and its layout alone. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** Runs axe on the page as it is shown now, or on the part that `part` selects; every default rule, or those on colors. */
export async function findBarriers(
  page: Page,
  { part = ':root', rules = 'all' }: { readonly part?: string; readonly rules?: 'all' | 'colors' } = {},
): Promise<readonly Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ part, only }) => {
      const injected = (window as unknown as { readonly axe: typeof axe }).axe;
      const { violations } = await injected.run(
        { include: [[part]] },
        { resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({
          rule: id,
          element: html.slice(0, 300),
          repair: failureSummary ?? '',
        })),
      );
    },
    { part, only: rules === 'colors' ? colorRules : undefined },
  );
}
