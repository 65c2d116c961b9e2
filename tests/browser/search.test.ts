// The search as a reader uses it: with the keyboard, from any page, and with its state in the address.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import { searchText } from '../../src/site/ui/search/search-text.ts';
import { findBarriers } from './axe.ts';
import { launchBrowser, visit } from './browser.ts';

const site = inject('site');
const nested = inject('nestedSite');
const { records } = JSON.parse(readFileSync(`${site.folder}/records.json`, 'utf8')) as {
  readonly records: readonly IncidentRecord[];
};
const ofOrganization = (name: string): IncidentRecord => {
  const record = records.find((one) => one.organization?.startsWith(name));
  if (record === undefined) throw new Error(`no incident of ${name} in the archive`);
  return record;
};
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('The search dialog', () => {
  test.each(['/', 'Control+k', 'Meta+k'])(
    'opens with %s on any page and takes what is typed',
    async (keys) => {
      const { page, pageErrors, close } = await visit(browser, `${site.url}about/`);
      await page.keyboard.press(keys);
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.type('redis');
      expect(await page.locator('dialog input').inputValue()).toBe('redis');
      await option(page, 0).waitFor();
      expect(pageErrors).toEqual([]);
      await close();
    },
  );

  test('opens with the masthead, closes with Escape, and gives the focus back', async () => {
    const { page, close } = await visit(browser, site.url);
    await page.locator('.masthead [data-search-open]').focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(
      await page.locator('.masthead [data-search-open]').evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await close();
  });

  test('fetches nothing before it is opened', async () => {
    const { page, close } = await visit(browser, site.url);
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((one) => one.name));
    expect(loaded.filter((name) => /search\/head|records|worker/.test(name))).toEqual([]);
    await close();
  });

  test.each([
    ['is pointed at', false, ['head']],
    ['is pointed at by a reader who saves data', true, []],
  ])('when the masthead %s, the head of the index is fetched ahead or not', async (_, saveData, expected) => {
    const { page, close } = await visit(browser, `${site.url}about/`);
    await page.evaluate(
      (saving) => Object.defineProperty(navigator, 'connection', { value: { saveData: saving } }),
      saveData,
    );
    const asked: string[] = [];
    page.on('request', (request) => {
      const [, kind] = /\/search\/(\w+)-/.exec(request.url()) ?? [];
      if (kind !== undefined) asked.push(kind);
    });
    await page.locator('.masthead [data-search-open]').hover();
    await page.waitForTimeout(saveData ? 500 : 0);
    await expect.poll(() => asked).toEqual(expected);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('redis');
    await option(page, 0).waitFor();
    expect(asked).toEqual(['head']);
    await close();
  });

  test('a slash that is typed into a field stays a slash', async () => {
    const { page, close } = await visit(browser, site.url);
    await page.locator('#ask').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#ask').inputValue()).toBe('a/b');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await close();
  });

  test('arrow keys and Enter open the section that has the words, and mark them', async () => {
    const { page, pageErrors, close } = await visit(browser, site.url);
    await openWith(page, 'redis oom');
    await expect.poll(() => option(page, 0).locator('mark').count()).toBeGreaterThan(0);
    await expect.poll(() => option(page, 0).getAttribute('href')).toContain('#');
    await page.keyboard.press('ArrowDown');
    expect(await option(page, 0).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('dialog input').getAttribute('aria-activedescendant')).toBe(
      await option(page, 0).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\//);
    const address = new URL(page.url());
    expect(address.pathname).toContain(ofOrganization('yasoon').id);
    expect(await page.locator(decodeURIComponent(address.hash)).count()).toBe(1);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('Enter without a choice opens the search page with the question', async () => {
    const { page, close } = await visit(browser, site.url);
    await openWith(page, 'redis oom');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=redis/);
    await page.locator('.hit').first().waitFor();
    await close();
  });

  test('arrow keys wrap around through the question', async () => {
    const { page, close } = await visit(browser, site.url);
    await openWith(page, 'redis');
    await page.keyboard.press('ArrowUp');
    const last = page.locator('dialog [role=option]').last();
    expect(await last.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('dialog [aria-selected=true]').count()).toBe(0);
    await close();
  });

  test('has no problem that axe finds, and says how many were found', async () => {
    const { page, close } = await visit(browser, site.url);
    await openWith(page, 'redis');
    expect(await findBarriers(page, 'dialog')).toEqual([]);
    await expect.poll(() => page.locator('dialog [role=status]').innerText()).toMatch(/\d+ incidents?/);
    await close();
  });

  test('a lost connection is reported, and trying again works', async () => {
    const { page, close } = await visit(browser, site.url);
    await page.route(/search\/head/, (route) => route.abort());
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('redis');
    await page.locator('[data-search-retry]:visible').waitFor();
    await page.unroute(/search\/head/);
    await page.locator('[data-search-retry]').click();
    await option(page, 0).waitFor();
    await close();
  });
});

describe('The search page', () => {
  test.each([
    ['redis oom', 'yasoon'],
    ['crashloop', 'Landbot'],
    ['exalate failover', 'Exalate'],
  ])('"%s" finds %s first', async (query, organization) => {
    const { page, close } = await openSearch(`search/?q=${encodeURIComponent(query)}`);
    expect(await page.locator('.hit a').first().getAttribute('href')).toContain(
      ofOrganization(organization).id,
    );
    await close();
  });

  test.each([
    ['fail over', 'Exalate'],
    ['failed over', 'Exalate'],
    ['failover', 'Exalate'],
    ['server outage', 'yasoon'],
    ['1.20', 'Landbot'],
    ['redict', 'Floofy'],
    ['exlate', 'Exalate'],
  ])('"%s" finds %s', async (query, organization) => {
    const { page, close } = await openSearch(`search/?q=${encodeURIComponent(query)}`);
    const { id } = ofOrganization(organization);
    expect(await page.locator(`.hit a[href*="${id}"]`).count()).toBeGreaterThan(0);
    await close();
  });

  test('"outage" finds the title "Server outtage", with a filter in the address', async () => {
    const { page, close } = await openSearch('search/?q=outage&organization=yasoon');
    expect(await page.locator('.hit a').first().textContent()).toContain('outtage');
    await close();
  });

  test('keeps the question in the address while it is typed', async () => {
    const { page, close } = await visit(browser, `${site.url}search/`);
    await page.locator('#search-query').fill('certificate expired');
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('certificate expired');
    await page.reload();
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('#search-query').inputValue()).toBe('certificate expired');
    await close();
  });

  test('facets narrow the answer, live in the address, and go back with the browser', async () => {
    const { page, pageErrors, close } = await openSearch('search/?q=redis');
    const before = await page.locator('.hit').count();
    const box = page.locator('[data-search-facets] input[type=checkbox]').first();
    const { name, value, count } = await box.evaluate((one) => ({
      name: one.getAttribute('name') ?? '',
      value: one.getAttribute('value') ?? '',
      count: Number(one.closest('label')?.querySelector('.number')?.textContent),
    }));
    await box.check();
    await expect.poll(() => page.locator('.hit').count()).toBe(count);
    const written = new URL(page.url()).searchParams.get('q') ?? '';
    expect(written).toMatch(new RegExp(`^redis ${name}:"?${value}"?$`));
    expect(await page.locator('#search-query').inputValue()).toBe(written);
    await page.goBack();
    await expect.poll(() => page.locator('.hit').count()).toBe(before);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('says that only partial matches were found, and which words are not in the archive', async () => {
    const { page, close } = await openSearch('search/?q=redis+quixotry');
    const status = page.locator('[data-search-page] [role=status]');
    await expect.poll(() => status.innerText()).toContain(searchText.onlyPartial);
    expect(await status.innerText()).toContain('quixotry');
    await close();
  });

  test('says that there are no results, and suggests what to do', async () => {
    const { page, close } = await visit(browser, `${site.url}search/?q=qqqqzzzz`);
    await expect
      .poll(() => page.locator('[data-search-page] [role=status]').innerText())
      .toMatch(/No results/);
    expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(0);
    await close();
  });

  test('answers the question of the home page', async () => {
    const { page, close } = await visit(browser, site.url);
    await page.locator('#ask').fill('redis oom');
    await page.locator('#ask').press('Enter');
    await page.waitForURL(/search\/\?q=redis/);
    await page.locator('.hit').first().waitFor();
    await close();
  });
});

describe('The search under a path', () => {
  test('finds, and leads to pages under that path', async () => {
    const { page, pageErrors, close } = await visit(browser, `${nested.url}causes/`);
    await openWith(page, 'redis oom');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\//);
    expect(page.url().startsWith(`${nested.url}incidents/${ofOrganization('yasoon').id}/`)).toBe(true);
    expect(pageErrors).toEqual([]);
    await close();
  });
});

function option(page: Page, place: number) {
  return page.locator('dialog [role=option]').nth(place);
}

async function openWith(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type(query);
  await option(page, 0).waitFor();
}

async function openSearch(path: string) {
  const opened = await visit(browser, site.url + path);
  await opened.page.locator('.hit').first().waitFor();
  return opened;
}
