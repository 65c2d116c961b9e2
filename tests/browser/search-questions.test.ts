// Questions beyond words: fields with completion, pasted texts, orders, and failures.
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { failures } from '../../src/site/ui/search/search-text.ts';
import { findBarriers } from './axe.ts';
import { launchBrowser, paste, visit } from './browser.ts';

const site = inject('site');
const large = inject('largeSite');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const log = [
  "2024-07-29T10:01:02.123Z cache-1 ERROR redis: OOM command not allowed when used memory > 'maxmemory'",
  '2024-07-29T10:01:03.000Z worker-1 connection refused 10.2.3.4:6379',
].join('\n');

describe('Fields', () => {
  test('are completed with the keyboard alone, values with counts, and Enter without a choice searches', async () => {
    const { page, pageErrors, close } = await openDialog(site.url);
    const input = page.locator('dialog input');
    await page.keyboard.type('compon');
    await suggestion(page, 'component:').waitFor();
    // The suggestion for a word that may be a field is below the results.
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBe(
      await suggestion(page, 'component:').getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('component:');
    await page.keyboard.type('redi');
    await suggestion(page, 'component:redis').waitFor();
    expect(await suggestion(page, 'component:redis').innerText()).toMatch(/\d/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('component:redis ');
    await page.locator('dialog a[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=component%3Aredis/);
    await hits(page).first().waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('list incidents without a word, and a mistyped value gets a suggestion', async () => {
    const { page, close } = await visit(browser, `${site.url}search/?q=component%3Arediss`);
    await page.locator('.search-hint').getByText('no component').waitFor();
    await page.locator('.search-hint a').click();
    await expect.poll(() => page.locator('#search-query').inputValue()).toBe('component:redis');
    await hits(page).first().waitFor();
    await close();
  });

  test('a filter in the parameters of the address becomes a part of the query', async () => {
    const { page, close } = await openPage(`${site.url}search/?q=redis&organization=yasoon`);
    expect(new URL(page.url()).search).toBe('?q=redis+org%3Ayasoon');
    expect(await hits(page).count()).toBe(1);
    await page.locator('#search-query').fill('redis org:yasoon year:1999');
    await page.getByText('filters exclude').first().waitFor();
    await page.getByText('Search without filters').click();
    await expect.poll(() => page.locator('#search-query').inputValue()).toBe('redis');
    await close();
  });

  test('a mistyped word leads to the better spelling', async () => {
    const { page, close } = await visit(browser, `${site.url}search/?q=exlate+failover`);
    const better = page.locator('.search-hint a');
    await better.waitFor();
    expect(await better.innerText()).toBe('exalate failover');
    await better.click();
    await page.waitForURL(/q=exalate\+failover$/);
    await close();
  });
});

describe('Orders', () => {
  test('live in the address and go back with the browser', async () => {
    const { page, close } = await openPage(`${site.url}search/?q=database`);
    const best = await dates(page);
    await page.locator('#search-order').selectOption('oldest');
    await page.waitForURL(/sort=oldest/);
    await expect.poll(async () => isSorted(await dates(page))).toBe(true);
    await page.reload();
    await hits(page).first().waitFor();
    expect(await page.locator('#search-order').inputValue()).toBe('oldest');
    await page.goBack();
    await expect.poll(() => dates(page)).toEqual(best);
    expect(await page.locator('#search-order').inputValue()).toBe('relevance');
    await close();
  });
});

describe('A pasted text', () => {
  test('is searched for in the dialog, says which line matched, and goes along to the page, not into its address', async () => {
    const { page, pageErrors, close } = await openDialog(site.url);
    await paste(page.locator('dialog input'), log);
    await page.locator('dialog .search-line-matched').first().waitFor();
    expect(await page.locator('dialog .search-line-matched').first().innerText()).toMatch(/^Line \d/);
    expect(await page.locator('dialog summary').innerText()).toMatch(/2 lines/);
    expect(await page.locator('dialog input').inputValue()).toBe('');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/$/);
    await page.locator('.hit .search-line-matched mark').first().waitFor();
    const count = await hits(page).count();
    await page.reload();
    await hits(page).first().waitFor();
    expect(await hits(page).count()).toBe(count);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('is narrowed by the query, and goes when it is removed', async () => {
    const { page, close } = await visit(browser, `${site.url}search/`);
    await paste(page.locator('#search-query'), log);
    await hits(page).first().waitFor();
    await page.locator('#search-query').fill('org:yasoon');
    await expect.poll(() => hits(page).count()).toBe(1);
    await page.locator('#search-query').fill('');
    await expect.poll(() => hits(page).count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => hits(page).count()).toBe(0);
    await close();
  });

  test('is taken by the field of the home page, and out of an address that holds one', async () => {
    const { page, close } = await visit(browser, site.url);
    await paste(page.locator('#ask'), log);
    await page.locator('dialog .search-line-matched').first().waitFor();
    await page.goto(`${site.url}search/?q=${encodeURIComponent(log)}`);
    await hits(page).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await close();
  });
});

describe('Recent searches', () => {
  test('are offered in an empty dialog, on this device, until they are cleared', async () => {
    const { page, close } = await openDialog(site.url);
    await page.keyboard.type('redis oom');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search/);
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    const recent = page.locator('dialog [data-recent]');
    await recent.waitFor();
    expect(await recent.innerText()).toBe('redis oom');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog input').inputValue()).toBe('redis oom');
    await page.locator('dialog a[role=option]').first().waitFor();
    await page.locator('dialog input').fill('');
    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    expect(await recent.count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await close();
  });

  test('search works without them if storage is disabled', async () => {
    const { page, pageErrors, close } = await visit(browser, `${site.url}about/`);
    await page.evaluate(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('off', 'SecurityError');
          },
        });
    });
    await page.keyboard.press('/');
    await page.keyboard.type('redis oom');
    await page.locator('dialog a[role=option]').first().waitFor();
    expect(pageErrors).toEqual([]);
    await close();
  });
});

describe('The search over many incidents', () => {
  test('shows more on demand, with the facets of all results', async () => {
    const { page, close } = await openPage(`${large.url}search/?q=database`);
    await page.locator('[data-search-facets] input[type=checkbox]').first().waitFor();
    expect(await hits(page).count()).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    const status = page.locator('[data-search-page] [role=status]');
    const totalOf = async () => Number.parseInt(await status.innerText(), 10);
    await expect.poll(totalOf).toBeGreaterThan(20);
    const total = await totalOf();
    await expect.poll(() => hits(page).count()).toBe(Math.min(40, total));
    expect(
      await hits(page)
        .nth(20)
        .locator('h2 a')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await close();
  });

  test('a slow connection is announced, and only the last question is answered', async () => {
    const { page, close } = await visit(browser, `${large.url}about/`);
    await page.route(/\/search\/(?!index)[^/]*\.json/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('queue', { delay: 60 });
    await page
      .locator('dialog [data-search-status]')
      .getByText(/Loading|Searching/)
      .waitFor();
    await page.locator('dialog a[role=option]').first().waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('queue');
    await close();
  });

  test('an incomplete part of the index is reported, never searched, and requested again', async () => {
    const { page, close } = await visit(browser, `${large.url}about/`);
    const part = /\/search\/records-[^/]*\.json/;
    const whole = readFileSync(`${large.folder}/index.html`, 'utf8');
    await page.route(part, (route) =>
      route.fulfill({ body: whole.slice(0, 100), contentType: 'application/json' }),
    );
    await page.keyboard.press('/');
    await page.keyboard.type('kubernetes latency');
    await page.locator('[data-search-retry]:visible').waitFor();
    expect(await page.locator('dialog [data-search-status]').innerText()).toBe(failures.broken.sentence);
    expect(await page.locator('dialog a[role=option]').count()).toBe(0);
    await page.unroute(part);
    await page.locator('[data-search-retry]').click();
    await page.locator('dialog a[role=option]').first().waitFor();
    await close();
  });

  test('an index of another edition is recognized', async () => {
    const { page, close } = await visit(browser, `${large.url}about/`);
    await page.route(/\/search\/head-/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.keyboard.press('/');
    await page.keyboard.type('queue');
    await page.getByRole('button', { name: 'Reload the page' }).waitFor();
    await close();
  });
});

describe('For screen readers', () => {
  test('the page has no problem that axe finds, and its parts have names', async () => {
    const { page, close } = await openPage(`${site.url}search/?q=redis`);
    await page.locator('#search-query').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' component:');
    await page.locator('#search-suggestions [role=option]').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'An alert, an error, or a question', expanded: true }).waitFor();
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    await page.getByRole('combobox', { name: 'Sort by' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-suggestions [role=option]').count()).toBe(0);
    await close();
  });

  test('Ctrl and Enter open a result in a tab of its own, and the dialog stays', async () => {
    const { page, close } = await openDialog(site.url);
    await page.keyboard.type('redis oom');
    await page.locator('dialog a[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await tab.waitForURL(/\/incidents\//);
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await close();
  });

  test('text still being composed by an input method is not searched for, and its Enter selects nothing', async () => {
    const { page, close } = await openDialog(site.url);
    // What is typed before the dialog's script has loaded is searched for as it is.
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'redis', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(500);
    expect(await page.locator('dialog a[role=option]').count()).toBe(0);
    await session.send('Input.insertText', { text: 'redis' });
    await page.locator('dialog a[role=option]').first().waitFor();
    await close();
  });
});

function suggestion(page: Page, text: string): Locator {
  return page.locator(`[role=option][data-text="${text}"]`);
}

function hits(page: Page): Locator {
  return page.locator('.hit');
}

function isSorted(days: readonly string[]): boolean {
  return days.join() === [...days].sort().join();
}

async function dates(page: Page): Promise<readonly string[]> {
  return (await page.locator('.hit .search-meta').allTextContents()).map((facts) => facts.slice(0, 10));
}

async function openDialog(url: string) {
  const opened = await visit(browser, `${url}about/`);
  await opened.page.keyboard.press('/');
  await opened.page.locator('dialog[open]').waitFor();
  return opened;
}

async function openPage(url: string) {
  const opened = await visit(browser, url);
  await hits(opened.page).first().waitFor();
  return opened;
}
