import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { offlineStrings } from '../../src/site/strings/layout-strings.ts';
import { launchBrowser, paste, visit } from './browser.ts';
import { serveFolder } from './static-server.ts';

const { folder } = inject('nestedSite');
const base = '/memory/of/';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const button = (page: Page) => page.locator('[data-offline-button]');
const state = (page: Page) => page.locator('[data-offline-state]');

describe('An archive that is kept on the device', () => {
  test('is read and searched without a network, and can be removed again', async () => {
    const server = await serveFolder(folder, base);
    const { page, close } = await visit(browser, `${server.url}about/`);
    await state(page)
      .getByText(/files, [\d.]+ MB/)
      .waitFor();
    await button(page).click();
    await state(page).getByText(offlineStrings.kept).waitFor({ timeout: 60_000 });
    await server.close();

    await page.goto(`${server.url}incidents/2021-11-13-exalate-services-disturbed/`);
    expect(await page.locator('h1').textContent()).toContain('Services disturbed');
    await page.goto(`${server.url}search/?q=redis+oom`);
    await page.locator('[data-search-results] a').first().waitFor();
    await page.goto(`${server.url}search/`);
    await paste(page.locator('#search-query'), '12:01 redis OOM\n12:02 connection refused 10.2.3.4:6379');
    await page.locator('.hit .search-line-matched').first().waitFor();
    await page.goto(`${server.url}trends/?cause=config-error`);
    await page.locator('svg').first().waitFor();
    const missing = await page.goto(`${server.url}incidents/nobody-wrote-this/`);
    expect(missing?.status()).toBe(404);

    await page.goto(`${server.url}about/`);
    await state(page).getByText(offlineStrings.kept).waitFor();
    await button(page).click();
    await state(page).getByText(offlineStrings.noNetwork).waitFor();
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await close();
  });

  test('says so when not everything could be downloaded, and does not claim that a copy is kept', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'hindsight-offline-'));
    cpSync(folder, broken, { recursive: true });
    rmSync(join(broken, 'about/index.html'));
    cpSync(join(folder, 'about/index.html'), join(broken, 'elsewhere.html'));
    const server = await serveFolder(broken, base);
    const { page, close } = await visit(browser, `${server.url}elsewhere.html`);
    await state(page)
      .getByText(/files, [\d.]+ MB/)
      .waitFor();
    await button(page).click();
    await button(page).getByText(offlineStrings.retry).waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await close();
    await server.close();
    rmSync(broken, { recursive: true, force: true });
  });
});
