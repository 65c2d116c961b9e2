// Counts, nouns, capitals and slugs.
import { describe, expect, test } from 'vitest';
import { capitalize, countNoun, formatCount, toSingular, toSlug } from '../../src/text/english.ts';

describe('countNoun(count, noun)', () => {
  test.each([
    [0, '0 incidents'],
    [1, '1 incident'],
    [1204, '1,204 incidents'],
    [1_000_000, '1,000,000 incidents'],
  ])('%d', (count, written) => {
    expect(countNoun(count, 'incident')).toBe(written);
  });

  test('takes an irregular plural', () => {
    expect(countNoun(2, 'query', 'queries')).toBe('2 queries');
  });
});

test('formatCount(count): numbers below a thousand have no comma', () => {
  expect([999, 1000].map(formatCount)).toEqual(['999', '1,000']);
});

test.each([
  ['queries', 'query'],
  ['crashes', 'crash'],
  ['boxes', 'box'],
  ['pods', 'pod'],
  ['status', 'status'],
  ['access', 'access'],
  ['redis', 'redis'],
  ['dns', 'dns'],
])('toSingular(%s): %s', (plural, singular) => {
  expect(toSingular(plural)).toBe(singular);
});

test('capitalize(text): changes the first letter only', () => {
  expect(capitalize('median of DNS')).toBe('Median of DNS');
  expect(capitalize('')).toBe('');
});

describe('toSlug(text)', () => {
  test.each([
    ['データベース障害', 'データベース障害'],
    ['हिन्दी', 'हिन्दी'],
    ['Zürich DC: power lost!', 'zurich-dc-power-lost'],
    ['数据库 failover', '数据库-failover'],
    ['…', ''],
  ])('%s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  test('is at most 60 characters and never ends with a hyphen', () => {
    const slug = toSlug('word '.repeat(40));
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/d$/);
  });
});
