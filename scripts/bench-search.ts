// Compares the cost of our search and Pagefind's on the same pages, in Chromium: npm run bench:search [-- SIZE…]
//
// Bytes are what a server with Brotli sends, scripts included, pages, styles and typefaces not. A cold answer is the
// first question of a browser that has just opened the search page; warm ones follow on the same page, each with new
// words. Both are timed from the question to ten results with their titles. Nothing is slowed down: this is the
// machine's own network.
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../tests/browser/browser.ts';
import { type CountingServer, serveCounting } from './counting-server.ts';
import { measureCommand } from './measure-command.ts';
import { synthesize, writeFiles } from './synthesize.ts';

/** The kinds of question: frequent words, rare ones, typos, unfinished words, identifiers. */
const questions = [
  'redis connection timeout',
  'certificate expired',
  'failover replication lag',
  'disk full',
  'kuberntes memory',
  'deployment rolled back',
  'dns',
  'queue backlog consumers',
  'database migr',
  'config change wrong region',
  'load balancer health check',
  'cache stampede',
  'rate limit customers',
  'bgp route',
  'slow queries index',
  'retry storm',
  'clock skew',
  'api gateway 502',
  'monitoring alert missed',
  'backup restore',
];

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

interface Side {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly index: { readonly raw: number; readonly brotli: number };
  /** Of each question asked first, up to its ten results. */
  readonly first: readonly Asked[];
  readonly later: readonly Asked[];
}

interface Asked {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Opens the page where questions are asked, and how to ask there: resolves when ten results can be read. */
type Way = { readonly path: string; readonly ask: (page: Page, question: string) => Promise<number> };

const askOurs: Way = {
  path: 'search/',
  ask: (page, question) =>
    page.evaluate(
      (words) =>
        new Promise<number>((resolve) => {
          const input = document.querySelector<HTMLInputElement>('#search-query');
          const results = document.querySelector('[data-search-results]');
          if (input === null || results === null) throw new Error('no search on this page');
          results.replaceChildren();
          const started = performance.now();
          // A frame later the results are on the screen.
          const drawn = (): void => {
            if (results.childElementCount === 0) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - started));
          };
          const observer = new MutationObserver(drawn);
          observer.observe(results, { childList: true });
          input.value = words;
          input.dispatchEvent(new InputEvent('input'));
        }),
      question,
    ),
};

const pagefindPage = `<!doctype html><title>Pagefind</title><script type="module">
  globalThis.loadPagefind = () => import('/pagefind/pagefind.js');
</script>`;

const askPagefind: Way = {
  path: '',
  ask: (page, question) =>
    page.evaluate(async (words) => {
      const started = performance.now();
      const pagefind = await Reflect.get(globalThis, 'loadPagefind')();
      const { results } = await pagefind.search(words);
      await Promise.all(
        results.slice(0, 10).map((result: { readonly data: () => Promise<unknown> }) => result.data()),
      );
      return performance.now() - started;
    }, question),
};

const root = fileURLToPath(new URL('../', import.meta.url));
const sizes = (process.argv.length > 2 ? process.argv.slice(2) : ['100', '1000', '10000']).map(Number);
if (sizes.every((size) => Number.isInteger(size) && size > 0)) {
  const browser = await launchBrowser();
  const rows: string[][] = [head()];
  for (const size of sizes) rows.push(...(await measure(browser, size)));
  await browser.close();
  console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
} else {
  console.error('Usage: npm run bench:search [-- SIZE…], sizes being whole numbers of incidents');
  process.exitCode = 2;
}

async function measure(browser: Browser, incidents: number): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-bench-search-'));
  const [content, out, pages] = ['content', 'site', 'pages'].map((name) => join(folder, name));
  try {
    if (content === undefined || out === undefined || pages === undefined) return [];
    writeFiles(synthesize(incidents, 1), content);
    console.error(`Building ${incidents.toLocaleString('en')} incidents …`);
    const built = await measureCommand(process.execPath, [
      join(root, 'src/cli/hindsight.mjs'),
      ...['build', '--quiet', '--content', content, '--out', out],
    ]);
    const ours = await ask(browser, out, askOurs);
    cpSync(join(out, 'incidents'), pages, { recursive: true, filter: (path) => !path.endsWith('.json') });
    console.error('Indexing with Pagefind …');
    const indexed = await measureCommand(join(root, 'node_modules/.bin/pagefind'), [
      '--site',
      pages,
      '--quiet',
    ]);
    writeFileSync(join(pages, 'index.html'), pagefindPage);
    const theirs = await ask(browser, pages, askPagefind);
    return [
      toRow(incidents, 'Hindsight', { ...built, index: weigh(join(out, 'search')), ...ours }),
      toRow(incidents, 'Pagefind', { ...indexed, index: weigh(join(pages, 'pagefind')), ...theirs }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(browser: Browser, folder: string, way: Way): Promise<Pick<Side, 'first' | 'later'>> {
  const server = await serveCounting(folder);
  try {
    const first: Asked[] = [];
    for (const question of questions) first.push(...(await askAll(browser, server, way, [question])));
    const later = await askAll(browser, server, way, questions);
    return { first, later: later.slice(1) };
  } finally {
    await server.close();
  }
}

/** The questions one after the other in a browser without a cache. The scripts of the page count for the first. */
async function askAll(
  browser: Browser,
  server: CountingServer,
  way: Way,
  asked: readonly string[],
): Promise<readonly Asked[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.restart();
  await page.goto(server.url + way.path, { waitUntil: 'networkidle' });
  const answers: Asked[] = [];
  for (const question of asked) {
    const milliseconds = await way.ask(page, question);
    answers.push({ milliseconds, ...server.counted() });
    // Excerpts and facets follow the results; they do not count for the next question.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    server.restart();
  }
  await context.close();
  return answers;
}

/** All files of a folder, as they are and as they are sent. */
function weigh(folder: string): Side['index'] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(?:gz|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sent = (path: string): number => (files.includes(`${path}.br`) ? 0 : statSync(path).size);
  const plain = files.filter((path) => !path.endsWith('.br'));
  return {
    raw: plain.reduce((sum, path) => sum + statSync(path).size, 0),
    brotli: files.reduce((sum, path) => sum + sent(path), 0),
  };
}

function head(): string[] {
  const titles =
    'incidents |  | index | sent | first answer | requests | cold p50 / p95 | later answer | warm p50 / p95 | build | memory';
  return titles.split(' | ');
}

function toRow(incidents: number, name: string, { seconds, peakBytes, index, first, later }: Side): string[] {
  const middle = (asked: readonly Asked[], of: keyof Asked, share: number): number =>
    quantile(
      asked.map((one) => one[of]),
      share,
    );
  const spread = (asked: readonly Asked[]): string =>
    `${middle(asked, 'milliseconds', 0.5).toFixed(0)} / ${middle(asked, 'milliseconds', 0.95).toFixed(0)} ms`;
  const bytes = (asked: readonly Asked[]): string =>
    `${kilobytes(middle(asked, 'bytes', 0.5))} (up to ${kilobytes(middle(asked, 'bytes', 1))})`;
  return [
    incidents.toLocaleString('en'),
    name,
    kilobytes(index.raw),
    kilobytes(index.brotli),
    bytes(first),
    middle(first, 'requests', 0.5).toFixed(0),
    spread(first),
    bytes(later),
    spread(later),
    `${seconds.toFixed(1)} s`,
    `${(peakBytes / 1e6).toFixed(0)} MB`,
  ];
}

/** The quantile of this share, as the nearest value that occurs. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
