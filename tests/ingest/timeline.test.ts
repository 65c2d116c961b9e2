import { describe, expect, test } from 'vitest';
import { brief, iso, read, readWell, type Source } from './read.ts';

const started = 'title: x\ntimes: { started: 2022-06-20T16:23+02:00 }\ntimezone: Europe/Madrid';

/** Every row in one line: `time[/until] text`. */
function rows(body: string, source: Source = {}): readonly string[] {
  return readWell({ frontMatter: started, body: `## Timeline\n\n${body}\n`, ...source }).timeline.map(
    ({ at, until, text }) => `${iso(at)}${until ? `/${iso(until)}` : ''} ${text}`,
  );
}

function warnings(body: string, source: Source = {}): readonly string[] {
  return read({ frontMatter: started, body: `## Timeline\n\n${body}\n`, ...source }).diagnostics.map(brief);
}

describe('timeline: rows of lists', () => {
  test('a time is on the day the incident started, in the zone of the document', () => {
    expect(rows('- 16:23 The application stops\n- ~16:30 About then\n- 16:46:10: Back')).toEqual([
      '2022-06-20T16:23+02:00 The application stops',
      '~2022-06-20T16:30+02:00 About then',
      '2022-06-20T16:46+02:00 Back',
    ]);
  });

  test('a row keeps its line, and what was written', () => {
    const { timeline } = readWell({ frontMatter: started, body: '## Timeline\n\n- ~16:30 CEST - x\n' });
    expect(timeline).toMatchObject([{ line: 8, at: { written: '~16:30 CEST', line: 8, zone: '+02:00' } }]);
  });

  test('rows without a time are kept, and template text in comments is not', () => {
    expect(rows('<!-- - 10:00 a hint -->\n\n- Somebody notices\n- 16:40 x\n- soon after: y')).toEqual([
      '- Somebody notices',
      '2022-06-20T16:40+02:00 x',
      '- soon after: y',
    ]);
  });

  test('a list below a row explains it, unless it has its own time', () => {
    expect(rows('- 16:40 x\n  - because of y\n  - 16:42 z')).toEqual([
      '2022-06-20T16:40+02:00 x',
      '2022-06-20T16:42+02:00 z',
    ]);
  });

  test('dates on rows apply to the rows after them', () => {
    expect(rows('- 2022-06-20 16:23 a\n- 16:40 b\n- 2022-06-21 09:05 c\n- 09:10 d\n- 2022-06-22 e')).toEqual([
      '2022-06-20T16:23+02:00 a',
      '2022-06-20T16:40+02:00 b',
      '2022-06-21T09:05+02:00 c',
      '2022-06-21T09:10+02:00 d',
      '2022-06-22 e',
    ]);
  });

  test('a date without a year gets the nearest one', () => {
    expect(
      rows('- 31 December, 23:50 a\n- Jan 1, 00:10 b', { frontMatter: 'title: x\ndate: 2022-01-01' }),
    ).toEqual(['2021-12-31T23:50+00:00 a', '2022-01-01T00:10+00:00 b']);
  });

  test.each([
    ['a heading', '### 2022-06-21\n\n- 00:10 a'],
    ['a heading with words', '### Day 2: June 21\n\n- 00:10 a'],
    ['a bold line', '**June 21st, 2022**\n\n- 00:10 a'],
    ['a row with rows below it', '- 21 June:\n  - 00:10 a'],
  ])('%s gives the day of the rows below', (_name, body) => {
    expect(rows(body)).toEqual(['2022-06-21T00:10+02:00 a']);
    expect(warnings(body)).toEqual([]);
  });

  test('lines that start with a time are rows even without a list', () => {
    expect(rows('**16:23** – a\ncontinued\n16:40 b\n\n16:50 UTC: c\n\nSome words at 16:55.')).toEqual([
      '2022-06-20T16:23+02:00 a continued',
      '2022-06-20T16:40+02:00 b',
      '2022-06-20T16:50+00:00 c',
    ]);
    expect(rows('Between 16:23 and 16:40 nothing worked.')).toEqual([]);
  });

  test('spans have two ends, and the later one may be on the next day', () => {
    expect(rows('- 16:23 - 17:05 a\n- 23:50–00:20 UTC b\n- 2022-06-21 10:00 to 2022-06-22 11:00 c')).toEqual([
      '2022-06-20T16:23+02:00/2022-06-20T17:05+02:00 a',
      '2022-06-20T23:50+00:00/2022-06-21T00:20+00:00 b',
      '2022-06-21T10:00+02:00/2022-06-22T11:00+02:00 c',
    ]);
  });
});

