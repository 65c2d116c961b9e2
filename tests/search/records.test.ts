import { describe, expect, test } from 'vitest';
import { fromColumns, rowsInBlock, toColumns } from '../../src/analyse/record-files.ts';
import { countFacets, filterRecords, parseFilter } from '../../src/analyse/filter.ts';
import { toAxisNames, toRecord } from '../../src/analyse/records.ts';
import { fingerprint } from '../../src/search/checksum.ts';
import { createSearchedRecords } from '../../src/site/browser/search-records.ts';
import { writeUps } from './archive.ts';
import { anIncident, aTaxonomy } from './builders.ts';

const rows = writeUps.map((writeUp) => toRecord(anIncident(writeUp), aTaxonomy, 'UTC'));
const names = toAxisNames(aTaxonomy);

describe('toColumns, fromColumns', () => {
  const back = [...fromColumns(toColumns(rows)).values()];

  test('filters and facets over columns are those over the records', () => {
    for (const query of ['', 'component=redis', 'cause=unknown', 'organization=yasoon', 'duration=unknown']) {
      const filter = parseFilter(new URLSearchParams(query));
      expect(countFacets(back, filter, names)).toEqual(countFacets(rows, filter, names));
      expect(filterRecords(back, filter, names)).toHaveLength(filterRecords(rows, filter, names).length);
    }
  });

  test('no records, no rows', () => {
    expect(fromColumns(toColumns([])).size).toBe(0);
  });
});

describe('createSearchedRecords(catalogue)', () => {
  const many = Array.from({ length: rowsInBlock + 1 }, (_, place) => ({ ...rows[0], id: `i${place}` }));
  const second = JSON.stringify(many.slice(rowsInBlock));
  const name = `records-${fingerprint(second)}`;
  const create = () => createSearchedRecords({ blocks: ['records-first', name], columns: 'columns-1' });

  test('a row that is not at hand wants its block, and is there once that has come', () => {
    const records = create();
    expect(records.rowOf(String(rowsInBlock))).toBeUndefined();
    expect(records.takeWanted()).toEqual([name]);
    expect(records.takeWanted()).toEqual([]);
    expect(records.add(name, second)).toBe(true);
    expect(records.rowOf(String(rowsInBlock))?.id).toBe(`i${rowsInBlock}`);
  });

  test('a block that was cut short is not taken', () => {
    const records = create();
    expect(records.add(name, second.slice(0, -1))).toBe(false);
    expect(records.rowOf(String(rowsInBlock))).toBeUndefined();
  });

  test('filters want the columns; nothing else does', () => {
    const records = create();
    expect(records.all()).toBeUndefined();
    expect(records.takeWanted()).toEqual(['columns-1']);
  });
});
