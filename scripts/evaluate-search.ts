// Compares the search with BM25, MiniSearch and Pagefind: npm run evaluate:search [-- --misses]
//
// With `-- --corpus DIR [--kept-aside]` the same for reports in their own shape, without Pagefind and without a
// browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../src/cli/archive-folder.ts';
import { answerQuestion } from '../src/search/results/answer.ts';
import { createArchiveSource } from '../src/search/results/archive-source.ts';
import { toQuestion } from '../src/search/results/question.ts';
import { launchBrowser } from '../tests/browser/browser.ts';
import { type JudgedQuery, judgedQueries, listHalf } from '../tests/search/queries.ts';
import { type CountingServer, serveCounting } from './counting-server.ts';
import { meanMeasures, measureRanking } from './ranking-measures.ts';
import { buildSites, rankOn, storeMiniSearch } from './search-rivals.ts';
import { createBm25 } from './search/bm25.ts';
import { evaluateDocuments } from './search/document-evaluation.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const engines = ['Hindsight', 'BM25', 'MiniSearch', 'Pagefind'] as const;
type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type EngineName = (typeof engines)[number];
type Rankings = Readonly<Record<EngineName, readonly (readonly string[])[]>>;

/** Asked one after the other for the first answer of a fresh browser profile. */
const timedQueries = ['redis oom', 'certificate expired', 'wrong cluster', 'failover', 'regex cpu'];

const corpus = process.argv.indexOf('--corpus');
if (corpus < 0) await evaluateSite();
else {
  const half = process.argv.includes('--kept-aside') ? 'kept aside' : 'tuning';
  await evaluateDocuments(process.argv[corpus + 1] ?? '', half);
}

async function evaluateSite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-evaluate-'));
  try {
    await evaluateIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function evaluateIn(folder: string): Promise<void> {
  console.error('Building the site and the indexes …');
  const archive = await openArchive({ content: join(root, 'content'), edition: 'internal' });
  const pages = archive.incidents.map(({ id, postmortem }) => ({
    id,
    title: postmortem.title,
    text: postmortem.body,
  }));
  buildSites(folder, pages);
  const server = await serveCounting(folder);
  const browser = await launchBrowser();
  const source = createArchiveSource(archive);
  const rank = async (query: string): Promise<readonly string[]> =>
    (await answerQuestion(source, toQuestion(query, 10))).hits.map(({ incident }) => incident);
  const bm25 = createBm25(pages);
  const rankings: Rankings = {
    Hindsight: await Promise.all(judgedQueries.map(({ query }) => rank(query))),
    BM25: judgedQueries.map(({ query }) => bm25(query, 10)),
    MiniSearch: await rankInBrowser(browser, `${server.url}compare/minisearch.html`),
    Pagefind: await rankInBrowser(browser, `${server.url}compare/pagefind.html`),
  };
  printRankings(rankings);
  await printCosts(server, browser, folder);
  await browser.close();
  await server.close();
}

function printRankings(rankings: Rankings): void {
  const kinds = [...new Set(judgedQueries.map(({ kind }) => kind))];
  const groups: readonly (readonly [string, readonly JudgedQuery[]])[] = [
    ...kinds.map((kind) => [kind, judgedQueries.filter((one) => one.kind === kind)] as const),
    ['all', judgedQueries],
    ['all, tuning half', listHalf('tuning')],
    ['all, held-out half', listHalf('held-out')],
  ];
  console.log(`\n${judgedQueries.length} queries; MRR / nDCG@10 / recall@10`);
  console.log(
    ['kind'.padEnd(22), 'n'.padStart(4), ...engines.map((engine) => engine.padStart(22))].join(' '),
  );
  for (const [name, queries] of groups) {
    const cells = engines.map((engine) => {
      const measures = queries.map((one) =>
        measureRanking(rankings[engine][judgedQueries.indexOf(one)] ?? [], one.relevant),
      );
      const { reciprocalRank, ndcg, recall } = meanMeasures(measures);
      return [reciprocalRank, ndcg, recall]
        .map((figure) => figure.toFixed(3))
        .join(' / ')
        .padStart(22);
    });
    console.log([name.padEnd(22), String(queries.length).padStart(4), ...cells].join(' '));
  }
  if (process.argv.includes('--misses')) printMisses(rankings.Hindsight);
}

/** Only of the tuning half, so that the held-out half stays unseen. */
function printMisses(rankings: readonly (readonly string[])[]): void {
  for (const one of listHalf('tuning')) {
    const ranking = rankings[judgedQueries.indexOf(one)] ?? [];
    const { ndcg } = measureRanking(ranking, one.relevant);
    if (ndcg >= 0.8) continue;
    console.log(`\n${ndcg.toFixed(2)} ${one.kind}: ${one.query.split('\n')[0] ?? ''}`);
    console.log(
      `  wanted ${Object.entries(one.relevant)
        .map(([id, grade]) => `${id} (${grade})`)
        .join(', ')}`,
    );
    console.log(`  found  ${ranking.slice(0, 6).join(', ')}`);
  }
}

async function rankInBrowser(browser: Browser, address: string): Promise<readonly (readonly string[])[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const found = await rankOn(
    page,
    judgedQueries.map(({ query }) => query),
  );
  await page.close();
  return found;
}

async function printCosts(server: CountingServer, browser: Browser, folder: string): Promise<void> {
  const builder = await browser.newPage();
  await storeMiniSearch(builder, server.url, folder);
  await builder.close();
  console.log(
    `\nFirst answer of a fresh profile, median of ${timedQueries.length}: bytes (Brotli), time to the first result`,
  );
  for (const engine of engines.filter((one) => one !== 'BM25')) {
    const costs: Cost[] = [];
    for (const query of timedQueries) costs.push(await costOf({ engine, query }, server, browser));
    const median = (of: keyof Cost): number =>
      costs.map((cost) => cost[of]).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
    console.log(
      `${engine.padEnd(12)} ${(median('bytes') / 1000).toFixed(0).padStart(6)} kB ${median('milliseconds').toFixed(0).padStart(6)} ms`,
    );
  }
}

interface Cost {
  readonly bytes: number;
  readonly milliseconds: number;
}

async function costOf(
  { engine, query }: { readonly engine: EngineName; readonly query: string },
  server: CountingServer,
  browser: Browser,
): Promise<Cost> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const path = engine === 'Hindsight' ? 'site/' : `compare/${engine.toLowerCase()}.html`;
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  server.restart();
  const began = performance.now();
  if (engine === 'Hindsight') {
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.insertText(query);
    await page.locator('dialog[open] [role=option]').first().waitFor();
  } else await rankOn(page, [query]);
  const milliseconds = performance.now() - began;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes: server.counted().bytes, milliseconds };
}
