// The search over ten thousand incidents: the synthetic archive forty times over, in an index as the build makes it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { toAxisNames, toRecords } from '../../src/analyse/records/records.ts';
import { buildArchive } from '../../src/build-archive.ts';
import { readArchiveFiles } from '../../src/files.ts';
import { toInstant } from '../../src/model/time.ts';
import { loadIndex, search } from '../../src/search/ranking/engine.ts';
import { buildIndex } from '../../src/search/index/index-file.ts';
import { buildSearchFiles, searchHeadOf, toSearchOrder } from '../../src/site/files/search-files.ts';
import { launchBrowser, visit } from './browser.ts';
import { serveFolder, type StaticServer } from './static-server.ts';

const built = inject('largeSite').folder;
const copies = 40;
const folder = mkdtempSync(join(tmpdir(), 'hindsight-large-'));
const archive = buildArchive(readArchiveFiles(join(built, '../content')), {
  asOf: toInstant(Date.UTC(2026, 0, 1)),
});
const names = toAxisNames(archive.taxonomy);
const order = toSearchOrder(archive, { records: toRecords(archive), names });
const engine = loadIndex(buildIndex(order.documents, order.aliases, 'once'));
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const version = 'ten-thousand';
  const files = buildSearchFiles({
    ...order,
    version,
    rows: repeat(order.rows, (row, copy) => ({ ...row, id: `${row.id}-${copy}` })),
    documents: repeat(order.documents, (document, _, place) => ({ ...document, id: String(place) })),
  });
  mkdirSync(join(folder, 'search'));
  for (const [name, text] of files) writeFileSync(join(folder, 'search', `${name}.json`), text);
  for (const path of ['_astro', 'theme.js', 'favicon.svg', '404.html', 'offline.json']) copy(path);
  for (const path of ['search/index.html', 'about/index.html']) {
    copy(path);
    const page = readFileSync(join(built, path), 'utf8').replaceAll(order.version, version);
    expect(page).toContain(`${searchHeadOf(version)}.json`);
    writeFileSync(join(folder, path), page);
  }
  server = await serveFolder(folder, '/');
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The search over 10,000 incidents', () => {
  test.each(['redis memory', 'certificate expired', 'failover'])(
    '"%s" finds as many in the downloaded parts as in the whole index',
    async (words) => {
      const { page, pageErrors, close } = await ask(words);
      const { total } = search(engine, words, { limit: 0 });
      expect(total).toBeGreaterThan(0);
      await expect.poll(() => countOf(page)).toBe(total * copies);
      expect(pageErrors).toEqual([]);
      await close();
    },
  );

  test('the first answer with its facets takes 300 kB at most, later ones 60 kB', async () => {
    const { page, close } = await open('search/');
    const sent = countSent(page);
    await page.locator('#search-query').fill('replication lag');
    await page.locator('.facets input[type=checkbox]').first().waitFor();
    expect(sent()).toBeGreaterThan(20_000);
    expect(sent()).toBeLessThan(300_000);
    for (const words of ['queue backlog consumers', 'disk full', 'certificate expired']) {
      const before = sent();
      await page.locator('#search-query').fill(words);
      const { total } = search(engine, words, { limit: 0 });
      await expect.poll(() => countOf(page)).toBe(total * copies);
      expect(sent() - before).toBeLessThan(60_000);
    }
    await close();
  });

  test('a facet counts what it leaves, whichever group is opened', async () => {
    const { page, close } = await ask('redis');
    for (const axis of ['cause', 'trigger']) {
      const group = page.locator(`.facets details[data-axis="${axis}"]`);
      await group.waitFor();
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
      const count = (await group.locator('.number').first().textContent()) ?? '';
      await group.locator('input').first().check();
      await expect.poll(() => countOf(page)).toBe(Number(count.replaceAll(',', '')));
      await page.goBack();
      await expect.poll(() => page.locator('#search-query').inputValue()).toBe('redis');
    }
    await close();
  });

  test('fields alone list incidents, the longest first on demand', async () => {
    const { page, close } = await ask('component:redis');
    const redis = order.rows.filter(({ components }) => components.includes('redis'));
    await expect.poll(() => countOf(page)).toBe(redis.length * copies);
    await page.locator('#search-order').selectOption('longest');
    const longest = redis.reduce((most, row) =>
      (row.impactMinutes ?? 0) > (most.impactMinutes ?? 0) ? row : most,
    );
    await expect.poll(() => page.locator('.hit h2').first().innerText()).toBe(longest.title);
    await close();
  });

  test('a typo still finds results, from the same parts', async () => {
    const { page, close } = await ask('certifciate expired');
    const { total } = search(engine, 'certifciate expired', { limit: 0 });
    await expect.poll(() => countOf(page)).toBe(total * copies);
    await close();
  });
});

function repeat<One>(
  all: readonly One[],
  toCopy: (one: One, copy: number, place: number) => One,
): readonly One[] {
  return Array.from({ length: copies }, (_, copy) =>
    all.map((one, at) => toCopy(one, copy, copy * all.length + at)),
  ).flat();
}

function copy(path: string): void {
  cpSync(join(built, path), join(folder, path), { recursive: true, force: true });
}

async function open(path: string) {
  const opened = await visit(browser, `${server.url}about/`);
  // A copy's text is that of the incident it was copied from.
  await opened.page.route('**/incidents/*.json*', (route) => {
    const name = new URL(route.request().url()).pathname.replace(/-\d+(?=\.json$)/, '');
    return route.fulfill({ path: join(built, name) });
  });
  await opened.page.goto(server.url + path);
  return opened;
}

function ask(words: string) {
  return open(`search/?q=${encodeURIComponent(words)}`);
}

/** The number that the answer says it has; 0 before there is an answer. */
async function countOf(page: Page): Promise<number> {
  const status = await page.locator('[data-search-page] [data-search-status]').innerText();
  return Number(/^[\d,]+/.exec(status)?.[0].replaceAll(',', '') ?? 0);
}

/** Bytes of scripts and of the search's files so far, as a server with Brotli sends them. */
function countSent(page: Page): () => number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  const counted = new Set<string>();
  let bytes = 0;
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (counted.has(pathname) || !/\.js$|^\/search\/.*\.json$/.test(pathname)) return;
    counted.add(pathname);
    bytes += brotliCompressSync(readFileSync(join(folder, pathname)), quality).length;
  });
  return () => bytes;
}
