// Records as files: blocks of neighboring records for rows that are shown, and a column for each field of the filter.
import type { AxisNames, IncidentRecord } from './records.ts';

/** A record as it is sent to the browser. The text of an incident is in its own JSON file. */
export type RecordRow = Omit<IncidentRecord, 'summary' | 'resolved'>;

/** The part of the index's head about records. */
export interface RecordCatalog {
  readonly names: AxisNames;
  /** All of them, in a small archive. The index calls them `0`, `1`, … */
  readonly rows?: readonly RecordRow[];
  /** The names of the blocks, `rowsInBlock` records each. */
  readonly blocks: readonly string[];
  /** In a large archive: the number of records, and the column file of each field. */
  readonly columns?: ColumnPlaces;
}

export interface ColumnPlaces {
  readonly count: number;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * One field of all records: the distinct values, and one character per record for the position of its value. For a field of
 * lists: the distinct members, one character per record for the length of its list, and one character per member.
 */
export type Column = readonly [values: readonly unknown[], places: string, members?: string];

/** With 10,000 incidents, 8 records are 0.7 kB (Brotli), and rows shown together are rarely neighbors. */
export const rowsInBlock = 8;

/** Fields that no filter and no facet reads have no column. */
const leftOut: ReadonlySet<string> = new Set([
  'id',
  'title',
  'at',
  'datePrecision',
  'affected',
  'tags',
  'latentMinutes',
  'resolveMinutes',
]);

/** The fields that a result shows, which are the ones in a block. */
type ShownRow = Pick<
  RecordRow,
  | 'id'
  | 'title'
  | 'organization'
  | 'date'
  | 'severity'
  | 'impactMinutes'
  | 'causes'
  | 'components'
  | 'actions'
>;

/** The blocks of the records, in order. */
export function toBlocks(rows: readonly RecordRow[]): readonly (readonly ShownRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsInBlock) }, (_, block) =>
    rows.slice(block * rowsInBlock, (block + 1) * rowsInBlock).map(toShownRow),
  );
}

/** The records of a block by their names in the index. Fields that no result shows are blank. */
export function fromBlock(rows: readonly ShownRow[], block: number): ReadonlyMap<string, RecordRow> {
  return new Map(rows.map((row, place) => [String(block * rowsInBlock + place), { ...blank, ...row }]));
}

/** The columns of the records by field. For action items they hold which statuses and types occur, not how many. */
export function toColumns(rows: readonly RecordRow[]): ReadonlyMap<string, Column> {
  const asked = rows.map((row) => new Map(Object.entries(thinOut(row))));
  const fields = new Set(asked.flatMap((row) => [...row.keys()]));
  return new Map(
    [...fields.difference(leftOut)].map((field) => [field, toColumn(asked.map((row) => row.get(field)))]),
  );
}

/** The cells of a column, in the order of the records. */
export function fromColumn([values, places, members]: Column): readonly unknown[] {
  const valueOf = (character: string): unknown => values[toPlace(character)] ?? undefined;
  if (members === undefined) return Array.from(places, valueOf);
  const own = Array.from(members, valueOf);
  let start = 0;
  return Array.from(places, (length) => own.slice(start, (start += toPlace(length))));
}

/**
 * One record per row of the columns. Reading a field gets its column from `cellsOf`; without a column the field is blank.
 * Copies of such a record have no fields.
 */
export function createColumnRows(
  { count, files }: ColumnPlaces,
  cellsOf: (file: string) => readonly unknown[] | undefined,
): ReadonlyMap<string, RecordRow> {
  const blanks = new Map<string, unknown>(Object.entries(blank));
  const getters = Object.entries(files).map(([field, file]) => {
    function get(this: { readonly place: number }): unknown {
      const cells = cellsOf(file);
      return cells === undefined ? blanks.get(field) : cells[this.place];
    }
    return [field, { get }] as const;
  });
  const common: object = Object.create(blank, Object.fromEntries(getters));
  const create = (place: number): RecordRow => Object.assign(Object.create(common), { place });
  return new Map(Array.from({ length: count }, (_, place) => [String(place), create(place)]));
}

function toShownRow(row: RecordRow): ShownRow {
  const { id, title, organization, date, severity, impactMinutes, causes, components, actions } = row;
  return { id, title, organization, date, severity, impactMinutes, causes, components, actions };
}

function thinOut({ actions, actionTypes, ...row }: RecordRow): object {
  const one = (counts: object): object =>
    Object.fromEntries(Object.entries(counts).map(([status, count]) => [status, count > 0 ? 1 : 0]));
  const types = actionTypes && Object.fromEntries(Object.keys(actionTypes).map((type) => [type, {}]));
  return { ...row, actions: one(actions), actionTypes: types };
}

/** The shorter of the two forms. Services have thousands of combinations, causes only a few. */
function toColumn(cells: readonly unknown[]): Column {
  const whole = toPlaces(cells);
  if (!cells.every((cell) => Array.isArray(cell))) return whole;
  const [members, places] = toPlaces(cells.flat());
  const lengths = cells.map((cell) => toCharacter(cell.length)).join('');
  const apart: Column = [members, lengths, places];
  return JSON.stringify(apart).length < JSON.stringify(whole).length ? apart : whole;
}

function toPlaces(cells: readonly unknown[]): readonly [values: readonly unknown[], places: string] {
  const values = new Map<string, number>();
  const places = cells.map((cell) => {
    const json = JSON.stringify(cell ?? null);
    const place = values.get(json) ?? values.size;
    values.set(json, place);
    return toCharacter(place);
  });
  return [[...values.keys()].map((json): unknown => JSON.parse(json)), places.join('')];
}

/** Characters from `#` to `~` take one byte. After those, surrogates are skipped. */
const [firstCode, lastByte, firstAfter, surrogates, surrogateCount] = [35, 126, 161, 0xd800, 0x800];
const inBytes = lastByte - firstCode + 1;

function toCharacter(place: number): string {
  const code = place < inBytes ? firstCode + place : firstAfter + place - inBytes;
  return String.fromCodePoint(code < surrogates ? code : code + surrogateCount);
}

function toPlace(character: string): number {
  const written = character.codePointAt(0) ?? 0;
  const code = written < surrogates ? written : written - surrogateCount;
  return code <= lastByte ? code - firstCode : code - firstAfter + inBytes;
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
  services: [],
  tags: [],
  topics: [],
  missing: [],
  actions: { open: 0, done: 0, declined: 0, unknown: 0 },
};
