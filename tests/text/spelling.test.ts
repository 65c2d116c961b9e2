import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEdits, editsOf } from '../../src/text/spelling.ts';
import { findNearest } from '../../src/text/suggestions.ts';

describe('countEdits(a, b)', () => {
  test.each([
    ['outage', 'outtage', 1],
    ['redis', 'reids', 1],
    ['redis', 'edris', 2],
    ['failover', 'failvoer', 1],
    ['kitten', 'sitting', 3],
    ['abc', 'abc', 0],
  ])('%s and %s: %d', (a, b, edits) => {
    expect(countEdits(a, b)).toBe(edits);
    expect(countEdits(b, a)).toBe(edits);
  });

  test('law: every word of editsOf is at most one edit away', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e]{1,7}$/), (word) => {
        for (const other of editsOf(word)) expect(countEdits(word, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('findNearest(word, choices)', () => {
  test.each([
    ['redsi', 'redis'],
    ['REDIS', 'redis'],
    ['deploy', 'code-deploy'],
    ['kubernets', 'kubernetes'],
    ['xyz', undefined],
    ['a'.repeat(200), undefined],
  ])('%s: %s', (word, nearest) => {
    expect(findNearest(word, ['redis', 'code-deploy', 'kubernetes', 'dns'])).toBe(nearest);
  });
});
