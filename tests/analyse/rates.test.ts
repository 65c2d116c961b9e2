import { describe, expect, test } from 'vitest';
import { chiSquareAtLeast, logFactorial } from '../../src/analyse/statistics/log-factorials.ts';
import { overlapInterval, testOverlap } from '../../src/analyse/statistics/overlap.ts';
import {
  chanceOutside,
  countInterval,
  rateRatio,
  testDispersion,
} from '../../src/analyse/statistics/rates.ts';

describe('testOverlap(margins, count)', () => {
  test('is the exact test of the lady tasting tea: 3 of 4 cups right (Fisher 1935)', () => {
    const cups = testOverlap({ population: 8, first: 4, second: 4 }, 3);
    expect(cups.expected).toBe(2);
    expect(cups.atLeast).toBeCloseTo(17 / 70, 12);
    expect(cups.atMost).toBeCloseTo(69 / 70, 12);
  });

  test("agrees with Fisher's twins: 10 of 13 identical and 2 of 17 fraternal ones convicted", () => {
    // Fisher 1935, The Logic of Inductive Inference; R's fisher.test(Convictions, alternative = "less") gives 0.0004652.
    const twins = testOverlap({ population: 30, first: 17, second: 12 }, 2);
    expect(twins.atMost).toBeCloseTo(0.0004652, 7);
  });

  test('both tails together count the overlap itself twice', () => {
    const { atLeast, atMost } = testOverlap({ population: 5000, first: 900, second: 700 }, 126);
    expect(atLeast + atMost).toBeGreaterThan(1);
    expect(atLeast + atMost).toBeLessThan(1.1);
  });
});

describe('overlapInterval(margins, looks)', () => {
  // R: qhyper(c(0.025, 0.975), 30, 70, 40) is 8 and 16.
  test('is the central range of the hypergeometric distribution', () => {
    expect(overlapInterval({ population: 100, first: 30, second: 40 })).toEqual({ low: 8, high: 16 });
  });

  test.each([1, 10, 91])('leaves at most 2.5%% shared among %d looks on either side', (looks) => {
    const margins = { population: 180, first: 46, second: 61 };
    const { low, high } = overlapInterval(margins, looks);
    expect(testOverlap(margins, high + 1).atLeast).toBeLessThanOrEqual(0.025 / looks);
    expect(testOverlap(margins, high).atLeast).toBeGreaterThan(0.025 / looks);
    expect(testOverlap(margins, low - 1).atMost).toBeLessThanOrEqual(0.025 / looks);
    expect(testOverlap(margins, low).atMost).toBeGreaterThan(0.025 / looks);
  });

  test('a property of all leaves one possible overlap', () => {
    expect(overlapInterval({ population: 9, first: 9, second: 4 })).toEqual({ low: 4, high: 4 });
  });
});

describe('countInterval(count)', () => {
  // Garwood 1936, table 1.
  test.each([
    [0, 0, 3.69],
    [1, 0.025, 5.57],
    [10, 4.8, 18.39],
    [50, 37.11, 65.92],
  ])('%d events: %d to %d', (count, low, high) => {
    expect(countInterval(count).low).toBeCloseTo(low, 2);
    expect(countInterval(count).high).toBeCloseTo(high, 2);
  });
});

describe('chanceOutside(mean, range)', () => {
  // Tables of the Poisson distribution: P(0) = 0.3679 and P(4 or more) = 0.0190 at 1; P(6 or more) = 0.0166 at 2.
  test.each([
    [1, 0, 3, 0.019],
    [1, 1, 3, 0.3869],
    [2, 0, 5, 0.0166],
  ])('a mean of %d leaves %d to %d in a share of %d', (mean, low, high, share) => {
    expect(chanceOutside(mean, { low, high })).toBeCloseTo(share, 4);
  });
});

describe('rateRatio(earlier, later)', () => {
  test('11 events in 800 against 21 in 3,011, the example of poisson.test in R', () => {
    const result = rateRatio({ count: 21, time: 3011 }, { count: 11, time: 800 });
    expect(result?.ratio).toBeCloseTo(1.971488, 6);
    expect(result?.low).toBeCloseTo(0.8584264, 6);
    expect(result?.high).toBeCloseTo(4.2772659, 6);
  });

  test('a rate of zero is not compared', () => {
    expect(rateRatio({ count: 0, time: 4 }, { count: 3, time: 4 })).toBeUndefined();
  });
});

describe('testDispersion(counts)', () => {
  test('deaths by horse kick came at one rate (Bortkiewicz 1898)', () => {
    const deaths = [109, 65, 22, 3, 1].flatMap((times, count) => Array.from({ length: times }, () => count));
    expect(testDispersion(deaths)?.index).toBeCloseTo(0.611 / 0.61, 2);
    expect(testDispersion(deaths)?.p).toBeCloseTo(0.48, 2);
  });

  test('counts in bursts did not come at one rate', () => {
    expect(testDispersion([0, 0, 9, 0, 0, 8, 0, 0])?.p).toBeLessThan(1e-6);
    expect(testDispersion([0, 0, 0])).toBeUndefined();
  });
});

describe('chiSquareAtLeast(value, freedom)', () => {
  // The 5% and 1% points of printed tables.
  test.each([
    [3.841459, 1, 0.05],
    [18.307038, 10, 0.05],
    [63.69074, 40, 0.01],
    [124.342113, 100, 0.05],
  ])('%d with %d degrees: %d', (value, freedom, p) => {
    expect(chiSquareAtLeast(value, freedom)).toBeCloseTo(p, 7);
  });
});

describe('logFactorial(n)', () => {
  test('the exact sums and the series agree', () => {
    expect(logFactorial(256) - logFactorial(255)).toBeCloseTo(Math.log(256), 11);
    expect(Math.exp(logFactorial(10))).toBeCloseTo(3_628_800, 5);
  });
});
