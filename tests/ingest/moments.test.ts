import { describe, expect, test } from 'vitest';
import { readMoment } from '../../src/ingest/time/moments.ts';
import { readLeadingTime } from '../../src/ingest/time/time-text.ts';
import { readZone, resolveAmbiguousZone } from '../../src/ingest/time/zones.ts';
import { toInstant } from '../../src/model/time.ts';
import { iso } from './read.ts';

function readIn(zone: string, text: string): string {
  const reading = readMoment(text, { zone, line: 1 });
  if ('moment' in reading) return iso(reading.moment);
  const { id, fix } = reading.problem;
  return fix === undefined ? id : `${id}: ${fix}`;
}

describe('readMoment(text): an ISO time with the zone it names, else the zone of the document', () => {
  test.each([
    ['2022-06-20T16:23+02:00', '2022-06-20T16:23+02:00'],
    ['2022-06-20T16:23Z', '2022-06-20T16:23+00:00'],
    ['2022-06-20 16:23:59+0200', '2022-06-20T16:23+02:00'],
    ['2022-06-20T16:23:59.123+02', '2022-06-20T16:23+02:00'],
    ['2022-06-20T16:23', '2022-06-20T16:23+02:00'],
    ['2022-12-20T16:23', '2022-12-20T16:23+01:00'],
    ['~2022-06-20T16:23', '~2022-06-20T16:23+02:00'],
    ['2022-06-20', '2022-06-20'],
    ['~2022-06-20', '2022-06-20'],
    ['2022-06-20 16:23 CEST', '2022-06-20T16:23+02:00'],
    ['2022-12-20 16:23 CEST', '2022-12-20T16:23+02:00'],
    ['2022-06-20 09:23 PDT', '2022-06-20T09:23-07:00'],
    ['2022-06-20 09:23 PT', '2022-06-20T09:23-07:00'],
    ['2022-12-20 09:23 PT', '2022-12-20T09:23-08:00'],
    ['2022-06-20 16:23 BST', '2022-06-20T16:23+01:00'],
    ['2022-06-20 16:23 KST', '2022-06-20T16:23+09:00'],
    ['2022-06-20 16:23 UTC+1', '2022-06-20T16:23+01:00'],
    ['2022-06-20 16:23 Asia/Tokyo', '2022-06-20T16:23+09:00'],
    ['0099-06-20T16:23Z', '0099-06-20T16:23+00:00'],
    ['1628-08-10T16:00Z', '1628-08-10T16:00+00:00'],
  ])('%s', (text, expected) => {
    expect(readIn('Europe/Madrid', text)).toBe(expected);
  });

  test.each([
    ['2022-10-30T02:30', 'ambiguous-time: add +02:00 for the earlier one or +01:00 for the later one'],
    ['2022-03-27T02:30', 'skipped-time: add +01:00 or +02:00 if it was read from another clock'],
    ['2022-02-30T10:00', 'impossible-time'],
    ['2021-13-45', 'impossible-time'],
    ['2022-06-20T25:00', 'impossible-time'],
    ['2022-06-20T24:01+02:00', 'impossible-time'],
    ['2022-06-20T10:60Z', 'impossible-time'],
    ['2022-06-20T10:00 CST', 'ambiguous-zone: write -06:00 for Chicago or +08:00 for China'],
    [
      '2022-06-20T10:00 IST',
      'ambiguous-zone: write +05:30 for India, +01:00 for Ireland or +02:00 for Israel',
    ],
    ['2022-06-20T10:00 AST', 'ambiguous-zone: write -04:00 for Halifax or +03:00 for Riyadh'],
    ['2022-06-20T10:00 local', 'ambiguous-zone: write the place, such as Europe/Madrid'],
    ['2022-12-20T10:00 BST', 'ambiguous-zone: write +00:00 for London or +06:00 for Bangladesh'],
    ['2022-06-20T10:00+99:00', 'unknown-zone'],
    ['2022-06-20T10:00 Europe/Madird', 'unknown-zone: did you mean Europe/Madrid?'],
    ['16:23', 'invalid-time'],
    ['soon', 'invalid-time'],
    ['20 June 2022', 'invalid-time: write 2022-06-20'],
    ['June 20th, 2022 at 4:23 pm', 'invalid-time: write 2022-06-20T16:23 and the offset'],
    ['20.06.2022 16:23', 'invalid-time: write 2022-06-20T16:23 and the offset'],
  ])('%s is not a time, and the problem says how to fix it', (text, expected) => {
    expect(readIn('Europe/Madrid', text)).toBe(expected);
  });

  test('the zone of the document decides an ambiguous abbreviation', () => {
    expect(readIn('Asia/Kolkata', '2022-06-20 10:00 IST')).toBe('2022-06-20T10:00+05:30');
    expect(readIn('Asia/Jerusalem', '2022-12-20 10:00 IST')).toBe('2022-12-20T10:00+02:00');
    expect(readIn('Asia/Shanghai', '2022-06-20 10:00 CST')).toBe('2022-06-20T10:00+08:00');
    expect(readIn('America/Chicago', '2022-12-20 10:00 CST')).toBe('2022-12-20T10:00-06:00');
    expect(readIn('Europe/Madrid', '2022-12-20 10:00 CST')).toContain('ambiguous-zone');
  });

  test('a day begins at midnight in its zone', () => {
    const reading = readMoment('2022-06-20', { zone: 'Asia/Tokyo', line: 7 });
    expect(reading).toEqual({
      moment: {
        instant: Date.UTC(2022, 5, 19, 15),
        precision: 'day',
        zone: 'Asia/Tokyo',
        written: '2022-06-20',
        line: 7,
      },
    });
  });
});

