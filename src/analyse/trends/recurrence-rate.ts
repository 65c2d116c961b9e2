// Which incidents are recurrences, and the status of the earlier incident's action items at that time.
import type { RecurrenceChain } from '../recurrence/chains.ts';
import type { WorstStatus } from '../action-items/action-items.ts';
import type { IncidentRecord } from '../records/records.ts';

/** A recurrence, the earlier incident, and the worst known status of the earlier one's action items at the later. */
export interface KnownBefore {
  readonly later: string;
  readonly earlier: string;
  readonly status: WorstStatus;
}

/** The same with places in a list of records instead of ids, small enough to travel with them. */
export type PlacedRecurrence = readonly [later: number, earlier: number, status: WorstStatus];

/** From the status that needs the most action to the one that needs the least. */
export const recurrenceStatuses: readonly WorstStatus[] = ['open', 'unknown', 'declined', 'done', 'none'];

export interface RecurrenceArc {
  readonly later: IncidentRecord;
  readonly earlier: IncidentRecord;
  readonly status: WorstStatus;
}

export interface RecurrenceRateFacts {
  readonly n: number;
  /** Incidents that recur after an earlier one, wherever that one is in the archive. */
  readonly recurring: number;
  /** Of these by the worst status over all their earlier ones. */
  readonly byStatus: Readonly<Record<WorstStatus, number>>;
  /** Between incidents that are both left, newest later one first. */
  readonly arcs: readonly RecurrenceArc[];
  readonly end: number;
}

/**
 * The links of all chains, each once, as places in `records`. A link across organizations is left out: an incident
 * elsewhere is not a recurrence, and nobody here could have done its action items.
 */
export function placeRecurrences(
  chains: readonly RecurrenceChain[],
  records: readonly IncidentRecord[],
): readonly PlacedRecurrence[] {
  const places = new Map<string, number>(records.map(({ id }, place) => [id, place]));
  const organizationAt = (place: number): string | undefined => records[place]?.organization;
  const seen = new Set<string>();
  return chains.flatMap(({ links }) =>
    links.flatMap(({ later, earlier, status }) => {
      const [to, from] = [places.get(later), places.get(earlier)];
      const key = `${later} ${earlier}`;
      if (to === undefined || from === undefined || seen.has(key)) return [];
      if (organizationAt(to) !== organizationAt(from)) return [];
      seen.add(key);
      return [[to, from, status] as const];
    }),
  );
}

/** The links with ids again; `records` are those they were placed in. */
export function readRecurrences(
  placed: readonly PlacedRecurrence[],
  records: readonly IncidentRecord[],
): readonly KnownBefore[] {
  return placed.flatMap(([to, from, status]) => {
    const [later, earlier] = [records[to]?.id, records[from]?.id];
    return later === undefined || earlier === undefined ? [] : [{ later, earlier, status }];
  });
}

/** Recurrences among the incidents that are left. An incident is counted once, by its worst known status. */
export function summarizeRecurrenceRate(
  records: readonly IncidentRecord[],
  recurrences: readonly KnownBefore[],
  asOf: number,
): RecurrenceRateFacts {
  const left = new Map(records.map((record) => [record.id, record]));
  const worst = new Map<string, WorstStatus>();
  const arcs: RecurrenceArc[] = [];
  for (const { later: id, earlier: before, status } of recurrences) {
    const later = left.get(id);
    if (later === undefined) continue;
    const known = worst.get(id);
    if (known === undefined || placeOf(status) < placeOf(known)) worst.set(id, status);
    const earlier = left.get(before);
    if (earlier !== undefined) arcs.push({ later, earlier, status });
  }
  const byStatus = { open: 0, unknown: 0, declined: 0, done: 0, none: 0 };
  for (const status of worst.values()) byStatus[status] += 1;
  return {
    n: records.length,
    recurring: worst.size,
    byStatus,
    arcs: arcs.sort((a, b) => b.later.at - a.later.at || b.earlier.at - a.earlier.at),
    end: arcs.reduce((latest, { later }) => Math.max(latest, later.at), asOf),
  };
}

function placeOf(status: WorstStatus): number {
  return recurrenceStatuses.indexOf(status);
}
