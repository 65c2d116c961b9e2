// The records behind results: a block of neighbors for each row shown, and of all records the fields that are read.
import { filterAxes, type FilterAxis } from '../../analyse/records/filter-axes.ts';
import type { FacetCount } from '../../analyse/records/facets.ts';
import { countFacets, type Facets, noFilter } from '../../analyse/records/filter.ts';
import {
  createColumnRows,
  fromBlock,
  fromColumn,
  type RecordCatalog,
  type RecordRow,
  rowsInBlock,
} from '../../analyse/records/record-columns.ts';
import type { AxisNames } from '../../analyse/records/records.ts';
import { fingerprint } from '../index/checksum.ts';
import { type ShardCache, takeAll } from '../index/shard-cache.ts';

/** The records by the index's ids of their incidents. */
export interface SearchedRecords extends ShardCache {
  /** Undefined while its block is not loaded, and for an unknown incident. */
  readonly rowOf: (incident: string) => RecordRow | undefined;
  /** What filters read of each record, without id and title; a field is blank while its column is not loaded. */
  readonly all: () => ReadonlyMap<string, RecordRow>;
  /** The values of all records with their counts; an axis is counted when it is read. */
  readonly values: (names: AxisNames) => Facets;
}

/** The records of a catalog. */
export function createSearchedRecords({
  rows,
  blocks,
  columns,
}: Omit<RecordCatalog, 'names'>): SearchedRecords {
  const byIncident = new Map(rows?.map((row, place) => [String(place), row]));
  const pending = new Set<string>();
  const cells = new Map<string, readonly unknown[]>();
  const cellsOf = (file: string): readonly unknown[] | undefined => {
    const known = cells.get(file);
    if (known === undefined) pending.add(file);
    return known;
  };
  const all = columns === undefined ? byIncident : createColumnRows(columns, cellsOf);
  return {
    rowOf: (incident) => {
      const row = byIncident.get(incident);
      const block = blocks[Math.floor(Number(incident) / rowsInBlock)];
      if (row === undefined && block !== undefined) pending.add(block);
      return row;
    },
    all: () => all,
    values: createCounting(all, () => pending.size > 0),
    takePending: () => takeAll(pending),
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
  all: ReadonlyMap<string, RecordRow>,
  isLoading: () => boolean,
): SearchedRecords['values'] {
  const counted = new Map<FilterAxis, readonly FacetCount[]>();
  return (names) => {
    const count = (axis: FilterAxis): readonly FacetCount[] => {
      const known = counted.get(axis);
      if (known !== undefined) return known;
      const counts = countFacets([...all.values()], noFilter, names, [axis])[axis];
      // Counts over a column that is not loaded yet are wrong, so they are not kept.
      if (!isLoading()) counted.set(axis, counts);
      return counts;
    };
    const getters = filterAxes.map((axis) => [axis, { enumerable: true, get: () => count(axis) }] as const);
    const facets: Facets = Object.create(null, Object.fromEntries(getters));
    return facets;
  };
}
