// The words on an incident's page.
import type { Label } from '../../model/incident.ts';
import type { ActionStatus, ComponentRole, Kind, TimeName } from '../../model/postmortem.ts';
import { countNoun } from '../../text/english.ts';

export const incidentStrings = {
  kinds: {
    incident: undefined,
    'near-miss': 'Near miss',
    maintenance: 'Maintenance',
    'false-alarm': 'False alarm',
  } satisfies Record<Kind, string | undefined>,
  internal: 'Internal',
  contradictions: 'Contradictions',
  details: 'Details',
  times: 'Times',
  neighbors: 'Previous and next incident',
  unknown: 'unknown',
} as const;

export const fixStrings = {
  title: 'Fix',
  unknown: 'The postmortem does not clearly say what fixed it.',
  derived: 'Picked from the text automatically:',
  line: (line: number) => `line ${line}`,
  didNotHelp: 'Did not help',
  runbook: 'Open the runbook',
} as const;

export const copyStrings = {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Copying failed',
} as const;

export const timeStrings: Readonly<Record<TimeName, string>> = {
  introduced: 'Introduced',
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  announced: 'Announced',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** The durations at the top of the page, each with its definition as a tooltip. */
export const durationStrings = {
  impact: ['Impact', 'From the start of the impact to its end'],
  stated: ['Impact', 'As the postmortem states it'],
  detect: ['Time to detect', 'From the start of the impact until it was detected'],
  mitigate: ['Time to mitigate', 'From the start of the impact until users were no longer affected'],
  resolve: ['Time to resolve', 'From the start of the impact until the incident was closed'],
} as const;

export const classificationStrings = {
  title: 'Classification',
  causes: 'Causes',
  trigger: 'Trigger',
  components: 'Components',
  detection: 'Detection',
  primary: 'primary',
  roles: { faulty: 'faulty', affected: 'affected', involved: 'involved' } satisfies Record<
    ComponentRole,
    string
  >,
  origins: {
    author: 'by the author',
    inferred: 'read from the report',
    suggestion: 'suggestion, not counted',
  } satisfies Record<Label['origin'], string>,
  none: 'Not classified',
  evidence: (count: number) => (count === 1 ? 'Show evidence' : `Show evidence (${count})`),
  line: (line: number) => `line ${line}`,
  rule: 'found by',
} as const;

export const actionStrings = {
  title: (count: number) => countNoun(count, 'action item'),
  statuses: {
    open: 'open',
    done: 'done',
    declined: 'declined',
    unknown: 'status unknown',
  } satisfies Record<ActionStatus, string>,
  due: (day: string) => `due ${day}`,
} as const;

export const relatedStrings = {
  title: 'Similar incidents',
  none: 'No other incident in the archive is similar.',
  recurrence: (later: string, gap: string, earlier: string, actions: string) =>
    `${later} came ${gap} ${earlier}. Action items by then: ${actions}.`,
  chain: (length: number) => `Recurrence chain of ${length}`,
} as const;

export const sourceStrings = {
  title: 'Source',
  published: (day: string) => `published ${day}`,
  archived: 'archived copy',
  none: 'No source given.',
  json: 'JSON',
  edit: 'Edit',
} as const;
