import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createColumnRows,
  fromBlock,
  fromColumn,
  type RecordRow,
  rowsInBlock,
  toBlocks,
  toColumns,
} from '../../src/analyse/records/record-columns.ts';
import { countFacets, filterRecords, parseFilter } from '../../src/analyse/records/filter.ts';
import { toAxisNames, toRecord } from '../../src/analyse/records/records.ts';
import { fingerprint } from '../../src/search/index/checksum.ts';
import { createSearchedRecords } from '../../src/search/results/searched-records.ts';
import { writeUps } from './archive.ts';
import { anIncident, aTaxonomy } from './builders.ts';

const rows = writeUps.map((writeUp) => toRecord(anIncident(writeUp), aTaxonomy, 'UTC'));
const aRow = toRecord(anIncident({ id: 'a', title: 'A', sections: {} }), aTaxonomy, 'UTC');
const names = toAxisNames(aTaxonomy);

/** The rows as columns, written and read again as files are. */
const columnsOf = (list: readonly RecordRow[]) => {
  const columns = toColumns(list);
  const files = new Map([...columns].map(([field, column]) => [field, JSON.stringify(column)]));
  const places = Object.fromEntries([...columns.keys()].map((field) => [field, field]));
  return { files, places: { count: list.length, files: places } };
};

describe('toColumns, fromColumn, createColumnRows', () => {
  const { files, places } = columnsOf(rows);
  const back = [
    ...createColumnRows(places, (file) => fromColumn(JSON.parse(files.get(file) ?? ''))).values(),
  ];

  test.each([
    '',
    'component=redis',
    'cause=unknown',
    'cause=unclassified',
    'trigger=unclassified',
    'organization=yasoon',
    'duration=unknown',
    'has=timeline',
  ])('filters and facets give the same over columns as over records: %s', (query) => {
    const filter = parseFilter(new URLSearchParams(query));
    expect(countFacets(back, filter, names)).toEqual(countFacets(rows, filter, names));
    expect(filterRecords(back, filter, names)).toHaveLength(filterRecords(rows, filter, names).length);
  });

  test('law: a column returns its values, including lists and absent ones', () => {
    const cell = fc.option(fc.string({ maxLength: 3 }), { nil: undefined });
    const many = fc.array(fc.array(fc.nat(300), { maxLength: 4 }), { maxLength: 400 });
    fc.assert(
      fc.property(fc.array(cell), many, (organizations, services) => {
        const read = (list: readonly object[], field: string): readonly unknown[] => {
          const column = toColumns(list.map((one) => ({ ...aRow, ...one }))).get(field);
          return column === undefined ? [] : fromColumn(JSON.parse(JSON.stringify(column)));
        };
        const asked = organizations.map((organization) => ({ organization }));
        expect(read(asked, 'organization')).toEqual(organizations);
        const lists = services.map((numbers) => numbers.map(String));
        expect(
          read(
            lists.map((one) => ({ services: one })),
            'services',
          ),
        ).toEqual(lists);
      }),
    );
  });

  test('sixty thousand different values stay different', () => {
    const column = toColumns(Array.from({ length: 60_000 }, (_, number) => ({ ...aRow, date: `${number}` })));
    expect(fromColumn(column.get('date') ?? [[], '']).at(-1)).toBe('59999');
    expect(fromColumn(column.get('date') ?? [[], ''])[57_000]).toBe('57000');
  });

  test('no records, no rows', () => {
    expect(createColumnRows(columnsOf([]).places, () => []).size).toBe(0);
  });
});

const pickShown = ({ id, title, date, organization, causes, components, actions }: RecordRow = aRow) => ({
  id,
  title,
  date,
  organization,
  causes,
  components,
  actions,
});

describe('createSearchedRecords(catalog)', () => {
  const many = Array.from({ length: rowsInBlock + 1 }, (_, place) => ({ ...rows[0], id: `i${place}` }));
  const second = JSON.stringify(many.slice(rowsInBlock));
  const name = `records-${fingerprint(second)}`;
  const create = () =>
    createSearchedRecords({ blocks: ['records-first', name], columns: { count: 2, files } });
  const causes = JSON.stringify([['redis', 'dns'], '$$', '#$']);
  const files = { causes: `column-${fingerprint(causes)}`, organization: 'column-1' };

  test('a row that is not loaded requests its block, and is available once that is loaded', () => {
    const records = create();
    expect(records.rowOf(String(rowsInBlock))).toBeUndefined();
    expect(records.takePending()).toEqual([name]);
    expect(records.takePending()).toEqual([]);
    expect(records.add(name, second)).toBe(true);
    expect(records.rowOf(String(rowsInBlock))?.id).toBe(`i${rowsInBlock}`);
  });

  test('a block has everything that a result shows', () => {
    const [first] = toBlocks(rows.map((row) => ({ ...row, impactMinutes: 5, severity: 'sev1' as const })));
    const [row] = fromBlock(JSON.parse(JSON.stringify(first)), 3).entries();
    expect(row).toMatchObject([String(3 * rowsInBlock), { ...pickShown(rows[0]), impactMinutes: 5 }]);
    expect(row?.[1].services).toEqual([]);
  });

  test('a truncated block is refused', () => {
    const records = create();
    expect(records.add(name, second.slice(0, -1))).toBe(false);
    expect(records.rowOf(String(rowsInBlock))).toBeUndefined();
  });

  test('a filter requests the columns of its fields, and facets those of their axes', () => {
    const records = create();
    const filter = parseFilter(new URLSearchParams('cause=dns'));
    const left = () => filterRecords([...records.all().values()], filter, names).length;
    expect(left()).toBe(0);
    expect(records.takePending()).toEqual([files.causes]);
    expect(records.add(files.causes, causes)).toBe(true);
    expect(left()).toBe(1);
    expect(records.takePending()).toEqual([]);
    countFacets([...records.all().values()], filter, names, ['cause', 'organization']);
    expect(records.takePending()).toEqual([files.organization]);
  });

  test('an axis is counted when it is read, and counts are not cached before its column is loaded', () => {
    const records = create();
    const values = records.values(names);
    expect(values.organization.map(({ value }) => value)).toEqual(['unknown']);
    expect(values.cause.map(({ value }) => value)).toEqual(['unclassified']);
    expect(records.takePending()).toEqual([files.organization, files.causes]);
    records.add(files.causes, causes);
    expect(values.cause).toEqual([
      { value: 'dns', count: 1 },
      { value: 'redis', count: 1 },
    ]);
  });
});
