// Runs several command lines of hindsight one after another in one process, which has Astro loaded and warm from the
// second on: node run-in-turn.ts '[["build", "--out", "a"], ["build", "--out", "b"]]'.
import { run } from '../../src/cli/hindsight.ts';

const commands = JSON.parse(process.argv[2] ?? '[]') as readonly (readonly string[])[];
for (const command of commands) {
  const code = await run(['node', 'hindsight', ...command]);
  if (code === 0) continue;
  process.stderr.write(`hindsight ${command.join(' ')} ended with ${code}\n`);
  process.exit(code);
}
