// npm test: runs every check. The steps that need no built site run one after another while the tests run, which keeps
// two cores busy. A failure does not stop the rest, so one run shows everything that is wrong.
import { spawn } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly failed: boolean;
  readonly seconds: number;
  readonly output: string;
}

const tests: Step = { name: 'tests', command: ['vitest', 'run'] };
const staticChecks: readonly Step[] = [
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'hint'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'unused code', command: ['knip'] },
];

const [tested, checked] = await Promise.all([runStep(tests, 'inherit'), runInTurn(staticChecks)]);
const outcomes = [tested, ...checked];
for (const { name, failed, seconds, output } of outcomes)
  console.log(`${failed ? `\n${output}\n✗` : '✓'} ${name} ${seconds} s`);
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0;

async function runInTurn(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step, 'pipe'));
  return outcomes;
}

/** Runs the command; what it prints is shown at once (`inherit`) or is part of the outcome (`pipe`). */
function runStep({ name, command }: Step, print: 'inherit' | 'pipe'): Promise<Outcome> {
  const started = Date.now();
  const [program = '', ...args] = command;
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // npm's commands are .cmd files on Windows, which only a shell runs.
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', print, print],
    });
    const end = (failed: boolean): void => {
      const seconds = Math.round((Date.now() - started) / 1000);
      resolve({ name, failed, seconds, output: Buffer.concat(chunks).toString() });
    };
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      end(true);
    });
    child.on('close', (code) => end(code !== 0));
  });
}
