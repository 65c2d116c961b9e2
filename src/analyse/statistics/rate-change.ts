// Whether a rate of incidents changed: counts of equal periods, the most likely moment of a change, and its p-value.
import { binomialAtLeast, binomialProbability } from './log-factorials.ts';

/** A change of rate between two periods. */
export interface RateChange {
  /** The place of the first period at the new rate. */
  readonly at: number;
  /** How often a steady rate would look as uneven as this, wherever the split. */
  readonly p: number;
}

/** Periods `from` to `to`, both included, that one rate explains. */
export interface Regime {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** How often a steady rate would show a change as clear as the one before this regime; absent in the first. */
  readonly p?: number;
}

/** A rate is not judged on fewer periods. */
export const fewestPeriods = 4;
/** The probability of finding a change that is not real. */
const falseAlarms = 0.05;
/** Above this, p-values are bounded instead of computed: they are below one in a million million anyway. */
const largestStatistic = 25;

/**
 * The likelihood-ratio test for one change of a Poisson rate at an unknown moment (Worsley 1983). The p-value is exact:
 * given the total, counts before a moment are a Markov chain of binomial steps, so the chance that the statistic stays
 * low at every moment can be added up. Undefined under twice `fewestPeriods` periods or without incidents.
 */
export function findRateChange(counts: readonly number[]): RateChange | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 2 * fewestPeriods || total === 0) return undefined;
  let [before, at, highest] = [0, fewestPeriods, -1];
  for (let place = 1; place <= counts.length - fewestPeriods; place += 1) {
    before += counts[place - 1] ?? 0;
    const statistic = compareRates(before, place, { total, periods: counts.length });
    if (place >= fewestPeriods && statistic > highest) [at, highest] = [place, statistic];
  }
  return { at, p: chanceOf(highest, { total, periods: counts.length }) };
}

/**
 * Splits the periods where the rate changed, and each part again, until no part shows a change. Each level of splits
 * together is wrong in at most `falseAlarms` of steady archives.
 */
export function findRegimes(counts: readonly number[]): readonly Regime[] {
  return split(counts, { from: 0, level: falseAlarms });
}

function split(
  counts: readonly number[],
  { from, level, p }: { readonly from: number; readonly level: number; readonly p?: number },
): readonly Regime[] {
  const change = findRateChange(counts);
  if (change === undefined || change.p > level) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return [{ from, to: from + counts.length - 1, total, ...(p !== undefined && { p }) }];
  }
  return [
    ...split(counts.slice(0, change.at), { from, level: level / 2, p }),
    ...split(counts.slice(change.at), { from: from + change.at, level: level / 2, p: change.p }),
  ];
}

/**
 * The smallest factor by which the rate would have to rise halfway for `findRateChange` to see it in at least 8 of 10
 * archives of this size; undefined if no factor up to 100 is enough.
 */
export function smallestVisibleChange(total: number, periods: number): number | undefined {
  if (periods < 2 * fewestPeriods || total === 0) return undefined;
  const middle = Math.floor(periods / 2);
  const later = 1 - middle / periods;
  const needed = fewestThatShow(middle, { total, periods });
  const isSeen = (factor: number): boolean =>
    binomialAtLeast(needed, total, (factor * later) / (factor * later + 1 - later)) >= power;
  if (needed > total || !isSeen(100)) return undefined;
  let [unseen, seen] = [1, 100];
  while (seen - unseen > 0.005) {
    const factor = (unseen + seen) / 2;
    if (isSeen(factor)) seen = factor;
    else unseen = factor;
  }
  return seen;
}

const power = 0.8;
/** From here on the distribution of the statistic depends on the number of periods alone. */
const largeSample = 500;

/** The fewest incidents after the middle that count as a change; more than all of them if no number does. */
function fewestThatShow(middle: number, { total, periods }: Sample): number {
  const sample = { total: Math.min(total, largeSample), periods };
  const later = 1 - middle / periods;
  let [low, high] = [Math.floor(sample.total * later), sample.total + 1];
  while (high - low > 1) {
    const count = Math.floor((low + high) / 2);
    if (chanceOf(compareRates(sample.total - count, middle, sample), sample) <= falseAlarms) high = count;
    else low = count;
  }
  if (high > sample.total || total === sample.total) return high;
  const statistic = compareRates(sample.total - high, middle, sample);
  let count = Math.ceil(total * later);
  while (compareRates(total - count, middle, { total, periods }) < statistic) count += 1;
  return count;
}

interface Sample {
  readonly total: number;
  readonly periods: number;
}

/**
 * The logarithm of the likelihood ratio of two rates to one, with `before` of `total` counts in the first `place`
 * periods.
 */
function compareRates(before: number, place: number, { total, periods }: Sample): number {
  const part = (count: number, share: number): number =>
    count === 0 ? 0 : count * Math.log(count / (total * share));
  return part(before, place / periods) + part(total - before, 1 - place / periods);
}

/** The chance that a steady rate reaches the statistic at any moment. */
function chanceOf(statistic: number, sample: Sample): number {
  const { total, periods } = sample;
  // Each moment's statistic is at most as likely as one of a chi-square variable of one degree.
  if (statistic > largestStatistic) return periods * Math.exp(-statistic);
  let chances: Chances = { first: 0, of: Float64Array.of(1) };
  let reached = 0;
  for (let place = 1; place <= periods - fewestPeriods; place += 1) {
    chances = addPeriod(chances, { total, share: 1 / (periods - place + 1) });
    if (place < fewestPeriods) continue;
    const { first, of } = chances;
    for (const [order, chance] of of.entries()) {
      if (chance === 0 || compareRates(first + order, place, sample) < statistic - 1e-9) continue;
      reached += chance;
      of[order] = 0;
    }
  }
  return Math.min(1, reached);
}

/** The chance of each count from `first` on. */
interface Chances {
  readonly first: number;
  readonly of: Float64Array;
}

const negligible = 1e-12;

/** Chances of the counts so far after one more period, which takes its `share` of what is left. */
function addPeriod(
  { first, of }: Chances,
  { total, share }: { readonly total: number; readonly share: number },
): Chances {
  const odds = share / (1 - share);
  const start = of.findIndex((chance) => chance > negligible);
  const end = of.findLastIndex((chance) => chance > negligible);
  if (start === -1) return { first, of: new Float64Array(0) };
  const [least, most] = reachOf(total - first - start, share);
  const next = new Float64Array(end - start + most - least + 1);
  for (let order = start; order <= end; order += 1) {
    const left = total - first - order;
    const [from, to] = reachOf(left, share);
    let weight = (of[order] ?? 0) * binomialProbability(from, left, share);
    for (let count = from; count <= to; count += 1) {
      const place = order - start + count - least;
      if (place >= 0) next[place] = (next[place] ?? 0) + weight;
      weight *= ((left - count) / (count + 1)) * odds;
    }
  }
  return { first: first + start + least, of: next };
}

/** The counts that a period can take of what is left: six standard deviations around the mean. */
function reachOf(left: number, share: number): readonly [number, number] {
  const reach = 6 * Math.sqrt(left * share * (1 - share)) + 8;
  return [Math.max(0, Math.floor(left * share - reach)), Math.min(left, Math.ceil(left * share + reach))];
}
