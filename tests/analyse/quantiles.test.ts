import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialQuantile, poissonQuantile } from '../../src/analyse/statistics/quantiles.ts';

const levels = [0.0001, 0.025, 0.5, 0.975, 0.9999];

describe('poissonQuantile(probability, rate)', () => {
  // Sums of the distribution to 60 digits in Python 3.11 (decimal); poisson.ppf of SciPy 1.17.1 says the same.
  test.each([
    [0, [0, 0, 0, 0, 0]],
    [0.1, [0, 0, 0, 1, 3]],
    [0.5, [0, 0, 0, 2, 5]],
    [1, [0, 0, 1, 3, 6]],
    [2.5, [0, 0, 2, 6, 10]],
    [10, [1, 4, 10, 17, 24]],
    [31.7, [13, 21, 32, 43, 55]],
    [100, [65, 81, 100, 120, 139]],
    // From here on e^-rate is zero in double precision.
    [1234.5, [1106, 1166, 1234, 1304, 1367]],
    [20_000, [19_476, 19_723, 20_000, 20_278, 20_528]],
  ])('a rate of %d has the quantiles %o', (rate, expected) => {
    expect(levels.map((level) => poissonQuantile(level, rate))).toEqual(expected);
  });

  test('is the inverse of the cumulative distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 80, noNaN: true }), fc.nat(160), (rate, count) => {
        const terms = [Math.exp(-rate)];
        for (let next = 1; next <= count; next += 1) terms.push((terms[next - 1]! * rate) / next);
        expectInverse(terms, count, (probability) => poissonQuantile(probability, rate));
      }),
    );
  });
});

describe('binomialQuantile(probability, trials, share)', () => {
  // Exact fractions in Python 3.11 (fractions, math.comb); binom.ppf of SciPy 1.17.1 says the same.
  test.each([
    [0, 0.5, [0, 0, 0, 0, 0]],
    [1, 0.5, [0, 0, 0, 1, 1]],
    [5, 0.3, [0, 0, 1, 4, 5]],
    [7, 0, [0, 0, 0, 0, 0]],
    [7, 1, [7, 7, 7, 7, 7]],
    [32, 0.21, [0, 3, 7, 11, 16]],
    [100, 0.02, [0, 0, 2, 5, 9]],
    [250, 0.5, [96, 110, 125, 140, 154]],
    [1000, 0.999, [994, 997, 999, 1000, 1000]],
    // From here on 0.5^trials is zero in double precision.
    [2000, 0.0714, [102, 121, 143, 166, 187]],
  ])('%d trials of chance %d have the quantiles %o', (trials, share, expected) => {
    expect(levels.map((level) => binomialQuantile(level, trials, share))).toEqual(expected);
  });

  test('is the inverse of the cumulative distribution', () => {
    const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), shares, fc.nat(120), (trials, share, any) => {
        const count = any % (trials + 1);
        const terms = [(1 - share) ** trials];
        for (let next = 1; next <= count; next += 1)
          terms.push((terms[next - 1]! * (trials - next + 1) * share) / (next * (1 - share)));
        expectInverse(terms, count, (probability) => binomialQuantile(probability, trials, share));
      }),
    );
  });
});

/** The quantile of P(X <= count) is `count`, and of a little more the next one, given P(X = 0) to P(X = count). */
function expectInverse(
  terms: readonly number[],
  count: number,
  quantile: (probability: number) => number,
): void {
  // Where the probability of one count is lost in rounding, the cumulative distribution has no inverse.
  fc.pre((terms.at(-1) ?? 0) > 1e-9);
  const cumulative = terms.reduce((sum, term) => sum + term, 0);
  fc.pre(cumulative < 1 - 1e-9);
  // Slightly less than the sum, since its terms are rounded up to a hundred times.
  expect(quantile(cumulative * (1 - 1e-12))).toBe(count);
  expect(quantile(cumulative + 1e-11)).toBe(count + 1);
}
