// Which causes occur with which components: counts of incidents with totals, and how many are unknown.
import { componentLine } from '../../model/taxonomy.ts';
import { type Filter, noFilter } from '../records/filter.ts';
import { crossAxes, type MatrixFacts } from './cross-tabulation.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';

export interface CausesByComponentFacts extends MatrixFacts {
  /** The component whose parts are the columns, where all incidents lie below one; else the columns are the groups. */
  readonly within?: string;
}

/** Incidents by cause and faulty component. An incident with several of either counts in several cells. */
export function crossCausesAndComponents(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): CausesByComponentFacts {
  const lines = new Map(names.components.map(({ id }) => [id, [...componentLine(names, id)].reverse()]));
  const lineOf = (id: string): readonly string[] => lines.get(id) ?? [id];
  const level = findLevel(records, lineOf);
  const causes = { axis: 'cause', names: names.causes, valuesOf: causesOf } as const;
  const components = {
    axis: 'component',
    names: names.components,
    valuesOf: (record: IncidentRecord) => columnsOf(record.components.map(lineOf), level),
  } as const;
  return {
    ...crossAxes(records, [causes, components], filter),
    within: level === 0 ? undefined : commonPart(records, lineOf, level),
  };
}

function causesOf({ causes }: IncidentRecord): readonly string[] {
  return causes;
}

type LineOf = (id: string) => readonly string[];

/** How far down all known components share one line; 0 where they lie in several groups. */
function findLevel(records: readonly IncidentRecord[], lineOf: LineOf): number {
  const all = [...new Set(records.flatMap(({ components }) => components))].map(lineOf);
  const [first] = all;
  if (first === undefined) return 0;
  let level = 0;
  // Only as deep as every line goes: a component includes its parts, so it cannot be a column next to them.
  while (all.every((line) => line.length > level + 1 && line[level] === first[level])) level += 1;
  return level;
}

function commonPart(records: readonly IncidentRecord[], lineOf: LineOf, level: number): string | undefined {
  const [first] = records.flatMap(({ components }) => components);
  return first === undefined ? undefined : lineOf(first)[level - 1];
}

function columnsOf(lines: readonly (readonly string[])[], level: number): readonly string[] {
  return [...new Set(lines.flatMap((line) => line[level] ?? []))];
}