describe('readZone(written)', () => {
  test.each([
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['CET', '+01:00'],
    ['+2', '+02:00'],
    ['UTC-3', '-03:00'],
    ['GMT +5:30', '+05:30'],
    ['Europe/Madrid', 'Europe/Madrid'],
    ['US/Pacific', 'US/Pacific'],
  ])('%s', (written, zone) => {
    expect(readZone(written)).toEqual({ zone });
  });

  // Offsets as published in the tz database.
  test.each([
    ['UTC', 'Z UTC GMT; Greenwich Mean Time; Coordinated Universal Time'],
    ['+00:00', 'WET'],
    ['+01:00', 'WEST BST CET; Central European Time; British Summer Time'],
    ['+02:00', 'CEST EET SAST; Central European Summer Time'],
    ['+03:00', 'EEST MSK'],
    ['+05:30', 'India Standard Time'],
    ['+07:00', 'WIB'],
    ['+08:00', 'SGT HKT AWST'],
    ['+09:00', 'JST KST; Japan Standard Time; Korea Standard Time'],
    ['+10:00', 'AEST'],
    ['+11:00', 'AEDT'],
    ['+12:00', 'NZST'],
    ['+13:00', 'NZDT'],
    ['-03:00', 'BRT'],
    ['-04:00', 'EDT; Eastern Daylight Time'],
    ['-05:00', 'EST CDT; Eastern Standard Time; Central Daylight Time'],
    ['-06:00', 'MDT; Mountain Daylight Time'],
    ['-07:00', 'MST PDT; Mountain Standard Time; Pacific Daylight Time'],
    ['-08:00', 'PST; Pacific Standard Time'],
    ['America/New_York', 'ET EST/EDT EDT/EST Eastern; Eastern Time'],
    ['America/Chicago', 'CT'],
    ['America/Denver', 'MT MST/MDT; Mountain Time'],
    ['America/Los_Angeles', 'PT PST/PDT PDT/PST Pacific; Pacific Time'],
    ['Europe/Berlin', 'CET/CEST CEST/CET'],
    ['Europe/London', 'GMT/BST BST/GMT'],
  ])('%s is %s', (zone, written) => {
    const [short = '', ...long] = written.split('; ');
    const names = [
      ...(/^[A-Z/ ]+$|^[A-Z/ ]+(?:Eastern|Pacific)$/.test(short) ? short.split(' ') : [short]),
      ...long,
    ];
    expect(names.map((name) => readZone(name))).toEqual(names.map(() => ({ zone })));
  });

  test.each(['', 'constructor', 'CST', '+25:00', 'Moon/Base', '/', 'a/b/c'])(
    '%j is not a time zone',
    (written) => {
      expect(readZone(written)).toHaveProperty('problem');
    },
  );
});

describe('resolveAmbiguousZone(word, zone, at): where an abbreviation with several meanings is in use', () => {
  test.each([
    ['CST', 'America/Chicago', '2022-12-20T10:00Z', '-06:00'],
    ['CST', 'America/Chicago', '2022-06-20T10:00Z', undefined],
    ['CST', 'Asia/Shanghai', '2022-06-20T10:00Z', '+08:00'],
    ['IST', 'Asia/Kolkata', '2022-06-20T10:00Z', '+05:30'],
    ['IST', 'Asia/Jerusalem', '2022-12-20T10:00Z', '+02:00'],
    ['IST', 'Europe/Dublin', '2022-06-20T10:00Z', '+01:00'],
    ['AST', 'America/Halifax', '2022-12-20T10:00Z', '-04:00'],
    ['AST', 'Asia/Riyadh', '2022-12-20T10:00Z', '+03:00'],
    ['IST', 'Europe/Madrid', '2022-06-20T10:00Z', undefined],
  ])('%s in %s at %s is %s', (word, zone, at, offset) => {
    expect(resolveAmbiguousZone(word, zone, toInstant(Date.parse(at)))).toBe(offset);
  });
});

