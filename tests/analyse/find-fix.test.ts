import { describe, expect, test } from 'vitest';
import { findFix } from '../../src/analyse/fix/find-fix.ts';
import { fixSigns } from '../../src/analyse/fix/fix-signs.ts';
import type { TimelineEntry } from '../../src/model/postmortem.ts';
import { aSection } from '../builders.ts';

const fixOf = (resolution: string) =>
  findFix({ sections: [aSection('resolution', resolution)], timeline: [] })?.summary?.text;
const aRow = (text: string): TimelineEntry => ({ text, line: 7 });

describe('fixSigns', () => {
  test.each(fixSigns)('$sign: "$finds", not "$leaves"', ({ any, finds, leaves }) => {
    expect(any.test(finds)).toBe(true);
    expect(any.test(leaves)).toBe(false);
  });
});

describe('findFix(postmortem): what the author wrote', () => {
  const summary = { text: 'Memory limit raised to 8 GB', line: 4 };

  test('wins over anything in the prose', () => {
    const fix = { summary, commands: ['redis-cli config set maxmemory 8gb'], didNotHelp: [] };
    expect(
      findFix({ fix, sections: [aSection('resolution', 'The cache was flushed.')], timeline: [] }),
    ).toEqual({ ...fix, origin: 'author' });
  });

  test('is completed from the prose if it has no summary', () => {
    const fix = { commands: ['make flush'], didNotHelp: [] };
    expect(
      findFix({ fix, sections: [aSection('resolution', 'The cache was flushed.')], timeline: [] }),
    ).toMatchObject({
      commands: ['make flush'],
      origin: 'derived',
      summary: { text: 'The cache was flushed.' },
    });
  });
});

describe('findFix(postmortem): what the prose says', () => {
  test.each([
    [
      'a step, not the search for it',
      'The logs pointed to the error, so the search was short. The team enlarged the instance.',
      'The team enlarged the instance.',
    ],
    [
      'what worked, not the failed attempt before it',
      'The release was rolled back. This did not help. A fix for the retries was deployed and traffic was back to normal.',
      'A fix for the retries was deployed and traffic was back to normal.',
    ],
    [
      'the first of several steps',
      'The cache was flushed. The index was replaced.',
      'The cache was flushed.',
    ],
    [
      'a step that says it worked, before one that does not',
      'The cache was flushed. Restarting the proxy resolved the issue.',
      'Restarting the proxy resolved the issue.',
    ],
    ['plain text', 'The `at` command restarted each agent.', 'The at command restarted each agent.'],
    [
      'not the status page',
      'The status page was updated. The DNS record was corrected and replaced.',
      'The DNS record was corrected and replaced.',
    ],
  ])('%s', (_title, text, fix) => {
    expect(fixOf(text)).toBe(fix);
  });

  test.each([
    ['help for minutes', 'Restarting the pods helped for a few minutes.'],
    ['a failed attempt', 'We restarted the pods, to no avail.'],
    ['a first measure', 'Billing was shut down first.'],
    ['a plan', 'We will roll back faster next time.'],
    ['no step', 'It passed. Nobody knows why.'],
    ['an aftermath', 'Customers were refunded and credits added to their accounts.'],
    ['what others did', 'Most customers were moved to another region.'],
    ['a bare statement that it is over', 'The issue was resolved after 40 minutes.'],
  ])('nothing is better than %s', (_title, text) => {
    expect(fixOf(text)).toBeUndefined();
  });

  test.each([
    'made it worse',
    'made matters worse',
    'had no effect',
    'was unsuccessful',
    'was in vain',
    'changed nothing: nothing changed',
    'was not enough',
    'was too slow',
    'failed',
    'never finished',
    'however brought no relief',
    'left it still failing',
    'helped briefly',
    'helped at first',
    'helped in part',
    'seemed to help',
    'will be repeated next time',
    'should have come first',
    'was done to prevent more of it',
    'caused more errors',
    'led to an overload',
  ])('nothing is better than a step that %s', (rest) => {
    expect(fixOf(`Restarting the pods ${rest}.`)).toBeUndefined();
  });

  test('a section about the resolution outweighs a row of the timeline, and a summary does too', () => {
    const row = aRow('The pods were restarted and the errors stopped.');
    for (const kind of ['resolution', 'summary'] as const)
      expect(
        findFix({
          sections: [aSection(kind, 'The release was rolled back and the errors stopped.')],
          timeline: [row, row],
        })?.summary?.text,
      ).toBe('The release was rolled back and the errors stopped.');
    expect(findFix({ sections: [], timeline: [row] })?.summary?.text).toBe(row.text);
  });

  test('outside of a section about the resolution, a step needs words that say it worked', () => {
    const inSummary = (text: string) =>
      findFix({ sections: [aSection('summary', text)], timeline: [] })?.summary?.text;
    expect(inSummary('The server was restarted.')).toBeUndefined();
    expect(inSummary('After the server was restarted, requests recovered.')).toBe(
      'After the server was restarted, requests recovered.',
    );
  });

  test('a row of the timeline counts, with its line', () => {
    const timeline = [aRow('Errors rise'), aRow('Restarting the proxy fixed the issue, traffic recovered')];
    expect(findFix({ sections: [], timeline })?.summary).toEqual({
      text: 'Restarting the proxy fixed the issue, traffic recovered',
      line: 7,
    });
  });

  test('a long sentence ends at a word, within 240 characters', () => {
    const fix = fixOf(`Restarting all of it fixed the issue on ${'the next server '.repeat(30)}`);
    expect(fix?.length).toBeLessThanOrEqual(240);
    expect(fix).toMatch(/^Restarting .*\w …$/);
  });
});
