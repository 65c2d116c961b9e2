// Records as files: a block of neighbours for each row that is shown, and a column for each field that is filtered by.
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
  /** Where the rows are not here: how many there are, and by field the name of the file with its column. */
  readonly columns?: ColumnPlaces;
}

export interface ColumnPlaces {
  readonly count: number;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * One field of all records. The different values, and for each record a character for the place of its own; or, for a
 * field of lists, the different members, a character for the length of each record's list, and one for each member.
 */
export type Column = readonly [values: readonly unknown[], places: string, members?: string];

/** Measured at 10,000: 8 records are 0.7 kB (Brotli), and rows shown together seldom stand together. */
export const rowsInBlock = 8;

/** What filters and facets never ask for has no column. */
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

/** What a result shows of a record: what the record's block holds. */
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

/** The records of a block by what the index calls them; what no result shows is blank. */
export function fromBlock(rows: readonly ShownRow[], block: number): ReadonlyMap<string, RecordRow> {
  return new Map(rows.map((row, place) => [String(block * rowsInBlock + place), { ...blank, ...row }]));
}

/** The columns of the records by field; of action items they tell which states and types there are, not how many. */
export function toColumns(rows: readonly RecordRow[]): ReadonlyMap<string, Column> {
  const asked = rows.map((row) => new Map(Object.entries(thinOut(row))));
  const fields = new Set(asked.flatMap((row) => [...row.keys()]));
  return new Map(
    [...fields.difference(leftOut)].map((field) => [field, toColumn(asked.map((row) => row.get(field)))]),
  );
}

/** The cells of a column, by the places of the records. */
export function fromColumn([values, places, members]: Column): readonly unknown[] {
  const valueOf = (character: string): unknown => values[toPlace(character)] ?? undefined;
  if (members === undefined) return Array.from(places, valueOf);
  const own = Array.from(members, valueOf);
  let start = 0;
  return Array.from(places, (length) => own.slice(start, (start += toPlace(length))));
}

/**
 * As many records as the columns have. A field is read from its column when it is read, which `cellsOf` brings; without
 * one it is blank. What is no column is blank as well, and a copy of a record has nothing.
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

/** Of the two ways the shorter: services come in thousands of combinations, causes in a few. */
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

/** From `#` to `~` a byte each; after that what is no letter by itself is passed over. */
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
  trigger: 'unknown',
  detection: 'unknown',
  services: [],
  tags: [],
  topics: [],
  missing: [],
  actions: { open: 0, done: 0, declined: 0, unknown: 0 },
};
