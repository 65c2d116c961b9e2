// Text and facts are never changed silently: comments in YAML, offsets, leap seconds, and dates that cannot be right.
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/build-archive.ts';
import { readLeadingTime } from '../../src/ingest/time/time-text.ts';
import { formatIso, readWallTime, toInstant } from '../../src/model/time.ts';
import { aSourceFile } from '../builders.ts';
import { briefs, iso, readWell } from './read.ts';

describe('a # in a plain YAML value', () => {
  test('is a warning with the quoted form when it is not followed by a space', () => {
    expect(briefs({ frontMatter: 'title: Queue #7 stalls\ndate: 2024-02-03' })).toEqual([
      '2:14 warning yaml-comment: "#7 stalls", which YAML reads as a comment (write "Queue #7 stalls" if it belongs to the value)',
    ]);
    expect(briefs({ frontMatter: 'title: x\ndate: 2024-02-03\ntags:\n  - team #2' })).toHaveLength(1);
  });

  test.each([
    'title: x # the short form',
    'title: "Queue #7 stalls"',
    "title: 'Queue #7 stalls'",
    'title: C#7',
    'title: x ##',
    'title: x\n#7',
  ])('%j has no warning', (title) => {
    expect(briefs({ frontMatter: `${title}\ndate: 2024-02-03` })).toEqual([]);
  });
});

describe('offsets in a timeline', () => {
  const at = (row: string): string => {
    const { timeline } = readWell({
      frontMatter: 'title: x\ndate: 2024-02-03\ntimezone: Europe/Berlin',
      body: `\n## Timeline\n\n- ${row}\n`,
    });
    return timeline.map((entry) => `${iso(entry.at)} ${iso(entry.until)} ${entry.text}`).join();
  };

  test.each([
    ['2024-02-03 10:04:05 -0700 alert', '2024-02-03T10:04-07:00 - alert'],
    ['2024-02-03 10:06 -07:00 alert', '2024-02-03T10:06-07:00 - alert'],
    ['10:06 -0330 alert', '2024-02-03T10:06-03:30 - alert'],
    ['10:06 -07:00 alert', '2024-02-03T10:06-07:00 - alert'],
    ['2024-02-03 10:01:05+00 alert', '2024-02-03T10:01+00:00 - alert'],
    ['2024-02-03 10:01:05.123-05 alert', '2024-02-03T10:01-05:00 - alert'],
    ['2024-02-03 10:01:05 +0530 alert', '2024-02-03T10:01+05:30 - alert'],
  ])('%s is one moment', (row, expected) => {
    expect(at(row)).toBe(expected);
  });

  test.each([
    ['10:06 - 11:30 alert', '2024-02-03T10:06+01:00 2024-02-03T11:30+01:00 alert'],
    ['10:06-11:30 alert', '2024-02-03T10:06+01:00 2024-02-03T11:30+01:00 alert'],
    ['09:00 -10:00 alert', '2024-02-03T09:00+01:00 2024-02-03T10:00+01:00 alert'],
    ['10:06 -10:25 alert', '2024-02-03T10:06+01:00 2024-02-03T10:25+01:00 alert'],
  ])('%s is a span', (row, expected) => {
    expect(at(row)).toBe(expected);
  });

  const spanOf = (text: string): readonly unknown[] => {
    const time = readLeadingTime(text);
    return [time?.zone, time?.rest, time?.until];
  };

  test('every offset with a date is read as the same moment, in all its spellings', () => {
    for (let minutes = -12 * 60; minutes <= 14 * 60; minutes += 30) {
      const sign = minutes < 0 ? '-' : '+';
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
        String(part).padStart(2, '0'),
      );
      for (const offset of [`${sign}${hours}:${rest}`, `${sign}${hours}${rest}`])
        for (const text of [
          `2024-02-03 10:04:05 ${offset} x`,
          `2024-02-03T10:04:05${offset} x`,
          `2024-02-03 10:04 ${offset}: x`,
        ])
          expect([text, spanOf(text)]).toEqual([text, [offset, 'x', undefined]]);
    }
  });
});