describe('timeline: tables', () => {
  test.each([
    ['time and event', '| Time | Event |\n| - | - |\n| 16:23 | a |\n| ? | b |'],
    ['a number first', '| # | Time | Event |\n| - | - | - |\n| | 16:23 | a |\n| | | b |'],
    ['the event first', '| Event | When |\n| - | - |\n| a | 16:23 |\n| b | |'],
    ['date and time apart', '| Date | Time | Event |\n| - | - | - |\n| 2022-06-20 | 16:23 | a |\n| | | b |'],
  ])('%s', (_name, body) => {
    const [first, second] = rows(body);
    expect(first).toBe('2022-06-20T16:23+02:00 a');
    expect(second).toMatch(/^- .*b$/);
  });

  test('a zone in the header applies to the rows', () => {
    expect(rows('| Time (UTC) | Event |\n| - | - |\n| Jun 20, 2:23 PM | a |\n| 14:30 CEST | b |')).toEqual([
      '2022-06-20T14:23+00:00 a',
      '2022-06-20T14:30+02:00 b',
    ]);
  });

  test('a date in the first row applies to the rows below it', () => {
    expect(
      rows('| Date | Time | Event |\n| - | - | - |\n| 2022-06-21 | 16:23 | a |\n| | 16:30–16:40 | b |'),
    ).toEqual(['2022-06-21T16:23+02:00 a', '2022-06-21T16:30+02:00/2022-06-21T16:40+02:00 b']);
  });

  test('start and end may have their own columns, and so may other facts', () => {
    expect(rows('| Start | End | Event | Link |\n| - | - | - | - |\n| 16:23 | 16:46 | a | b |')).toEqual([
      '2022-06-20T16:23+02:00/2022-06-20T16:46+02:00 a | b',
    ]);
  });
});

describe('timeline: the zone of rows without one', () => {
  test.each([
    ['a sentence above', 'All times are in UTC.\n\n- 14:23 a'],
    ['a sentence in brackets', '2022-06-20 (*all times UTC*)\n\n- 14:23 a'],
    ['an offset', 'All times given are in CEST (UTC+2)\n\n- 16:23 a'],
    ['a sentence elsewhere', '- 14:23 a\n\n## Supporting information\n\nAll times in this document are UTC.'],
  ])('%s', (_name, body) => {
    const [row] = readWell({
      frontMatter: `${started.replace('Europe/Madrid', 'Asia/Tokyo')}`,
      body: `## Timeline\n\n${body}\n`,
    }).timeline;
    expect(row?.at?.instant).toBe(Date.UTC(2022, 5, 20, 14, 23));
  });

  test('the heading', () => {
    const { timeline } = readWell({ frontMatter: started, body: '## Timeline (UTC)\n\n- 14:23 a\n' });
    expect(iso(timeline[0]?.at)).toBe('2022-06-20T14:23+00:00');
  });

  test('a row in another zone is on the day it was in that zone', () => {
    const frontMatter = 'title: x\ntimes: { started: 2022-06-21T00:30+02:00 }\ntimezone: Europe/Madrid';
    expect(rows('- 22:30 UTC a\n- 00:40 b\n- 22:50 UTC c', { frontMatter })).toEqual([
      '2022-06-20T22:30+00:00 a',
      '2022-06-21T00:40+02:00 b',
      '2022-06-20T22:50+00:00 c',
    ]);
  });

  test('an ambiguous abbreviation is reported once, and its rows have no time', () => {
    const body = '- 10:00 IST a\n- 10:05 IST b\n- 16:40 c';
    expect(rows(body)).toEqual(['- a', '- b', '2022-06-20T16:40+02:00 c']);
    expect(warnings(body)).toEqual([
      '8:1 warning ambiguous-zone: time zone "IST", which can mean several zones (write +05:30 for India, +01:00 for Ireland or +02:00 for Israel)',
    ]);
  });

  test('an ambiguous declared zone leaves rows without a time, except those with their own zone', () => {
    const body = 'All times are CST.\n\n- 10:00 a\n- 16:40 UTC b';
    expect(rows(body)).toEqual(['- a', '2022-06-20T16:40+00:00 b']);
    expect(warnings(body)).toHaveLength(1);
    const frontMatter = started.replace('Europe/Madrid', 'Asia/Shanghai');
    expect(rows(body, { frontMatter })[0]).toBe('2022-06-20T10:00+08:00 a');
  });

  test('a row whose time occurred twice or never has no time and gets a warning', () => {
    const at = (date: string) => `title: x\ntimes: { started: ${date}T00:10Z }\ntimezone: Europe/Madrid`;
    expect(rows('- 02:30 a', { frontMatter: at('2022-10-30') })).toEqual(['- a']);
    expect(warnings('- 02:30 a', { frontMatter: at('2022-10-30') })[0]).toContain(
      'add +02:00 for the earlier one or +01:00',
    );
    expect(warnings('- 02:30 a', { frontMatter: at('2022-03-27') })[0]).toContain('skipped-time');
    expect(warnings('- 16:75 a')[0]).toContain('impossible-time');
  });
});

