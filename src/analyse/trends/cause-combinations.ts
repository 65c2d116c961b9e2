// Which pairs of causes occur in one incident, and which of them more or less often than independent causes would.
import { isMissing } from '../records/counted-labels.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { AxisNames, IncidentRecord, NamedValue } from '../records/records.ts';
import type { Interval } from '../statistics/statistics.ts';
import { fitLabelModel, type LabelModel } from '../statistics/labels-per-thing.ts';
import { overlapInterval, testOverlap } from '../statistics/overlap.ts';
import { compareText } from '../../model/diagnostic.ts';

export type Verdict = 'more' | 'fewer' | 'as expected';

export interface CauseCombination {
  /** Two causes, in the taxonomy's order. */
  readonly causes: readonly NamedValue[];
  /** Incidents that have both. */
  readonly count: number;
  /** The expected number for independent causes: the product of their shares times `known`. */
  readonly expected: number;
  /** Counts that are as expected by at least one of the two tests, over all pairs together. */
  readonly range: Interval;
  /** The one-sided probability of a count this extreme, for this pair alone. */
  readonly p: number;
  readonly verdict: Verdict;
  readonly filter: Filter;
}

export interface CombinationFacts {
  readonly n: number;
  /** Incidents that are not classified. */
  readonly unclassified: number;
  /** Incidents with a known cause, and of those the ones with several. */
  readonly known: number;
  readonly several: number;
  /** Pairs that were tested together. */
  readonly tested: number;
  /** Pairs that occur at least twice or are unusual, most frequent first. */
  readonly rows: readonly CauseCombination[];
}

const fewestTogether = 2;

/**
 * Pairs of causes against independence, in both directions. A pair is unusual if it fails two tests: the exact
 * hypergeometric one, and the same given how many causes each incident has, because writers who stop after two causes
 * make all pairs rare. In 95 of 100 archives of independent causes no pair is unusual (Bonferroni over all pairs).
 */
export function combineCauses(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): CombinationFacts {
  const sets = records
    .map(({ causes }) => causes.filter((id) => !isMissing(id)))
    .filter((causes) => causes.length > 0);
  const { singles, together } = countCauses(sets);
  const causes = inOrder([...singles.keys()], names.causes);
  const pairs = listPairs(causes);
  // A cause that every incident has can only overlap in one way.
  const tested = pairs.filter((pair) => pair.causes.every(({ id }) => (singles.get(id) ?? 0) < sets.length));
  const model = fitLabelModel({
    things: countSizes(sets),
    labels: causes.map(({ id }) => singles.get(id) ?? 0),
  });
  const judge = judgePair({ singles, model, population: sets.length, looks: tested.length, filter });
  return {
    n: records.length,
    unclassified: records.filter((record) => record.causes.length === 0).length,
    known: sets.length,
    several: sets.filter(({ length }) => length > 1).length,
    tested: tested.length,
    rows: pairs
      .map((pair) => judge(pair, together.get(pair.key) ?? 0))
      .filter(({ count, verdict }) => count >= fewestTogether || verdict !== 'as expected')
      .sort((a, b) => b.count - a.count),
  };
}

interface Tested {
  readonly singles: ReadonlyMap<string, number>;
  readonly model: LabelModel;
  readonly population: number;
  readonly looks: number;
  readonly filter: Filter;
}

function judgePair({
  singles,
  model,
  population,
  looks,
  filter,
}: Tested): (pair: CausePair, count: number) => CauseCombination {
  return ({ causes, places }, count) => {
    const [first = 0, second = 0] = causes.map(({ id }) => singles.get(id) ?? 0);
    const margins = { population, first, second };
    const free = overlapInterval(margins, Math.max(1, looks));
    const sized = model.rangeOf(places, Math.max(1, looks));
    const range = { low: Math.min(free.low, sized.low), high: Math.max(free.high, sized.high) };
    const { expected, atLeast, atMost } = testOverlap(margins, count);
    return {
      causes,
      count,
      expected,
      range,
      p: Math.min(atLeast, atMost),
      verdict: count > range.high ? 'more' : count < range.low ? 'fewer' : 'as expected',
      filter: narrowFilter(filter, {
        values: {
          cause: [
            causes
              .map(({ id }) => id)
              .sort(compareText)
              .join('~'),
          ],
        },
      }),
    };
  };
}

/**
 * How many sets hold each cause and each pair; keys of pairs are their ids in alphabetical order, with a blank between.
 */
function countCauses(sets: readonly (readonly string[])[]): {
  readonly singles: ReadonlyMap<string, number>;
  readonly together: ReadonlyMap<string, number>;
} {
  const [singles, together] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const set of sets) {
    for (const [place, id] of set.entries()) {
      add(singles, id);
      for (const other of set.slice(place + 1)) add(together, keyOf(id, other));
    }
  }
  return { singles, together };
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function inOrder(ids: readonly string[], named: readonly NamedValue[]): readonly NamedValue[] {
  const places = new Map(named.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? named.length;
  return [...ids]
    .sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b))
    .map((id) => named.find((one) => one.id === id) ?? { id, name: id });
}

interface CausePair {
  readonly causes: readonly NamedValue[];
  /** Positions of the two among all causes. */
  readonly places: readonly [number, number];
  readonly key: string;
}

function listPairs(causes: readonly NamedValue[]): readonly CausePair[] {
  return causes.flatMap((one, place) =>
    causes.slice(place + 1).map((other, after) => ({
      causes: [one, other],
      places: [place, place + 1 + after],
      key: keyOf(one.id, other.id),
    })),
  );
}

/** How many incidents have none, one, two … causes. */
function countSizes(sets: readonly (readonly string[])[]): readonly number[] {
  const largest = sets.reduce((most, { length }) => Math.max(most, length), 0);
  const sizes = Array.from({ length: largest + 1 }, () => 0);
  for (const { length } of sets) sizes[length] = (sizes[length] ?? 0) + 1;
  return sizes;
}
