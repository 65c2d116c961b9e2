// Every row of the table of keys is tested by its own examples, and every entry of a row by one that needs it.
import { describe, expect, test } from 'vitest';
import {
  compileKeys,
  keyMeanings,
  type KeyMeaning,
  meaningOf,
  toKey,
} from '../../src/import/structure/key-meanings.ts';

const rows = keyMeanings.map((row) => ({ row, name: `${row.meaning} (${row.finds[0] ?? ''})` }));
const lists = ['before', 'any', 'after'] as const;

/** The row without one entry of a list; a list without entries would match everything, so it is left out. */
function without(row: KeyMeaning, list: (typeof lists)[number], place: number): RegExp {
  const rest = (row[list] ?? []).toSpliced(place, 1);
  return compileKeys({ ...row, [list]: list === 'any' && rest.length === 0 ? ['(?!)'] : rest });
}

describe('every row of the keys', () => {
  test.each(rows)('$name finds its examples', ({ row }) => {
    for (const key of row.finds) {
      expect(compileKeys(row).test(toKey(key)), key).toBe(true);
      expect(meaningOf(key), key).toBe(row.meaning);
    }
  });

  test.each(rows)('$name has an example that needs each of its entries', ({ row }) => {
    const unneeded = lists.flatMap((list) =>
      (row[list] ?? []).filter((_, place) => {
        const fewer = without(row, list, place);
        return row.finds.every((key) => fewer.test(toKey(key)));
      }),
    );
    expect(unneeded).toEqual([]);
  });
});

describe('meaningOf(key)', () => {
  test.each([
    ['**Start time (UTC):**', 'started'],
    ['startedAt', 'started'],
    ['End of life', undefined],
    ['Impact', undefined],
    ['Timeline', undefined],
    ['Root cause', undefined],
    ['', undefined],
  ])('%j is %s', (key, meaning) => {
    expect(meaningOf(key)).toBe(meaning);
  });
});
