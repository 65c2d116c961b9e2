import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { meanMeasures, measureRanking } from '../../scripts/ranking-measures.ts';
import { judgedQueries, listHalf } from '../search/queries.ts';

describe('measureRanking(ranking, grades)', () => {
  test('a perfect ranking has 1 in everything', () => {
    expect(measureRanking(['a', 'b', 'c'], { a: 3, b: 2 })).toEqual({
      reciprocalRank: 1,
      ndcg: 1,
      recall: 1,
    });
  });

  test('without a relevant result among the first ten, everything is 0', () => {
    const others = Array.from({ length: 10 }, (_, place) => `x${place}`);
    expect(measureRanking([...others, 'a'], { a: 3 })).toEqual({ reciprocalRank: 0, ndcg: 0, recall: 0 });
  });

  test('computed by hand: grades 0, 2, 3 of an ideal 3, 2, 1', () => {
    const { reciprocalRank, ndcg, recall } = measureRanking(['x', 'b', 'a'], { a: 3, b: 2, c: 1 });
    expect(reciprocalRank).toBe(1 / 2);
    expect(recall).toBe(2 / 3);
    // (3 / log2 3 + 7 / log2 4) / (7 + 3 / log2 3 + 1 / log2 4)
    expect(ndcg).toBeCloseTo(5.3928 / 9.3928, 4);
  });

  test('means are taken measure by measure', () => {
    const one = { reciprocalRank: 1, ndcg: 0.5, recall: 0 };
    const other = { reciprocalRank: 0, ndcg: 0.5, recall: 1 };
    expect(meanMeasures([one, other])).toEqual({ reciprocalRank: 0.5, ndcg: 0.5, recall: 0.5 });
    expect(meanMeasures([])).toEqual({ reciprocalRank: 0, ndcg: 0, recall: 0 });
  });
});

describe('The judged queries', () => {
  test('there are at least 80 of eight kinds, without repetition, split into similar halves', () => {
    expect(judgedQueries.length).toBeGreaterThanOrEqual(80);
    expect(new Set(judgedQueries.map(({ kind }) => kind)).size).toBe(8);
    expect(new Set(judgedQueries.map(({ query }) => query)).size).toBe(judgedQueries.length);
    expect(listHalf('tuning').length).toBe(listHalf('held-out').length);
    expect([...listHalf('tuning'), ...listHalf('held-out')]).toHaveLength(judgedQueries.length);
  });

  test('every incident that is judged is in the archive', () => {
    const folder = fileURLToPath(new URL('../../content/postmortems', import.meta.url));
    expect(existsSync(folder)).toBe(true);
    const ids = new Set(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.slice(5, -3)),
    );
    const judged = judgedQueries.flatMap(({ relevant }) => Object.keys(relevant));
    expect(judged.filter((id) => !ids.has(id))).toEqual([]);
  });
});
