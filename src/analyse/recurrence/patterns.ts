// What a retrospective looks for beside trends: causes that come together, and promises that were open when it came back.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident } from '../../model/incident.ts';
import type { ActionItem, IncidentId } from '../../model/postmortem.ts';
import type { RecurrenceChain } from './chains.ts';
import { type Filter, noFilter } from '../records/filter.ts';
import { statusAt } from '../action-items/action-items.ts';
import type { IncidentRecord } from '../records/records.ts';

/** Causes that incidents have together, whatever else they have. */
export interface CauseCombination {
  /** Two or three, in the order of the alphabet. */
  readonly causes: readonly string[];
  readonly count: number;
  /** How many incidents would have all of them if causes came independently of each other. */
  readonly expected: number;
  /** Selects exactly these incidents. */
  readonly filter: Filter;
}

export interface CombinationFacts {
  /** Incidents with a known cause. */
  readonly n: number;
  readonly unknown: number;
  /** Most frequent first; each at least twice. */
  readonly rows: readonly CauseCombination[];
}

/**
 * Pairs and triples of causes that two incidents or more have together. `expected` is n times the product of the
 * causes' shares (independence, as in a contingency table); it measures no significance, since the causes of one
 * incident are chosen together.
 */
export function combineCauses(records: readonly IncidentRecord[]): CombinationFacts {
  const known = records
    .map(({ causes }) => causes.filter((id) => id !== 'unknown').sort(compareText))
    .filter(({ length }) => length > 0);
  const counts = new Map<string, number>();
  for (const causes of known) {
    for (const group of [...groupsOf(causes, 1), ...groupsOf(causes, 2), ...groupsOf(causes, 3)]) {
      const key = group.join('~');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const shareOf = (id: string): number => (counts.get(id) ?? 0) / known.length;
  const rows = [...counts]
    .filter(([key, count]) => key.includes('~') && count > 1)
    .map(([key, count]) => {
      const causes = key.split('~');
      const expected = causes.reduce((product, id) => product * shareOf(id), known.length);
      return { causes, count, expected, filter: { ...noFilter, values: { cause: [key] } } };
    })
    .sort((a, b) => b.count - a.count || compareText(a.causes.join(), b.causes.join()));
  return { n: known.length, unknown: records.length - known.length, rows };
}

function groupsOf(values: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return values.flatMap((value, place) =>
    groupsOf(values.slice(place + 1), size - 1).map((rest) => [value, ...rest]),
  );
}

/** An incident whose promises were open when others of its chain came. */
export interface UnfinishedActionItems {
  readonly incident: IncidentId;
  /** Those that were open at the first of `laters`, preventing ones first. */
  readonly actions: readonly ActionItem[];
  /** Incidents of the same chains that came while at least one was open, in time order. */
  readonly laters: readonly IncidentId[];
}

/**
 * Promises that were open when a later incident came with the same weakness or by an author's link; the one that most
 * incidents came after first. Whether keeping them would have prevented those is for people to say.
 */
export function listUnfinishedActionItems(
  chains: readonly RecurrenceChain[],
  incidents: readonly Incident[],
): readonly UnfinishedActionItems[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const afters = new Map<IncidentId, Set<IncidentId>>();
  for (const [earlier, later] of chains.flatMap(listPairs))
    afters.set(earlier, (afters.get(earlier) ?? new Set()).add(later));
  const rows = [...afters].flatMap(([id, all]): readonly UnfinishedActionItems[] => {
    const incident = byId.get(id);
    if (incident === undefined) return [];
    const openAt = (later: Incident): readonly ActionItem[] =>
      incident.postmortem.actions.filter(
        (action) => statusAt(action, incident.postmortem, later.postmortem.date.instant) === 'open',
      );
    const laters = [...all]
      .flatMap((one) => byId.get(one) ?? [])
      .filter((later) => openAt(later).length > 0)
      .sort((a, b) => a.postmortem.date.instant - b.postmortem.date.instant || compareText(a.id, b.id));
    const [first] = laters;
    if (first === undefined) return [];
    const actions = [...openAt(first)].sort((a, b) => rankOf(a) - rankOf(b));
    return [{ incident: id, actions, laters: laters.map((later) => later.id) }];
  });
  return rows.sort((a, b) => b.laters.length - a.laters.length || compareText(b.incident, a.incident));
}

/** All pairs of a chain whose incidents share a weakness; the linked ones of a chain that authors made. */
function listPairs({
  origin,
  incidents,
  links,
}: RecurrenceChain): readonly (readonly [IncidentId, IncidentId])[] {
  if (origin === 'author') return links.map(({ earlier, later }) => [earlier, later]);
  return incidents.flatMap((earlier, place) =>
    incidents.slice(place + 1).map((later) => [earlier, later] as const),
  );
}

function rankOf({ type }: ActionItem): number {
  return type === 'prevent' ? 0 : type === undefined ? 1 : 2;
}
