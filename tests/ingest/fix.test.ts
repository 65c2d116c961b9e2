import { describe, expect, test } from 'vitest';
import { read, readWell } from './read.ts';

describe('readPostmortem(file): fix', () => {
  const frontMatter = (fix: string) => `title: An incident\ndate: 2022-06-20\nfix:\n${fix}`;

  test('has the summary, the commands as written, and what did not help, each with its line', () => {
    const fix =
      '  summary: Limit raised\n  commands: ["a  b", "c"]\n  did-not-help:\n    - A restart\n    - A rollback';
    expect(readWell({ frontMatter: frontMatter(fix) }).fix).toEqual({
      summary: { text: 'Limit raised', line: 5 },
      commands: ['a  b', 'c'],
      didNotHelp: [
        { text: 'A restart', line: 8 },
        { text: 'A rollback', line: 9 },
      ],
      runbook: undefined,
    });
  });

  test('a runbook is a web address; anything else is an error', () => {
    const runbook = 'https://example.org/redis';
    expect(readWell({ frontMatter: frontMatter(`  runbook: ${runbook}`) }).fix?.runbook).toBe(runbook);
    expect(
      read({ frontMatter: frontMatter('  runbook: javascript:x') }).diagnostics.map(({ id }) => id),
    ).toEqual(['invalid-address']);
  });

  test('an empty fix is ignored', () => {
    expect(readWell({ frontMatter: frontMatter('  summary:') }).fix).toBeUndefined();
  });
});
