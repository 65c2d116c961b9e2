// The orders of results: relevance is the order of the ranking, the others sort by records.
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { compareText } from '../../model/diagnostic.ts';

/** The orders of results. */
export const resultOrders = ['relevance', 'newest', 'oldest', 'longest', 'severity'] as const;
export type ResultOrder = (typeof resultOrders)[number];

/** The order a URL names; relevance when it names none. */
export function parseResultOrder(text: string | null): ResultOrder {
  return resultOrders.find((order) => order === text) ?? 'relevance';
}

/** The sort key is the day rather than the moment, because filters use days. */
type Dated = Pick<IncidentRecord, 'date' | 'impactMinutes' | 'severity'>;

/** Sorts pairs of something and its record; unknown durations and severities come last, equals newest first. */
export function sortByOrder<One>(
  pairs: readonly (readonly [One, Dated])[],
  order: Exclude<ResultOrder, 'relevance'>,
): readonly One[] {
  const newest = (a: Dated, b: Dated): number => compareText(b.date, a.date);
  const orders: Readonly<Record<typeof order, (a: Dated, b: Dated) => number>> = {
    newest,
    oldest: (a, b) => newest(b, a),
    longest: (a, b) => (b.impactMinutes ?? -1) - (a.impactMinutes ?? -1) || newest(a, b),
    severity: (a, b) => compareText(a.severity ?? 'z', b.severity ?? 'z') || newest(a, b),
  };
  return [...pairs].sort(([, a], [, b]) => orders[order](a, b)).map(([one]) => one);
}
