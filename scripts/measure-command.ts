// A command's wall time and the most memory that it and its children held at once.
import { spawn } from 'node:child_process';
import { measureTree } from './process-tree.ts';

const pollMilliseconds = 50;

/** Resolves when the command has succeeded; throws with the end of its error output otherwise. */
export function measureCommand(
  command: string,
  args: readonly string[],
): Promise<{ readonly seconds: number; readonly peakBytes: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    // Warnings about thousands of generated documents are not useful.
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let peakBytes = 0;
    let errorText = '';
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (errorText = (errorText + text).slice(-4_000)));
    const poll = setInterval(() => {
      peakBytes = Math.max(peakBytes, measureTree(child.pid ?? 0));
    }, pollMilliseconds);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peakBytes });
      else reject(new Error(`${command} ended with ${code}:\n${errorText}`));
    });
  });
}
