import { describe, expect, test } from 'vitest';
import { convertMarkup } from '../../src/import/formats/markup/convert-markup.ts';
import { toLines } from '../../src/import/structure/lines.ts';
import { importText } from './read.ts';

const convert = (text: string, path: string): readonly string[] =>
  convertMarkup(toLines(text), path).lines.map((line) => line.text);

describe('convertMarkup(lines, path)', () => {
  test.each([
    [
      '= Queue outage\n\n== Impact\n\nTwo hours.',
      'a.adoc',
      ['# Queue outage', '', '## Impact', '', 'Two hours.'],
    ],
    ['* one\n** two\n. first', 'a.adoc', ['- one', '  - two', '1. first']],
    [
      '[cols="1,3"]\n|===\n|Time |Event\n\n|10:00 |It *broke*\n|10:30\n|It worked\n|===',
      'a.adoc',
      ['', '', '| Time | Event |', '| --- | --- |', '| 10:00 | It **broke** |', '| 10:30 | It worked |', ''],
    ],
    [
      ':date: 2024-01-02\n// a note\nSee https://a.example/x[the log].',
      'a.adoc',
      ['Date: 2024-01-02', '', 'See [the log](https://a.example/x).'],
    ],
    ['----\n* no list\n----', 'a.adoc', ['```', '* no list', '```']],
    [
      '#+TITLE: Disk full\n#+DATE: <2024-01-02 Tue>\n* Timeline\n- [2024-01-02 Tue 10:00] full',
      'a.org',
      ['# Disk full', 'Date: 2024-01-02', '## Timeline', '- 2024-01-02 10:00 full'],
    ],
    [
      '| Time | Event |\n|------+-------|\n| 10:00 | =df= says 100% |',
      'a.org',
      ['', '| Time | Event |', '| --- | --- |', '| 10:00 | `df` says 100% |', ''],
    ],
    ['#+begin_src sh\n* kill\n#+end_src', 'a.org', ['```', '* kill', '```']],
    [
      "== Impact ==\n'''Everybody''' was hit.\n* one\n** two\n# first",
      'a.wiki',
      ['## Impact', '**Everybody** was hit.', '- one', '  - two', '1. first'],
    ],
    [
      '{| class="wikitable"\n! Time !! Event\n|-\n| {{ 06:10 }} || [[Nodes|A node]] dies\n|}',
      'a.wiki',
      ['', '| Time | Event |', '| --- | --- |', '| 06:10 | A node dies |', ''],
    ],
    ['; Severity : SEV-1', 'a.wiki', ['**Severity:** SEV-1']],
    [
      'Queue outage\n============\n\nImpact\n------\n\n#. first',
      'a.rst',
      ['', '# Queue outage', '', '', '## Impact', '', '1. first'],
    ],
    ['=====\nTitle\n=====\n:Date: 2024-01-02', 'a.rst', ['', '# Title', 'Date: 2024-01-02']],
    [
      '+-------+-------+\n| Time  | Event |\n+=======+=======+\n| 10:00 | Full  |\n+-------+-------+',
      'a.rst',
      ['', '| Time | Event |', '| --- | --- |', '| 10:00 | Full |', ''],
    ],
    [
      '=====  =====\nTime   Event\n=====  =====\n10:00  Full\n=====  =====',
      'a.rst',
      ['', '| Time | Event |', '| --- | --- |', '| 10:00 | Full |', ''],
    ],
  ])('%j', (text, path, expected) => {
    expect(convert(text, path)).toEqual(expected);
  });

  test('Markdown and prose are returned as they are', () => {
    const text = '# Title\n\n* item\n\nBoth == and ** are text here.';
    expect(convert(text, 'a.md')).toEqual(text.split('\n'));
    expect(convert('At 10:00 the disk was full.\n\nWe deleted logs.', 'a.txt')).toEqual([
      'At 10:00 the disk was full.',
      '',
      'We deleted logs.',
    ]);
  });

  test('a line keeps the number of the line it came from', () => {
    const { lines } = convertMarkup(toLines('== A ==\n{|\n! T\n|-\n| 1\n|}\n== B =='), 'a.wiki');
    expect(lines.find(({ text }) => text === '| 1 |')?.number).toBe(5);
    expect(lines.at(-1)).toEqual({ text: '## B', number: 7 });
  });
});

describe('A report in another markup', () => {
  const facts = (text: string, path: string) => importText(text, path)[0]?.receipt;

  test.each([
    [
      'report.adoc',
      '= Queue stops after an upgrade\n:date: 2024-01-02\n\n== Timeline (UTC)\n\n* 10:00 The queue stops. Outage begins.\n* 10:40 The queue works again. Outage ends.\n',
    ],
    [
      'report.org',
      '#+TITLE: Queue stops after an upgrade\n#+DATE: 2024-01-02\n* Timeline (UTC)\n- 10:00 The queue stops. Outage begins.\n- 10:40 The queue works again. Outage ends.\n',
    ],
    [
      'report.wiki',
      '= Queue stops after an upgrade =\nDate: 2024-01-02\n\n== Timeline (UTC) ==\n* 10:00 The queue stops. Outage begins.\n* 10:40 The queue works again. Outage ends.\n',
    ],
    [
      'report.rst',
      'Queue stops after an upgrade\n============================\n\n:Date: 2024-01-02\n\nTimeline (UTC)\n--------------\n\n* 10:00 The queue stops. Outage begins.\n* 10:40 The queue works again. Outage ends.\n',
    ],
  ])('%s keeps its title, date and timeline', (path, text) => {
    const receipt = facts(text, path);
    expect(receipt?.title).toBe('Queue stops after an upgrade');
    expect(receipt?.date).toBe('2024-01-02');
    expect(JSON.stringify(receipt?.times)).toContain('2024-01-02T10:00:00Z');
  });
});
