import { describe, expect, test } from 'vitest';
import { readWell } from './read.ts';

const stated = (text: string, heading = 'Summary') =>
  readWell({ body: `## ${heading}\n\n${text}\n` }).statedDurations;
const minutes = (text: string) => stated(text).map((one) => `${one.approximate ? '~' : ''}${one.minutes}`);

describe('stated durations: what an author says in words', () => {
  test.each([
    ['Customers saw a downtime for 23 minutes.', ['23']],
    ['It was unavailable for 7 hours 9 minutes.', ['429']],
    ['The outage lasted 1 hour and 48 minutes.', ['108']],
    ['After 31 minutes of downtime it was back.', ['31']],
    ['A 33-minute outage.', ['33']],
    ['It was down for about 6 minutes.', ['~6']],
    ['Recovery took around 25 minutes.', ['~25']],
    ['It took us ~20 minutes.', ['~20']],
    ['Down for two hours, then for half an hour.', ['120', '~30']],
    ['Down for 1,440 minutes, or a day.', ['1440', '~1440']],
    ['Service was degraded for 1.5 hours (90 min).', ['90', '90']],
    ['Down from 20:27 to 21:04 (37 minutes).', ['37']],
    ['Down for 2 h 05 min.', ['125']],
    ['An outage of 31 minutes.', ['31']],
    ['It was down for two hours and six minutes.', ['126']],
    ['It was down for 5.5 hours.', ['330']],
    ['It was down for 2h48m.', ['168']],
    ['It was down for 3 days.', ['4320']],
    ['It was down for 1 day, 2 hours and 5 minutes.', ['1565']],
    ['It was down for forty-five minutes.', ['45']],
    ['It was down for two and a half hours.', ['150']],
    ['It was down for an hour and a half.', ['~90']],
    ['It was down for eight hours and 14 minutes.', ['494']],
  ])('%s', (text, expected) => {
    expect(minutes(text)).toEqual(expected);
  });

  test.each([
    'We keep 48h leeway for such cases.',
    'There are 48-72 hours to react to it.',
    'It takes between 20 and 30 minutes.',
    'The job runs every 5 minutes.',
    'A timeout of 30 minutes applies.',
    'We located it in under 30 minutes.',
    'More than 2 hours passed.',
    'At least 3 hours of data.',
    'Within 15 minutes the team met.',
    'Two days later it came back.',
    'Ten minutes before, nothing had happened.',
    'The restart of all nodes took around 8 hours to complete.',
    'Memory went from 3GB to 60GB; the SLA is 99%.',
    'It ran `sleep 30 minutes` and waited.',
    'The alert has a 10-minute window.',
    'An and a day-to-day task.',
    'The 24-hour cache expired.',
  ])('%s is not a duration', (text) => {
    expect(minutes(text)).toEqual([]);
  });

  test('each has its text, its section and its line', () => {
    expect(stated('It broke\nand was down\nfor about 1 hour\nand 5 minutes.', 'Impact')).toEqual([
      { minutes: 65, approximate: true, quote: 'about 1 hour and 5 minutes', section: 'impact', line: 9 },
    ]);
  });

  test('timelines, lessons, action items and quotations are skipped', () => {
    for (const heading of ['Timeline', 'Lessons learned', 'Action items', 'Status updates'])
      expect(stated('It was down for 23 minutes.', heading)).toEqual([]);
    expect(minutes('> It was down for 23 minutes.')).toEqual([]);
    expect(minutes('```\ndown for 23 minutes\n```')).toEqual([]);
  });
});
