// Labels as the pages show them: every value of each axis with its incidents.
import { labelAxes as filterLabelAxes } from '../../analyse/records/filter-axes.ts';
import { type IncidentRecord, unclassified } from '../../analyse/records/records.ts';
import { findSparkStart } from '../../charts/incident/spark-strip.ts';
import { compareText } from '../../model/diagnostic.ts';
import { componentLine, type Taxonomy } from '../../model/taxonomy.ts';
import { axisStrings } from '../strings/label-strings.ts';
import { type LabelAxis, labelAxes, toPathPart } from '../urls.ts';
import type { SiteCore } from './site-core.ts';

/** One value of an axis, with everything its page and its line in the overview show. */
export interface LabelEntry {
  readonly axis: LabelAxis;
  /** Names that authors choose have the id that is in their path. */
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

/** Labels under one heading. An axis without groups has one group without a head. */
export interface LabelGroup {
  readonly head?: LabelEntry;
  readonly entries: readonly LabelEntry[];
}

/** Values of another axis that are frequent among a label's incidents. */
export interface Companions {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly href: string; readonly count: number }[];
}

export interface LabelPages {
  /** Every value of the axis: the taxonomy's in its own order (unused ones too), names authors chose by frequency. */
  readonly list: (axis: LabelAxis) => readonly LabelEntry[];
  /** The labels in use: components below the group they belong to, every other axis as one group. */
  readonly groups: (axis: LabelAxis) => readonly LabelGroup[];
  /** The filter that selects a label's incidents. */
  readonly filter: (entry: LabelEntry) => URLSearchParams;
  /** How many incidents have no label on the axis, and the filter that selects them; undefined where there are none. */
  readonly unclassified: (
    axis: LabelAxis,
  ) => { readonly count: number; readonly filter: URLSearchParams } | undefined;
  /** The five most frequent values of each other axis among the label's incidents; axes without any are left out. */
  readonly companions: (entry: LabelEntry) => readonly Companions[];
  /** Where the strips of points next to labels begin, in milliseconds since 1970. */
  readonly sparkStart: number;
}

/** How an axis finds its values in records. */
interface AxisSource {
  /** The filter's parameter. */
  readonly parameter: string;
  /** The taxonomy's values in its own order; absent where authors choose names themselves. */
  readonly values?: readonly Omit<LabelEntry, 'axis' | 'records'>[];
  readonly valuesOf: (record: IncidentRecord) => readonly string[];
}

const companionAxes = ['causes', 'components', 'triggers', 'detection', 'organizations'] as const;
const mostCompanions = 5;

/** The labels of a site. */
export function createLabelPages({ archive, records, urls }: SiteCore): LabelPages {
  const { taxonomy } = archive;
  const sources = toSources(taxonomy);
  const entries = new Map(labelAxes.map((axis) => [axis, listEntries(axis, sources[axis], records)]));
  const list = (axis: LabelAxis): readonly LabelEntry[] => entries.get(axis) ?? [];
  const countValues = (axis: LabelAxis, among: readonly IncidentRecord[]): Companions['rows'] =>
    [...groupRecords(sources[axis], among)]
      .map(([id, group]) => {
        const name = list(axis).find((entry) => entry.id === id)?.name ?? id;
        return { name, href: urls.label(axis, id), count: group.length };
      })
      .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
      .slice(0, mostCompanions);
  return {
    list,
    groups: (axis) => groupEntries(axis, list(axis), taxonomy),
    filter: (entry) => {
      const { parameter, values } = sources[entry.axis];
      return new URLSearchParams({ [parameter]: values === undefined ? entry.name : entry.id });
    },
    unclassified: (axis) => {
      const { parameter, valuesOf } = sources[axis];
      const count = records.filter((record) => valuesOf(record).length === 0).length;
      if (count === 0 || !filterLabelAxes.some((one) => one === parameter)) return undefined;
      return { count, filter: new URLSearchParams({ [parameter]: unclassified }) };
    },
    companions: (entry) =>
      companionAxes
        .filter((axis) => axis !== entry.axis)
        .map((axis) => ({ title: axisStrings[axis].title, rows: countValues(axis, entry.records) }))
        .filter((group) => group.rows.length > 0),
    sparkStart: findSparkStart(records, archive.asOf),
  };
}

function toSources(taxonomy: Taxonomy): Readonly<Record<LabelAxis, AxisSource>> {
  return {
    causes: {
      parameter: 'cause',
      values: taxonomy.causes,
      valuesOf: (record) => record.causes,
    },
    components: {
      parameter: 'component',
      values: taxonomy.components,
      valuesOf: (record) => record.components.flatMap((id) => componentLine(taxonomy, id)),
    },
    triggers: {
      parameter: 'trigger',
      values: taxonomy.triggers,
      valuesOf: ({ trigger }) => (trigger === undefined ? [] : [trigger]),
    },
    detection: {
      parameter: 'detection',
      values: taxonomy.detections,
      valuesOf: ({ detection }) => (detection === undefined ? [] : [detection]),
    },
    organizations: {
      parameter: 'organization',
      valuesOf: (record) => (record.organization === undefined ? [] : [record.organization]),
    },
    services: { parameter: 'service', valuesOf: (record) => record.services },
    topics: { parameter: 'topic', values: taxonomy.topics, valuesOf: (record) => record.topics },
  };
}

function listEntries(
  axis: LabelAxis,
  source: AxisSource,
  records: readonly IncidentRecord[],
): readonly LabelEntry[] {
  const groups = groupRecords(source, records);
  const { values, valuesOf } = source;
  if (values !== undefined)
    return values.map((value) => ({ ...value, axis, records: groups.get(value.id) ?? [] }));
  const spellings = new Map(records.flatMap(valuesOf).map((name) => [toPathPart(name), name]));
  return [...groups]
    .map(([id, group]) => ({ axis, id, name: spellings.get(id) ?? id, records: group }))
    .sort((a, b) => b.records.length - a.records.length || compareText(a.name, b.name));
}

function groupRecords(
  { values, valuesOf }: AxisSource,
  among: readonly IncidentRecord[],
): ReadonlyMap<string, readonly IncidentRecord[]> {
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

function groupEntries(
  axis: LabelAxis,
  entries: readonly LabelEntry[],
  taxonomy: Taxonomy,
): readonly LabelGroup[] {
  const used = entries.filter((entry) => entry.records.length > 0);
  if (axis !== 'components') return used.length === 0 ? [] : [{ entries: used }];
  const rootOf = (entry: LabelEntry): string => componentLine(taxonomy, entry.id).at(-1) ?? entry.id;
  return used
    .filter((entry) => entry.parent === undefined)
    .map((head) => ({ head, entries: used.filter((entry) => entry !== head && rootOf(entry) === head.id) }));
}
