// Quantiles of the two distributions that counts of incidents follow.

/** A distribution over 0, 1, 2 … with one peak, given by ratios of probabilities instead of the probabilities. */
interface CountDistribution {
  readonly mode: number;
  readonly largest: number;
  /** P(count + 1) / P(count). */
  readonly ratio: (count: number) => number;
}

/** Probabilities below this share of the mode's do not change a sum in double precision. */
const negligible = 1e-20;

/** The tolerance for rounding in a sum of probabilities; R's `qpois` and `qbinom` use the same. */
const rounding = 64 * Number.EPSILON;

/** The smallest count that a Poisson distribution of mean `rate` reaches or stays below with `probability`. */
export function poissonQuantile(probability: number, rate: number): number {
  return quantile(probability, {
    mode: Math.floor(rate),
    largest: Infinity,
    ratio: (count) => rate / (count + 1),
  });
}

/** The smallest count of successes that `trials` of chance `share` reach or stay below with `probability`. */
export function binomialQuantile(probability: number, trials: number, share: number): number {
  const odds = share / (1 - share);
  return quantile(probability, {
    mode: Math.min(trials, Math.floor((trials + 1) * share)),
    largest: trials,
    ratio: (count) => ((trials - count) / (count + 1)) * odds,
  });
}

/**
 * Adds up probabilities from the smallest count on. They are relative to the mode's, so that neither a factorial
 * overflows nor e to the power of minus a large rate becomes zero; the number of terms grows with the square root of
 * the mode.
 */
function quantile(probability: number, distribution: CountDistribution): number {
  const { mode, largest, ratio } = distribution;
  const below: number[] = [];
  for (let count = mode, weight = 1; count > 0 && weight > negligible; count -= 1) {
    weight /= ratio(count - 1);
    below.push(weight);
  }
  const above: number[] = [];
  for (let count = mode, weight = 1; count < largest && weight > negligible; count += 1) {
    weight *= ratio(count);
    above.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const enough = probability * (1 - rounding) * total;
  let sum = 0;
  const place = weights.findIndex((weight) => (sum += weight) >= enough);
  return mode - below.length + (place === -1 ? weights.length - 1 : place);
}
