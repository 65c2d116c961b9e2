import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findVariants, isNear, neighbours } from '../../src/search/ranking/spelling.ts';

const word = fc.stringMatching(/^[a-e]{1,7}$/);

describe('isNear(a, b, most)', () => {
  test.each([
    ['outage', 'outtage', 1, true],
    ['redis', 'reids', 1, true],
    ['redis', 'edris', 1, false],
    ['failover', 'failvoer', 1, true],
    ['kitten', 'sitting', 2, false],
    ['kitten', 'sitting', 3, true],
    ['abc', 'abc', 0, true],
  ])('%s and %s with %d slips: %s', (a, b, most, near) => {
    expect(isNear(a, b, most)).toBe(near);
    expect(isNear(b, a, most)).toBe(near);
  });

  test('law: what is one slip away is near', () => {
    fc.assert(
      fc.property(word, (one) => {
        for (const other of neighbours(one)) expect(isNear(one, other, 1)).toBe(true);
      }),
    );
  });
});

describe('findVariants(counts)', () => {
  test('finds rare terms one slip from a term that is not rarer and starts like it', () => {
    const counts = new Map([
      ['outag', 40],
      ['outtag', 1],
      ['putag', 1],
      ['server', 50],
      ['sever', 9],
      ['node', 9],
      ['code', 1],
    ]);
    expect([...findVariants(counts)]).toEqual([['outag', ['outtag']]]);
  });
});
