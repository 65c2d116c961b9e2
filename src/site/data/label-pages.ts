// Labels as the pages show them: every value that incidents carry, per axis, with its incidents.
import type { AxisNames, IncidentRecord } from '../../analyse/records/records.ts';
import { compareText } from '../../model/diagnostic.ts';
import { componentLine } from '../../model/taxonomy.ts';
import { archive, names, records, urls } from './site.ts';
import { type LabelAxis, labelAxes, toPathPart } from '../urls.ts';

/** One value of an axis with everything its page and its line in the overview show. */
export interface LabelEntry {
  readonly axis: LabelAxis;
  /** Names of people's choosing have the id their path has. */
  readonly id: string;
  readonly name: string;
  readonly definition?: string;
  readonly borderline?: string;
  readonly aliases?: readonly string[];
  /** Components: the component above it. */
  readonly parent?: string;
  /** Newest first. */
  readonly records: readonly IncidentRecord[];
}

interface AxisDescription {
  readonly title: string;
  readonly question: string;
  /** The archive filter's parameter. */
  readonly parameter: string;
  /** The taxonomy's values in its own order; absent where people choose names themselves. */
  readonly values?: readonly Omit<LabelEntry, 'axis' | 'records'>[];
  readonly valuesOf: (record: IncidentRecord) => readonly string[];
}

const { taxonomy } = archive;

const axes: Readonly<Record<LabelAxis, AxisDescription>> = {
  causes: {
    title: 'Causes',
    question:
      'What failed, and what let it happen? An incident can have several causes; the first is primary.',
    parameter: 'cause',
    values: taxonomy.causes,
    valuesOf: (record) => (record.causes.length === 0 ? ['unknown'] : record.causes),
  },
  components: {
    title: 'Components',
    question: 'Which part of the system was at fault? A component includes the ones below it.',
    parameter: 'component',
    values: taxonomy.components,
    valuesOf: (record) => record.components.flatMap((id) => componentLine(taxonomy, id)),
  },
  triggers: {
    title: 'Triggers',
    question: 'What changed, or what event came, in the minutes before the harm?',
    parameter: 'trigger',
    values: taxonomy.triggers,
    valuesOf: (record) => [record.trigger],
  },
  detection: {
    title: 'Detection',
    question: 'What was the first signal that made somebody act?',
    parameter: 'detection',
    values: taxonomy.detections,
    valuesOf: (record) => [record.detection],
  },
  organizations: {
    title: 'Organisations',
    question: 'Whose incident was it?',
    parameter: 'organization',
    valuesOf: (record) => (record.organization === undefined ? [] : [record.organization]),
  },
  services: {
    title: 'Services',
    question: 'Which service did people miss?',
    parameter: 'service',
    valuesOf: (record) => record.services,
  },
  topics: {
    title: 'Topics',
    question: 'Questions that are asked often, saved.',
    parameter: 'topic',
    values: taxonomy.topics,
    valuesOf: (record) => record.topics,
  },
};

const entriesByAxis = new Map(labelAxes.map((axis) => [axis, collectEntries(axis)]));

/** The heading and the question of an axis. */
export function describeAxis(axis: LabelAxis): Pick<AxisDescription, 'title' | 'question'> {
  return axes[axis];
}

/** Every value of the axis: the taxonomy's in its own order (unused ones too), names people chose by frequency. */
export function labelsOf(axis: LabelAxis): readonly LabelEntry[] {
  return entriesByAxis.get(axis) ?? [];
}

/** Labels that belong under one heading; without a head where an axis has no groups. */
export interface LabelGroup {
  readonly head?: LabelEntry;
  readonly entries: readonly LabelEntry[];
}

/** The labels in use: components below the group they stand in, every other axis as one group. */
export function groupsOf(axis: LabelAxis): readonly LabelGroup[] {
  const used = labelsOf(axis).filter((entry) => entry.records.length > 0);
  if (axis !== 'components') return used.length === 0 ? [] : [{ entries: used }];
  const rootOf = (entry: LabelEntry): string => componentLine(taxonomy, entry.id).at(-1) ?? entry.id;
  return used
    .filter((entry) => entry.parent === undefined)
    .map((head) => ({ head, entries: used.filter((entry) => entry !== head && rootOf(entry) === head.id) }));
}

/** The name people read for a value of the taxonomy; the id itself when the taxonomy does not know it. */
export function nameOf(axis: keyof AxisNames, id: string): string {
  return names[axis].find((value) => value.id === id)?.name ?? id;
}

/** The archive's filter that selects a label's incidents. */
export function filterOf(entry: LabelEntry): URLSearchParams {
  const { parameter, values } = axes[entry.axis];
  return new URLSearchParams({ [parameter]: values === undefined ? entry.name : entry.id });
}

/** How often values of another axis stand beside a label. */
export interface Companions {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly href: string; readonly count: number }[];
}

const companionAxes = ['causes', 'components', 'triggers', 'detection', 'organizations'] as const;

/** The five most frequent values of each other axis among the label's incidents; axes without any are left out. */
export function companionsOf(entry: LabelEntry): readonly Companions[] {
  return companionAxes
    .filter((axis) => axis !== entry.axis)
    .map((axis) => ({ title: axes[axis].title, rows: countValues(axis, entry.records) }))
    .filter((group) => group.rows.length > 0);
}

function countValues(axis: LabelAxis, among: readonly IncidentRecord[]): Companions['rows'] {
  return [...groupRecords(axis, among)]
    .map(([id, group]) => {
      const name = labelsOf(axis).find((entry) => entry.id === id)?.name ?? id;
      return { name, href: urls.label(axis, id), count: group.length };
    })
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .slice(0, 5);
}

function collectEntries(axis: LabelAxis): readonly LabelEntry[] {
  const groups = groupRecords(axis, records);
  const { values, valuesOf } = axes[axis];
  if (values !== undefined)
    return values.map((value) => ({ ...value, axis, records: groups.get(value.id) ?? [] }));
  const spellings = new Map(records.flatMap(valuesOf).map((name) => [toPathPart(name), name]));
  return [...groups]
    .map(([id, group]) => ({ axis, id, name: spellings.get(id) ?? id, records: group }))
    .sort((a, b) => b.records.length - a.records.length || compareText(a.name, b.name));
}

function groupRecords(axis: LabelAxis, among: readonly IncidentRecord[]): Map<string, IncidentRecord[]> {
  const { values, valuesOf } = axes[axis];
  const groups = new Map<string, IncidentRecord[]>();
  for (const record of among) {
    const ids = values === undefined ? valuesOf(record).map(toPathPart) : valuesOf(record);
    for (const id of new Set(ids)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [record]);
      else group.push(record);
    }
  }
  return groups;
}