describe('timeline: midnight', () => {
  test('times that start over are the next day, which is reported once', () => {
    const body = '- 23:40 a\n- 00:10 b\n- 08:00 c\n- 23:00 d\n- 01:00 e';
    expect(rows(body)).toEqual([
      '2022-06-20T23:40+02:00 a',
      '2022-06-21T00:10+02:00 b',
      '2022-06-21T08:00+02:00 c',
      '2022-06-21T23:00+02:00 d',
      '2022-06-22T01:00+02:00 e',
    ]);
    expect(warnings(body)).toEqual(['9:1 warning past-midnight: "00:10" after "23:40", read as 2022-06-21']);
  });

  test('also for the next morning', () => {
    expect(rows('- 14:45 a\n- 09:12 b')[1]).toBe('2022-06-21T09:12+02:00 b');
  });

  test('a row a few hours earlier is out of order, and stays on its day', () => {
    const body = '- 14:45 a\n- 14:30 b\n- 15:00 c';
    expect(rows(body)).toEqual([
      '2022-06-20T14:45+02:00 a',
      '2022-06-20T14:30+02:00 b',
      '2022-06-20T15:00+02:00 c',
    ]);
    expect(warnings(body)).toEqual([
      '9:1 warning row-out-of-order: "14:30" after "14:45", read as the same day',
    ]);
  });

  test('approximate times may overlap', () => {
    expect(warnings('- ~14:45 a\n- 14:40 b')).toEqual([]);
  });

  test('a first row shortly after midnight is on the day after a late start', () => {
    const frontMatter = 'title: x\ntimes: { started: 2022-06-20T23:50Z }';
    expect(rows('- 00:05 a', { frontMatter })).toEqual(['2022-06-21T00:05+00:00 a']);
  });

  test('a first row shortly before the start is on the same day', () => {
    expect(rows('- 15:59 a\n- 16:23 b')).toEqual(['2022-06-20T15:59+02:00 a', '2022-06-20T16:23+02:00 b']);
    expect(warnings('- 15:59 a\n- 16:23 b')).toEqual([]);
  });

  test('a list in reverse order is read from its end', () => {
    const body = '- 00:20 d\n- 00:10 c\n- 23:50 b\n- 23:40 a';
    expect(rows(body)).toEqual([
      '2022-06-21T00:20+02:00 d',
      '2022-06-21T00:10+02:00 c',
      '2022-06-20T23:50+02:00 b',
      '2022-06-20T23:40+02:00 a',
    ]);
  });

  test('rows below a date are on that day, whatever came before', () => {
    expect(warnings('- 2022-06-20 16:23 a\n- 2022-06-19 10:00 b\n- 10:30 c')).toEqual([]);
  });
});

test('rows of all timeline sections come in the order of the document', () => {
  const body =
    '- 16:23 a\n\n### Recovery\n\n- 16:40 b\n\n## Impact\n\n- 16:45 no row\n\n## Chain of events\n\n- 16:50 c\n';
  expect(rows(body).map((row) => row.slice(-1))).toEqual(['a', 'b', 'c']);
});
