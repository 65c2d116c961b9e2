// Whether two properties occur together more or less often than independent ones would.
import { logChoose } from './log-factorials.ts';

/** Of `population` things, `first` have one property and `second` the other. */
export interface Margins {
  readonly population: number;
  readonly first: number;
  readonly second: number;
}

export interface OverlapTest {
  /** How many independent properties would share on average. */
  readonly expected: number;
  /** The chance of an overlap this large or larger, and this small or smaller. */
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The exact test of an overlap of `count` with fixed margins: both tails of the hypergeometric distribution (Fisher's
 * exact test, one-sided either way).
 */
export function testOverlap({ population, first, second }: Margins, count: number): OverlapTest {
  const least = Math.max(0, first + second - population);
  const most = Math.min(first, second);
  const total = logChoose(population, second);
  let [atLeast, atMost] = [0, 0];
  for (let shared = least; shared <= most; shared += 1) {
    const probability = Math.exp(
      logChoose(first, shared) + logChoose(population - first, second - shared) - total,
    );
    if (shared >= count) atLeast += probability;
    if (shared <= count) atMost += probability;
  }
  return {
    expected: population === 0 ? 0 : (first * second) / population,
    atLeast: Math.min(1, atLeast),
    atMost: Math.min(1, atMost),
  };
}

/** p-values adjusted so that all rejections together are wrong at most as often as one would be (Holm 1979). */
export function adjustForFamily(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 1);
  let least = 0;
  for (const [rank, { p, place }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (pValues.length - rank)));
    adjusted[place] = least;
  }
  return adjusted;
}
