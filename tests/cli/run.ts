// Runs the command line as a person would, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { Console } from 'node:console';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/hindsight.ts';

const command = fileURLToPath(new URL('../../src/cli/hindsight.mjs', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is removed after the test, holding the files given as path and text. */
export function aFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/**
 * Runs `hindsight ARGUMENTS` in `folder`, in this process: a process of its own takes a second to load the program. One
 * at a time, since the working directory and the output belong to the process.
 */
export async function hindsight(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      texts[name] += String(text);
      return true;
    });
  vi.stubGlobal('console', new Console(process.stdout, process.stderr));
  vi.stubEnv('NO_COLOR', '1');
  vi.stubEnv('FORCE_COLOR', undefined);
  const here = process.cwd();
  process.chdir(folder);
  try {
    const code = await run([process.execPath, command, ...args]);
    return { code, ...texts };
  } finally {
    process.chdir(here);
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

/** Runs `hindsight ARGUMENTS` in a process of its own, with `input` on standard input. */
export function spawnHindsight(folder: string, args: readonly string[], input = ''): Outcome {
  return spawnNode(folder, [command, ...args], input);
}

function spawnNode(cwd: string, args: readonly string[], input = ''): Outcome {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env, input });
  return { code: status, stdout, stderr };
}
