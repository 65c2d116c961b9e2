// Imports a thousand documents of all formats and prints the number per second: npm run bench:import [-- COUNT]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ImportMeasurement {
  readonly documents: number;
  readonly seconds: number;
}

const command = fileURLToPath(new URL('../src/cli/hindsight.mjs', import.meta.url));
const cases = fileURLToPath(new URL('../tests/cases/import/', import.meta.url));

/** Wall time of one `hindsight import` of this many documents: those of the tests in turn, each with unique words. */
export async function measureImport(documents: number): Promise<ImportMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-bench-import-'));
  const inbox = join(folder, 'inbox');
  try {
    mkdirSync(inbox);
    writeDocuments(inbox, documents);
    const started = performance.now();
    await runImport(inbox, join(folder, 'out'));
    return { documents, seconds: (performance.now() - started) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The measurement as a line for people. */
export function formatImport({ documents, seconds }: ImportMeasurement): string {
  const rate = (documents / seconds).toFixed(0);
  return `Imported ${documents.toLocaleString('en')} documents in ${seconds.toFixed(1)} s: ${rate} documents per second`;
}

function writeDocuments(inbox: string, count: number): void {
  const originals = readdirSync(cases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const file = readdirSync(join(cases, name)).find((one) => one !== 'expected.json');
      return file === undefined ? [] : [{ file, text: readFileSync(join(cases, name, file), 'utf8') }];
    });
  for (let number = 0; number < count; number += 1) {
    const original = originals[number % originals.length];
    if (original === undefined) throw new Error(`writeDocuments(…): no documents in ${cases}`);
    // A document that was imported before would be recognized instead of imported.
    const mark = extname(original.file) === '.json' ? ' '.repeat(number) : `\n\nCopy ${number}\n`;
    writeFileSync(join(inbox, `${String(number).padStart(5, '0')}-${original.file}`), original.text + mark);
  }
}

function runImport(inbox: string, out: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, 'import', inbox, '--out', out, '--json'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errorText = '';
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (errorText = (errorText + text).slice(-4_000)));
    child.on('error', reject);
    child.on('close', (code) => {
      // Some of the documents are deliberately not postmortems, so the command exits with 1.
      if (code === 0 || code === 1) resolve();
      else reject(new Error(`runImport(${inbox}): the command ended with ${code}: ${errorText}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2] ?? 1_000);
  if (Number.isInteger(count) && count > 0) console.log(formatImport(await measureImport(count)));
  else {
    console.error('Usage: npm run bench:import [-- COUNT], a whole number of documents');
    process.exitCode = 2;
  }
}
