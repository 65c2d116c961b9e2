import { describe, expect, test } from 'vitest';
import { rewriteTimes } from '../../src/import/times/time-forms.ts';
import { factsOf, importText } from './read.ts';

function rewrite(text: string): string {
  return rewriteTimes(text.split('\n').map((line, index) => ({ text: line, number: index + 1 })))
    .lines.map((line) => line.text)
    .join('\n');
}

describe('rewriteTimes(lines): unusual times in a usual form', () => {
  test.each([
    ['{{ 06:10 }} The queue stops', '06:10 The queue stops'],
    ['It began at {{2024-05-03 06:10 UTC}}.', 'It began at 2024-05-03 06:10 UTC.'],
    ['11:21a The shop is down', '11:21 am The shop is down'],
    ['Fixed by 3:05p, said Ada', 'Fixed by 3:05 pm, said Ada'],
    ['2024年4月8日 14時05分', '2024-4-8  14:05 '],
    ['Le site est tombé à 14h05.', 'Le site est tombé à 14:05.'],
    ['Der Dienst fiel um 14.05 Uhr aus.', 'Der Dienst fiel um 14:05 Uhr aus.'],
    ['Queue outage April 21st-April 24th 2011', 'Queue outage April 21st – April 24th 2011'],
    ['**Dato:** 22.02.2024 kl. 10:00 - 14:00', '**Dato:** 22.02.2024 10:00 - 14:00'],
    ['Nede 22.02.2024 kl 14.05', 'Nede 22.02.2024 14:05'],
    ['On Feburary 3th, 2023 mail stopped', 'On February 3th, 2023 mail stopped'],
    ['Am 3 Septembar 2023', 'Am 3 September 2023'],
    ['20202-01-16 12:00 The disk is full', '2020-01-16 12:00 The disk is full'],
  ])('%s', (text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });

  test.each([
    'At 11:21 a user wrote to us',
    'Version 14.05 was released',
    'On Version 3, 2023 was the year',
    'It took 10h47 to rebuild',
    '{{ template.name }}',
  ])('leaves %s', (text) => {
    expect(rewrite(text)).toBe(text);
  });

  test.each([
    [
      'points',
      '14.37 Shop down\n\n14.52 Ada rolls back\n\n15.04 All well',
      '14:37 Shop down\n\n14:52 Ada rolls back\n\n15:04 All well',
    ],
    [
      'an h',
      '- 14h37 - Shop down\n- 14h52 - Rollback\n- 15h04 - All well',
      '- 14:37 - Shop down\n- 14:52 - Rollback\n- 15:04 - All well',
    ],
    [
      'nothing',
      '1437: Shop down\n1452: Rollback\n2004: All well',
      '14:37: Shop down\n14:52: Rollback\n20:04: All well',
    ],
  ])('rows whose clocks are written with %s are read where several are', (_, text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });

  test.each([
    ['sections', '1.01 Introduction\n1.02 Scope\n2.01 Terms'],
    ['years', '2012 We open\n2014 We move\n2019 We close'],
    ['numbers that jump', '14.37 euros\n9.12 euros\n12.50 euros\n3.40 euros'],
    ['a single row', '14.37 Shop down'],
  ])('%s are no clocks', (_, text) => {
    expect(rewrite(text)).toBe(text);
  });
});

describe('misspelled dates', () => {
  const text = '# Mail\n\nOn Feburary 3th, 2023 the outage began at 10:00 UTC.\n';

  test('are read as the nearest date, and the receipt says so', () => {
    const [first] = importText(text);
    expect(first?.receipt.date).toBe('2023-02-03');
    expect(first?.receipt.gaps.map(({ why }) => why)).toContain(
      '"Feburary" is misspelled and was read as "February"',
    );
  });
});

describe('rows with unusual clocks', () => {
  test('are rows of the timeline', () => {
    const { rows } = factsOf(
      '# Shop\n\n## Timeline\n\n3 May 2024\n\n14.37 The shop is down\n\n14.52 Ada rolls back\n\n15.04 The shop works again\n',
    );
    expect(rows.map(({ at }) => at?.written)).toEqual(['14:37', '14:52', '15:04']);
  });
});

describe('days as headings', () => {
  const rows = '1:03 PM - First alert\n\n5:41 PM - Service restored\n';

  test('beside the timeline belong to it', () => {
    const { times } = factsOf(
      `# Hub\n\n## Summary\n\nOn July 21, 2025 we were asked for a larger hub.\n\n## Timeline\n\n_All times in EDT_\n\n## July 22\n\n${rows}`,
    );
    expect(times.detected?.at.written).toContain('1:03');
    expect(new Date(times.detected?.at.instant ?? 0).toISOString().slice(0, 10)).toBe('2025-07-22');
  });

  test('elsewhere stay where they are', () => {
    expect(rewrite('## Timeline\n\n## Causes\n\n## July 22\n')).toBe(
      '## Timeline\n\n## Causes\n\n## July 22\n',
    );
    expect(rewrite('## Timeline\n\n## July 22\n')).toBe('## Timeline\n\n### July 22\n');
  });
});
