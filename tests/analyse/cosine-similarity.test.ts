import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRanker, indexTerms, listShared } from '../../src/analyse/similarity/cosine-similarity.ts';

const rows = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 12,
});
const weigh = (terms: readonly string[]) => terms.map((term) => [term, 1] as const);

/** Cosine similarity spelled out: rarity is log(1 + rows / holders), terms of a single row left out. */
function cosine(all: readonly (readonly string[])[], a: number, b: number): number {
  const holders = (term: string): number => all.filter((terms) => terms.includes(term)).length;
  const square = (terms: readonly string[]): number =>
    terms
      .filter((term) => holders(term) > 1)
      .reduce((sum, term) => sum + Math.log(1 + all.length / holders(term)) ** 2, 0);
  const [one = [], other = []] = [all[a], all[b]];
  const shared = square(one.filter((term) => other.includes(term)));
  return shared === 0 ? 0 : shared / Math.sqrt(square(one) * square(other));
}

describe('createRanker(indexes, limits)', () => {
  test('lists the most similar rows by cosine similarity, best first, never the row itself', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const rank = createRanker([indexTerms(all.map(weigh), all.length)], { least: 0.05, most: 3 });
        for (const row of all.keys()) {
          const expected = [...all.keys()]
            .filter((other) => other !== row)
            .map((other) => cosine(all, row, other))
            .filter((score) => score >= 0.05 + 1e-9)
            .sort((x, y) => y - x)
            .slice(0, 3);
          const found = rank(row);
          expect(found.map(({ row: other }) => other)).not.toContain(row);
          expect(found).toHaveLength(expected.length);
          found.forEach(({ score }, place) => expect(score).toBeCloseTo(expected[place] ?? 0, 9));
        }
      }),
    );
  });

  test('a term that too many rows have is ignored', () => {
    const all = [
      ['x', 'a'],
      ['x', 'b'],
      ['x', 'a'],
    ];
    const index = indexTerms(all.map(weigh), 2);
    expect(createRanker([index], { least: 0, most: 9 })(0)).toMatchObject([{ row: 2 }]);
    expect(listShared(index, 0, 2)).toEqual(['a']);
    expect(listShared(index, 0, 1)).toEqual([]);
  });
});
