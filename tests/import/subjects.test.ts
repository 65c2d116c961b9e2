// A time is a fact of the incident only where the incident is what the words speak of.
import { describe, expect, test } from 'vitest';
import { factsOf, importText } from './read.ts';

function clockOf(text: string, name: 'started' | 'detected' | 'mitigated' | 'resolved'): string | undefined {
  const at = factsOf(text).times[name]?.at;
  return at && new Date(at.instant).toISOString().slice(11, 16);
}

describe('the value of a key that is a sentence', () => {
  test.each([
    ['Readers wrote to us, and the log had shown errors since 10:36 UTC.', undefined],
    ['Ada looked at the graph. The shop had been down from about 10:36 UTC.', undefined],
    ['10:36 UTC, a probe', '10:36'],
    ['By Ada at 10:36 UTC', '10:36'],
  ])('Detection: %s is detected at %s', (value, clock) => {
    expect(clockOf(`# Shop\n\nDate: 2024-05-03\n\n**Detection:** ${value}\n`, 'detected')).toBe(clock);
  });
});

describe('a row that closes the incident', () => {
  test.each(['Traffic is back to normal, incident resolved', 'Shop fully restored. Incident closed.'])(
    '%s is one moment',
    (row) => {
      const text = `# Shop\n\n## Timeline 2024-05-03 (UTC)\n\n- 10:00 The outage begins\n- 11:00 ${row}\n`;
      expect([clockOf(text, 'mitigated'), clockOf(text, 'resolved')]).toEqual([undefined, '11:00']);
    },
  );
});

describe('what a row reports', () => {
  const head = '# Shop\n\n## Timeline 2024-05-03 (UTC)\n\n';

  test.each([
    ['- 10:00 Detect that the shop is down\n- 10:04 Alerts arrive\n', '10:00'],
    ['- 10:00 A ticket is raised with Acme\n- 10:04 Users report errors\n', '10:04'],
  ])('%j is detected at %s', (rows, clock) => {
    expect(clockOf(head + rows, 'detected')).toBe(clock);
  });

  test('a detection in a labeled row keeps a later report from being the start', () => {
    const rows = '- 10:05 Detection: the worker fails to come up\n- 10:08 Ada says that the shop is down\n';
    expect(clockOf(head + rows, 'started')).not.toBe('10:08');
  });

  test('nobody acknowledges an incident after it is over', () => {
    const rows = '- 10:00 The outage begins\n- 10:30 Resolved\n- 10:40 Ada acknowledges the page\n';
    expect(factsOf(head + rows).times.acknowledged).toBeUndefined();
  });
});

describe('a meeting', () => {
  test.each(['stand-up', 'lunch', 'demo'])('a %s is no outage', (meeting) => {
    const text = `# Shop\n\n## Summary\n\nOn 2024-05-03 between 11:00 and 11:15 UTC we had our ${meeting} and talked about the issue.\n`;
    expect([clockOf(text, 'started'), clockOf(text, 'resolved')]).toEqual([undefined, undefined]);
  });
});

describe('a stated length', () => {
  test('gives no end where only the detection is known', () => {
    const text =
      '# Shop\n\n## Impact\n\nThe shop was down for 16 minutes.\n\n## Timeline 2024-05-03 (UTC)\n\n- 09:17 Users report errors\n- 09:26 Ada looks into it\n';
    expect(factsOf(text).times.resolved).toBeUndefined();
    expect(factsOf(text).duration?.minutes).toBe(16);
  });
});

describe('keys for both ends', () => {
  const keys = '# Shop\n\nOutage Start (UTC): 2024-05-03, 03:53\nOutage End (UTC): 2024-05-05, 00:29\n\n';

  test('are not cut short by a row about a part', () => {
    const text = `${keys}## Timeline (UTC)\n\n- 2024-05-03 11:31 All dashboards are back online\n`;
    expect([clockOf(text, 'mitigated'), clockOf(text, 'resolved')]).toEqual([undefined, '00:29']);
    expect(factsOf(text).duration?.minutes).toBe(2676);
  });

  test('outweigh a length in passing, which is listed', () => {
    const { duration, contradictions } = factsOf(`${keys}## Impact\n\nLogins failed for 8 hours.\n`);
    expect(duration?.minutes).toBe(2676);
    expect(contradictions.map(({ id }) => id)).toContain('stated-duration');
  });

  test('that know only the day give way to rows that know the minute', () => {
    const text =
      '# Shop\n\nIncident from: 2024-05-03\nIncident until: 2024-05-03\n\n## Timeline 2024-05-03 (UTC)\n\n- 14:37 Alert: search is down\n- 14:47 Incident resolved\n';
    expect([clockOf(text, 'detected'), clockOf(text, 'resolved')]).toEqual(['14:37', '14:47']);
  });
});

describe('days', () => {
  test.each([
    ['# Queue outage April 21st to April 24th 2011\n\nReport: 2016-03-07\n', 'report.md', '2011-04-21'],
    ['# Queue outage\n\nIt was down.\n', '2016-04-14-ada-queue-2016-04-11.md', '2016-04-11'],
  ])('%j in %s: %s', (text, file, day) => {
    expect(factsOf(text, file).date?.value).toBe(day);
  });
});

describe('a stated length without clock times', () => {
  test.each([
    ['On 2024-05-03 the shop was down for 45 minutes.', 'duration: 45 minutes'],
    ['On 2024-05-03 the outage lasted two hours and six minutes.', 'duration: 2h 6m'],
    ['On 2024-05-03 the outage lasted 5.5 hours.', 'duration: 5h 30m'],
    ['On 2024-05-03 the shop was down for about 3 days.', 'duration: ~3 days'],
  ])('%s', (sentence, line) => {
    const [one] = importText(`# Shop\n\n## Impact\n\n${sentence}\n`);
    expect(one?.composition.text).toContain(`impact:\n  summary: ${sentence}\n  ${line}\n`);
    expect(one?.diagnostics).toEqual([]);
  });
});
