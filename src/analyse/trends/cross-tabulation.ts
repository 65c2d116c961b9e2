// Two axes crossed: counts of incidents, with margins, and with what is unknown or not classified.
import { compareText } from '../../model/diagnostic.ts';
import { isMissing, missingNames, unclassified, unknown } from '../records/counted-labels.ts';
import { type FilterAxis, missingValue } from '../records/filter-axes.ts';
import { type Filter, narrowFilter } from '../records/filter.ts';
import type { IncidentRecord, NamedValue } from '../records/records.ts';

export interface MatrixCell {
  readonly count: number;
  /** Selects exactly the incidents counted. */
  readonly filter: Filter;
}

/** A row or column with its margin: incidents, each once, so it can be less than the sum of its cells. */
export interface MatrixMargin extends MatrixCell {
  /** A value's id, `unknown` or `unclassified`. */
  readonly id: string;
  readonly name: string;
}

/** How many incidents have no value. */
export interface MissingCounts {
  readonly unknown: number;
  readonly unclassified: number;
}

export interface MatrixFacts {
  readonly n: number;
  readonly missingRow: MissingCounts;
  readonly missingColumn: MissingCounts;
  /** Values that occur, in the order of their names; then `unknown` and `unclassified` where they occur. */
  readonly rows: readonly (MatrixMargin & { readonly cells: readonly MatrixCell[] })[];
  readonly columns: readonly MatrixMargin[];
}

/** One axis of a matrix. */
export interface MatrixAxis {
  readonly axis: FilterAxis;
  /** In the order to show them. */
  readonly names: readonly NamedValue[];
  /** The values of an incident, each once; none if it has no value. */
  readonly valuesOf: (record: IncidentRecord) => readonly string[];
}

/** Incidents by two axes; `filter` is the one that left them. An incident with several values counts in several cells. */
export function crossAxes(
  records: readonly IncidentRecord[],
  [rowAxis, columnAxis]: readonly [MatrixAxis, MatrixAxis],
  filter: Filter,
): MatrixFacts {
  const tally = createTally();
  const orMissing = ({ axis, valuesOf }: MatrixAxis, record: IncidentRecord): readonly string[] => {
    const values = valuesOf(record);
    return values.length === 0 ? [missingValue(axis)] : values;
  };
  for (const record of records) tally.add(orMissing(rowAxis, record), orMissing(columnAxis, record));
  const rows = inOrder(tally.rows, rowAxis.names);
  const columns = inOrder(tally.columns, columnAxis.names);
  const select = (row: string | undefined, column: string | undefined): Filter =>
    narrowFilter(filter, {
      values: {
        ...(row !== undefined && { [rowAxis.axis]: [row] }),
        ...(column !== undefined && { [columnAxis.axis]: [column] }),
      },
    });
  return {
    n: records.length,
    missingRow: countMissing(tally.rows),
    missingColumn: countMissing(tally.columns),
    columns: columns.map((margin) => ({ ...margin, filter: select(undefined, margin.id) })),
    rows: rows.map((margin) => ({
      ...margin,
      filter: select(margin.id, undefined),
      cells: columns.map((column) => ({
        count: tally.cells.get(`${margin.id} ${column.id}`) ?? 0,
        filter: select(margin.id, column.id),
      })),
    })),
  };
}

function countMissing(margins: ReadonlyMap<string, number>): MissingCounts {
  return { unknown: margins.get(unknown) ?? 0, unclassified: margins.get(unclassified) ?? 0 };
}

interface Tally {
  readonly rows: Map<string, number>;
  readonly columns: Map<string, number>;
  /** By row and column id, parted by a blank. */
  readonly cells: Map<string, number>;
  readonly add: (rows: readonly string[], columns: readonly string[]) => void;
}

function createTally(): Tally {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const cells = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): Map<string, number> =>
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
  named: readonly NamedValue[],
): readonly Omit<MatrixMargin, 'filter'>[] {
  const places = new Map(named.map(({ id }, place) => [id, place]));
  const missing = [...missingNames.keys()];
  const placeOf = (id: string): number =>
    isMissing(id) ? named.length + 1 + missing.indexOf(id) : (places.get(id) ?? named.length);
  return [...counts]
    .sort(([a], [b]) => Math.sign(placeOf(a) - placeOf(b)) || compareText(a, b))
    .map(([id, count]) => ({
      id,
      count,
      name: missingNames.get(id) ?? named.find((one) => one.id === id)?.name ?? id,
    }));
}
