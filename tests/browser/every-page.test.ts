// Checks of every kind of page: accessibility, small screens, print, and the site's own policy.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, type ExpectStatic, inject, test } from 'vitest';
import { findBarriers, findColorBarriers } from './axe.ts';
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

// One visit makes all checks, and a few pages are open at a time, since most of a visit is waiting.
test.concurrent.for(kinds)(
  'The page %s breaks no policy, is accessible in both themes, prints, and fits a small screen',
  { timeout: 120_000 },
  async ([, path], { expect }) => {
    const { page, pageErrors, close } = await visit(browser, site.url + path, { colorScheme: 'light' });
    await settle(page);
    await scrollThrough(page);
    await expectNoBarriers(page, expect);
    await expectPrintable(page, expect);
    await expectNarrow(page, expect);
    await settle(page);
    expect
      .soft(
        pageErrors.filter((pageError) => !isExpected(pageError, path)),
        'page errors',
      )
      .toEqual([]);
    await close();
  },
);

/** Waits until nothing has moved for a while: results and their snippets may still be arriving. */
async function waitForStableLayout(page: Page): Promise<void> {
  let before = '';
  for (let reading = 0; reading < 20; reading += 1) {
    const now = JSON.stringify(await page.evaluate(readLayout));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(200);
  }
}

/** Every rule in the light theme; in the dark one the rules on colors, and that nothing but colors is different. */
async function expectNoBarriers(page: Page, expect: ExpectStatic): Promise<void> {
  expect.soft(await findBarriers(page), 'axe in the light theme').toEqual([]);
  await waitForStableLayout(page);
  const light = await page.evaluateHandle(readLayout);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluateHandle(readLayout);
  const moved = await light.evaluate(
    (before, after) => after.filter((one, place) => one !== before[place]),
    dark,
  );
  expect.soft(moved.slice(0, 5), 'elements that move with the theme').toEqual([]);
  expect.soft(await findColorBarriers(page), 'axe in the dark theme').toEqual([]);
}

/** Prints dark on white, without what only works on a screen. The theme is the dark one by now. */
async function expectPrintable(page: Page, expect: ExpectStatic): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect.soft(await page.locator('.on-screen:visible').count(), 'screen parts in print').toBe(0);
  const colors = await page.evaluate(() => ({
    ink: getComputedStyle(document.body).color,
    paper: getComputedStyle(document.documentElement).backgroundColor,
    body: getComputedStyle(document.body).backgroundColor,
  }));
  expect.soft(brightness(colors.ink), 'brightness of the ink').toBeLessThan(90);
  const paper = Math.min(brightness(colors.paper), brightness(colors.body));
  expect.soft(paper, 'brightness of the paper').toBeGreaterThan(240);
  expect.soft((await page.pdf({ format: 'A4' })).length, 'bytes of the PDF').toBeGreaterThan(5_000);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
}

/** Fits a screen of 320 pixels without scrolling sideways. */
async function expectNarrow(page: Page, expect: ExpectStatic): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  // Some parts look at the width only when they are drawn.
  await page.reload({ waitUntil: 'load' });
  await settle(page);
  const { width, wide } = await page.evaluate(() => {
    const width = document.documentElement.scrollWidth;
    const isWide = (element: Element): boolean => element.getBoundingClientRect().right > innerWidth + 1;
    const wide = [...document.querySelectorAll('body *')].filter(isWide);
    return { width, wide: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)) };
  });
  expect.soft(width, `width at 320 pixels, perhaps because of\n${wide.join('\n')}`).toBeLessThanOrEqual(320);
}

/** Runs in the page: a line for every element with its place and whether it can be seen. */
function readLayout(): readonly string[] {
  return [...document.querySelectorAll('body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { display, visibility, opacity, position } = getComputedStyle(element);
    return [element.nodeName, x, y, width, height, display, visibility, opacity, position].join(' ');
  });
}

/** Waits until scripts have drawn what they draw at the start. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(50);
}

/** Visiting the 404 page itself is not an error. */
function isExpected(pageError: string, path: string): boolean {
  return path === '404.html' && pageError.includes('404');
}

/** 0 for black to 255 for white; nothing painted is white paper. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? 255 : (red + green + blue) / 3;
}
