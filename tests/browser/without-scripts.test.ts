// Every page works without scripts.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import { launchBrowser, visit } from './browser.ts';

const site = inject('site');
const large = inject('largeSite');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('Without scripts', () => {
  test('the archive lists every incident, page after page', async () => {
    const records = recordsOf(large.folder);
    const found: string[] = [];
    const { page, close } = await open(`${large.url}incidents/`);
    for (;;) {
      const links = await page
        .locator('a.incident-title')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      found.push(...links.map((href) => decodeURIComponent(href.split('/').at(-2) ?? '')));
      const older = page.locator('a[rel=next]');
      if ((await older.count()) === 0) break;
      await older.first().click();
    }
    expect(found).toEqual(records.map((record) => record.id));
    await close();
  });

  test('the archive leads to incidents by cause, by component and by the other axes', async () => {
    const { page, close } = await open(`${site.url}incidents/`);
    for (const axis of ['causes', 'components', 'triggers', 'detection', 'organizations', 'topics']) {
      const hrefs = await page.locator(`.facets a[href*="/${axis}/"]`).count();
      expect(hrefs, axis).toBeGreaterThan(0);
    }
    await close();
  });

  test('an incident shows its text, its facts, its drawing and its labels', async () => {
    const { page, close } = await open(`${site.url}incidents/${landbot()}/`);
    expect(await page.locator('h1').textContent()).toBeTruthy();
    expect(await page.locator('.incident-body svg').count()).toBeGreaterThan(0);
    expect(await page.locator('.incident-body h2').count()).toBeGreaterThan(2);
    expect(await page.locator('aside a[href*="/causes/change-delivery/"]').count()).toBeGreaterThan(0);
    expect(await page.getByText('23 min').count()).toBeGreaterThan(0);
    await close();
  });

  test('the trends are drawn, each with its table, or say which facts are missing', async () => {
    const { page, close } = await open(`${site.url}trends/`);
    const figures = page.locator('figure');
    expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(5);
    const count = await figures.count();
    expect(count).toBeGreaterThanOrEqual(5);
    for (let place = 0; place < count; place += 1) {
      const figure = figures.nth(place);
      if (await figure.evaluate((one) => one.classList.contains('chart-missing'))) {
        expect(await figure.locator('.chart-name + *').textContent()).not.toBe('');
        continue;
      }
      expect(await figure.locator('svg').count()).toBeGreaterThan(0);
      expect(await figure.locator('table').count()).toBeGreaterThan(0);
    }
    await close();
  });

  test('a component has a page with its incidents and those of its parts', async () => {
    const { page, close } = await open(`${site.url}components/cache/`);
    const redis = recordsOf(site.folder).filter((record) => record.components.includes('redis'));
    expect(redis.length).toBeGreaterThan(0);
    for (const record of redis) {
      expect(await page.locator(`a[href$="/incidents/${record.id}/"]`).count(), record.id).toBeGreaterThan(0);
    }
    await close();
  });

  test('the search page says what it needs and where to go instead', async () => {
    const { page, close } = await open(`${site.url}search/`);
    expect(await page.locator('main').innerText()).toMatch(/JavaScript/i);
    expect(await page.locator('main a[href$="/incidents/"]').count()).toBeGreaterThan(0);
    await close();
  });

  test('nothing is offered that needs scripts', async () => {
    const { page, close } = await open(`${site.url}incidents/`);
    expect(
      await page
        .locator('[data-theme-switch]:visible, [data-order]:visible, input[type=checkbox]:visible')
        .count(),
    ).toBe(0);
    await close();
  });
});

function open(url: string): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  return visit(browser, url, { javaScriptEnabled: false });
}

function recordsOf(folder: string): readonly IncidentRecord[] {
  return (
    JSON.parse(readFileSync(`${folder}/records.json`, 'utf8')) as { records: readonly IncidentRecord[] }
  ).records;
}

function landbot(): string {
  const record = recordsOf(site.folder).find((one) => one.organization === 'Landbot');
  if (record === undefined) throw new Error('no incident of Landbot in the archive');
  return record.id;
}
