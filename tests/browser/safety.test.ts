// A malicious postmortem is safe to show on every page.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from './browser.ts';
import { hostileId } from './hostile.ts';

const { url } = inject('largeSite');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const places = [
  '',
  'incidents/?from=2024-06-06&to=2024-06-06',
  `incidents/${hostileId}/`,
  'trends/?from=2024-06-06&to=2024-06-06',
  'actions/',
  'organizations/',
  'components/redis/',
  'search/?q=zebrafish',
];

describe('A hostile postmortem', () => {
  test.each(places)('runs no code, breaks no markup and contacts no other server on /%s', async (path) => {
    const { page, pageErrors, close } = await visit(browser, url + path);
    await page.waitForLoadState('networkidle');
    const result = await page.evaluate(() => ({
      harmed: 'harmed' in window,
      elements: [
        ...document.querySelectorAll(
          'iframe, base, main style, img:not([src^="/attachments/"]), main form[action^="http"], main script:not([type=module])',
        ),
      ].map((one) => one.outerHTML),
      handlers: [...document.querySelectorAll('*')]
        .filter((one) => one.getAttributeNames().some((name) => name.startsWith('on')))
        .map((one) => one.outerHTML),
      // A table's numbers are offered as a file to keep; a browser opens no such address as a page.
      links: [...document.querySelectorAll('a:not([download][href^="data:text/csv;charset=utf-8,"]), area')]
        .map((one) => one.getAttribute('href') ?? '')
        .filter((href) => !/^(https?:\/\/|\/|#|\.|mailto:|\?)/i.test(href)),
    }));
    expect(result).toEqual({ harmed: false, elements: [], handlers: [], links: [] });
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('is still read: its raw HTML is shown as text', async () => {
    const { page, close } = await visit(browser, `${url}incidents/${hostileId}/`);
    expect(await page.locator('.incident-body').innerText()).toContain(
      '<iframe src="https://attacker.example/">',
    );
    expect(await page.locator('h1').innerText()).toContain('</title></script>');
    await close();
  });

  test('shows its own picture, and none that could run a script', async () => {
    const { page, close } = await visit(browser, `${url}incidents/${hostileId}/`);
    const picture = page.locator('.incident-body img');
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth))
      .toBe(1);
    expect(await picture.getAttribute('src')).toBe('/attachments/postmortems/2024/graph.png');
    expect((await page.request.get(`${url}attachments/postmortems/2024/graph.svg`)).status()).toBe(404);
    await close();
  });

  test('the policy blocks inline scripts and other origins', async () => {
    const { page, pageErrors, close } = await visit(browser, url);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.harmed = 1';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://attacker.example/pixel.png';
      document.body.append(image);
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(
      pageErrors.filter((pageError) => pageError.includes('Content Security Policy')).length,
    ).toBeGreaterThanOrEqual(2);
    expect(pageErrors.filter((pageError) => pageError.startsWith('request to'))).toEqual([]);
    await close();
  });
});