describe('readWallTime(wall, zone)', () => {
  const read = (time: string, zone = 'UTC'): string => {
    const [year = 0, month = 0, day = 0, hour, minute, second] = time.split(/\D/).map(Number);
    const reading = readWallTime({ year, month, day, hour, minute, second }, zone);
    return reading.kind === 'instant' ? formatIso(reading.instant, zone) : reading.kind;
  };

  test.each([
    ['2016-12-31 23:59:60', 'UTC', '2016-12-31T23:59+00:00'],
    ['2017-01-01 08:59:60', '+09:00', '2017-01-01T08:59+09:00'],
    ['2012-06-30 19:59:60', 'America/New_York', '2012-06-30T19:59-04:00'],
    ['2024-03-05 23:59:60', 'UTC', 'impossible'],
    ['2024-03-05 10:15:60', 'UTC', 'impossible'],
    ['2024-02-29 24:00', 'UTC', '2024-03-01T00:00+00:00'],
    ['2024-12-31 24:00', 'Europe/Madrid', '2025-01-01T00:00+01:00'],
    ['2024-02-30 24:00', 'UTC', 'impossible'],
    ['2024-02-29 24:01', 'UTC', 'impossible'],
  ])('%s in %s is %s', (time, zone, expected) => {
    expect(read(time, zone)).toBe(expected);
  });
});

describe('a row that starts like a time but cannot be read', () => {
  test.each(['25h99 alert', '2024/13 10:04 alert', '10:044 alert'])('%s keeps its text', (row) => {
    const { timeline } = readWell({ body: `\n## Timeline\n\n- ${row}\n` });
    expect(timeline.map(({ text }) => text)).toEqual([row]);
  });

  test('is a warning', () => {
    expect(briefs({ body: '\n## Timeline\n\n- 10:04 alert\n- 10h77min later\n- 3 retries\n' })).toEqual([]);
    expect(briefs({ body: '\n## Timeline\n\n- 10:04 alert\n- 25:99-ish alert\n' })).toEqual([
      expect.stringContaining('warning '),
    ]);
  });
});

describe('dates that cannot be right', () => {
  const asOf = toInstant(Date.UTC(2024, 5, 1));
  const build = (frontMatter: string) =>
    buildArchive({ postmortems: [aSourceFile({ frontMatter })], themes: [], diagnostics: [] }, { asOf });

  test.each([
    ['date: 2204-02-03', '2204-02-03'],
    ['date: 1924-02-03', '1924-02-03'],
    ['date: 2024-02-03\nsource: { published: 2042-02-03 }', '2042-02-03'],
  ])('%s is a warning at the date', (fields, written) => {
    const { diagnostics, incidents } = build(`title: x\n${fields}`);
    expect(diagnostics).toMatchObject([
      { id: 'implausible-date', level: 'warning', found: `date "${written}"` },
    ]);
    expect(diagnostics[0]?.excerpt).toContain(written);
    expect(incidents).toHaveLength(1);
  });

  test('a date up to a year ahead has no warning', () => {
    expect(build('title: x\ndate: 2025-01-01').diagnostics).toEqual([]);
  });
});

describe('a body that would take all memory', () => {
  test('is an error of its file before the Markdown parser sees it', () => {
    const body = (count: number): string => `\n${'&amp;'.repeat(count)}\n`;
    expect(briefs({ body: body(5001) })).toEqual([
      '5:1 error too-many-entities: a body with 5001 HTML entities such as &amp; (write the characters themselves)',
    ]);
    expect(briefs({ body: body(50) })).toEqual([]);
  });
});

describe('drafts', () => {
  const files = {
    postmortems: ['draft', 'final'].map((status) =>
      aSourceFile({
        path: `postmortems/2024-02-03-${status}.md`,
        frontMatter: `title: ${status}\ndate: 2024-02-03\nstatus: ${status}\n${status === 'final' ? 'related: [2024-02-03-draft]' : ''}`,
      }),
    ),
    themes: [
      aSourceFile({ path: 'themes/a.md', frontMatter: 'title: A\nincidents: [2024-02-03-draft]' }),
      aSourceFile({ path: 'themes/b.md', frontMatter: 'title: B\nincidents: [2024-02-03-final]' }),
    ],
    diagnostics: [],
  };
  const asOf = toInstant(Date.UTC(2024, 5, 1));

  test('are left out of a public edition with every reference to them', () => {
    const { incidents, themes } = buildArchive(files, { asOf, edition: 'public' });
    expect(incidents.map(({ id, postmortem }) => [id, postmortem.related])).toEqual([
      ['2024-02-03-final', []],
    ]);
    expect(themes.map(({ title }) => title)).toEqual(['B']);
  });

  test.each([{ edition: 'internal' }, { edition: 'public', drafts: true }] as const)(
    'are kept with %j',
    (options) => {
      const { incidents, themes } = buildArchive(files, { asOf, ...options });
      expect(incidents).toHaveLength(2);
      expect(themes).toHaveLength(2);
    },
  );
});
