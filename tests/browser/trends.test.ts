// The trends: filters, picking, and brushing redraw every chart; drawing, table, CSV, and JSON have the same numbers.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import { trendCharts } from '../../src/charts/catalog.ts';
import { formatMinutes } from '../../src/model/time.ts';
import { launchBrowser, openFacets, visit } from './browser.ts';

const site = inject('site');
const read = (path: string): string => readFileSync(`${site.folder}/${path}`, 'utf8');
const { records } = JSON.parse(read('records.json')) as { records: readonly IncidentRecord[] };
interface ChartNumbers {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly drawn: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
const { charts } = JSON.parse(read('trends.json')) as { charts: readonly ChartNumbers[] };
/** How many charts have something to draw. */
const drawnCharts = charts.filter((chart) => chart.drawn).length;
const withCause = (cause: string) => records.filter((record) => record.causes.includes(cause));
/** Charts are drawn one at a time, on whatever machine this is. */
const patience = { timeout: 20_000 };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('Filters of the trends', () => {
  test('redraw every chart for the incidents that are left, and live in the address', async () => {
    const { page, pageErrors, close } = await openTrends('trends/');
    await tick(page, 'cause', 'config-error');
    const count = withCause('config-error').length;
    await expectStatus(page, `${count} of ${records.length} incidents`);
    expect(new URL(page.url()).search).toBe('?cause=config-error');
    await drawn(page);
    const notes = await page.locator('figure .note').allTextContents();
    expect(notes.filter((note) => note.includes(String(records.length)))).toEqual([]);
    expect(await page.locator('figure').count()).toBe(trendCharts.length);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test('are written out, each with a link that removes it, and the list of incidents is one click away', async () => {
    const { page, close } = await openTrends('trends/?cause=config-error&trigger=config-change');
    const chips = page.locator('.chip');
    await expect.poll(() => chips.count()).toBe(2);
    const both = withCause('config-error').filter((one) => one.trigger === 'config-change').length;
    await expectStatus(page, `${both} of ${records.length} incidents`);
    await chips.nth(1).click();
    await expectStatus(page, `${withCause('config-error').length} of ${records.length} incidents`);
    expect(new URL(page.url()).search).toBe('?cause=config-error');
    const reading = page.locator('[data-reading]');
    expect(await reading.innerText()).toBe(`Read these ${withCause('config-error').length} incidents`);
    expect(await reading.getAttribute('href')).toBe('/incidents/?cause=config-error');
    await close();
  });

  test('say how many were left out because the fact is unknown', async () => {
    const { page, close } = await openTrends('trends/?detection=customer-report&cause=code-defect');
    const unknown = withCause('code-defect').filter((one) => one.detection === 'unknown').length;
    await expect.poll(() => page.locator('.chosen').innerText()).toContain(`detection (${unknown})`);
    await close();
  });

  test('follow the back and forward buttons of the browser', async () => {
    const { page, close } = await openTrends('trends/');
    await tick(page, 'cause', 'config-error');
    await expectStatus(page, `${withCause('config-error').length} of ${records.length} incidents`);
    await page.goBack();
    await expectStatus(page, `${records.length} incidents`);
    await page.goForward();
    await expectStatus(page, `${withCause('config-error').length} of ${records.length} incidents`);
    await close();
  });

  test('removed again, the browser draws at the same width exactly what the build drew', async () => {
    const plain = await visit(browser, `${site.url}trends/`, { javaScriptEnabled: false });
    const drawings = '.drawing-wide > svg';
    const built = await plain.page.locator(drawings).evaluateAll((all) => all.map((one) => one.outerHTML));
    await plain.close();
    expect(built.length).toBe(drawnCharts);
    const { page, close } = await visit(browser, `${site.url}about/`, {
      viewport: { width: 1280, height: 900 },
    });
    // With a drawing of another width on the page, what the build drew is not put back.
    await page.route('**/trends/?*', async (route) => {
      const html = await (await route.fetch()).text();
      const narrow = html.replace(/(<svg class="drawing[^>]* width=")\d+/, '$110');
      await route.fulfill({ contentType: 'text/html', body: narrow });
    });
    await page.goto(`${site.url}trends/?cause=config-error`);
    await page.locator('.chip').waitFor();
    const widthOf = (): Promise<number> =>
      page.locator('[data-charts]').evaluate((element) => element.clientWidth);
    const widthOfBuild = Number(/viewBox="0 0 (\d+)/.exec(built[0] ?? '')?.[1]);
    await page.setViewportSize({ width: 1280 + widthOfBuild - (await widthOf()), height: 900 });
    expect(await widthOf()).toBe(widthOfBuild);
    await page.locator('.chip').click();
    await drawn(page);
    const now = page.locator('.chart-drawing > svg');
    await expect.poll(() => now.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual(built);
    await close();
  });

  test('removed again, the drawings of the build are put back, and an open table stays open', async () => {
    const { page, close } = await openTrends('trends/');
    const charts = page.locator('[data-charts]');
    const built = await charts.innerHTML();
    await tick(page, 'cause', 'config-error');
    await drawn(page);
    const table = page.locator('#quarter-counts .chart-table');
    await table.locator('summary').click();
    await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(1);
    await page.locator('.chip').click();
    await drawn(page);
    expect(await table.evaluate((details) => details.hasAttribute('open'))).toBe(true);
    await table.locator('summary').click();
    await expect.poll(() => charts.innerHTML()).toBe(built);
    await close();
  });
});

describe('A mark of the trends', () => {
  const cell = '#causes-by-component svg a:has(.cell)';

  test('filters by what it counts when it is picked, in place and in the address', async () => {
    const { page, close } = await openTrends('trends/');
    const { href, count } = await readMark(page, cell);
    await page.locator(cell).first().click();
    await expectStatus(page, `${count} of ${records.length} incidents`);
    expect(new URL(page.url()).search).toBe(new URL(href, site.url).search);
    expect(new URL(page.url()).pathname).toBe('/trends/');
    await close();
  });

  test('is picked with the keyboard, and the focus stays in its chart', async () => {
    const { page, close } = await openTrends('trends/');
    const { count } = await readMark(page, cell);
    await page.locator(cell).first().focus();
    await page.keyboard.press('Enter');
    await expectStatus(page, `${count} of ${records.length} incidents`);
    await drawn(page);
    const holder = () => page.evaluate(() => document.activeElement?.closest('figure')?.id);
    expect(await holder()).toBe('causes-by-component');
    await close();
  });

  test('of one incident leads to it', async () => {
    const { page, close } = await openTrends('trends/');
    const dot = page.locator('#arrivals .drawing-wide svg a').first();
    const href = await dot.getAttribute('href');
    await dot.click();
    await page.waitForURL(`**${href}`);
    expect(await page.locator('article[data-incident]').count()).toBe(1);
    await close();
  });

  test('leads to incidents that exist, without scripts too', async () => {
    const { page, close } = await visit(browser, `${site.url}trends/`, { javaScriptEnabled: false });
    const hrefs = await page
      .locator('figure .drawing-wide svg a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(records.length);
    const ids = hrefs.flatMap((href) => /\/incidents\/([^/?#]+)\//.exec(href)?.[1] ?? []);
    expect(ids.filter((id) => !records.some((record) => record.id === decodeURIComponent(id)))).toEqual([]);
    await close();
  });
});

describe('The arrival strip', () => {
  test.each([['a mouse'], ['a finger']])('sets the dates when %s is drawn along it', async (pointer) => {
    const { page, close } = await openTrends('trends/', { hasTouch: pointer === 'a finger' });
    const field = await page.locator('#arrivals .brush:visible').boundingBox();
    if (field === null) throw new Error('no field to brush');
    const [from, to, y] = [field.x + field.width * 0.4, field.x + field.width * 0.7, field.y + 20];
    if (pointer === 'a finger') await swipe(page, [from, y], [to, y]);
    else await drag(page, [from, y], [to, y]);
    await expect
      .poll(() => new URL(page.url()).search)
      .toMatch(/^\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
    const asked = new URL(page.url()).searchParams;
    const days = [asked.get('from') ?? '', asked.get('to') ?? ''] as const;
    const within = records.filter(({ date }) => date >= days[0] && date <= days[1]).length;
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(records.length);
    await expectStatus(page, `${within} of ${records.length} incidents`);
    expect(await page.locator('.facets input[name=from]').inputValue()).toBe(days[0]);
    expect(await page.locator('.facets input[name=to]').inputValue()).toBe(days[1]);
    await close();
  });

  test('lets the dates be typed instead', async () => {
    const { page, close } = await openTrends('trends/');
    await page.locator('.facets input[name=from]').fill('2019-01-01');
    await page.locator('.facets input[name=from]').dispatchEvent('change');
    const after = records.filter(({ date }) => date >= '2019-01-01').length;
    await expectStatus(page, `${after} of ${records.length} incidents`);
    await close();
  });
});

describe('The numbers', () => {
  let reading: Promise<ReadonlyMap<string, readonly (readonly string[])[]>> | undefined;
  const tables = () => (reading ??= readTables());

  test.each(trendCharts.map(({ id }) => [id]))(
    'of %s are the same in the table, as CSV and as JSON',
    async (id) => {
      const json = charts.find((chart) => chart.id === id);
      const csv = parseCsv(read(`trends/${id}.csv`));
      const asText = (cells: readonly (string | number | null)[]) => cells.map((cell) => String(cell ?? ''));
      expect(csv).toEqual([json?.columns, ...(json?.rows ?? [])].map((row) => asText(row ?? [])));
      const shown = (await tables()).get(id) ?? [];
      expect(shown.length).toBe(json?.drawn === true ? json.rows.length : 0);
      for (const [place, row] of shown.entries()) {
        const written = json?.rows[place]?.map((cell, column) =>
          typeof cell === 'number' && json.columns[column]?.endsWith(' (minutes)') === true
            ? formatMinutes(cell)
            : String(cell ?? '–'),
        );
        expect(row).toEqual(written);
      }
    },
  );

  test('are downloaded for the incidents that are left', async () => {
    const { page, close } = await openTrends('trends/?cause=config-error');
    await drawn(page);
    const href = (await page.locator('#arrivals .chart-csv').getAttribute('href')) ?? '';
    const csv = parseCsv(decodeURIComponent(href.replace(/^data:text\/csv;charset=utf-8,/, '')));
    expect(csv.slice(1).map(([date]) => date)).toEqual(
      withCause('config-error')
        .map(({ date }) => date)
        .sort(),
    );
    expect(await page.locator('#arrivals .chart-csv').getAttribute('download')).toBe('arrivals.csv');
    await close();
  });
});

describe('A former id of a chart', () => {
  test.each(charts.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id])))(
    '%s leads to %s',
    async (alias, id) => {
      expect(read(`trends/${alias}.csv`)).toBe(read(`trends/${id}.csv`));
      const { page, close } = await openTrends(`trends/#${alias}`);
      const figure = await page.locator(`[id="${alias}"]`).evaluate((anchor) => anchor.closest('figure')?.id);
      expect(figure).toBe(id);
      await close();
    },
  );
});

describe('Contradictions', () => {
  test('leads to its lines, and follows the filter', async () => {
    const { page, pageErrors, close } = await openTrends('trends/');
    const rows = page.locator('[data-contradictions] > li');
    const [id, title] = await rows
      .first()
      .evaluate((row) => [row.dataset['incident'], row.querySelector('a')?.textContent]);
    const record = records.find((one) => one.id === id);
    expect(record?.title).toBe(title);
    await tick(page, 'year', record?.date.slice(0, 4) ?? '');
    const kept = await rows.evaluateAll((all) =>
      all.filter((row) => !row.hasAttribute('hidden')).map((row) => row.dataset['incident']),
    );
    const years = kept.map((one) => records.find((other) => other.id === one)?.date.slice(0, 4));
    expect(new Set(years)).toEqual(new Set([record?.date.slice(0, 4)]));
    const line = rows.first().locator('.label-origin a').last();
    const anchor = (await line.getAttribute('href'))?.split('#')[1] ?? '';
    await line.click();
    await page.waitForURL(`**/incidents/${id}/#${anchor}`);
    expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
    expect(pageErrors).toEqual([]);
    await close();
  });
});

describe('In print', () => {
  test('every chart is complete, and there are no buttons', async () => {
    const { page, close } = await openTrends('trends/', { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('figure svg:visible')
      .evaluateAll(
        (all) =>
          all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
            .length,
      );
    expect(cut).toBe(0);
    expect(await page.locator('figure svg:visible').count()).toBe(drawnCharts);
    expect(await page.locator('.facets:visible, .chart-csv:visible, [data-picking]:visible').count()).toBe(0);
    await close();
  });
});

async function openTrends(path: string, options: Parameters<typeof visit>[2] = {}) {
  const opened = await visit(browser, site.url + path, {
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  await opened.page.locator('.facets input[type=date]').first().waitFor({ state: 'attached' });
  // Until the typeface is there, what is about to be clicked may move.
  await opened.page.evaluate(() => document.fonts.ready.then(() => undefined));
  return opened;
}

/** The cells of each chart's table as the build wrote them. */
async function readTables(): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const { page, close } = await visit(browser, `${site.url}trends/`, { javaScriptEnabled: false });
  const found = await page
    .locator('figure')
    .evaluateAll((figures) =>
      figures.map((figure): [string, string[][]] => [
        figure.id,
        [...figure.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.textContent),
        ),
      ]),
    );
  await close();
  return new Map(found);
}

/** All charts are of the filter that is chosen. */
async function drawn(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-charts][aria-busy]').count(), patience).toBe(0);
}

async function tick(page: Page, axis: string, value: string): Promise<void> {
  await openFacets(page, axis);
  await page.locator(`.facets input[name="${axis}"][value="${value}"]`).check();
}

async function expectStatus(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.locator('[data-filter-status]').innerText(), patience).toBe(text);
}

async function readMark(page: Page, selector: string) {
  const mark = page.locator(selector).first();
  const name = (await mark.locator('title').textContent()) ?? '';
  const count = Number(/: ([\d,]+) incident/.exec(name)?.[1]?.replaceAll(',', ''));
  return { count, href: (await mark.getAttribute('href')) ?? '' };
}

type Point = readonly [x: number, y: number];

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await send('touchStart', [from]);
  for (const share of [0.1, 0.2, 0.4, 0.7, 1]) {
    await send('touchMove', [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]]);
  }
  await send('touchEnd', []);
}

/** RFC 4180; a quote that keeps a cell text is taken off. */
function parseCsv(text: string): readonly (readonly string[])[] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
        (quoted?.replaceAll('""', '"') ?? bare ?? '').replace(/^'(?=[=+\-@])/, ''),
      ),
    );
}
