// Patterns of words, and every concept by its own two sentences.
import { describe, expect, test } from 'vitest';
import { concepts } from '../../src/classify/model/concepts/report-concepts.ts';
import { wordLists } from '../../src/classify/model/concepts/word-lists.ts';
import { findPatterns, indexPatterns } from '../../src/classify/model/word-patterns.ts';
import { createWordReader, toStem } from '../../src/classify/model/words.ts';

const readWords = createWordReader();

describe('findPatterns(words, index)', () => {
  const found = (pattern: string, text: string) =>
    findPatterns(readWords(text), indexPatterns([[pattern, 'it']], { size: 'small|tiny' })).map(
      ({ first, last }) => [first, last],
    );

  test.each([
    ['words in a row', 'out of memory', 'It ran out of memory.', [[2, 4]]],
    ['other forms of a word', 'crash', 'It crashed twice.', [[1, 1]]],
    ['one of several words', 'disk|volume full', 'The volume was not full, the disk full.', [[6, 7]]],
    ['up to two words in between', 'queue ~2 full', 'The queue is now full.', [[1, 4]]],
    ['at most two words in between', 'queue ~2 full', 'The queue is not yet quite full.', []],
    ['a list of words by its name', 'a @size disk', 'It has a tiny disk.', [[2, 4]]],
    ['words only in order', 'disk full', 'A full disk.', []],
    ['nothing in a web address', 'disk', 'See https://example.org/disk for more.', []],
  ])('finds %s', (_name, pattern, text, places) => {
    expect(found(pattern, text)).toEqual(places);
  });

  test('a list that does not exist is a mistake in the data', () => {
    expect(() => indexPatterns([['@nothing', 'it']])).toThrow('no list of words named @nothing');
  });

  test.each([
    ['didn’t', 'didnt'],
    ["Redis's", 'redis'],
    ['Crashes', 'crash'],
  ])('toStem(%s) is %s', (written, stem) => {
    expect(toStem(written)).toBe(stem);
  });
});

describe('concepts', () => {
  const index = indexPatterns(
    concepts.flatMap(({ id, patterns }) => patterns.map((pattern): [string, string] => [pattern, id])),
    wordLists,
  );
  const idsIn = (text: string) => new Set(findPatterns(readWords(text), index).map(({ value }) => value));

  test.each(concepts)('$id finds: $finds', ({ id, finds }) => {
    expect(idsIn(finds)).toContain(id);
  });

  test.each(concepts)('$id leaves: $leaves', ({ id, leaves }) => {
    expect(idsIn(leaves)).not.toContain(id);
  });

  test('have unique ids, and patterns that fit on one line', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    const patterns = concepts.flatMap((concept) => concept.patterns);
    expect(patterns.filter((pattern) => pattern.length > 120)).toEqual([]);
  });

  test('every list of words is used', () => {
    const all = concepts.flatMap(({ patterns }) => patterns).join(' ');
    expect(Object.keys(wordLists).filter((name) => !all.includes(`@${name}`))).toEqual([]);
  });
});
