// Which causes meet in one incident, and whether more often than they would by chance.
import { compareText } from '../../model/diagnostic.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { AxisNames, IncidentRecord, NamedValue } from '../records/records.ts';
import { poissonInterval } from '../statistics/statistics.ts';

export interface CauseCombination {
  /** Two or three causes, in the taxonomy's order. */
  readonly causes: readonly NamedValue[];
  /** Incidents that have all of them, and maybe more. */
  readonly count: number;
  /** What causes that know nothing of each other would give: the product of their shares times `known`. */
  readonly expected: number;
  /** More than chance gives in 95 of 100 archives, all combinations looked at together. */
  readonly moreThanExpected: boolean;
  readonly filter: Filter;
}

export interface CombinationFacts {
  readonly n: number;
  /** Incidents with a known cause, and of those the ones with several. */
  readonly known: number;
  readonly several: number;
  /** Met at least twice, most frequent first. */
  readonly rows: readonly CauseCombination[];
}

const fewestTogether = 2;
const largest = 3;

/**
 * Combinations of causes that occur at least twice. One that never occurs without a third cause is left to the three.
 * Chance is the upper end of the exact Poisson range of the expected number, which is wider than the hypergeometric one.
 */
export function combineCauses(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): CombinationFacts {
  const places = new Map(names.causes.map(({ id }, place) => [id, place]));
  const sets = records
    .map(({ causes }) => causes.filter((id) => id !== 'unknown'))
    .filter((causes) => causes.length > 0)
    .map((causes) => [...causes].sort((a, b) => (places.get(a) ?? 99) - (places.get(b) ?? 99)));
  // Thousands of incidents have a few hundred sets of causes between them.
  const alike = Map.groupBy(sets, (set) => set.join(' '));
  const singles = countSubsets(alike, 1);
  const counts = [2, largest].map((size) => countSubsets(alike, size));
  const frequent = counts.flatMap((own) => [...own].filter(([, count]) => count >= fewestTogether));
  const looks = counts.reduce((total, { size }) => total + size, 0);
  const asFrequent = Map.groupBy(frequent, ([, count]) => count);
  const closed = frequent.filter(([key, count]) => !isWithinLarger(key, asFrequent.get(count) ?? []));
  return {
    n: records.length,
    known: sets.length,
    several: sets.filter(({ length }) => length > 1).length,
    rows: closed
      .map(([key, count]) => {
        const ids = key.split(' ');
        const share = ids.reduce((product, id) => (product * (singles.get(id) ?? 0)) / sets.length, 1);
        const expected = share * sets.length;
        return {
          causes: ids.map((id) => names.causes.find((one) => one.id === id) ?? { id, name: id }),
          count,
          expected,
          moreThanExpected: count > poissonInterval(expected, looks).high,
          filter: narrowFilter(filter, { values: { cause: [[...ids].sort(compareText).join('~')] } }),
        };
      })
      .sort((a, b) => b.count - a.count || a.causes.length - b.causes.length),
  };
}

/** How many sets hold each subset of that size; keys are ids parted by blanks, also those of sets that are alike. */
function countSubsets(
  alike: ReadonlyMap<string, readonly (readonly string[])[]>,
  size: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const same of alike.values()) {
    for (const subset of listSubsets(same[0] ?? [], size)) {
      const key = subset.join(' ');
      counts.set(key, (counts.get(key) ?? 0) + same.length);
    }
  }
  return counts;
}

function listSubsets(set: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return set.flatMap((first, place) =>
    listSubsets(set.slice(place + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

function isWithinLarger(key: string, asFrequent: readonly (readonly [string, number])[]): boolean {
  const ids = key.split(' ');
  return asFrequent.some(([other]) => {
    const larger = other.split(' ');
    return larger.length > ids.length && ids.every((id) => larger.includes(id));
  });
}
