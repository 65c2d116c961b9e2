// The records behind results: a block of neighbours for each row shown, and of all of them the fields that are read.
import { filterAxes, type FilterAxis } from '../../../analyse/records/filter-axes.ts';
import { countFacets, type FacetCount, type Facets, noFilter } from '../../../analyse/records/filter.ts';
import {
  createColumnRows,
  fromBlock,
  fromColumn,
  type RecordCatalogue,
  type RecordRow,
  rowsInBlock,
} from '../../../analyse/records/record-columns.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { fingerprint } from '../../../search/index/checksum.ts';
import { type Shelf, takeAll } from '../../../search/index/index-parts.ts';

/** The records by what the index calls their incidents. */
export interface SearchedRecords extends Shelf {
  /** Undefined while its block is not at hand, and for an incident that is none. */
  readonly rowOf: (incident: string) => RecordRow | undefined;
  /** Of each record what filters ask for, without id and title; a field is blank while its column is not at hand. */
  readonly all: () => ReadonlyMap<string, RecordRow>;
  /** The values of all records with their counts; an axis is counted when it is read. */
  readonly values: (names: AxisNames) => Facets;
}

/** The records of a catalogue. */
export function createSearchedRecords({
  rows,
  blocks,
  columns,
}: Omit<RecordCatalogue, 'names'>): SearchedRecords {
  const byIncident = new Map(rows?.map((row, place) => [String(place), row]));
  const wanted = new Set<string>();
  const cells = new Map<string, readonly unknown[]>();
  const cellsOf = (file: string): readonly unknown[] | undefined => {
    const known = cells.get(file);
    if (known === undefined) wanted.add(file);
    return known;
  };
  const every = columns === undefined ? byIncident : createColumnRows(columns, cellsOf);
  return {
    rowOf: (incident) => {
      const row = byIncident.get(incident);
      const block = blocks[Math.floor(Number(incident) / rowsInBlock)];
      if (row === undefined && block !== undefined) wanted.add(block);
      return row;
    },
    all: () => every,
    values: createCounting(every, () => wanted.size > 0),
    takeWanted: () => takeAll(wanted),
    add: (name, text) => {
      if (!name.endsWith(fingerprint(text))) return false;
      const block = blocks.indexOf(name);
      if (block < 0) cells.set(name, fromColumn(JSON.parse(text)));
      else for (const [key, row] of fromBlock(JSON.parse(text), block)) byIncident.set(key, row);
      return true;
    },
  };
}

function createCounting(
  every: ReadonlyMap<string, RecordRow>,
  isWanting: () => boolean,
): SearchedRecords['values'] {
  const counted = new Map<FilterAxis, readonly FacetCount[]>();
  return (names) => {
    const count = (axis: FilterAxis): readonly FacetCount[] => {
      const known = counted.get(axis);
      if (known !== undefined) return known;
      const counts = countFacets([...every.values()], noFilter, names, [axis])[axis];
      // What was counted over a column that is not at hand counts for nothing.
      if (!isWanting()) counted.set(axis, counts);
      return counts;
    };
    const getters = filterAxes.map((axis) => [axis, { enumerable: true, get: () => count(axis) }] as const);
    const facets: Facets = Object.create(null, Object.fromEntries(getters));
    return facets;
  };
}
