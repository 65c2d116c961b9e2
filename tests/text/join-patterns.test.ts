import { describe, expect, test } from 'vitest';
import { joinPatterns } from '../../src/text/join-patterns.ts';

describe('joinPatterns(patterns, options)', () => {
  test('without options, the alternatives follow each other as written', () => {
    expect(joinPatterns([/^a$/, /b|c/])).toEqual(/^a$|b|c/);
  });

  test('what comes before and after applies to every alternative', () => {
    const pattern = joinPatterns([/disks?/, /host|node/], { before: /\b/, after: /\b/, flags: 'i' });
    expect(pattern).toEqual(/\b(?:disks?|host|node)\b/i);
    expect(pattern.test('A NODE failed')).toBe(true);
    expect(pattern.test('a nodeless service')).toBe(false);
  });

  test('flags of the parts are ignored', () => {
    expect(joinPatterns([/a/i])).toEqual(/a/);
  });
});
