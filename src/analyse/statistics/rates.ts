// Rates of rare events: the interval of one, the ratio of two, and whether many counts can come from one rate.
import { binomialAtLeast, chiSquareAtLeast } from './log-factorials.ts';
import type { Interval } from './statistics.ts';

const tail = 0.025;

/** The exact 95 % interval of the mean behind a Poisson count (Garwood 1936). */
export function countInterval(count: number): Interval {
  const most = 2 * count + 20;
  return {
    low: count === 0 ? 0 : findRoot((mean) => tail - (1 - chiSquareAtLeast(2 * mean, 2 * count)), [0, most]),
    high: findRoot((mean) => chiSquareAtLeast(2 * mean, 2 * count + 2) - tail, [0, most]),
  };
}

/** How often a count with that mean is outside the range; for small means much less often than the nominal level. */
export function chanceOutside(mean: number, { low, high }: Interval): number {
  const atMost = (count: number): number => (count < 0 ? 0 : chiSquareAtLeast(2 * mean, 2 * count + 2));
  return atMost(low - 1) + 1 - atMost(high);
}

/** A number of events in a period of time. */
export interface Observed {
  readonly count: number;
  readonly time: number;
}

/**
 * How many times the earlier rate the later one is, with the exact conditional 95 % interval (Rothman & Greenland,
 * Modern Epidemiology, chapter 14). Undefined where the earlier count is zero; the interval is always finite, because a
 * count of zero is not compared.
 */
export function rateRatio(
  earlier: Observed,
  later: Observed,
): (Interval & { readonly ratio: number }) | undefined {
  if (earlier.count === 0 || later.count === 0) return undefined;
  const total = earlier.count + later.count;
  const toRatio = (share: number): number => (share / (1 - share)) * (earlier.time / later.time);
  const low = findRoot((share) => tail - binomialAtLeast(later.count, total, share), [0, 1]);
  const high = findRoot((share) => 1 - binomialAtLeast(later.count + 1, total, share) - tail, [0, 1]);
  return { ratio: toRatio(later.count / total), low: toRatio(low), high: toRatio(high) };
}

export interface Dispersion {
  /** The variance of the counts over their mean: near 1 if one rate explains them all. */
  readonly index: number;
  /** How often a steady rate gives counts as uneven as these. */
  readonly p: number;
}

/**
 * The index-of-dispersion test: the sum of squared deviations over the mean is chi-square with one degree fewer than
 * counts (Fisher, Thornton & Mackenzie 1922). Undefined under two counts or a mean of zero.
 */
export function testDispersion(counts: readonly number[]): Dispersion | undefined {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (counts.length < 2 || mean === 0) return undefined;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const freedom = counts.length - 1;
  return { index: squares / mean / freedom, p: chiSquareAtLeast(squares / mean, freedom) };
}

/** The zero of a decreasing function, by bisection. */
function findRoot(valueOf: (x: number) => number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  for (let turn = 0; turn < 100 && high - low > 1e-12 * Math.max(1, high); turn += 1) {
    const middle = (low + high) / 2;
    if (valueOf(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
