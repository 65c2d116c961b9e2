// The engines that Hindsight's search is compared with: plain MiniSearch and Pagefind over the same incidents, in a
// browser.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Visit } from '../tests/browser/browser.ts';

type BrowserPage = Visit['page'];

const root = fileURLToPath(new URL('../', import.meta.url));

/** MiniSearch as at the start of its README: title and text, with default options. */
const minisearchPage = `<!doctype html><title>MiniSearch</title><script type="module">
globalThis.rank = async (query) => {
  globalThis.index ??= import('./minisearch.js').then(async ({ default: MiniSearch }) => {
    const options = { fields: ['title', 'text'] };
    const stored = await fetch('index.json');
    if (stored.ok) return MiniSearch.loadJSON(await stored.text(), options);
    const index = new MiniSearch(options);
    index.addAll(await (await fetch('pages.json')).json());
    return index;
  });
  return (await globalThis.index).search(query).slice(0, 10).map(({ id }) => id);
};
</script>`;
/** Makes the index file that a site would be published with. */
const buildPage = `<!doctype html><title>Index</title><script type="module">
import MiniSearch from './minisearch.js';
const index = new MiniSearch({ fields: ['title', 'text'] });
index.addAll(await (await fetch('pages.json')).json());
globalThis.json = JSON.stringify(index);
</script>`;
const pagefindPage = `<!doctype html><title>Pagefind</title><script type="module">
globalThis.rank = async (query) => {
  globalThis.index ??= import('/pagefind/pagefind.js').then(async (pagefind) => { await pagefind.init(); return pagefind; });
  const { results } = await (await globalThis.index).search(query);
  const found = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  return found.map(({ url }) => decodeURIComponent(url.replace(/\\/$/, '').split('/').at(-1)));
};
</script>`;

/** An incident as passed to plain MiniSearch. */
export interface PlainPage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Into the folder: the site as readers get it, Pagefind's index of its incidents' pages, and what MiniSearch's own page
 * loads.
 */
export function buildSites(out: string, pages: readonly PlainPage[]): void {
  const site = join(out, 'site');
  run([
    join(root, 'src/cli/hindsight.mjs'),
    'build',
    '--content',
    join(root, 'content'),
    '--out',
    site,
    '--base',
    '/site/',
    '--site',
    'https://example.org',
    '--quiet',
  ]);
  const glob = 'incidents/*/index.html';
  run([
    join(root, 'node_modules/pagefind/lib/runner/bin.cjs'),
    '--site',
    site,
    '--glob',
    glob,
    '--root-selector',
    'main',
    '--output-path',
    join(out, 'pagefind'),
  ]);
  const compare = join(out, 'compare');
  mkdirSync(compare);
  copyFileSync(join(root, 'node_modules/minisearch/dist/es/index.js'), join(compare, 'minisearch.js'));
  writeFileSync(join(compare, 'pages.json'), JSON.stringify(pages));
  writeFileSync(join(compare, 'minisearch.html'), minisearchPage);
  writeFileSync(join(compare, 'build.html'), buildPage);
  writeFileSync(join(compare, 'pagefind.html'), pagefindPage);
}

/** Asks the engine of one of the pages above, one query after the other; the ids of at most ten incidents each. */
export async function rankOn(
  page: BrowserPage,
  queries: readonly string[],
): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async (all) => {
    const { rank } = globalThis as unknown as { rank: (query: string) => Promise<string[]> };
    const rankings: string[][] = [];
    for (const query of all) rankings.push(await rank(query));
    return rankings;
  }, queries);
}

/** Keeps MiniSearch's index as the file that a site would be published with. */
export async function storeMiniSearch(page: BrowserPage, address: string, folder: string): Promise<void> {
  await page.goto(`${address}compare/build.html`);
  await page.waitForFunction(() => 'json' in globalThis);
  const json = await page.evaluate(() => String(Reflect.get(globalThis, 'json')));
  writeFileSync(join(folder, 'compare/index.json'), json);
}

function run(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}:\n${stdout}\n${stderr}`);
}
