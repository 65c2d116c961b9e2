// Which documents of a folder are not reports, and why.
import { describe, expect, test } from 'vitest';
import { explainNonReport, nameMachineOutput } from '../../src/import/non-reports.ts';
import { factsOf } from './read.ts';

const why = (text: string, path: string): string | undefined => explainNonReport(factsOf(text, path), path);

describe('nameMachineOutput(text)', () => {
  test.each([
    ['a log', '2024-01-02T10:04:00Z info start\n2024-01-02T10:05:00Z error no port\n', 'is a log'],
    ['metrics', 'HELP requests total\nrequests_total{code="500"} 17\n', 'is a list of metrics'],
    ['a report', '# Disk full\n\n2024-01-02 10:04:00 the disk was full\n', undefined],
    ['rows of a chat', '10:04 the disk is full\n10:05 who is on call?\n', undefined],
  ])('%s', (_, text, expected) => {
    expect(nameMachineOutput(text)).toBe(expected);
  });
});

describe('explainNonReport(facts, path)', () => {
  test('a template that nobody has filled in', () => {
    const text =
      '# `<Title>` on `<DATE>`\n\n## Root cause\n\n`<cause>`\n\n## Timeline\n\n- `<TIME>` first entry\n';
    expect(why(text, 'postmortem-2024-01-02.md')).toBe('is a template nobody has filled in');
  });

  test('a report with some placeholders left is a report', () => {
    const text = `# Disk full on 2024-01-02\n\nThe disk of the mail server was full from 10:00 UTC to 11:00 UTC.\n\nOwner: <name>, TBD, TODO\n`;
    expect(why(text, 'disk.md')).toBeUndefined();
  });

  test('a README about the folder', () => {
    const text = '# How we write postmortems\n\nThis folder was begun on 2024-01-02. Copy the last one.\n';
    expect(why(text, 'docs/README.md')).toBe('describes the folder, not an incident');
  });

  test('a README that is a report: a folder for each incident', () => {
    const text = '# Disk full\n\nDate: 2024-01-02\n\n## Root cause\n\nLogs.\n\n## Impact\n\nNo mail.\n';
    expect(why(text, 'disk-full/README.md')).toBeUndefined();
  });

  test('a list that links to the reports', () => {
    const rows = [1, 2, 3].map((day) => `- [2024-01-0${day} disk full](2024-01-0${day}.md)`);
    expect(why(['# What we wrote', '', ...rows, ''].join('\n'), 'overview.md')).toBe(
      'is a list of incidents, not a report of one',
    );
  });

  test('a date whose order nobody knows yet is a date', () => {
    expect(why('# Disk full\n\nFault occurs: 03/04/2024 10:05\n', 'disk.md')).toBeUndefined();
  });

  test('a text without a date and without a section of a report', () => {
    expect(why('# On-call handbook\n\nCall the next person after ten minutes.\n', 'handbook.md')).toBe(
      'gives no date and has none of the sections of a report; if it is one, add a line such as "Date: 2024-03-31"',
    );
  });
});
