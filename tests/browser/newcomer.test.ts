// Questions that a newcomer can answer from the pages alone, by clicking from the home page on, without scripts.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActionItemRecord } from '../../src/analyse/action-items/action-item-records.ts';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import { homeStrings } from '../../src/site/strings/home-strings.ts';
import { launchBrowser, visit } from './browser.ts';

const site = inject('site');
const read = (file: string): unknown => JSON.parse(readFileSync(`${site.folder}/${file}`, 'utf8'));
const { records } = read('records.json') as { readonly records: readonly IncidentRecord[] };
const { actions } = read('actions.json') as { readonly actions: readonly ActionItemRecord[] };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const start = async () => visit(browser, site.url, { javaScriptEnabled: false });
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
/** A list of counts: names and numbers. */
const tallyUnder = async (page: Page, heading: string): Promise<Readonly<Record<string, number>>> => {
  const list = page.locator(`h3:text-is("${heading}") + ul > li`);
  const rows = await list.evaluateAll((entries) =>
    entries.map((entry) => [
      entry.querySelector('a')?.textContent.trim() ?? '',
      Number(entry.querySelector('.number')?.textContent),
    ]),
  );
  return Object.fromEntries(rows) as Readonly<Record<string, number>>;
};
const countBy = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]));

describe('Somebody new finds out', () => {
  test('which cause recurs in Redis incidents', async () => {
    const { page, close } = await start();
    await follow(page, 'Redis');
    const told = await tallyUnder(page, 'Causes');
    const counted = countBy(
      records.filter(({ topics }) => topics.includes('redis')).flatMap(({ causes }) => causes),
    );
    const [[first, count] = []] = Object.entries(told);
    expect(first).toBe('Cascading failure');
    expect(count).toBe(Math.max(...counted.values()));
    expect(count).toBe(counted.get('cascading-failure'));
    await close();
  });

  test('who detects DB failovers, and how often it is unknown', async () => {
    const { page, close } = await start();
    await follow(page, 'DB failover');
    const told = await tallyUnder(page, 'Detection');
    const counted = countBy(
      records
        .filter(({ topics }) => topics.includes('db-failover'))
        .map(({ detection = 'unclassified' }) => detection),
    );
    expect(told['Automated alert']).toBe(counted.get('automated-alert'));
    expect(told['Unknown detection']).toBe(counted.get('unknown'));
    await close();
  });

  test('which action items of an incident were still open when it recurred', async () => {
    const { page, close } = await start();
    await follow(page, 'Patterns');
    const entry = page.locator('.unfinished > li').first();
    const title = await entry.locator('a').first().innerText();
    const listed = await entry.locator('ul > li').allInnerTexts();
    const open = actions.filter((row) => row.incidentTitle === title && row.status === 'open');
    expect(listed.length).toBeGreaterThan(0);
    for (const row of open) expect(listed.some((text) => text.startsWith(row.title))).toBe(true);
    // The incident's page says the same: what is open, and what recurred meanwhile.
    await entry.locator('a').first().click();
    const here = page.locator('section', { has: page.locator('#actions-title') });
    for (const row of open) expect(await here.innerText()).toContain(row.title);
    const after = page
      .locator('section', { has: page.locator('#related-title') })
      .locator('li', { hasText: 'after this one.' });
    expect(await after.first().innerText()).toMatch(/after this one\..* \d+ open/);
    await close();
  });

  test('whether a year is worse than the one before: its review says what was expected', async () => {
    const { page, close } = await start();
    await follow(page, 'Reviews');
    await follow(page, '2023');
    const inYear = (year: string) => records.filter(({ date }) => date.startsWith(year)).length;
    expect(await page.locator('.lead').innerText()).toContain(
      `${inYear('2023')} incidents written up, ${inYear('2022')} in 2022 (as expected).`,
    );
    const row = page.locator('.review-table tr', { hasText: 'All incidents' });
    expect(await row.innerText()).toMatch(/\d+ to \d+\s+as expected/);
    await close();
  });

  test('what to bring to the next retrospective, from the first page', async () => {
    const { page, close } = await start();
    const links = page.locator('section', { has: page.locator('#meeting-title') }).locator('a');
    expect(await links.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Review of \d{4}$/), homeStrings.patterns]),
    );
    await links.first().click();
    expect(await page.locator('h1').innerText()).toMatch(/^Review of/);
    await close();
  });
});
