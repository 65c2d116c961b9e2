import { describe, expect, test } from 'vitest';
import { aFolder, hindsight, spawnHindsight } from './run.ts';

const redis = `---
title: Checkout fails after a cache upgrade
organization: Shop & Co
times:
  started: 2024-03-05T10:00Z
  mitigated: 2024-03-05T10:23Z
causes: [capacity-exhaustion]
components: { faulty: [redis] }
---

## Summary

Checkout failed because \`redis\` ran out of memory.

## Resolution

The instance was resized, and checkout recovered.

## Action items

- [ ] Alert on memory use.
`;
const dns = redis
  .replace('Checkout fails after a cache upgrade', 'Names cannot be resolved')
  .replace('faulty: [redis]', 'faulty: [dns]')
  .replace(
    'Checkout failed because `redis` ran out of memory.',
    'A record was \u001b[31m deleted \u001b[0m by hand.',
  )
  .replaceAll('2024-03-05', '2023-01-02');
const files = {
  'content/postmortems/2024/2024-03-05-checkout.md': redis,
  'content/postmortems/2023/2023-01-02-names.md': dns,
};

describe('hindsight search', () => {
  test('shows the known facts of the incident, how it was fixed, and where the file is', async () => {
    const { code, stdout, stderr } = await hindsight(aFolder(files), 'search', 'redis', 'oom');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      [
        '1 incident for redis oom',
        '',
        '1. Checkout fails after a cache upgrade',
        '   2024-03-05 · Shop & Co · 23 min · 1 open action item',
        '   Capacity exhaustion · Redis',
        '   Checkout failed because redis ran out of memory.',
        '   Fix: The instance was resized, and checkout recovered.',
        '   content/postmortems/2024/2024-03-05-checkout.md:11',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [['component:dns'], ['2023-01-02-names']],
    [['"out of memory"'], ['2024-03-05-checkout']],
    [['checkout', '--', '-redis'], ['2023-01-02-names']],
    [['checkout', '--limit', '1'], ['2024-03-05-checkout']],
    [['zeppelin'], []],
  ])('%j finds %j, and ends with 0', async (args, expected) => {
    const [before, after] = [args.filter((one) => !one.startsWith('-') || one === '--limit'), args];
    const words = args.includes('--') ? ['search', '--json', ...after] : ['search', ...before, '--json'];
    const { code, stdout } = await hindsight(aFolder(files), ...words);
    const answer = JSON.parse(stdout) as { readonly results: readonly { readonly id: string }[] };
    expect(answer.results.map(({ id }) => id)).toEqual(expected);
    expect(code).toBe(0);
  });

  test('says that only partial matches were found, and which words are not in the archive', async () => {
    const { stdout } = await hindsight(aFolder(files), 'search', 'redis zeppelin');
    expect(stdout).toContain('No exact match, showing partial matches.');
    expect(stdout).toContain('Not in the archive: zeppelin.');
  });

  test('explains what it cannot read on stderr, with its place, and searches the rest', async () => {
    const { code, stdout, stderr } = await hindsight(aFolder(files), 'search', 'memory component:redsi');
    expect(stderr).toBe(
      '  memory component:redsi\n                   ^^^^^  no component "redsi"; did you mean redis?\n',
    );
    expect(stdout).toContain('1. Checkout fails');
    expect(code).toBe(0);
  });

  test.each([[[]], [['-']]])('reads a pasted log from standard input: %j', (args: readonly string[]) => {
    const log = '2024-03-05T10:00:01Z ERROR checkout[12]: redis\nOOM command not allowed: out of memory\n';
    const { code, stdout } = spawnHindsight(aFolder(files), ['search', ...args], log);
    expect(code).toBe(0);
    expect(stdout).toContain('1. Checkout fails after a cache upgrade');
    expect(stdout).toMatch(/line 2: OOM command not allowed: out of memory {2}\(.*OOM.*\)/);
    expect(stdout).not.toContain('\u001b');
  });

  test('no escape sequence of a file reaches the terminal', async () => {
    const { stdout } = await hindsight(aFolder(files), 'search', 'deleted');
    expect(stdout).toContain('Names cannot be resolved');
    expect(stdout).not.toContain('\u001b');
  });

  test('a file with errors is left out and named; the others are searched, and it ends with 1', async () => {
    const broken = {
      ...files,
      'content/postmortems/2024/2024-04-01-x.md': redis.replace('faulty: [redis]', 'faulty: [redsi]'),
    };
    const { code, stdout, stderr } = await hindsight(aFolder(broken), 'search', 'redis');
    expect(code).toBe(1);
    expect(stdout).toContain('1. Checkout fails after a cache upgrade');
    expect(stderr).toContain('1 file with errors was not searched');
  });

  test.each([[['the of']], [['redis', '--limit', '0']], [['redis', '--content', 'nowhere']]])(
    '%j is a usage error: exit 2 and a sentence on stderr',
    async (args: readonly string[]) => {
      const { code, stdout, stderr } = await hindsight(aFolder(files), 'search', ...args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(/\n {4}at /);
      expect(stderr).not.toBe('');
    },
  );

  test('without words and without standard input it is a usage error', () => {
    const { code, stdout, stderr } = spawnHindsight(aFolder(files), ['search']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^hindsight: nothing to search for; .+\n$/);
  });
});
