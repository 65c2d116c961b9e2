// Which causes met which components: counts of incidents, with margins and with what is unknown.
import { compareText } from '../model/diagnostic.ts';
import { componentLine } from '../model/taxonomy.ts';
import { type Filter, narrowFilter, noFilter } from './filter.ts';
import type { AxisNames, IncidentRecord } from './records.ts';

export interface MatrixCell {
  readonly count: number;
  /** Selects exactly the incidents counted. */
  readonly filter: Filter;
}

/** A row or column with its margin: incidents, each once, so it can be less than the sum of its cells. */
export interface MatrixMargin extends MatrixCell {
  /** A cause's or component's id, or `unknown`. */
  readonly id: string;
  readonly name: string;
}

export interface MatrixFacts {
  readonly n: number;
  readonly unknownCause: number;
  readonly unknownComponent: number;
  /** Causes in the taxonomy's order, those that occur; `unknown` last and always there. */
  readonly rows: readonly (MatrixMargin & { readonly cells: readonly MatrixCell[] })[];
  readonly columns: readonly MatrixMargin[];
  /** The component whose parts are the columns, where all incidents lie below one; else the columns are the groups. */
  readonly within?: string;
}

const unknown = 'unknown';

/** Incidents by cause and faulty component. An incident with several of either counts in several cells. */
export function crossCausesAndComponents(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): MatrixFacts {
  const lines = new Map(names.components.map(({ id }) => [id, [...componentLine(names, id)].reverse()]));
  const lineOf = (id: string): readonly string[] => lines.get(id) ?? [id];
  const level = findLevel(records, lineOf);
  const tally = createTally();
  for (const { causes, components } of records) {
    const rows = causes.length === 0 ? [unknown] : causes;
    const columns = components.length === 0 ? [unknown] : columnsOf(components.map(lineOf), level);
    tally.add(rows, columns);
  }
  const rows = inOrder(tally.rows, names.causes);
  const columns = inOrder(tally.columns, names.components);
  const select = (cause: string | undefined, component: string | undefined): Filter =>
    narrowFilter(filter, {
      values: { ...(cause && { cause: [cause] }), ...(component && { component: [component] }) },
    });
  const unknownCause = tally.rows.get(unknown) ?? 0;
  return {
    n: records.length,
    unknownCause,
    unknownComponent: tally.columns.get(unknown) ?? 0,
    columns: columns.map((margin) => ({ ...margin, filter: select(undefined, margin.id) })),
    rows: rows.map((margin) => ({
      ...margin,
      filter: select(margin.id, undefined),
      cells: columns.map((column) => ({
        count: tally.cells.get(`${margin.id} ${column.id}`) ?? 0,
        filter: select(margin.id, column.id),
      })),
    })),
    within: level === 0 ? undefined : commonPart(records, lineOf, level),
  };
}

type LineOf = (id: string) => readonly string[];

/** How far down all known components share one line; 0 where they lie in several groups. */
function findLevel(records: readonly IncidentRecord[], lineOf: LineOf): number {
  const all = [...new Set(records.flatMap(({ components }) => components))].map(lineOf);
  const [first] = all;
  if (first === undefined) return 0;
  let level = 0;
  // Only as far as every line goes: a component stands for its parts too, so it cannot be a column beside them.
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

interface Tally {
  readonly rows: Map<string, number>;
  readonly columns: Map<string, number>;
  /** By row and column id, parted by a blank. */
  readonly cells: Map<string, number>;
  readonly add: (rows: readonly string[], columns: readonly string[]) => void;
}

function createTally(): Tally {
  const rows = new Map<string, number>([[unknown, 0]]);
  const columns = new Map<string, number>([[unknown, 0]]);
  const cells = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    rows,
    columns,
    cells,
    add: (rowIds, columnIds) => {
      for (const row of rowIds) count(rows, row);
      for (const column of columnIds) count(columns, column);
      for (const row of rowIds) for (const column of columnIds) count(cells, `${row} ${column}`);
    },
  };
}

function inOrder(
  counts: ReadonlyMap<string, number>,
  named: readonly { readonly id: string; readonly name: string }[],
): readonly Omit<MatrixMargin, 'filter'>[] {
  const places = new Map(named.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => (id === unknown ? Infinity : (places.get(id) ?? named.length));
  return [...counts]
    .sort(([a], [b]) => Math.sign(placeOf(a) - placeOf(b)) || compareText(a, b))
    .map(([id, count]) => ({
      id,
      count,
      name: id === unknown ? 'Unknown' : (named.find((one) => one.id === id)?.name ?? id),
    }));
}
