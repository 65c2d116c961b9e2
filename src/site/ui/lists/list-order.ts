// The orders of a list of incidents.
import type { IncidentRecord } from '../../../analyse/records/records.ts';
import { compareText } from '../../../model/diagnostic.ts';
import { orderStrings } from '../../strings/list-strings.ts';

export const listOrders = [
  ['newest', orderStrings.newest],
  ['oldest', orderStrings.oldest],
  ['longest', orderStrings.longest],
  ['severity', orderStrings.severity],
  ['title', orderStrings.title],
] as const;
export type ListOrder = (typeof listOrders)[number][0];

/** The order of a parameter; newest first if it names none. */
export function parseOrder(text: string | null): ListOrder {
  return listOrders.find(([order]) => order === text)?.[0] ?? 'newest';
}

/** The records in that order. Unknown durations and severities are last; equals are newest first. */
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
