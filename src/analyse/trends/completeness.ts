// How complete the write-ups are: each fact over all incidents, and per quarter or year.
import type { Instant } from '../../model/time.ts';
import { type FactId, factIds, factNames } from './missing-facts.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { type CalendarPeriod, periodAt, periodIndex, splitEarly } from './trend-dates.ts';

/** For how many of `total` incidents a fact is known; `filter` selects the others. */
export interface KnownCount {
  readonly known: number;
  readonly total: number;
  readonly filter: Filter;
}

export interface FactCompleteness extends KnownCount {
  readonly id: FactId;
  readonly name: string;
  /** In the order of `periods`. */
  readonly cells: readonly KnownCount[];
}

export interface CompletenessFacts {
  readonly n: number;
  readonly early: number;
  readonly period: 'quarter' | 'year';
  readonly periods: readonly (CalendarPeriod & { readonly total: number })[];
  readonly facts: readonly FactCompleteness[];
}

export interface CompletenessOptions {
  readonly asOf: Instant;
  /** More quarters than these become years. */
  readonly mostQuarters: number;
  readonly filter?: Filter;
}

/** How often each fact is known: over all incidents, and per period from the first incident to the last. */
export function countKnownFacts(
  records: readonly IncidentRecord[],
  { asOf, mostQuarters, filter = noFilter }: CompletenessOptions,
): CompletenessFacts {
  const { early, main } = splitEarly(records, asOf);
  const [first, last] = [main[0]?.date ?? '', main.at(-1)?.date ?? ''];
  const quarters = main.length === 0 ? 0 : periodIndex(last, 'quarter') - periodIndex(first, 'quarter') + 1;
  const period = quarters > mostQuarters ? 'year' : 'quarter';
  const start = main.length === 0 ? 0 : periodIndex(first, period);
  const length = main.length === 0 ? 0 : periodIndex(last, period) - start + 1;
  const groups = Map.groupBy(main, ({ date }) => periodIndex(date, period));
  const missing = new Map([...groups].map(([index, own]) => [index, countMissing(own)]));
  const all = countMissing(records);
  const periods = Array.from({ length }, (_, place) => ({
    ...periodAt(start + place, period),
    total: groups.get(start + place)?.length ?? 0,
  }));
  return {
    n: records.length,
    early: early.length,
    period,
    periods,
    facts: factIds.map((id) => ({
      id,
      name: factNames[id],
      known: records.length - (all.get(id) ?? 0),
      total: records.length,
      filter: narrowFilter(filter, { values: { missing: [id] } }),
      cells: periods.map(({ index, from, to, total }) => ({
        known: total - (missing.get(index)?.get(id) ?? 0),
        total,
        filter: narrowFilter(filter, { from, to, values: { missing: [id] } }),
      })),
    })),
  };
}

function countMissing(records: readonly IncidentRecord[]): ReadonlyMap<FactId, number> {
  const counts = new Map<FactId, number>();
  for (const { missing } of records) {
    for (const id of missing) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
