import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from './browser.ts';

const { url } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const paper = () => getComputedStyle(document.documentElement).getPropertyValue('color-scheme');

describe('The theme', () => {
  test.each(['light', 'dark'] as const)('follows a system that is %s', async (colorScheme) => {
    const { page, close } = await visit(browser, url, { colorScheme });
    const [ink, ground] = await page.evaluate(() => {
      const bright = (color: string): number =>
        (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const style = getComputedStyle(document.body);
      const grounds = [style, getComputedStyle(document.documentElement)].map((one) => one.backgroundColor);
      return [bright(style.color), bright(grounds.find((one) => one !== 'rgba(0, 0, 0, 0)') ?? '')];
    });
    if (colorScheme === 'dark') expect(ink).toBeGreaterThan(ground ?? 0);
    else expect(ink).toBeLessThan(ground ?? 0);
    await close();
  });

  test('is chosen with a button, is remembered on other pages, and goes back to the system', async () => {
    const { page, pageErrors, close } = await visit(browser, url, { colorScheme: 'light' });
    const button = page.locator('[data-theme-switch]');
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    expect(await theme()).toBeUndefined();
    await button.click();
    expect(await theme()).toBe('light');
    await button.click();
    expect(await theme()).toBe('dark');
    await page.goto(`${url}about/`);
    expect(await theme()).toBe('dark');
    expect(await page.evaluate(paper)).toBe('dark');
    await button.click();
    expect(await theme()).toBeUndefined();
    await page.goto(url);
    expect(await theme()).toBeUndefined();
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('that was chosen is there before the page is first painted', async () => {
    const { page } = await visit(browser, url, { colorScheme: 'light' });
    await page.evaluate(() => localStorage.setItem('hindsight-theme', 'dark'));
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.body === null) return;
        window.name = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => window.name)).toBe('dark');
    // No other visit gets this page, which runs that script forever.
    await page.context().close();
  });
});