/** What was read, in one line: `~date clock zone -> until | rest`. */
function leading(text: string): string {
  const time = readLeadingTime(text);
  if (time === undefined) return 'none';
  const say = ({ approximate, date, clock, zone }: Omit<typeof time, 'until' | 'written' | 'rest'>): string =>
    [
      date && [date.year ?? '?', date.month, date.day].join('-'),
      clock && `${approximate ? '~' : ''}${clock.hour}:${String(clock.minute).padStart(2, '0')}`,
      zone,
    ]
      .filter(Boolean)
      .join(' ');
  return `${say(time)}${time.until ? ` -> ${say(time.until)}` : ''} | ${time.rest}`;
}

describe('readLeadingTime(text): the times people write at the beginning of a row', () => {
  // Shapes seen in public postmortems: Wikimedia, PostHog, dfds, Scalingo, AWS, Azure, Google Cloud and others.
  test.each([
    ['16:23 The app stops', '16:23 | The app stops'],
    ['Noon: The app stops', '12:00 | The app stops'],
    ['midnight - The app stops', '0:00 | The app stops'],
    ['~14:54 The cause', '~14:54 | The cause'],
    ['**21:45 UTC** - text', '21:45 UTC | text'],
    ['2022-11-26 17:01 UTC First email...', '2022-11-26 17:01 UTC | First email...'],
    ['2014-03-13T16:49Z deploy', '2014-3-13 16:49 Z | deploy'],
    ['2017-02-28T09:37-08:00 deploy', '2017-2-28 9:37 -08:00 | deploy'],
    ['~2014-11-25T03:09', '2014-11-25 ~3:09 | '],
    ['16:23:10 restart', '16:23 | restart'],
    ['Jan 14, 10:18 AM', '?-1-14 10:18 | '],
    ['November 12th 10:17pm UTC alert', '?-11-12 22:17 UTC | alert'],
    ['15th Oct 05:00 - 13:28 errors', '?-10-15 5:00 -> 13:28 | errors'],
    ['Saturday Nov 13, 10:00 PM upgrade', '?-11-13 22:00 | upgrade'],
    ['5:40PM on November 18th paged', '?-11-18 17:40 | paged'],
    ['10:25 PM PDT on June 4th power', '?-6-4 22:25 PDT | power'],
    ['April 30, ~14:30', '?-4-30 ~14:30 | '],
    ['20:27 - 21:04 utc (38 minutes)', '20:27 utc -> 21:04 utc | (38 minutes)'],
    ['22:53-23:03UTC', '22:53 UTC -> 23:03 UTC | '],
    ['21:40–23:10 slow', '21:40 -> 23:10 | slow'],
    ['16:23 and 16:46 CEST down', '16:23 CEST -> 16:46 CEST | down'],
    [
      'Between 06:40 UTC and 09:54 UTC on 22 Oct 2019, sign-ins',
      '2019-10-22 6:40 UTC -> 2019-10-22 9:54 UTC | sign-ins',
    ],
    ['around 16:14 to about 16.23 PDT, errors', '~16:14 PDT -> ~16:23 PDT | errors'],
    ['At aprox 13:52UTC, the instance', '~13:52 UTC | the instance'],
    ['1600 UTC down', '16:00 UTC | down'],
    ['8:00 am CET call', '8:00 CET | call'],
    ['12:05 am', '0:05 | '],
    ['12:05 pm', '12:05 | '],
    ['9 PM deploy', '21:00 | deploy'],
    ['midnight: cron', '0:00 | cron'],
    ['07: 50 US/Pacific rollout', '7:50 US/Pacific | rollout'],
    ['1:19 AM PROBLEM - disk', '1:19 | PROBLEM - disk'],
    ['2019-12-03 --:-- deploy', '2019-12-3 | deploy'],
    ['2021-09-10 HH:mm deploy', '2021-9-10 | deploy'],
    ['20th of June 2022', '2022-6-20 | '],
    ['10:00 UTC+1 x', '10:00 UTC+1 | x'],
    ['[16:23] x', '16:23 | x'],
    ['16:23 – x', '16:23 | x'],
  ])('%s', (text, expected) => {
    expect(leading(text)).toBe(expected);
  });

  test.each([
    ['a word in capitals is not a zone', '16:23 ALERT fired', '16:23 | ALERT fired'],
    ['a number after a dash is not an end', '16:23 - 5 servers', '16:23 | 5 servers'],
    ['"by" does not start a second time', '16:23 by hand', '16:23 | by hand'],
    ['a count', '5 servers failed', 'none'],
    ['a share', '3 of 5 nodes', 'none'],
    ['a ratio', '2:1 ratio', 'none'],
    ['a version', '1.20 was read as 1.2', 'none'],
    ['a time joined to a word', '16:23abc', 'none'],
    ['a duration', 't-2d5h28m', 'none'],
    ['words', 'About thirty users wrote', 'none'],
    ['nothing', '', 'none'],
  ])('%s', (_name, text, expected) => {
    expect(leading(text)).toBe(expected);
  });
});
