import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  medianInterval,
  poissonInterval,
  shareInterval,
  wilsonInterval,
} from '../../src/analyse/statistics/statistics.ts';

describe('poissonInterval(rate)', () => {
  // From the usual tables of the cumulative distribution; for 4, P(X <= 0) = .0183 and P(X <= 8) = .9786.
  test.each([
    [0, 0, 0],
    [0.4, 0, 2],
    [1, 0, 3],
    [2, 0, 5],
    [3, 0, 7],
    [4, 1, 8],
    [6, 2, 11],
    [10, 4, 17],
    // Sums of the distribution to 80 digits in Python 3.11 (decimal).
    [0.1, 0, 1],
    [400, 361, 440],
    [10_000, 9804, 10_196],
  ])('a steady rate of %d gives %d to %d in 95 of 100 periods', (rate, low, high) => {
    expect(poissonInterval(rate)).toEqual({ low, high });
  });

  test('covers at least 95 % of the distribution, and neither end can be moved in', () => {
    const probability = (rate: number, from: number, to: number): number => {
      let sum = 0;
      let term = Math.exp(-rate);
      for (let count = 0; count <= to; count += 1) {
        if (count >= from) sum += term;
        term *= rate / (count + 1);
      }
      return sum;
    };
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 60, noNaN: true }), (rate) => {
        const { low, high } = poissonInterval(rate);
        expect(probability(rate, low, high)).toBeGreaterThanOrEqual(0.95 - 1e-9);
        if (low > 0) expect(probability(rate, 0, low)).toBeGreaterThanOrEqual(0.025);
        expect(probability(rate, 0, high - 1)).toBeLessThan(0.975);
      }),
    );
  });
});

describe('wilsonInterval(successes, trials)', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // The formula to 40 digits in Python 3.11 (decimal).
    [0, 1, 0, 0.7935],
    [1, 1, 0.2065, 1],
    [1, 2, 0.0945, 0.9055],
    [6, 6, 0.6097, 1],
    [5, 10_000, 0.0002, 0.0012],
  ])('%d of %d is %d to %d, as published', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('is undefined without trials', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });

  test('the interval reaches exactly 1 for all successes and 0 for none', () => {
    expect(wilsonInterval(7, 7)?.high).toBe(1);
    expect(wilsonInterval(0, 7)?.low).toBe(0);
  });
});

describe('medianInterval(values)', () => {
  const upTo = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, place) => count - place);

  // Ranks of the values that enclose the median with at least 95 %: Altman, Machin, Bryant and Gardner,
  // Statistics with Confidence (2nd ed. 2000), table 18.4. The values are their own ranks here.
  test.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [10, 2, 9],
    [11, 2, 10],
    [12, 3, 10],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
    [30, 10, 21],
    [50, 18, 33],
    [100, 40, 61],
    // Sums of binomial coefficients in whole numbers in Python 3.11 (math.comb).
    [7, 1, 7],
    [999, 469, 531],
    [1000, 469, 532],
    [10_000, 4902, 5099],
  ])('of %d values it runs from number %d to number %d, as published', (count, low, high) => {
    expect(medianInterval(upTo(count))).toEqual({ median: (count + 1) / 2, low, high });
  });

  test.each([0, 1, 2, 5])('%d values are too few for a 95 %% interval', (count) => {
    expect(medianInterval(upTo(count))).toBeUndefined();
  });

  test('the order of the values does not matter, and they stay as they are', () => {
    const values = [9, 1, 8, 2, 7, 3];
    expect(medianInterval(values)).toEqual({ median: 5, low: 1, high: 9 });
    expect(values).toEqual([9, 1, 8, 2, 7, 3]);
  });

  // The 99 % ranks of the same table: five intervals looked at together, each at 1 %.
  test.each([
    [10, 1, 10],
    [20, 4, 17],
    [50, 16, 35],
    [100, 37, 64],
  ])('as one of five used together, for %d values it is from %d to %d', (count, low, high) => {
    expect(medianInterval(upTo(count), 5)).toMatchObject({ low, high });
  });
});

describe('poissonInterval(rate, looks)', () => {
  // For a rate of 4: P(X <= 0) = .0183, P(X <= 9) = .9919, P(X <= 10) = .9972 (the usual tables).
  test('of five ranges used together, each has 99 %', () => {
    expect(poissonInterval(4, 5)).toEqual({ low: 0, high: 10 });
  });

  // To 80 digits in Python 3.11 (decimal).
  test.each([
    [0, 20, 0, 0],
    [0.1, 20, 0, 2],
    [400, 20, 341, 462],
  ])('a rate of %d, one of %d looks: %d to %d', (rate, looks, low, high) => {
    expect(poissonInterval(rate, looks)).toEqual({ low, high });
  });
});

describe('shareInterval(total, share, looks)', () => {
  // binom.ppf of SciPy 1.17.1.
  test.each([
    [5, 0.5, 1, [0, 5]],
    [6, 0.5, 1, [1, 5]],
    [12, 0.5, 1, [3, 9]],
    [17, 0.5, 1, [5, 12]],
    [20, 0.5, 1, [6, 14]],
    [40, 0.25, 10, [3, 18]],
    [30, 31 / 92, 5, [4, 17]],
    // Exact fractions in Python 3.11 (fractions, math.comb).
    [0, 0.5, 1, [0, 0]],
    [1, 0.5, 1, [0, 1]],
    [7, 0.5, 1, [1, 6]],
    [8, 0.5, 1, [1, 7]],
    [400, 1 / 365, 1, [0, 4]],
    [10_000, 0.5, 1, [4902, 5098]],
    [10_000, 45 / 91, 20, [4794, 5096]],
    // The whole time, and none of it.
    [8, 1, 1, [8, 8]],
    [1, 0, 1, [0, 0]],
  ])('%d incidents, share %d, %d looks: %o', (total, share, looks, [low, high]) => {
    expect(shareInterval(total, share, looks)).toEqual({ low, high });
  });

  test('agrees with the example of poisson.test in R: 11 in 800 against 21 in 3011 is as expected, p = 0.080', () => {
    const { low, high } = shareInterval(32, 800 / 3811);
    expect({ low, high }).toEqual({ low: 3, high: 11 });
  });

  test('a total of zero gives zero', () => {
    expect(shareInterval(0, 0.5)).toEqual({ low: 0, high: 0 });
  });
});
