// Which facts a postmortem does not give, and how many postmortems give each.
import { impactOf } from '../durations/durations.ts';
import type { Incident } from '../../model/incident.ts';
import type { TimeName } from '../../model/postmortem.ts';
import { countedId, isCounted, isMissing } from '../records/counted-labels.ts';

/** The facts that charts and filters are based on. */
export const factNames = {
  cause: 'Cause',
  trigger: 'Trigger',
  component: 'Component at fault',
  detection: 'Detection',
  started: 'Start of impact',
  detected: 'Time of detection',
  ended: 'End of impact',
  duration: 'Duration of impact',
  zone: 'Local time',
  severity: 'Severity',
  timeline: 'Timeline',
  actions: 'Action items',
  owners: 'Owners of action items',
  source: 'Source',
} as const;
export type FactId = keyof typeof factNames;
export const factIds = Object.keys(factNames) as readonly FactId[];

/** One fact, and for how many of `total` incidents it is known. */
export interface CompletenessRow {
  readonly id: FactId;
  readonly fact: string;
  readonly known: number;
  readonly total: number;
}

/**
 * How many incidents give each fact; all zeros for an empty archive. Suggestions do not count.
 */
export function measureCompleteness(
  incidents: readonly Incident[],
  zone: string,
): readonly CompletenessRow[] {
  const missing = incidents.map((incident) => new Set(listMissingFacts(incident, zone)));
  return factIds.map((id) => ({
    id,
    fact: factNames[id],
    known: missing.filter((own) => !own.has(id)).length,
    total: incidents.length,
  }));
}

/**
 * The facts an incident's postmortem does not give, in the order of `factNames`. A moment is known when its hour is;
 * local time when the document or the archive (`zone`) names a zone other than UTC; owners when every action item has
 * one.
 */
export function listMissingFacts(incident: Incident, zone: string): readonly FactId[] {
  return factIds.filter((id) => !isKnown[id](incident, zone));
}

const isKnown: Readonly<Record<FactId, (incident: Incident, zone: string) => boolean>> = {
  cause: ({ causes }) => causes.some((label) => isCounted(label) && !isMissing(label.id)),
  trigger: ({ trigger }) => isKnownId(countedId(trigger)),
  component: ({ components }) => components.some((one) => isCounted(one) && one.role === 'faulty'),
  detection: ({ detection }) => isKnownId(countedId(detection)),
  started: hasTime('started'),
  detected: hasTime('detected'),
  ended: (incident) => hasTime('mitigated')(incident) || hasTime('resolved')(incident),
  duration: ({ postmortem }) => impactOf(postmortem) !== undefined,
  zone: ({ postmortem }, zone) => zone !== 'UTC' || postmortem.zone !== 'UTC',
  severity: ({ postmortem }) => postmortem.severity !== undefined,
  timeline: ({ postmortem }) => postmortem.timeline.length > 0,
  actions: ({ postmortem }) => postmortem.actions.length > 0,
  owners: ({ postmortem: { actions } }) =>
    actions.length > 0 && actions.every(({ owner }) => owner !== undefined),
  source: ({ postmortem }) => postmortem.source !== undefined,
};

function isKnownId(id: string | undefined): boolean {
  return id !== undefined && !isMissing(id);
}

function hasTime(name: TimeName): (incident: Incident) => boolean {
  return ({ postmortem }) =>
    postmortem.times[name] !== undefined && postmortem.times[name].precision !== 'day';
}
