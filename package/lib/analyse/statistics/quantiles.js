// Quantiles of the two distributions that counts of incidents follow.
/** Probabilities below this share of the mode's do not change a sum in double precision. */
const negligible = 1e-20;
/** What rounding may take from a sum of probabilities; R allows its `qpois` and `qbinom` the same. */
const rounding = 64 * Number.EPSILON;
/** The smallest count that a Poisson distribution of mean `rate` reaches or stays below with `probability`. */
export function poissonQuantile(probability, rate) {
    return quantile(probability, {
        mode: Math.floor(rate),
        largest: Infinity,
        ratio: (count) => rate / (count + 1),
    });
}
/** The smallest count of successes that `trials` of chance `share` reach or stay below with `probability`. */
export function binomialQuantile(probability, trials, share) {
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
function quantile(probability, distribution) {
    const { mode, largest, ratio } = distribution;
    const below = [];
    for (let count = mode, weight = 1; count > 0 && weight > negligible; count -= 1) {
        weight /= ratio(count - 1);
        below.push(weight);
    }
    const above = [];
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
