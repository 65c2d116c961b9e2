// Records as files: a block of neighbours for each row that is shown, and columns of all of them for filters.
import type { AxisNames, IncidentRecord } from './records.ts';

/** A record as it travels; an incident's own words are in its JSON. */
export type RecordRow = Omit<IncidentRecord, 'summary' | 'resolved'>;

/** What the index's head says about records. */
export interface RecordCatalogue {
  readonly names: AxisNames;
  /** All of them, where they are few: the index calls them `0`, `1`, … */
  readonly rows?: readonly RecordRow[];
  /** The names of the blocks, `rowsInBlock` records each. */
  readonly blocks: readonly string[];
  /** The name of the file with the columns; absent where all rows are here. */
  readonly columns?: string;
}

/** Per field the different values, as JSON, and for each record the place of its own. */
export type RecordColumns = Readonly<
  Record<string, readonly [values: readonly unknown[], places: readonly number[]]>
>;

/** Measured at 10,000: 16 records are 2 kB (Brotli), and rows shown together seldom stand together. */
export const rowsInBlock = 16;

/** What filters and facets never ask for is not in the columns. */
const leftOut: ReadonlySet<string> = new Set([
  'id',
  'title',
  'at',
  'datePrecision',
  'affected',
  'latentMinutes',
  'resolveMinutes',
]);

/** The records as columns. */
export function toColumns(rows: readonly RecordRow[]): RecordColumns {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = [...fields.difference(leftOut)].map((field) => {
    const values = new Map<string, number>();
    const places = rows.map((row) => {
      const json = JSON.stringify(new Map(Object.entries(row)).get(field) ?? null);
      const place = values.get(json) ?? values.size;
      values.set(json, place);
      return place;
    });
    return [field, [[...values.keys()].map((json): unknown => JSON.parse(json)), places]] as const;
  });
  return Object.fromEntries(columns);
}

/** What `toColumns` made, by the places of the records; what is not in the columns is blank. */
export function fromColumns(columns: RecordColumns): ReadonlyMap<string, RecordRow> {
  const fields = Object.entries(columns);
  const length = fields[0]?.[1][1].length ?? 0;
  const rows = new Map<string, RecordRow>();
  for (let place = 0; place < length; place++) {
    const cells = fields.map(
      ([field, [values, places]]) => [field, values[places[place] ?? -1] ?? undefined] as const,
    );
    rows.set(String(place), { ...blank, ...Object.fromEntries(cells) });
  }
  return rows;
}

const blank: RecordRow = {
  id: '',
  title: '',
  date: '',
  at: 0,
  datePrecision: 'day',
  kind: 'incident',
  causes: [],
  components: [],
  affected: [],
  trigger: 'unknown',
  detection: 'unknown',
  services: [],
  tags: [],
  topics: [],
  missing: [],
  actions: { open: 0, done: 0, declined: 0, unknown: 0 },
};
