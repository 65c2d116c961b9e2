// How often two labels occur together when things have few labels each: independence given the number of labels.
import { binomialProbability } from './log-factorials.ts';
import { centralRange } from './overlap.ts';
import type { Interval } from './statistics.ts';

/** Things by their number of labels, and labels by their number of things. */
export interface LabelMargins {
  /** Place `k` holds how many things have `k` labels. */
  readonly things: readonly number[];
  readonly labels: readonly number[];
}

export interface LabelModel {
  /**
   * The counts that two labels share in 95 of 100 cases; of `looks` ranges looked at together, all hold (Bonferroni).
   */
  readonly rangeOf: (pair: readonly [number, number], looks: number) => Interval;
}

const mostTurns = 300;
const precise = 1e-7;

/**
 * The conditional Bernoulli model: given how many labels a thing has, each set of that size is as likely as the product
 * of its labels' odds (Chen & Liu 1997). Odds are fitted so that every label has its number of things, which is the
 * Rasch model with things as persons. Independent labels alone would expect too many pairs where things have few labels
 * each, and too few where some things have many.
 */
export function fitLabelModel({ things, labels }: LabelMargins): LabelModel {
  const odds = fitOdds(things, labels);
  const sums = sumProducts(odds, things.length);
  return {
    rangeOf: ([first, second], looks) => {
      const others = odds.filter((_, place) => place !== first && place !== second);
      const rest = sumProducts(others, things.length);
      const product = (odds[first] ?? 0) * (odds[second] ?? 0);
      const parts = things.flatMap((count, size) =>
        count === 0 || size < 2
          ? []
          : [{ count, share: (product * (rest[size - 2] ?? 0)) / (sums[size] ?? 1) }],
      );
      return rangeOfSum(parts, looks);
    },
  };
}

function fitOdds(things: readonly number[], labels: readonly number[]): readonly number[] {
  let odds: readonly number[] = labels.map((count) => count / Math.max(1, ...labels));
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const sums = sumProducts(odds, things.length);
    const factors = odds.map((own, label) => {
      const rest = sumProducts(
        odds.filter((_, place) => place !== label),
        things.length,
      );
      const expected = things.reduce(
        (total, count, size) =>
          size === 0 ? total : total + (count * own * (rest[size - 1] ?? 0)) / (sums[size] ?? 1),
        0,
      );
      return expected === 0 ? 1 : (labels[label] ?? 0) / expected;
    });
    odds = odds.map((own, label) => own * (factors[label] ?? 1));
    if (factors.every((factor) => Math.abs(factor - 1) < precise)) break;
  }
  return odds;
}

/**
 * Place `k` holds the sum of the products of all sets of `k` odds (elementary symmetric polynomials), for `k` below
 * `size`.
 */
function sumProducts(odds: readonly number[], size: number): readonly number[] {
  const sums: number[] = Array.from({ length: size }, (_, place) => (place === 0 ? 1 : 0));
  for (const own of odds)
    for (let place = size - 1; place > 0; place -= 1)
      sums[place] = (sums[place] ?? 0) + own * (sums[place - 1] ?? 0);
  return sums;
}

interface Part {
  readonly count: number;
  readonly share: number;
}

/** The range of a sum of binomial counts. */
function rangeOfSum(parts: readonly Part[], looks: number): Interval {
  let least = 0;
  let chances: readonly number[] = [1];
  for (const { count, share } of parts) {
    const mean = count * share;
    const reach = 9 * Math.sqrt(mean * (1 - share)) + 9;
    const from = Math.max(0, Math.floor(mean - reach));
    const to = Math.min(count, Math.ceil(mean + reach));
    const own = Array.from({ length: to - from + 1 }, (_, place) =>
      binomialProbability(from + place, count, share),
    );
    chances = convolve(chances, own);
    least += from;
  }
  return centralRange(least, chances, looks);
}

function convolve(one: readonly number[], other: readonly number[]): readonly number[] {
  const result = Array.from({ length: one.length + other.length - 1 }, () => 0);
  for (const [a, chance] of one.entries()) {
    if (chance < 1e-18) continue;
    for (const [b, next] of other.entries()) result[a + b] = (result[a + b] ?? 0) + chance * next;
  }
  return result;
}
