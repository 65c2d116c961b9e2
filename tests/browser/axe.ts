// The door to axe: what it finds wrong with a page for people who use assistive technology.
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface Barrier {
  readonly rule: string;
  readonly element: string;
  /** The problem and its fix, in axe's words. */
  readonly repair: string;
}

/** The default rules whose result depends on colors; everything else reads the document and its layout alone. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** Every default rule, on the page as it is shown now or on the part that `part` selects. */
export async function findBarriers(page: Page, part = ':root'): Promise<readonly Barrier[]> {
  const uncolored = await runAxe(page, { part, rules: { disabled: colorRules } });
  return [...uncolored, ...(await findColorBarriers(page, part))];
}

/** The rules on colors, on two texts of every look in the part: measuring each text of a long table takes seconds. */
export async function findColorBarriers(page: Page, part = ':root'): Promise<readonly Barrier[]> {
  await page.evaluate(markTextOfEachLook, { part, mark: textMark });
  const barriers = await runAxe(page, { part: `[${textMark}]`, rules: { only: colorRules } });
  await page.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }, textMark);
  return barriers;
}

const textMark = 'data-test-look';

type Rules = { readonly only: readonly string[] } | { readonly disabled: readonly string[] };

async function runAxe(
  page: Page,
  { part, rules }: { readonly part: string; readonly rules: Rules },
): Promise<readonly Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions =
    'only' in rules
      ? { runOnly: [...rules.only] }
      : { rules: Object.fromEntries(rules.disabled.map((rule) => [rule, { enabled: false }])) };
  return page.evaluate(
    async ({ part, options }) => {
      const injected = (window as unknown as { readonly axe: typeof axe }).axe;
      const { violations } = await injected.run(
        { include: [[part]] },
        { resultTypes: ['violations'], ...options },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({
          rule: id,
          element: html.slice(0, 300),
          repair: failureSummary ?? '',
        })),
      );
    },
    { part, options },
  );
}

/** Runs in the page: marks two texts in view of every combination of ink, paper, size, weight, opacity, and kind of element. */
function markTextOfEachLook({ part, mark }: { readonly part: string; readonly mark: string }): void {
  const counts = new Map<string, number>();
  /** The backgrounds and opacities behind the text, down to the first solid one. */
  const paperOf = (element: Element): string => {
    let paper = '';
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
      paper += `${opacity === '1' ? '' : opacity}${backgroundImage}${backgroundColor}`;
      if (/^rgb\(/.test(backgroundColor)) break;
    }
    return paper;
  };
  const root = document.querySelector(part);
  for (const element of [...(root?.querySelectorAll('*') ?? []), ...(root === null ? [] : [root])]) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    if (!hasText || !element.checkVisibility()) continue;
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement ?? element).color;
    const look = [
      element.nodeName,
      color,
      around,
      paperOf(element),
      fontSize,
      fontWeight,
      textDecorationLine,
    ].join(' ');
    const seen = counts.get(look) ?? 0;
    if (seen < 2) element.setAttribute(mark, '');
    counts.set(look, seen + 1);
  }
}
