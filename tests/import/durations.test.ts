// A stated duration decides between candidates for start and end.
import { describe, expect, test } from 'vitest';
import { importText } from './read.ts';

const receiptOf = (...lines: readonly string[]) =>
  importText(['# Shop down', '', ...lines].join('\n'))[0]!.receipt;

describe('a stated duration', () => {
  test('picks the end that agrees with it, and nothing is left of the other', () => {
    const { times, impactMinutes } = receiptOf(
      '## Summary',
      '',
      'The outage lasted 60 minutes. On 4 May 2024 at 10:00 UTC the site went down.',
      '',
      '## Timeline (UTC)',
      '',
      '- 10:00 The site is down',
      '- 10:20 The outage is mitigated',
      '- 11:00 The incident is resolved',
    );
    expect([times['mitigated'], times['resolved']?.value, impactMinutes]).toEqual([
      undefined,
      '2024-05-04T11:00:00Z',
      60,
    ]);
  });

  test('gives the length where only days are known', () => {
    const { impactMinutes, duration } = receiptOf('On 4 May 2024 the shop was down for 45 minutes.');
    expect([impactMinutes, duration?.origin]).toEqual([45, 'stated']);
  });

  test('with a time to detect gives the start, marked as derived', () => {
    const { times } = receiptOf(
      'Time to detection: 5 minutes',
      '',
      '## Timeline (UTC)',
      '',
      '- 2024-05-04 10:05 An alert fires',
      '- 2024-05-04 10:30 The incident is resolved',
    );
    expect(times['started']).toMatchObject({ value: '2024-05-04T10:00:00Z', derived: true });
  });

  test('far from start and end is the duration, and the difference is listed', () => {
    const { impactMinutes, contradictions } = receiptOf(
      'Start: 2024-05-04 10:00 UTC',
      '',
      'End: 2024-05-04 10:30 UTC',
      '',
      'Duration: 3 hours',
    );
    expect(impactMinutes).toBe(180);
    expect(contradictions.map(({ id }) => id)).toContain('stated-duration');
  });
});
