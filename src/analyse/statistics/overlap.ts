// Whether two properties occur together more or less often than if they were independent.
import type { Interval } from './statistics.ts';

/** Of `population` things, `first` have one property and `second` the other. */
export interface Margins {
  readonly population: number;
  readonly first: number;
  readonly second: number;
}

export interface OverlapTest {
  /** The overlap expected on average if the properties are independent. */
  readonly expected: number;
  /** The chance of an overlap this large or larger, and this small or smaller. */
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The exact test of an overlap of `count` with fixed margins: both tails of the hypergeometric distribution (Fisher's
 * exact test, one-sided either way).
 */
export function testOverlap(margins: Margins, count: number): OverlapTest {
  const { population, first, second } = margins;
  const { least, chances } = listChances(margins);
  const sum = (part: readonly number[]): number =>
    Math.min(
      1,
      part.reduce((total, chance) => total + chance, 0),
    );
  const place = Math.max(0, count - least);
  return {
    expected: population === 0 ? 0 : (first * second) / population,
    atLeast: sum(chances.slice(place)),
    atMost: count < least ? 0 : sum(chances.slice(0, place + 1)),
  };
}

/**
 * The overlaps that independent properties give in 95 of 100 cases (the central range of the hypergeometric
 * distribution). Of `looks` ranges that are looked at together, all hold in 95 of 100 cases (Bonferroni).
 */
export function overlapInterval(margins: Margins, looks = 1): Interval {
  const { least, chances } = listChances(margins);
  return centralRange(least, chances, looks);
}

/** Of the chances of all counts from `least` on, the range with at most 2.5% on either side, shared among `looks`. */
export function centralRange(least: number, chances: readonly number[], looks: number): Interval {
  const tail = 0.025 / looks;
  const find = (inOrder: readonly number[]): number => {
    let sum = 0;
    // Rounding may leave a sum of all chances a little under one.
    const place = inOrder.findIndex((chance) => (sum += chance) > tail * (1 + 1e-9));
    return Math.max(0, place);
  };
  return { low: least + find(chances), high: least + chances.length - 1 - find(chances.toReversed()) };
}

/** Chances below this share of the largest do not change a sum in double precision. */
const negligible = 1e-20;

/** The chance of each overlap from `least` on; overlaps left out have a negligible one. */
function listChances({ population, first, second }: Margins): {
  readonly least: number;
  readonly chances: readonly number[];
} {
  const [low, high] = [Math.max(0, first + second - population), Math.min(first, second)];
  const ratio = (shared: number): number =>
    ((first - shared) * (second - shared)) / ((shared + 1) * (population - first - second + shared + 1));
  const mode = Math.floor(((first + 1) * (second + 1)) / (population + 2));
  const [below, above]: [number[], number[]] = [[], []];
  for (let shared = mode, weight = 1; shared > low && weight > negligible; shared -= 1) {
    weight /= ratio(shared - 1);
    below.push(weight);
  }
  for (let shared = mode, weight = 1; shared < high && weight > negligible; shared += 1) {
    weight *= ratio(shared);
    above.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { least: mode - below.length, chances: weights.map((weight) => weight / total) };
}
