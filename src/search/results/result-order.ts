// The orders in which results can be read; `newest` and the like need records, relevance is the order they were found in.
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { compareText } from '../../model/diagnostic.ts';

/** The orders, with what people read. */
export const resultOrders = [
  ['relevance', 'Best match first'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['longest', 'Longest impact first'],
  ['severity', 'Gravest first'],
] as const;
export type ResultOrder = (typeof resultOrders)[number][0];

/** The order a URL names; relevance when it names none. */
export function parseResultOrder(text: string | null): ResultOrder {
  return resultOrders.find(([order]) => order === text)?.[0] ?? 'relevance';
}

/** What is compared: days rather than moments, since that is what filters have. */
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
