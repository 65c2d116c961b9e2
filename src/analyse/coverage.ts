// How far the archive knows its own incidents: for each fact, how many postmortems state it.
import type { Incident } from '../model/incident.ts';
import type { TimeName } from '../model/postmortem.ts';
import { isCounted } from './records.ts';

/** One fact, and for how many of `total` incidents it is known. */
export interface CoverageRow {
  readonly fact: string;
  readonly known: number;
  readonly total: number;
}

/** Coverage of every fact that charts and filters rest on; an empty archive gives zeros. Suggestions do not count. */
export function measureCoverage(incidents: readonly Incident[]): readonly CoverageRow[] {
  return facts.map(([fact, isKnown]) => ({
    fact,
    known: incidents.filter(isKnown).length,
    total: incidents.length,
  }));
}

const facts: readonly (readonly [string, (incident: Incident) => boolean])[] = [
  ['Cause', ({ causes }) => causes.some((label) => isCounted(label) && label.id !== 'unknown')],
  ['Trigger', ({ trigger }) => trigger !== undefined && isCounted(trigger) && trigger.id !== 'unknown'],
  [
    'Component at fault',
    ({ components }) => components.some((one) => isCounted(one) && one.role === 'faulty'),
  ],
  [
    'Detection',
    ({ detection }) => detection !== undefined && isCounted(detection) && detection.id !== 'unknown',
  ],
  ['Start of the harm', hasTime('started')],
  ['Moment of detection', hasTime('detected')],
  ['End of the harm', (incident) => hasTime('mitigated')(incident) || hasTime('resolved')(incident)],
  ['Duration of the harm', ({ durations }) => durations.impact !== undefined],
  ['Severity', ({ postmortem }) => postmortem.severity !== undefined],
  ['Timeline', ({ postmortem }) => postmortem.timeline.length > 0],
  ['Action items', ({ postmortem }) => postmortem.actions.length > 0],
  ['Source', ({ postmortem }) => postmortem.source !== undefined],
];

function hasTime(name: TimeName): (incident: Incident) => boolean {
  return ({ postmortem }) =>
    postmortem.times[name] !== undefined && postmortem.times[name].precision !== 'day';
}
