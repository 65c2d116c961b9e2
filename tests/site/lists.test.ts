import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagePath, toPages } from '../../src/site/data/list-pages.ts';
import { listOrders, parseOrder, sortRecords } from '../../src/site/ui/lists/list-order.ts';
import { createUrls, toPathPart } from '../../src/site/urls.ts';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';

const aRecord = (id: string, record: Partial<IncidentRecord> = {}): IncidentRecord => ({
  id,
  title: id,
  date: '2024-01-01',
  at: 0,
  datePrecision: 'minute',
  kind: 'incident',
  causes: [],
  missing: [],
  components: [],
  affected: [],
  trigger: 'unknown',
  detection: 'unknown',
  services: [],
  tags: [],
  topics: [],
  actions: { open: 0, done: 0, declined: 0, unknown: 0 },
  ...record,
});

describe('toPages(rows, address)', () => {
  test('an empty list has one empty page', () => {
    expect(toPages([], '/x/')).toEqual([{ rows: [], number: 1, pages: 1, total: 0 }]);
  });

  test('every row is on exactly one page, and neighboring pages link to each other', () => {
    const rows = Array.from({ length: 201 }, (_, place) => place);
    const pages = toPages(rows, '/x/');
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
      [undefined, '/x/page/2/'],
      ['/x/', '/x/page/3/'],
      ['/x/page/2/', undefined],
    ]);
    expect(pages.map(({ number }) => pagePath(number))).toEqual([undefined, 'page/2', 'page/3']);
  });
});

describe('sortRecords(records, order)', () => {
  const records = [
    aRecord('short', { at: 1, impactMinutes: 5, severity: 'sev3', title: 'b' }),
    aRecord('unknown', { at: 3, title: 'C' }),
    aRecord('long', { at: 2, impactMinutes: 500, severity: 'sev1', title: 'a' }),
  ];

  test.each([
    ['newest', ['unknown', 'long', 'short']],
    ['oldest', ['short', 'long', 'unknown']],
    ['longest', ['long', 'short', 'unknown']],
    ['severity', ['long', 'short', 'unknown']],
    ['title', ['long', 'short', 'unknown']],
  ] as const)('%s', (order, ids) => {
    expect(sortRecords(records, order).map(({ id }) => id)).toEqual(ids);
  });

  test('an unknown order is newest first', () => {
    expect(parseOrder('sideways')).toBe('newest');
    expect(listOrders.map(([order]) => parseOrder(order))).toEqual(listOrders.map(([order]) => order));
  });
});

describe('createUrls(base)', () => {
  test.each(['/', '/memory/', '/memory'])('every address is under %s', (base) => {
    const urls = createUrls(base);
    const root = base.endsWith('/') ? base : `${base}/`;
    const all = [
      urls.home(),
      urls.incidents(new URLSearchParams({ cause: 'code-defect' })),
      urls.incident('an id', 'line-4'),
      urls.label('causes', 'code-defect'),
      urls.search('a & b'),
      urls.file('records.json'),
    ];
    for (const address of all) expect(address.startsWith(root)).toBe(true);
    expect(urls.search('a & b')).toBe(`${root}search/?q=a+%26+b`);
    expect(urls.incident('an id', 'line-4')).toBe(`${root}incidents/an%20id/#line-4`);
  });

  test('Law: whatever a name is, its part of the path has no slash, dot or blank and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(toPathPart(name)).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      }),
    );
  });
});

describe('toPathPart(value)', () => {
  test('gives different paths to names that differ only in signs or accents', () => {
    const names = ['C gateway', 'C++ gateway', 'C# gateway', 'हिन्दी', 'हनद'];
    expect(new Set(names.map(toPathPart)).size).toBe(names.length);
    expect(toPathPart('C++ gateway')).toBe('c-plus-plus-gateway');
  });

  test('writes a name the same in composed and decomposed form', () => {
    expect(toPathPart('データベース'.normalize('NFD'))).toBe('データベース');
  });

  test('shortens long names to fit a file name, and keeps them different', () => {
    const [a, b] = ['a', 'b'].map((end) => toPathPart('データ'.repeat(90) + end));
    expect(Buffer.byteLength(a ?? '')).toBeLessThanOrEqual(200);
    expect(a).not.toBe(b);
  });
});
