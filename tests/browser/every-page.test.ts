// What holds for every kind of page: for every reader, on every screen, on paper, and under the site's own policy.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from './browser.ts';
import { pageOfEachKind } from './pages.ts';

const site = inject('site');
const kinds = [
  ...pageOfEachKind(site.folder),
  ['search with a question', 'search/?q=redis'],
  ['incidents with a filter', 'incidents/?component=redis'],
  ['trends with a filter', 'trends/?component=redis'],
] as const;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(kinds)('The page %s', (_kind, path) => {
  test('breaks no policy, logs no error and asks nobody else for anything', async () => {
    const { page, complaints, close } = await visit(browser, site.url + path);
    await settle(page);
    await scrollThrough(page);
    expect(complaints.filter((complaint) => !isExpected(complaint, path))).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'has no barrier that axe finds, in the %s theme',
    async (colorScheme) => {
      const { page, close } = await visit(browser, site.url + path, { colorScheme });
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
        ),
      ).toEqual([]);
      await close();
    },
  );

  test('fits a screen of 320 pixels without scrolling sideways', async () => {
    const { page, close } = await visit(browser, site.url + path, { viewport: { width: 320, height: 640 } });
    await settle(page);
    const { width, wide } = await page.evaluate(() => {
      const width = document.documentElement.scrollWidth;
      const isWide = (element: Element): boolean => element.getBoundingClientRect().right > innerWidth + 1;
      const wide = [...document.querySelectorAll('body *')].filter(isWide);
      return { width, wide: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)) };
    });
    expect(width, wide.join('\n')).toBeLessThanOrEqual(320);
    await close();
  });

  test('prints dark on white, without what only works on a screen', async () => {
    const { page, close } = await visit(browser, site.url + path, { colorScheme: 'dark' });
    await settle(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.on-screen:visible').count()).toBe(0);
    const colours = await page.evaluate(() => ({
      ink: getComputedStyle(document.body).color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      body: getComputedStyle(document.body).backgroundColor,
    }));
    expect(brightness(colours.ink)).toBeLessThan(90);
    expect(Math.min(brightness(colours.paper), brightness(colours.body))).toBeGreaterThan(240);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5_000);
    await close();
  });
});

/** Waits until scripts have drawn what they draw at the start. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(50);
}

/** Visiting the page for missing addresses as itself is no error. */
function isExpected(complaint: string, path: string): boolean {
  return path === '404.html' && complaint.includes('404');
}

/** 0 for black to 255 for white; nothing painted is white paper. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? 255 : (red + green + blue) / 3;
}
