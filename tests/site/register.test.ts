import { describe, expect, test } from 'vitest';
import { writeCalendar } from '../../src/site/files/icalendar.ts';
import { writeCsv } from '../../src/site/files/spreadsheet.ts';

const calendarOf = (fields: {
  readonly summary?: string;
  readonly description?: string;
  readonly name?: string;
}) =>
  writeCalendar({
    name: fields.name ?? 'Due',
    stamp: Date.UTC(2026, 0, 1),
    entries: [
      { uid: 'redis/limit@hindsight', day: '2022-07-15', summary: 'Limit', description: 'x', ...fields },
    ],
  });

describe('writeCalendar(calendar)', () => {
  test('has the properties RFC 5545 requires, an all-day event, and lines that end with CRLF', () => {
    const text = calendarOf({});
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Hindsight//Action items//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Due',
      'X-WR-CALNAME:Due',
      'BEGIN:VEVENT',
      'UID:redis/limit@hindsight',
      'DTSTAMP:20260101T000000Z',
      'DTSTART;VALUE=DATE:20220715',
      'SUMMARY:Limit',
      'DESCRIPTION:x',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('special characters are escaped as in RFC 5545, 3.3.11', () => {
    // The RFC's own example, and what could end a property.
    const description = 'Project XYZ Final Review\nConference Room - 3B\nCome Prepared.';
    expect(calendarOf({ description })).toContain(
      'DESCRIPTION:Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.\r\n',
    );
    expect(calendarOf({ summary: 'a; b, c\\d\r\nEND:VEVENT\u0007' })).toContain(
      'SUMMARY:a\\; b\\, c\\\\d\\nEND:VEVENT\r\n',
    );
  });

  test.each([
    ['plain', 'word '.repeat(60)],
    ['two octets each', 'é'.repeat(200)],
    ['four octets each', '🔥'.repeat(100)],
  ])('no line is over 75 octets, and unfolded they are what was written: %s', (_name, summary) => {
    const text = calendarOf({ summary });
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.isWellFormed()).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
  });
});

describe('writeCsv(columns, rows)', () => {
  test('quotes cells if needed (RFC 4180) and leaves absent ones empty', () => {
    expect(
      writeCsv(
        ['a', 'b', 'c'],
        [
          ['x,y', 'say "hi"', undefined],
          ['two\nlines', 3, ''],
        ],
      ),
    ).toBe('a,b,c\r\n"x,y","say ""hi""",\r\n"two\nlines",3,\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@sum', '\tx'])('%j is text to a spreadsheet, not a formula', (cell) => {
    expect(writeCsv(['a'], [[cell]])).toBe(`a\r\n'${cell}\r\n`);
  });
});
