// Builds synthetic archives of several sizes and prints time, memory and sizes: npm run bench [-- SIZE…]
// It reports when a budget below is exceeded, but never fails, since other programs on the machine change the times.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { formatClassify, measureClassify } from './bench-classify.ts';
import { formatImport, measureImport } from './bench-import.ts';
import { measureCommand } from './measure-command.ts';
import { synthesize, writeFiles } from './synthesize.ts';

interface Measurement {
  readonly incidents: number;
  readonly seconds: number;
  readonly peakBytes: number;
  readonly outputBytes: number;
  readonly files: number;
  /** What the browser loads before its first answer, in addition to the records. */
  readonly index: { readonly raw: number; readonly gzip: number; readonly brotli: number };
}

const budget = { incidents: 10_000, seconds: 40, peakBytes: 1.2e9, growth: 1.25 };
const command = fileURLToPath(new URL('../src/cli/hindsight.mjs', import.meta.url));

const sizes = (process.argv.length > 2 ? process.argv.slice(2) : ['100', '1000', '10000']).map(Number);
if (sizes.every((size) => Number.isInteger(size) && size > 0)) {
  const measurements: Measurement[] = [];
  for (const size of sizes) measurements.push(await measure(size));
  console.log(formatTable(measurements));
  console.log(formatImport(await measureImport(1_000)));
  const classified = await measureClassify();
  console.log(formatClassify(classified));
  for (const sentence of findBrokenBudgets(measurements)) console.log(`Over budget: ${sentence}`);
} else {
  console.error('Usage: npm run bench [-- SIZE…], sizes being whole numbers of incidents');
  process.exitCode = 2;
}

async function measure(incidents: number): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-bench-'));
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  try {
    writeFiles(synthesize(incidents, 1), content);
    console.error(`Building ${incidents.toLocaleString('en')} incidents …`);
    const { seconds, peakBytes } = await measureCommand(process.execPath, [
      command,
      ...['build', '--content', content, '--out', out, '--quiet'],
    ]);
    const paths = listFiles(out);
    return {
      incidents,
      seconds,
      peakBytes,
      outputBytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
      files: paths.length,
      index: measureIndex(
        paths.filter((path) => path.startsWith(join(out, 'search/')) && path.endsWith('.json')),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Sizes as stored and as servers commonly send them: gzip 6, brotli 5, file by file. */
function measureIndex(paths: readonly string[]): Measurement['index'] {
  const sizesOf = paths.map((path) => {
    const bytes = readFileSync(path);
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    return {
      raw: bytes.length,
      gzip: gzipSync(bytes).length,
      brotli: brotliCompressSync(bytes, options).length,
    };
  });
  const sum = (name: keyof Measurement['index']): number =>
    sizesOf.reduce((total, one) => total + one[name], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

function formatTable(measurements: readonly Measurement[]): string {
  const head = ['incidents', 'time', 'each', 'peak memory', 'output', 'files', 'index', 'gzip', 'brotli'];
  const rows = measurements.map((one) => [
    one.incidents.toLocaleString('en'),
    `${one.seconds.toFixed(1)} s`,
    `${perIncident(one).toFixed(2)} ms`,
    formatBytes(one.peakBytes),
    formatBytes(one.outputBytes),
    one.files.toLocaleString('en'),
    formatBytes(one.index.raw),
    formatBytes(one.index.gzip),
    formatBytes(one.index.brotli),
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function perIncident({ seconds, incidents }: Measurement): number {
  return (seconds * 1000) / incidents;
}

/** Decimal units, three figures. */
function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}

/** Budgets that were exceeded, as sentences; a budget whose size was not measured is skipped. */
function findBrokenBudgets(measurements: readonly Measurement[]): readonly string[] {
  const large = measurements.find((one) => one.incidents === budget.incidents);
  const small = measurements.find((one) => one.incidents === budget.incidents / 10);
  if (large === undefined) return [];
  const growth = small === undefined ? 0 : perIncident(large) / perIncident(small);
  const name = `${budget.incidents.toLocaleString('en')} incidents`;
  return [
    ...(large.seconds > budget.seconds
      ? [`${name} took ${large.seconds.toFixed(1)} s of ${budget.seconds} s`]
      : []),
    ...(large.peakBytes > budget.peakBytes
      ? [`${name} took ${formatBytes(large.peakBytes)} of ${formatBytes(budget.peakBytes)}`]
      : []),
    ...(growth > budget.growth
      ? [`each incident costs ${growth.toFixed(2)} times what it costs at a tenth, not ${budget.growth}`]
      : []),
  ];
}
