import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/search/logs/log-levels.ts';
import { condenseLog, findTemplates } from '../../src/search/logs/log-templates.ts';

describe('findTemplates(lines)', () => {
  test('lines that differ in numbers, times and ids are one template', () => {
    const lines = Array.from(
      { length: 50 },
      (_, n) => `10:00:${n} INFO served order ${n * 7} to user u${n} in ${n}ms`,
    );
    expect(findTemplates(lines)).toEqual([{ line: 0, count: 50, level: 0 }]);
  });

  test('lines that differ in a name are one template', () => {
    const lines = ['anna', 'ben', 'cleo'].map((name) => `INFO session of user ${name} has been opened`);
    expect(findTemplates(lines)).toMatchObject([{ count: 3 }]);
  });

  test('errors come before warnings before others, and rare lines before frequent ones', () => {
    const lines = [
      'INFO all is well here today',
      'WARN disk is rather slow',
      'ERROR cannot reach the database',
      'ERROR cannot reach the database',
      'ERROR certificate has expired',
    ];
    expect(findTemplates(lines).map(({ line, count }) => [line, count])).toEqual([
      [4, 1],
      [2, 2],
      [1, 1],
      [0, 1],
    ]);
  });

  test('frames below an error have its level', () => {
    const lines = ['ERROR boom', '    at run (server.js:1:2)', 'INFO next request'];
    expect(findTemplates(lines).map(({ line, level }) => [line, level])).toEqual([
      [0, 2],
      [1, 2],
      [2, 0],
    ]);
  });

  test('condenseLog(text, max) keeps errors and one of each repetition, in order', () => {
    const text = ['INFO a b c d 1', 'INFO a b c d 2', 'ERROR x y z', 'INFO a b c d 3'].join('\n');
    expect(condenseLog(text, text.length)).toBe(text);
    expect(condenseLog(text, 30)).toBe('INFO a b c d 1\nERROR x y z');
    expect(condenseLog(text, 12)).toBe('ERROR x y z');
  });

  test('blank lines belong to no template', () => {
    expect(findTemplates(['', '  ', '---'])).toEqual([{ line: 2, count: 1, level: 0 }]);
  });
});

test.each([
  ['level=info msg="retry of failed job"', 0],
  ['2024-03-05T10:00:00Z INFO cache is ready', 0],
  ['WARN slow query', 1],
  ['connect ECONNREFUSED 10.0.0.1', 2],
  ['java.lang.OutOfMemoryError: Java heap space', 2],
  ['FATAL: remaining connection slots are reserved', 2],
  ['"GET /cart HTTP/1.1" 503 12', 2],
  ['"GET /cart HTTP/1.1" 200 12', 0],
])('levelOf(%s): %d', (line, level) => {
  expect(levelOf(line)).toBe(level);
});
