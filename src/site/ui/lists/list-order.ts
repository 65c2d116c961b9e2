// The orders a list of incidents can be read in.
import type { IncidentRecord } from '../../../analyse/records/records.ts';
import { compareText } from '../../../model/diagnostic.ts';

export const listOrders = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['longest', 'Longest impact first'],
  ['severity', 'Gravest first'],
  ['title', 'By title'],
] as const;
export type ListOrder = (typeof listOrders)[number][0];

/** The order a parameter names; newest first when it names none. */
export function parseOrder(text: string | null): ListOrder {
  return listOrders.find(([order]) => order === text)?.[0] ?? 'newest';
}

/** The records in that order; unknown durations and severities come last, equals newest first. */
export function sortRecords(records: readonly IncidentRecord[], order: ListOrder): readonly IncidentRecord[] {
  const newest = (a: IncidentRecord, b: IncidentRecord): number => b.at - a.at || compareText(a.id, b.id);
  const orders: Readonly<Record<ListOrder, (a: IncidentRecord, b: IncidentRecord) => number>> = {
    newest,
    oldest: (a, b) => newest(b, a),
    longest: (a, b) => (b.impactMinutes ?? -1) - (a.impactMinutes ?? -1) || newest(a, b),
    severity: (a, b) => compareText(a.severity ?? 'z', b.severity ?? 'z') || newest(a, b),
    title: (a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || newest(a, b),
  };
  return [...records].sort(orders[order]);
}
