import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/import/formats/csv.ts';
import { importText } from './read.ts';

describe('readCsv(text)', () => {
  test('each row is an incident: columns that name facts are fields, others are text', () => {
    const rows = readCsv(
      'Title,Date,Severity,Root cause\nQueue stops,2024-01-02,SEV-2,"A full disk.\nNobody looked."\n',
    );
    expect(rows).toEqual([
      {
        fields: [
          { key: 'title', value: 'Queue stops', line: 2 },
          { key: 'date', value: '2024-01-02', line: 2 },
          { key: 'severity', value: 'SEV-2', line: 2 },
        ],
        lines: ['## Root cause', '', 'A full disk.', 'Nobody looked.', ''].map((text) => ({
          text,
          number: 2,
        })),
      },
    ]);
  });

  test('a row behind one with line breaks has its own line; semicolons and tabs separate too', () => {
    const lineOf = (text: string): number | undefined => {
      const rows = readCsv(text);
      return 'problem' in rows ? undefined : rows[1]?.fields[0]?.line;
    };
    expect(lineOf('Title;Date;Notes\nA;2024-01-02;"x\ny"\nB;2024-01-03;z\n')).toBe(4);
    expect(lineOf('Title\tDate\nA\t2024-01-02\nB\t2024-01-03\n')).toBe(3);
  });

  test.each([
    ['Host,CPU\na,1\n', 'without a title or a date column'],
    ['Title,Date\n', 'without a row'],
    ['Title,Date\n"A,2024-01-02\n', 'cannot be read'],
  ])('%j is refused with a reason', (text, reason) => {
    expect(readCsv(text)).toEqual({ problem: expect.stringContaining(reason) });
  });
});

test('a table of incidents becomes one postmortem per row, with facts of its own', () => {
  const text =
    'Summary,Started at,Resolved at,Priority\nQueue stops,2024-01-02T10:00Z,2024-01-02T10:40Z,P1\nCache full,2024-02-03T08:00Z,2024-02-03T09:00Z,P2\n';
  const receipts = importText(text, 'incidents.csv').map(({ receipt }) => receipt);
  expect(receipts.map(({ title, date }) => [title, date])).toEqual([
    ['Queue stops', '2024-01-02'],
    ['Cache full', '2024-02-03'],
  ]);
});
