// Action items that were still open when an incident of the same kind followed.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident } from '../../model/incident.ts';
import type { ActionItem, IncidentId } from '../../model/postmortem.ts';
import { statusAt } from '../action-items/action-items.ts';
import type { RecurrenceChain } from './chains.ts';

/** An incident with action items that were open when another incident of its chain started. */
export interface UnfinishedActionItems {
  readonly incident: IncidentId;
  /** Those that were open when the first of `laters` started; preventive ones first. */
  readonly actions: readonly ActionItem[];
  /** Incidents of the same chains that started while at least one was open, in time order. */
  readonly laters: readonly IncidentId[];
}

/**
 * Action items that were open when a later incident of the same chain started, the incident with the most later ones
 * first. Whether they would have prevented those incidents is for people to judge.
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

/** All pairs of a chain that shares a weakness; only the linked pairs of a chain that authors made. */
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
