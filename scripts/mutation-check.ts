// Checks that the tests notice when a rule or a constant gets worse: plants each of thirty changes in the working copy,
// runs the tests that should notice, and undoes it: npm run mutations
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlantedChange, plantedChanges } from './mutations/planted-changes.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const fewestCaught = 27;

/** The first test that fails; `broken` when a file does not even load, so it is no evidence about the tests. */
type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly test: string }
  | { readonly kind: 'broken'; readonly message: string };

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

let running: ChildProcess | undefined;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    interrupted = true;
    running?.kill(signal);
  });

const problems = plantedChanges.flatMap(findProblems);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else process.exitCode = await checkAll();

/** Why a change cannot be planted. */
function findProblems({ name, file, find }: PlantedChange): readonly string[] {
  const status = execFileSync('git', ['status', '--porcelain', '--', file], { cwd: root, encoding: 'utf8' });
  if (status !== '') return [`${file} has uncommitted changes: commit them first`];
  const count = readFileSync(join(root, file), 'utf8').split(find).length - 1;
  return count === 1 ? [] : [`${file} has the text of “${name}” ${count} times, expected once: ${find}`];
}

/** The exit code. */
async function checkAll(): Promise<number> {
  const before = await runTests([...new Set(plantedChanges.flatMap(({ tests }) => tests))]);
  if (interrupted) return 130;
  if (before.kind !== 'passed') {
    console.error(`The tests fail without a change: ${describe(before)}`);
    return 1;
  }
  console.log('| | change | file | caught by |\n| --- | --- | --- | --- |');
  let caught = 0;
  for (const change of plantedChanges) {
    const outcome = await check(change);
    if (interrupted) return 130;
    if (outcome.kind === 'failed') caught += 1;
    const word = { passed: 'survived', failed: 'caught', broken: 'broken' }[outcome.kind];
    console.log(`| ${word} | ${change.name} | \`${change.file}\` | ${describe(outcome)} |`);
  }
  console.log(`\n${caught} of ${plantedChanges.length} caught, expected at least ${fewestCaught}`);
  return caught >= fewestCaught ? 0 : 1;
}

/** Plants the change, runs its tests, and undoes it whatever happens. */
async function check({ file, find, replacement, tests }: PlantedChange): Promise<Outcome> {
  const path = join(root, file);
  const original = readFileSync(path, 'utf8');
  try {
    writeFileSync(
      path,
      original.replace(find, () => replacement),
    );
    return await runTests(tests);
  } finally {
    writeFileSync(path, original);
  }
}

async function runTests(tests: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-mutations-'));
  const file = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['--project', 'unit', '--bail', '1', '--reporter', 'json', '--outputFile', file];
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      // CI keeps Vitest from writing snapshots of what the change did.
      running = spawn(process.execPath, [vitest, 'run', ...options, ...tests], {
        cwd: root,
        env: { ...process.env, CI: '1' },
        stdio: 'ignore',
      });
      running.on('error', reject);
      running.on('close', resolve);
    });
    return exitCode === 0 ? { kind: 'passed' } : readFailure(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFailure(file: string): Outcome {
  if (interrupted) return { kind: 'broken', message: 'interrupted' };
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  if (failed !== undefined) return { kind: 'failed', test: failed.fullName };
  const message = testResults.map((result) => result.message).find((text) => text !== '');
  return { kind: 'broken', message: message ?? 'Vitest failed without a failing test' };
}

function describe(outcome: Outcome): string {
  if (outcome.kind === 'passed') return '';
  const text = outcome.kind === 'failed' ? outcome.test : outcome.message;
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
