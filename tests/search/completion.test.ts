import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeQuery, listFieldSuggestions } from '../../src/search/query/completion.ts';
import { parseQuery } from '../../src/search/query/query-language.ts';
import { queryFields } from '../../src/search/query/query-fields.ts';
import { vocabulary } from './vocabulary.ts';

/** Completes at the bar, `|`, and shows what the first suggestions make of the whole text. */
const complete = (marked: string): readonly string[] => {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end, suggestions } = completeQuery(text, caret, vocabulary);
  return suggestions.map((one) => text.slice(0, start) + one.text + text.slice(end));
};

describe('completeQuery(text, caret, vocabulary)', () => {
  test.each([
    ['comp|', ['component:']],
    ['redis af|', ['redis after:']],
    ['se|', ['service:', 'sev:']],
    ['organi|', ['org:']],
    ['-comp|', ['-component:']],
    ['component:re|', ['component:redis']],
    ['component:re| oom', ['component:redis oom']],
    ['component:redis,d|', ['component:redis,data-store', 'component:redis,dns']],
    ['org:|', ['org:GitHub', 'org:"Stack Exchange"']],
    ['org:exch|', ['org:"Stack Exchange"']],
    ['org:"Stack E|', ['org:"Stack Exchange"']],
    ['is:|', ['is:incident', 'is:open', 'is:near-miss']],
    ['after:202|', ['after:2022', 'after:2021']],
    ['has:act|', ['has:actions', 'has:owners']],
    ['cause:def|', ['cause:code-defect']],
    ['|', []],
    ['zzz|', []],
    ['http://|', []],
    ['"connection re|', []],
  ])('%s: %j', (marked, expected) => {
    const proposed = complete(marked);
    expect(expected.length === 0 ? proposed : proposed.slice(0, expected.length)).toEqual(expected);
  });

  test('values carry their names and counts, most frequent first, those that no incident has left out', () => {
    expect(completeQuery('org:', 4, vocabulary).suggestions).toEqual([
      { text: 'org:GitHub', label: 'GitHub', count: 2 },
      { text: 'org:"Stack Exchange"', label: 'Stack Exchange', count: 1 },
    ]);
    expect(complete('component:kub|')).toEqual([]);
  });

  test('law: every suggestion is understood; values typed before it are unchanged', () => {
    const start = fc.string({ maxLength: 2 }).filter((text) => !/[\s"“”„]/.test(text));
    const problemsOf = (text: string) => parseQuery(text, vocabulary).problems;
    fc.assert(
      fc.property(
        fc.constantFrom(...queryFields.map(({ name }) => name)),
        fc.oneof(
          start,
          fc.tuple(start, start).map(([before, last]) => `${before},${last}`),
        ),
        (name, typed) => {
          const text = `${name}:${typed}`;
          const before = typed.includes(',') ? problemsOf(text.slice(0, text.lastIndexOf(','))) : [];
          for (const suggestion of completeQuery(text, text.length, vocabulary).suggestions)
            for (const problem of problemsOf(suggestion.text)) expect(before).toContainEqual(problem);
        },
      ),
    );
  });

  test('the range contains the caret, wherever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, number) => {
        const caret = number % (text.length + 1);
        const { start, end } = completeQuery(text, caret, vocabulary);
        expect(start).toBeLessThanOrEqual(caret);
        expect(end).toBeGreaterThanOrEqual(caret);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('every field can be suggested before anything is typed', () => {
    expect(listFieldSuggestions()).toHaveLength(queryFields.length);
  });
});
