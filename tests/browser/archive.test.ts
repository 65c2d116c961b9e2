// The archive's page: facets, order, and a state that lives in the address.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import { launchBrowser, openFacets, visit } from './browser.ts';

const site = inject('site');
const readRecords = (folder: string): readonly IncidentRecord[] =>
  (JSON.parse(readFileSync(`${folder}/records.json`, 'utf8')) as { records: readonly IncidentRecord[] })
    .records;
const records = readRecords(site.folder);
const withCause = (cause: string, among = records) => among.filter((record) => record.causes.includes(cause));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('The archive', () => {
  test('a click on a facet leaves the incidents that have the value, and says how many', async () => {
    const { page, pageErrors, close } = await openArchive('incidents/');
    await check(page, 'cause', 'config-error');
    await expectTitles(page, withCause('config-error'));
    expect(await status(page)).toBe(`${withCause('config-error').length} of ${records.length} incidents`);
    expect(new URL(page.url()).search).toBe('?cause=config-error');
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('the number next to a facet is the number a click on it leaves', async () => {
    const { page, close } = await openArchive('incidents/?cause=config-error');
    await openFacets(page, 'trigger');
    const boxes = page.locator('.facets input[name=trigger]');
    const { value, count } = await boxes.first().evaluate((box) => ({
      value: box.getAttribute('value') ?? '',
      count: Number(box.closest('label')?.querySelector('.number')?.textContent),
    }));
    await check(page, 'trigger', value);
    await expect.poll(() => page.locator('a.incident-title').count()).toBe(count);
    await close();
  });

  test('two values of one axis widen, values of two axes narrow', async () => {
    const { page, close } = await openArchive('incidents/?cause=config-error&cause=code-defect');
    const either = records.filter((one) =>
      one.causes.some((id) => id === 'config-error' || id === 'code-defect'),
    );
    await expectTitles(page, either);
    await check(page, 'trigger', 'config-change');
    await expectTitles(
      page,
      either.filter((one) => one.trigger === 'config-change'),
    );
    await close();
  });

  test('an address with a filter opens filtered, its facets marked', async () => {
    const { page, close } = await openArchive('incidents/?component=redis');
    await expectTitles(
      page,
      records.filter((one) => one.components.includes('redis')),
    );
    expect(await box(page, 'component', 'redis').isChecked()).toBe(true);
    await close();
  });

  test('back and forward go through the filters', async () => {
    const { page, close } = await openArchive('incidents/');
    await check(page, 'cause', 'config-error');
    await expectTitles(page, withCause('config-error'));
    await page.goBack();
    await expectTitles(page, records);
    await page.goForward();
    await expectTitles(page, withCause('config-error'));
    await close();
  });

  test('dates limit the list, both days included', async () => {
    const days = records.map((record) => record.date).sort();
    const [from = '', to = ''] = [days[2], days.at(-3)];
    const { page, close } = await openArchive(`incidents/?from=${from}&to=${to}`);
    await expectTitles(
      page,
      records.filter((record) => record.date >= from && record.date <= to),
    );
    await close();
  });

  test('a facet is set with the keyboard alone and keeps the focus', async () => {
    const { page, close } = await openArchive('incidents/');
    const chosen = box(page, 'cause', 'config-error');
    await chosen.focus();
    await page.keyboard.press('Space');
    await expectTitles(page, withCause('config-error'));
    expect(await box(page, 'cause', 'config-error').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await close();
  });

  test('the order is chosen, and stays in the address with the filter', async () => {
    const { page, close } = await openArchive('incidents/?cause=config-error');
    const order = page.locator('[data-order]');
    const values = await order
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    await order.selectOption(values[1] ?? '');
    await expectTitles(page, withCause('config-error'));
    expect(page.url()).toContain('cause=config-error');
    expect(page.url()).toContain(`sort=${values[1]}`);
    const first = await page.locator('a.incident-title').first().textContent();
    await page.reload();
    await expect.poll(() => page.locator('a.incident-title').first().textContent()).toBe(first);
    await close();
  });

  test('a filter that leaves nothing says so', async () => {
    const { page, close } = await openArchive('incidents/?from=1900-01-01&to=1900-01-02');
    await expect.poll(() => page.locator('[data-incident-list]').innerText()).toMatch(/^No results/);
    await close();
  });
});

describe('The archive under a path', () => {
  test('filters and links work there too', async () => {
    const nested = inject('nestedSite');
    const { page, pageErrors, close } = await visit(browser, `${nested.url}incidents/?cause=config-error`);
    await expectTitles(page, withCause('config-error', readRecords(nested.folder)));
    await page.locator('a.incident-title').first().click();
    await page.waitForLoadState('load');
    expect(page.url().startsWith(`${nested.url}incidents/`)).toBe(true);
    expect(await page.locator('article[data-incident]').count()).toBe(1);
    expect(pageErrors).toEqual([]);
    await close();
  });
});

async function openArchive(path: string, width = 1280) {
  const opened = await visit(browser, site.url + path, { viewport: { width, height: 900 } });
  await opened.page.locator('.facets input[type=date]').first().waitFor();
  return opened;
}

function box(page: Page, axis: string, value: string) {
  return page.locator(`.facets input[name="${axis}"][value="${value}"]`);
}

async function check(page: Page, axis: string, value: string): Promise<void> {
  await openFacets(page, axis);
  await box(page, axis, value).check();
}

function status(page: Page): Promise<string> {
  return page.locator('[data-filter-status]').innerText();
}

/** The list shows these incidents, in any order. */
async function expectTitles(page: Page, expected: readonly IncidentRecord[]): Promise<void> {
  expect(expected.length).toBeGreaterThan(0);
  const titles = expected.map((record) => record.title).sort();
  await expect
    .poll(async () => (await page.locator('a.incident-title').allTextContents()).sort())
    .toEqual(titles);
}
