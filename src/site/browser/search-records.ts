// The records behind results: a block of neighbours for each row shown, and columns of all of them for filters.
import {
  fromColumns,
  type RecordCatalogue,
  type RecordRow,
  rowsInBlock,
} from '../../analyse/record-files.ts';
import { fingerprint } from '../../search/checksum.ts';
import { type Shelf, takeAll } from '../../search/index-parts.ts';

/** The records by what the index calls their incidents. */
export interface SearchedRecords extends Shelf {
  /** Undefined while its block is not at hand, and for an incident that is none. */
  readonly rowOf: (incident: string) => RecordRow | undefined;
  /** Of each record what filters ask for, without id and title; undefined while the columns are not at hand. */
  readonly all: () => ReadonlyMap<string, RecordRow> | undefined;
}

/** The records of a catalogue, or those of a map that holds them all. */
export function createSearchedRecords({
  rows,
  blocks,
  columns,
}: Omit<RecordCatalogue, 'names'>): SearchedRecords {
  const byIncident = new Map(rows?.map((row, place) => [String(place), row]));
  let every: ReadonlyMap<string, RecordRow> | undefined = rows && byIncident;
  const wanted = new Set<string>();
  return {
    rowOf: (incident) => {
      const row = byIncident.get(incident);
      const block = blocks[Math.floor(Number(incident) / rowsInBlock)];
      if (row === undefined && block !== undefined) wanted.add(block);
      return row;
    },
    all: () => {
      if (every === undefined && columns !== undefined) wanted.add(columns);
      return every;
    },
    takeWanted: () => takeAll(wanted),
    add: (name, text) => {
      if (!name.endsWith(fingerprint(text))) return false;
      if (name === columns) every = fromColumns(JSON.parse(text));
      else
        fromBlock(JSON.parse(text), blocks.indexOf(name)).forEach(([key, row]) => byIncident.set(key, row));
      return true;
    },
  };
}

function fromBlock(rows: readonly RecordRow[], block: number): readonly (readonly [string, RecordRow])[] {
  return rows.map((row, place) => [String(block * rowsInBlock + place), row]);
}
