import { describe, expect, test } from 'vitest';
import {
  findRateChange,
  findRegimes,
  smallestVisibleChange,
} from '../../src/analyse/statistics/rate-change.ts';
import { createNumbers } from '../charts/cases.ts';

// Coal-mining disasters in Britain by year, 1851 to 1961 (Maguire, Pearson & Wynn 1952, corrected by Jarrett 1979).
const disasters = [
  ...[
    4, 5, 4, 0, 1, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3,
  ],
  ...[
    4, 2, 1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0,
  ],
  ...[
    0, 2, 1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0,
  ],
  ...[1, 0, 0, 1, 0, 1],
];

/** A Poisson count by Knuth's method. */
function drawCount(next: () => number, mean: number): number {
  let [count, product] = [0, next()];
  while (product > Math.exp(-mean)) {
    count += 1;
    product *= next();
  }
  return count;
}

function simulate(archives: number, rateOf: (period: number) => number): number {
  const next = createNumbers(20_261_130);
  let found = 0;
  for (let archive = 0; archive < archives; archive += 1) {
    const counts = Array.from({ length: 24 }, (_, period) => drawCount(next, rateOf(period)));
    if ((findRateChange(counts)?.p ?? 1) <= 0.05) found += 1;
  }
  return found / archives;
}

describe('findRateChange(counts)', () => {
  test('coal-mining disasters became rarer after 1891 (Carlin, Gelfand & Smith 1992)', () => {
    const change = findRateChange(disasters);
    expect(1851 + (change?.at ?? 0)).toBe(1892);
    expect(change?.p).toBeLessThan(1e-9);
  });

  test('is exact where all outcomes can be listed: 6 incidents in 8 periods have one possible split', () => {
    // With four periods a side only the middle is tested: P(0 or 6 of 6 on one side) = 2/64.
    expect(findRateChange([0, 0, 0, 0, 2, 1, 2, 1])?.p).toBeCloseTo(2 / 64, 12);
    expect(findRateChange([0, 0, 0, 1, 2, 1, 1, 1])?.p).toBeCloseTo(14 / 64, 12);
  });

  test('finds a change in at most 5% of steady archives', () => {
    const found = simulate(2000, () => 2);
    expect(found).toBeLessThanOrEqual(0.06);
    expect(found).toBeGreaterThan(0.025);
  });

  test('finds a rate that rises by the smallest visible factor in at least 8 of 10 archives', () => {
    const factor = smallestVisibleChange(48, 24) ?? 0;
    const before = 4 / (1 + factor);
    const found = simulate(500, (period) => (period < 12 ? before : before * factor));
    expect(found).toBeGreaterThan(0.78);
    expect(found).toBeLessThan(0.92);
  });

  test.each([[[]], [[1, 2, 3, 4, 5, 6, 7]], [[0, 0, 0, 0, 0, 0, 0, 0]]])(
    'makes no statement about %j',
    (counts) => {
      expect(findRateChange(counts)).toBeUndefined();
    },
  );
});

describe('findRegimes(counts)', () => {
  test('splits where the rate changed and leaves a steady rate whole', () => {
    const steady = [2, 1, 3, 2, 2, 1, 2, 3, 2, 1, 2, 3];
    expect(findRegimes(steady)).toEqual([{ from: 0, to: 11, total: 24 }]);
    const regimes = findRegimes([...steady, ...steady.map((count) => count * 6)]);
    expect(regimes.map(({ from, to, total }) => [from, to, total])).toEqual([
      [0, 11, 24],
      [12, 23, 144],
    ]);
  });

  test('covers every period once, even of ten thousand incidents', () => {
    const next = createNumbers(3);
    const counts = Array.from({ length: 80 }, (_, place) => Math.round((place < 30 ? 90 : 140) + next() * 9));
    const regimes = findRegimes(counts);
    expect(regimes.flatMap(({ from, to }) => counts.slice(from, to + 1))).toEqual(counts);
    expect(regimes.length).toBeGreaterThan(1);
  });
});

describe('smallestVisibleChange(total, periods)', () => {
  test.each([
    [20, 12, 5.3],
    [48, 24, 3],
    [120, 48, 2],
    [10_000, 48, 1.1],
  ])('%d incidents in %d quarters show a factor of %d', (total, periods, factor) => {
    expect(smallestVisibleChange(total, periods)).toBeCloseTo(factor, 1);
  });

  test('five incidents cannot show a change', () => {
    expect(smallestVisibleChange(5, 12)).toBeUndefined();
  });
});
