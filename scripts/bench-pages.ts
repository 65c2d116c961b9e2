// Measures how long readers wait on pages of large archives, in Chromium: npm run bench:pages [-- SIZE…]
//
// Trends: from the click on a facet to the frame that shows the charts in view, and to the one after the last chart was
// drawn. Search: the tasks of the page's main thread while questions are typed, one key every 150 ms; and the work of
// the search worker for a whole question asked at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../tests/browser/browser.ts';
import { serveCounting } from './counting-server.ts';
import { measureCommand } from './measure-command.ts';
import { synthesize, writeFiles } from './synthesize.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type Session = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** Milliseconds after a click. */
interface Redrawn {
  readonly inView: number;
  readonly all: number;
}

/** A task that takes longer than this (milliseconds) can make a reader's frame late. */
const frame = 16;
const typed = ['redis connection timeout', 'component:re', 'certificate expired', 'failover replication lag'];
/** Each is asked only once, since answers are cached. */
const atOnce = [
  'queue backlog consumers',
  'config change wrong region',
  'load balancer health check',
  'kuberntes memory',
  'database migr',
  'slow queries index',
  'backup restore',
];
const command = fileURLToPath(new URL('../src/cli/hindsight.mjs', import.meta.url));

const sizes = (process.argv.length > 2 ? process.argv.slice(2) : ['100', '1000', '10000']).map(Number);
if (sizes.every((size) => Number.isInteger(size) && size > 0)) {
  const browser = await launchBrowser();
  const rows = [
    [
      'incidents',
      'charts in view p50 / max',
      'all charts p50 / max',
      'longest task',
      'most CPU',
      `over ${frame} ms`,
      'search thread p50 / max',
    ],
  ];
  for (const size of sizes) rows.push(await measure(browser, size));
  await browser.close();
  console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
} else {
  console.error('Usage: npm run bench:pages [-- SIZE…], sizes being whole numbers of incidents');
  process.exitCode = 2;
}

async function measure(browser: Browser, incidents: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-bench-pages-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  try {
    writeFiles(synthesize(incidents, 1), content);
    console.error(`Building ${incidents.toLocaleString('en')} incidents …`);
    await measureCommand(process.execPath, [command, 'build', '--quiet', '--content', content, '--out', out]);
    const server = await serveCounting(out);
    const redrawn = await onPage(browser, `${server.url}trends/`, filterTrends);
    const { tasks, searching } = await onPage(browser, `${server.url}search/`, typeQuestions);
    await server.close();
    const most = (measured: keyof Task): string =>
      `${Math.max(...tasks.map((task) => task[measured])).toFixed(1)} ms`;
    return [
      incidents.toLocaleString('en'),
      summarize(redrawn.map(({ inView }) => inView)),
      summarize(redrawn.map(({ all }) => all)),
      most('wall'),
      most('cpu'),
      `${tasks.filter(({ wall }) => wall > frame).length} of ${tasks.length}`,
      summarize(searching),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPage<Result>(
  browser: Browser,
  url: string,
  measureIt: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const result = await measureIt(page);
  await context.close();
  return result;
}

/** Checks the most frequent values of each open group, and unchecks them again. */
async function filterTrends(page: Page): Promise<readonly Redrawn[]> {
  await page.locator('[data-facets] input[type=checkbox]').first().waitFor();
  return page.evaluate(async () => {
    const charts = document.querySelector('[data-charts]');
    const nextFrame = (): Promise<unknown> =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          // What is sent in a frame arrives after it was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(undefined);
        }),
      );
    const listBoxes = (): readonly (readonly [string, string])[] =>
      [...document.querySelectorAll('[data-facets] ul')].flatMap((list) =>
        [...list.querySelectorAll('input')].slice(0, 3).map(({ name, value }) => [name, value] as const),
      );
    const click = async ([name, value]: readonly [string, string]): Promise<Redrawn> => {
      const started = performance.now();
      document.querySelector<HTMLElement>(`[data-facets] input[name="${name}"][value="${value}"]`)?.click();
      await nextFrame();
      const inView = performance.now() - started;
      while (charts?.ariaBusy === 'true') await new Promise((resolve) => setTimeout(resolve, 1));
      await nextFrame();
      return { inView, all: performance.now() - started };
    };
    const redrawn: Redrawn[] = [];
    for (const box of listBoxes()) {
      for (let time = 0; time < 2; time += 1) {
        redrawn.push(await click(box));
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
    return redrawn;
  });
}

interface Task {
  /** Milliseconds. */
  readonly wall: number;
  readonly cpu: number;
}

interface Typing {
  /** Of the page's main thread while questions are typed. */
  readonly tasks: readonly Task[];
  /** CPU milliseconds of the search worker for each question that is asked at once, with its facets and excerpts. */
  readonly searching: readonly number[];
}

async function typeQuestions(page: Page): Promise<Typing> {
  const field = page.locator('#search-query');
  await field.focus();
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  const events = await trace(session, async () => {
    for (const question of typed) {
      await field.fill('');
      await field.pressSequentially(question, { delay: 150 });
      await page.waitForTimeout(800);
    }
  });
  const searching: number[] = [];
  for (const question of atOnce) {
    await field.fill('');
    await page.waitForTimeout(500);
    const worked = await trace(session, async () => {
      await field.fill(question);
      await page.waitForTimeout(1_200);
    });
    const tasks = tasksOf(worked, 'DedicatedWorker thread');
    searching.push(tasks.reduce((sum, { cpu }) => sum + cpu, 0));
  }
  return { tasks: tasksOf(events, 'CrRendererMain'), searching };
}

/** What the browser did meanwhile. */
async function trace(session: Session, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,toplevel',
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** The tasks of the threads of this name, in processes that draw a page. */
function tasksOf(events: readonly TraceEvent[], threadName: string): readonly Task[] {
  // Only a page works out styles.
  const drawing = new Set(events.filter(({ name }) => name === 'UpdateLayoutTree').map(({ pid }) => pid));
  const threads = new Set(
    events
      .filter(
        ({ name, pid, args }) => name === 'thread_name' && drawing.has(pid) && args?.name === threadName,
      )
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid}:${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}

/** Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  /** Of `thread_name`. */
  readonly args?: { readonly name?: string };
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'pid' in event && 'tid' in event;
}

function summarize(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `${Math.round(middle)} / ${Math.round(sorted.at(-1) ?? 0)} ms`;
}
