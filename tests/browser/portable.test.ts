import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, paste, visit, type Visit } from './browser.ts';

const folder = inject('portableFolder');
const address = (path: string): string => pathToFileURL(`${folder}/`).href + path;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function reading(path: string, work: (page: Visit['page']) => Promise<void>): Promise<void> {
  const { page, pageErrors, close } = await visit(browser, address(path));
  await work(page);
  expect(pageErrors).toEqual([]);
  await close();
}

describe('A portable site, opened from a disk', () => {
  test('is searched from any page, and the result opens with its words marked', async () => {
    await reading('trends/index.html', async (page) => {
      await page.keyboard.press('/');
      await page.locator('[data-search-dialog] input[name=q]').pressSequentially('redis oom');
      await page.locator('[data-search-dialog] [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/yasoon-server-outtage\/index\.html\?/);
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0))
        .toBeGreaterThan(0);
    });
  });

  test('answers a pasted log, and shows which of its lines match an incident', async () => {
    await reading('index.html', async (page) => {
      await page.keyboard.press('/');
      const field = page.locator('[data-search-dialog] input[name=q]');
      await paste(field, "12:01 ERROR redis: OOM command not allowed\n12:02 used memory > 'maxmemory'");
      await page.locator('[data-search-dialog] .search-line-matched').first().waitFor();
    });
  });

  test('has the search page, with its address', async () => {
    await reading('search/index.html?q=failover', async (page) => {
      await page.locator('[data-search-results] a').first().waitFor();
      await page.locator('#search-query').fill('certificate');
      await page.waitForURL(/\?q=certificate$/);
    });
  });

  test('filters the archive', async () => {
    await reading('incidents/index.html', async (page) => {
      const before = await page.locator('[data-rows] > *, main li').count();
      await page.locator('input[name=cause]').first().check();
      await page.waitForURL(/\?cause=/);
      await expect.poll(() => page.locator('[data-rows] > *, main li').count()).not.toBe(before);
    });
  });

  test('redraws charts when filtered, and their marks lead to incidents', async () => {
    await reading('trends/index.html?cause=config-error', async (page) => {
      await page.locator('svg a[href*="incidents/2"]').first().click();
      await page.waitForURL(/\/incidents\/[^/]+\/index\.html$/);
    });
  });
});
