// Every phrase is tested by its own sentences: each alternative and each exception by one that needs it.
import { describe, expect, test } from 'vitest';
import { findDurationTexts } from '../../src/ingest/body/duration-text.ts';
import { findTimes } from '../../src/ingest/time/time-text.ts';
import {
  compilePhrases,
  expand,
  isSaid,
  type Phrase,
  type Place,
} from '../../src/import/times/phrases/phrase.ts';
import { phrasesAfter } from '../../src/import/times/phrases/phrases-after.ts';
import { phrasesBefore } from '../../src/import/times/phrases/phrases-before.ts';
import { phrasesAfterLength, phrasesBeforeLength } from '../../src/import/times/phrases/phrases-length.ts';
import { phrasesNotice } from '../../src/import/times/phrases/phrases-notice.ts';
import {
  phrasesImpact,
  phrasesOther,
  phrasesSecondary,
} from '../../src/import/times/phrases/phrases-other.ts';
import { phrasesLanguages } from '../../src/import/times/phrases/phrases-languages.ts';
import { phrasesRow, rowSignals } from '../../src/import/times/phrases/phrases-row.ts';
import { findProsePhrase } from '../../src/import/times/phrases/sentence-phrases.ts';
import { findRowPhrases } from '../../src/import/times/row-candidates.ts';

const tables: readonly (readonly [string, Place, readonly Phrase[]])[] = [
  ['before', 'before', phrasesBefore],
  ['after', 'after', phrasesAfter],
  ['row', 'row', phrasesRow],
  ['other language', 'row', phrasesLanguages],
  ['signal', 'row', rowSignals],
  ['other', 'row', phrasesOther],
  ['secondary', 'row', phrasesSecondary],
  ['impact', 'row', phrasesImpact],
  ['notice', 'row', phrasesNotice],
  ['before a length', 'before', phrasesBeforeLength],
  ['behind a length', 'after', phrasesAfterLength],
];
const all = tables.flatMap(([table, place, phrases]) =>
  phrases.map((phrase) => ({ table, place, phrase, id: phrase.id })),
);

/** The words of a sentence that a phrase of the place looks at. */
function wordsFor(sentence: string, place: Place, table: string): string {
  const [time] = table.endsWith('length') ? findDurationTexts(sentence) : findTimes(sentence);
  if (place === 'row' || time === undefined) return sentence;
  const before = sentence.slice(0, time.index).replace(/\b(?:at|on)\s$/, '');
  return place === 'before' ? before : sentence.slice(time.end);
}

/** The alternatives of a list that, alone, find words. */
function matching(
  list: readonly string[],
  { phrase, place }: (typeof all)[number],
  words: string,
): readonly string[] {
  return list.filter((pattern) =>
    isSaid(compilePhrases([{ ...phrase, any: [pattern], unless: undefined }], place)[0]!, words),
  );
}

describe('every phrase', () => {
  test.each(all)('$id finds its sentences', ({ table, place, phrase }) => {
    const compiled = compilePhrases([phrase], place)[0]!;
    for (const sentence of phrase.finds)
      expect(isSaid(compiled, wordsFor(sentence, place, table)), sentence).toBe(true);
  });

  test.each(all)('$id leaves its other sentences alone', ({ table, place, phrase }) => {
    const compiled = compilePhrases([phrase], place)[0]!;
    for (const sentence of phrase.leaves)
      expect(isSaid(compiled, wordsFor(sentence, place, table)), sentence).toBe(false);
  });

  test.each(all)('$id has a sentence for each alternative that no other alternative finds', (one) => {
    const { phrase, place, table } = one;
    const needed = phrase.finds.flatMap((sentence) => {
      const found = matching(phrase.any, one, wordsFor(sentence, place, table));
      return found.length === 1 ? found : [];
    });
    expect(phrase.any.filter((pattern) => !needed.includes(pattern))).toEqual([]);
  });

  test.each(all)('$id has a sentence for each exception that no other exception leaves', (one) => {
    const { phrase, place, table } = one;
    const unless = phrase.unless ?? [];
    const needed = phrase.leaves.flatMap((sentence) => {
      const words = wordsFor(sentence, place, table);
      if (matching(phrase.any, one, words).length === 0) return [];
      const stopped = unless.filter((pattern) => new RegExp(expand(pattern), 'i').test(words));
      return stopped.length === 1 ? stopped : [];
    });
    expect(unless.filter((pattern) => !needed.includes(pattern))).toEqual([]);
  });

  test('has an id of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('the words between a phrase and its time', () => {
  test.each(all.filter(({ place }) => place !== 'row'))(
    '$id: as many as it allows',
    ({ phrase, place, table }) => {
      const near = phrase.near ?? 45;
      const compiled = compilePhrases([{ ...phrase, unless: undefined }], place)[0]!;
      const pattern = new RegExp(phrase.any.map(expand).join('|'), 'gi');
      const words = wordsFor(phrase.finds[0] ?? '', place, table);
      const found = [...words.matchAll(pattern)].at(place === 'before' ? -1 : 0)!;
      const apart = (count: number): string =>
        place === 'before'
          ? words.slice(0, found.index + found[0].length) + '–'.repeat(count)
          : '–'.repeat(count) + words.slice(found.index);
      expect(isSaid(compiled, apart(near))).toBe(true);
      expect(isSaid(compiled, apart(near + 1))).toBe(false);
    },
  );
});

describe('the phrases together', () => {
  test.each(all.filter(({ table }) => table === 'before' || table === 'after'))(
    '$id is the first that fits its sentences',
    ({ phrase }) => {
      for (const sentence of phrase.finds) {
        const time = findTimes(sentence)[0]!;
        expect(findProsePhrase(sentence, { time, past: 0 })?.id, sentence).toBe(phrase.id);
      }
    },
  );

  test.each(all.filter(({ table }) => table === 'row' || table === 'signal'))(
    '$id is among those of its rows, with its role',
    ({ phrase }) => {
      for (const sentence of phrase.finds)
        expect(
          findRowPhrases(sentence).map(({ role }) => role),
          sentence,
        ).toContain(phrase.role);
    },
  );

  test('are these', () => {
    const nearOf = ({ place, phrase }: (typeof all)[number]): string =>
      place === 'row' ? '' : `, within ${phrase.near ?? 45}`;
    expect(
      all.map((one) => `${one.table} ${one.id}: ${one.phrase.role}, ${one.phrase.strength}${nearOf(one)}`),
    ).toMatchSnapshot();
  });
});
