import { expect, test } from 'vitest';
import { findVariants } from '../../src/search/index/term-variants.ts';

test('findVariants(counts): rare terms one edit from a more frequent term with the same first letter', () => {
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
