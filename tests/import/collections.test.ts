// One report is one incident, unless its title or first words say that it covers several.
import { describe, expect, test } from 'vitest';
import { readForeign } from '../../src/import/read-document.ts';

const read = (text: string, path = 'report.md'): string => {
  const reading = readForeign(text, { path });
  return 'problem' in reading ? reading.problem : String(reading.incidents.length);
};
const story =
  'The shop was down because a cache was flushed, and all that the team could do was to wait until it had been filled again by the visitors.';

describe('a document with a title of its own is one incident', () => {
  test.each([
    ['days of a timeline', ['# Mail stuck', '', '## May 12', '', story, '', '## May 13', '', story]],
    [
      'days of an investigation',
      [
        '# Mail stuck',
        '',
        '## Investigation',
        '',
        '### Monday 2023-10-16',
        '',
        story,
        '',
        '### Tuesday 2023-10-17',
        '',
        story,
      ],
    ],
    ['updates', ['# Mail stuck', '', '### Update, May 12', '', story, '', '### Update, May 13', '', story]],
    [
      'a title in front matter',
      ['---', 'title: Mail stuck', '---', '', '# May 12', '', story, '', '# May 13', '', story],
    ],
    [
      'the same section twice',
      [
        '# Mail stuck',
        '',
        '## Mail',
        '',
        '### Summary',
        '',
        story,
        '',
        '## Queue',
        '',
        '### Summary',
        '',
        story,
      ],
    ],
    ['a word such as crashes', ['# Worker crashes on start', '', story]],
  ])('%s', (_, lines) => {
    expect(read(lines.join('\n'))).toBe('1');
  });
});

describe('a collection with one report', () => {
  test.each([
    [
      'below a heading of its own',
      ['# Postmortems', '', '## 2024-03-01: mail stuck', '', story, '', '### Root cause', '', 'Logs.'],
    ],
    ['below the title', ['# Postmortems', '', `On 2024-03-01: ${story}`, '', '## Root cause', '', 'Logs.']],
  ])('is read: %s', (_, lines) => {
    expect(read(lines.join('\n'))).toBe('1');
  });

  test('entries of a list are several', () => {
    const lines = ['# Postmortems', '', `- 2024-03-01: ${story}`, `- 2024-05-01: ${story}`];
    expect(read(lines.join('\n'))).toContain('several incidents that cannot be told apart');
  });
});

describe('a report of several incidents', () => {
  test.each([
    [
      'is split at its dated headings',
      ['# Outages in May', '', '## 3 May: mail', '', story, '', '## 27 May: shop', '', story],
      '2',
    ],
    [
      'is split even where a story is short',
      [
        '# Outages in May',
        '',
        '### 3 May',
        '',
        'Mail was slow all day.',
        '',
        '### 27 May: attacks',
        '',
        'At 17:44 alerts fired.',
      ],
      '2',
    ],
  ])('%s', (_, lines, count) => {
    expect(read(lines.join('\n'))).toBe(count);
  });

  test.each([
    ['prose without headings', ['# Recent outages', '', story, '', story]],
    ['a list of links', ['# Postmortems', '', '- [Mail](a.md)', '- [Shop](b.md)']],
    ['a title in front matter', ['---', 'title: Mail incidents in May and June', '---', '', story]],
  ])('is refused where its incidents cannot be told apart: %s', (_, lines) => {
    expect(read(lines.join('\n'))).toBe(
      'is a report of several incidents that cannot be told apart: put each incident into a file of its own',
    );
  });

  test('is known by its file name where it has no title', () => {
    expect(read(`Last week was hard.\n\n${story}`, '2024-05-01-recent-shop-outages.txt')).toContain(
      'several incidents',
    );
  });

  test('is refused where it says that there are more than can be told apart', () => {
    const lines = [
      'Three separate incidents hit us in May.',
      '',
      '**May 3 10:00 UTC (lasting 1 hour)**',
      '',
      story,
      '',
      '**May 27 10:00 UTC (lasting 1 hour)**',
      '',
      story,
    ];
    expect(read(lines.join('\n'), 'may-incidents.txt')).toBe(
      'is a report of 3 incidents of which only 2 can be told apart: put each incident into a file of its own',
    );
  });
});
