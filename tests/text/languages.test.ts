// The data of every language is tested by its own examples.
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/ingest/body/headings.ts';
import { findTimes } from '../../src/ingest/time/time-text.ts';
import { meaningOf } from '../../src/import/structure/key-meanings.ts';
import { languages, recognizeLanguage } from '../../src/text/languages/languages.ts';

describe.each(languages.map((language) => [language.name, language] as const))('%s', (name, language) => {
  test('every heading starts its section', () => {
    for (const [kind, headings] of Object.entries(language.headings))
      for (const heading of headings) expect([heading, kindOf(heading)]).toEqual([heading, kind]);
  });

  test('every key means what its English key means', () => {
    for (const [english, keys] of Object.entries(language.keys)) {
      expect(meaningOf(english)).toBeDefined();
      for (const key of keys) expect([key, meaningOf(key)]).toEqual([key, meaningOf(english)]);
    }
  });

  test('dates are read', () => {
    for (const [written, iso] of language.dates) {
      const [time] = findTimes(`x ${written} 10:04`);
      const [year, month, day] = iso.split('-').map(Number);
      expect([written, time?.date]).toEqual([written, { year, month, day }]);
    }
  });

  test('every month is read', () => {
    language.months.forEach((names, place) => {
      for (const month of names.split('|')) {
        const [time] = findTimes(`3. ${month} 2024`);
        expect([month, time?.date?.month]).toEqual([month, place + 1]);
      }
    });
  });

  test('a sentence is recognized', () => {
    expect(recognizeLanguage(language.sentence)).toBe(name);
  });
});

test.each([
  ['English', 'The disk was full, and orders were refused at the shop.'],
  [undefined, 'Dysk był pełny i zamówienia nie były przyjmowane przez kilka godzin.'],
])('recognizeLanguage(text): %s', (name, text) => {
  expect(recognizeLanguage(text)).toBe(name);
});

test.each(['in step 3. May be late', '5 out of 10', 'version 2. March on', 'the 3 des items'])(
  'a number before a word that is a month elsewhere is not a date: %s',
  (text) => {
    expect(findTimes(text)).toEqual([]);
  },
);
