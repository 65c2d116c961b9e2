// The axes of the incident filter, and the values that an incident has on each.
import { actionStatuses, actionTypes } from '../../model/postmortem.ts';
import { componentLine } from '../../model/taxonomy.ts';
import { capitalize } from '../../text/english.ts';
import { factIds, factNames } from '../trends/missing-facts.ts';
import { unclassified, unknown } from './counted-labels.ts';
import { delayOf } from './known-delay.ts';
import type { AxisNames, IncidentRecord, NamedValue } from './records.ts';
import { bandOfHour, hourBands, nameWeekHour } from '../trends/hour-of-week.ts';

/** All axes, in the order of addresses. */
export const filterAxes = [
  'cause',
  'component',
  'trigger',
  'detection',
  'organization',
  'severity',
  'year',
  'topic',
  'service',
  'duration',
  'delay',
  'hours',
  'hour',
  'actions',
  'action-type',
  'missing',
  'kind',
] as const;
export type FilterAxis = (typeof filterAxes)[number];

/** The axes that forms show, in their order. */
export const shownAxes = [
  'cause',
  'component',
  'organization',
  'trigger',
  'detection',
  'severity',
  'duration',
  'year',
  'topic',
  'service',
  'actions',
] as const satisfies readonly FilterAxis[];

/** Bands of durations in minutes, from `low` up to but not including `high`. */
export const durationBands = [
  { id: 'under-5-min', name: 'under 5 min', low: 0, high: 5 },
  { id: '5-to-15-min', name: '5 to 15 min', low: 5, high: 15 },
  { id: '15-to-30-min', name: '15 to 30 min', low: 15, high: 30 },
  { id: '30-to-60-min', name: '30 to 60 min', low: 30, high: 60 },
  { id: '1-to-2-h', name: '1 to 2 h', low: 60, high: 120 },
  { id: '2-to-4-h', name: '2 to 4 h', low: 120, high: 240 },
  { id: '4-to-8-h', name: '4 to 8 h', low: 240, high: 480 },
  { id: '8-to-24-h', name: '8 to 24 h', low: 480, high: 1440 },
  { id: '1-to-7-d', name: '1 to 7 d', low: 1440, high: 10_080 },
  { id: 'over-7-d', name: '7 d and more', low: 10_080, high: Infinity },
] as const;

/** The axes of labels: what is missing there was not classified. On other axes it is unknown. */
export const labelAxes: readonly FilterAxis[] = ['cause', 'component', 'trigger', 'detection'];

/** What an incident without a value has on an axis. */
export function missingValue(axis: FilterAxis): typeof unknown | typeof unclassified {
  return labelAxes.includes(axis) ? unclassified : unknown;
}

/** Reads the values of an incident on an axis: a component and its parents, a band of durations, `unknown`, `unclassified`. */
export type ValueReader = (record: IncidentRecord, axis: FilterAxis) => readonly string[];

const noLabel = [unclassified] as const;
const noFact = [unknown] as const;
const none = ['none'] as const;

/** A reader of the values of records whose labels have these names. */
export function createValueReader(names: AxisNames): ValueReader {
  const lines = new Map(names.components.map(({ id }) => [id, componentLine(names, id)]));
  const readers: { readonly [axis in FilterAxis]: (record: IncidentRecord) => readonly string[] } = {
    cause: ({ causes }) => (causes.length === 0 ? noLabel : causes),
    component: ({ components }) => {
      if (components.length === 0) return noLabel;
      const [only] = components;
      if (components.length === 1 && only !== undefined) return lines.get(only) ?? components;
      return [...new Set(components.flatMap((id) => lines.get(id) ?? [id]))];
    },
    trigger: ({ trigger }) => (trigger === undefined ? noLabel : [trigger]),
    detection: ({ detection }) => (detection === undefined ? noLabel : [detection]),
    organization: ({ organization }) => (organization === undefined ? noFact : [organization]),
    severity: ({ severity }) => (severity === undefined ? noFact : [severity]),
    year: ({ date }) => [date.slice(0, date.indexOf('-', 1))],
    // A topic is a question about labels: an incident either matches it or does not, so it is never unknown.
    topic: ({ topics }) => topics,
    service: ({ services }) => (services.length === 0 ? noFact : services),
    duration: ({ impactMinutes }) => [durationBand(impactMinutes)],
    delay: (record) => [durationBand(delayOf(record))],
    hours: ({ weekHour }) => (weekHour === undefined ? noFact : [bandOfHour(weekHour)]),
    hour: ({ weekHour }) => (weekHour === undefined ? noFact : [nameWeekHour(weekHour)]),
    actions: ({ actions }) => statusesOf(actions),
    'action-type': ({ actionTypes }) => (actionTypes === undefined ? none : Object.keys(actionTypes)),
    missing: ({ missing }) => missing,
    kind: ({ kind }) => [kind],
  };
  return (record, axis) => readers[axis](record);
}

function durationBand(minutes: number | undefined): string {
  return (
    durationBands.find(({ low, high }) => minutes !== undefined && minutes >= low && minutes < high)?.id ??
    unknown
  );
}

function statusesOf(actions: IncidentRecord['actions']): readonly string[] {
  const statuses = actionStatuses.filter((status) => actions[status] > 0);
  return statuses.length === 0 ? none : statuses;
}

/** What action items are for; `other` for those without a type. */
const typeNames: readonly NamedValue[] = [...actionTypes, 'other'].map((id) => ({
  id,
  name: capitalize(id),
}));

/** The values of an axis that have names, with them. */
export function namesOf(axis: FilterAxis, names: AxisNames): readonly NamedValue[] {
  const lists: { readonly [axis in FilterAxis]?: readonly NamedValue[] } = {
    cause: names.causes,
    component: names.components,
    trigger: names.triggers,
    detection: names.detections,
    topic: names.topics,
    duration: durationBands,
    delay: durationBands,
    hours: hourBands,
    'action-type': typeNames,
    missing: factIds.map((id) => ({ id, name: factNames[id] })),
  };
  return lists[axis] ?? [];
}
