// The command line itself: version, lazy loading, and what happens to exceptions.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../src/cli/failure.ts';
import { createProgram } from '../../src/cli/hindsight.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { aFolder, hindsight } from './run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('hindsight', () => {
  test('--version prints the version in package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(await hindsight(aFolder(), '--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  test('loads the code of a command only when the command runs, so that --help is fast', () => {
    expect([...staticImports('src/cli/hindsight.ts')].sort()).toEqual([
      'src/cli/failure.ts',
      'src/cli/hindsight.ts',
      'src/cli/options.ts',
      'src/cli/usage-error.ts',
      'src/cli/version.ts',
      'src/folder.ts',
      'src/model/diagnostic.ts',
      'src/model/postmortem.ts',
    ]);
  });

  test('describes every command and every option', () => {
    const { commands } = createProgram();
    const texts = commands.flatMap((command) => [
      command.description(),
      ...command.options.map((option) => option.description),
      ...command.registeredArguments.map((argument) => argument.description),
    ]);
    expect(texts.filter((text) => text === '' || /[.!]$/.test(text))).toEqual([]);
  });
});

describe('describeFailure(error, debug)', () => {
  const denied = Object.assign(new Error('EACCES: …'), { code: 'EACCES', syscall: 'mkdir', path: '/srv/a' });

  test.each([
    [new UsageError('no folder "x"'), 2, 'no folder "x"'],
    [denied, 2, 'cannot write "/srv/a": permission denied'],
    [
      Object.assign(new Error(''), { code: 'EISDIR', syscall: 'read' }),
      2,
      'cannot read: it is a folder, not a file',
    ],
    [
      Object.assign(new Error(''), { code: 'EADDRINUSE', syscall: 'listen' }),
      2,
      'cannot start the server: the port is in use; choose another one with --port',
    ],
    [
      Object.assign(new Error(''), { code: 'EODD', syscall: 'rename', path: 'a' }),
      2,
      'cannot write "a": EODD',
    ],
  ])('%s ends with exit code %i', (error, code, message) => {
    expect(describeFailure(error, false)).toEqual({ code, message });
  });

  test('a bug has its own exit code, and shows the stack trace only with --debug', () => {
    const bug = new TypeError('x is undefined');
    const plain = describeFailure(bug, false);
    expect(plain.code).toBe(3);
    expect(plain.message).toContain('unexpected error: x is undefined');
    expect(plain.message).toContain('--debug');
    expect(plain.message).not.toContain('    at ');
    expect(describeFailure(bug, true).message).toContain('    at ');
  });
});

/** The modules of ours that run as soon as a module is imported; imports of types do not run. */
function staticImports(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = readFileSync(join(root, path), 'utf8');
  for (const [, target = ''] of text.matchAll(/^import (?!type )(?:[^;']*? from )?'(\.[^']+)';/gm))
    staticImports(join(dirname(path), target), found);
  return found;
}
