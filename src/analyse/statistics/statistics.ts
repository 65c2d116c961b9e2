// Confidence intervals for small numbers. The only module that imports d3-array.
import { ascending, quantileSorted } from 'd3-array';
import { binomialQuantile, poissonQuantile } from './quantiles.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A median with its 95% interval, in the unit of the values. */
export interface MedianEstimate extends Interval {
  readonly median: number;
}

const tail = 0.025;
/** The 97.5% quantile of the normal distribution. */
const normal975 = 1.959963984540054;

/**
 * The range of counts that a steady Poisson rate gives in 95 of 100 periods (exact quantiles); 0 to 0 for a rate of 0. If
 * `looks` ranges are used together, all of them hold in 95 of 100 cases (Bonferroni).
 */
export function poissonInterval(rate: number, looks = 1): Interval {
  return { low: poissonQuantile(tail / looks, rate), high: poissonQuantile(1 - tail / looks, rate) };
}

/**
 * The range of counts in one of two periods in 95 of 100 cases, if `total` incidents occur at one steady rate and the
 * period is a `share` of the time: the exact conditional test of two Poisson rates (Przyborowski & Wilenski 1940) as the
 * central range of a binomial distribution. If `looks` ranges are used together, all of them hold in 95 of 100 cases
 * (Bonferroni).
 */
export function shareInterval(total: number, share: number, looks = 1): Interval {
  return {
    low: binomialQuantile(tail / looks, total, share),
    high: binomialQuantile(1 - tail / looks, total, share),
  };
}

/**
 * The 95% score interval of a proportion `successes / trials`, as shares from 0 to 1 (Wilson 1927; Newcombe 1998, method 3).
 * Undefined without trials.
 */
export function wilsonInterval(successes: number, trials: number): Interval | undefined {
  if (trials === 0) return undefined;
  const share = successes / trials;
  const square = normal975 ** 2 / trials;
  const center = share + square / 2;
  const half = normal975 * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return {
    low: successes === 0 ? 0 : (center - half) / (1 + square),
    high: successes === trials ? 1 : (center + half) / (1 + square),
  };
}

/**
 * The median and its distribution-free interval of at least 95% by order statistics (Conover, Practical Nonparametric
 * Statistics, 3rd ed., section 3.2); undefined with fewer than 6 values. If `looks` intervals are used together, all of them
 * hold in 95 of 100 cases (Bonferroni), which takes more values.
 */
export function medianInterval(values: readonly number[], looks = 1): MedianEstimate | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort(ascending);
  const rank = binomialQuantile(tail / looks, sorted.length, 0.5);
  const low = sorted[rank - 1];
  const high = sorted[sorted.length - rank];
  const middle = quantileSorted(sorted, 0.5);
  if (low === undefined || high === undefined || middle === undefined) return undefined;
  return { median: middle, low, high };
}
