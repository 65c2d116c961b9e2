import { describe, expect, test } from 'vitest';
import { findFix } from '../../src/analyse/similarity/resolution.ts';
import { aSection } from '../builders.ts';

describe('findFix(postmortem)', () => {
  test.each([
    [
      'the step, not the search for it',
      'The logs pointed to the error, so the search was short. The team enlarged the instance.',
      'The team enlarged the instance.',
    ],
    [
      'what ended it, not what was in vain',
      'The release was rolled back. This did not help. A fix for the retries was deployed and traffic was back to normal.',
      'A fix for the retries was deployed and traffic was back to normal.',
    ],
    [
      'the first of several steps',
      'The cache was flushed. The index was replaced.',
      'The cache was flushed.',
    ],
    ['plain text', 'The `at` command restarted each agent.', 'The at command restarted each agent.'],
    ['the first sentence where none names a step', 'It passed. Nobody knows why.', 'It passed.'],
    [
      'not the status page',
      'The status page was restored. The DNS record was corrected.',
      'The DNS record was corrected.',
    ],
  ])('%s', (_title, text, fix) => {
    expect(findFix({ sections: [aSection('resolution', text)] })).toBe(fix);
  });

  test('a long sentence ends at a word, within 200 characters', () => {
    const fix = findFix({ sections: [aSection('resolution', `Restarted ${'the next server '.repeat(30)}`)] });
    expect(fix?.length).toBeLessThanOrEqual(200);
    expect(fix).toMatch(/^Restarted the .*\w …$/);
  });

  test('nothing says how: undefined', () => {
    expect(findFix({ sections: [aSection('summary', 'It was restarted.')] })).toBeUndefined();
  });
});
