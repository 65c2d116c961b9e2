// The list of action items in a browser: filters, state in the address, files.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActionItemRecord } from '../../src/analyse/action-items/action-item-records.ts';
import { launchBrowser, visit } from './browser.ts';

const site = inject('site');
const large = inject('largeSite');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const actionsOf = (folder: string): readonly ActionItemRecord[] =>
  (JSON.parse(readFileSync(`${folder}/actions.json`, 'utf8')) as { actions: readonly ActionItemRecord[] })
    .actions;
const statusOf = (page: Page) => page.locator('[data-action-item-status]');
const titlesOf = (page: Page) => page.locator('[data-action-item-list] td.action-item').allInnerTexts();

/** The events of a calendar by the rules of RFC 5545: 3.1 (lines), 3.3.11 (text), 3.4 (one object), 3.6.1 (events). */
function readCalendar(bytes: Buffer): readonly ReadonlyMap<string, string>[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('')).not.toMatch(/[\r\n]/);
  const properties = lines
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z][A-Z\d-]*(?:;[A-Z-]+=[^;:,"]+)*):(.*)$/.exec(line);
      expect(match, line).not.toBeNull();
      const value = match?.[2] ?? '';
      return [
        match?.[1] ?? '',
        value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark)),
      ] as const;
    });
  expect(properties[0]).toEqual(['BEGIN', 'VCALENDAR']);
  expect(properties.at(-1)).toEqual(['END', 'VCALENDAR']);
  expect(properties.slice(0, 4).map(([name]) => name)).toEqual(expect.arrayContaining(['VERSION', 'PRODID']));
  const events: Map<string, string>[] = [];
  for (const [name, value] of properties.slice(1, -1)) {
    if (name === 'BEGIN') events.push(new Map());
    // Each property occurs once per event.
    else if (events.length > 0 && name !== 'END') expect(events.at(-1)?.has(name)).toBe(false);
    events.at(-1)?.set(name, value);
  }
  return events;
}

describe('The register', () => {
  test('lists every action item without scripts, page after page', async () => {
    const { page, close } = await visit(browser, `${large.url}actions/`, { javaScriptEnabled: false });
    let count = 0;
    for (;;) {
      count += (await titlesOf(page)).length;
      const next = page.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      await next.first().click();
    }
    expect(count).toBe(actionsOf(large.folder).length);
    await close();
  });

  test('is filtered at once, keeps the filter in the address, and goes back', async () => {
    const { page, pageErrors, close } = await visit(browser, `${large.url}actions/`);
    const actions = actionsOf(large.folder);
    const overdue = actions.filter((row) => row.overdue).length;
    await page.locator('input[name=status][value=overdue]').check();
    await expect.poll(() => statusOf(page).innerText()).toBe(`${overdue} of ${actions.length} action items`);
    expect(new URL(page.url()).search).toBe('?status=overdue');
    expect(await page.locator('[data-action-item-list] strong.overdue').count()).toBe(Math.min(200, overdue));
    await page.locator('input[name=type][value=prevent]').check();
    const preventing = actions.filter((row) => row.overdue && row.type === 'prevent').length;
    await expect.poll(() => statusOf(page).innerText()).toMatch(new RegExp(`^${preventing} of`));
    await page.goBack();
    await expect.poll(() => statusOf(page).innerText()).toMatch(new RegExp(`^${overdue} of`));
    await page.goBack();
    await expect.poll(() => statusOf(page).innerText()).toBe(`${actions.length} action items`);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('opens filtered, from a cohort to its items', async () => {
    const { page, close } = await visit(browser, `${site.url}actions/`);
    const row = page.locator('.cohorts tbody tr').first();
    const items = Number(await row.locator('td').first().innerText());
    await row.locator('th a').click();
    await expect.poll(() => statusOf(page).innerText()).toMatch(new RegExp(`^${items} of`));
    expect((await titlesOf(page)).length).toBe(items);
    await close();
  });

  test('its files hold every item, and the calendar the due dates of open ones', () => {
    const actions = actionsOf(large.folder);
    const csv = readFileSync(`${large.folder}/actions.csv`, 'utf8').trimEnd().split('\r\n');
    expect(csv).toHaveLength(actions.length + 1);
    const cellsOf = (line = ''): readonly string[] =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      );
    const columns = cellsOf(csv[0]);
    for (const [place, row] of actions.entries()) {
      const cells = cellsOf(csv[place + 1]);
      const cell = (name: string) => cells[columns.indexOf(name)];
      expect([cell('incident'), cell('status'), cell('overdue'), cell('owner'), cell('due')]).toEqual([
        row.incident,
        row.status,
        row.overdue ? 'yes' : 'no',
        row.owner ?? '',
        row.due ?? '',
      ]);
    }
    const due = actions.filter(({ status, due }) => status === 'open' && due !== undefined);
    const events = readCalendar(readFileSync(`${large.folder}/actions.ics`));
    expect(due.length).toBeGreaterThan(0);
    expect(events).toHaveLength(due.length);
    expect(new Set(events.map((event) => event.get('UID'))).size).toBe(due.length);
    expect(events.map((event) => event.get('DTSTART;VALUE=DATE'))).toEqual(
      due.map((row) => row.due?.replaceAll('-', '')),
    );
    for (const [place, event] of events.entries()) {
      expect(event.get('DTSTAMP')).toBe('20260101T000000Z');
      expect(event.get('SUMMARY')?.startsWith(due[place]?.title ?? '')).toBe(true);
    }
  });
});

describe('The page of patterns', () => {
  test('leads from an arc to the later incident, and from a name to the chain', async () => {
    const { page, close } = await visit(browser, `${site.url}patterns/`, { javaScriptEnabled: false });
    const lane = page.locator('.drawing-wide .drawing-arcs a[href*="/patterns/chains/"]').first();
    const name = (await lane.locator('title').textContent())?.split(': ')[0] ?? '';
    await lane.click();
    expect(await page.locator('.chain:target h3').innerText()).toContain(name);
    expect(await page.locator('.chain:target a[href*="/incidents/"]').count()).toBeGreaterThan(1);
    await close();
  });

  test('a theme leads to its incidents, from its prose and from its list', async () => {
    const { page, close } = await visit(browser, `${site.url}patterns/`, { javaScriptEnabled: false });
    await page.locator('.themes a').first().click();
    expect(await page.locator('.prose a[href*="/incidents/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.incidents a[href*="/incidents/"]').count()).toBeGreaterThan(1);
    await close();
  });
});
