import { describe, expect, test } from 'vitest';
import {
  expectWrong,
  publishedFrom,
  rateTime,
  tallies,
} from '../../src/import/times/confidence/confidence.ts';
import type { TimeEvidence } from '../../src/import/times/confidence/evidence.ts';
import { factsOf, importText } from './read.ts';

const alone: TimeEvidence = { kind: 'end', way: 'statement', doubts: [], supports: [] };

describe('rateTime(evidence): the chance that a time is right', () => {
  test('is the measured share, drawn towards nine in ten where little was counted', () => {
    // 17 of 19 were right: (17 + 9) / (19 + 10).
    expect(rateTime(alone)).toBe(0.897);
    expect(rateTime({ ...alone, way: 'opening' })).toBe(0.9);
  });

  test('a key is surer than a row, and a row surer than a day in passing', () => {
    const chances = (['key', 'row phrase', 'day of a row'] as const).map((way) =>
      rateTime({ ...alone, kind: 'detection', way }),
    );
    expect(rateTime({ ...alone, way: 'key' })).toBeGreaterThan(rateTime(alone));
    expect(chances[1]).toBeGreaterThan(chances[2] ?? 1);
  });

  test.each(['competing', 'other zone', 'late'] as const)('a time that is %s is not published', (doubt) => {
    expect(rateTime({ ...alone, doubts: [doubt] })).toBeLessThan(publishedFrom);
  });

  test.each(['repeated', 'stated length'] as const)('%s makes it surer', (support) => {
    expect(rateTime({ ...alone, supports: [support] })).toBeGreaterThan(rateTime(alone));
  });

  test('no more times were right than published', () => {
    const all = Object.values(tallies).flatMap((ways) => Object.values(ways));
    expect(all.length).toBeGreaterThan(25);
    for (const [right, published] of all) expect(right).toBeLessThanOrEqual(published);
  });
});

describe('expectWrong(chances)', () => {
  test('adds up what the chances leave', () => {
    expect(expectWrong([0.9, 0.95, 0.8])).toBe(0.4);
    expect(expectWrong([])).toBe(0);
  });
});

describe('times that are not sure enough', () => {
  const head = '# Shop\n\n## Timeline 2024-05-03 (UTC)\n\n';

  test.each([
    ['- 10:00 Users report errors\n- 11:00 Incident resolved\n', 'started', 'the report says nothing'],
    [
      '- 10:00 The outage begins\n- 10:10 Search is back to normal\n- 10:40 Alert: search is down again\n- 11:00 Ada restarts it\n',
      'resolved',
      'reported again',
    ],
    [
      '- 10:00 The outage begins\n- 10:10 Ada investigates\n- 10:20 Ada notices empty pages\n',
      'detected',
      'at work',
    ],
  ])('%j lists %s as uncertain: %s', (rows, fact, why) => {
    const { times, uncertain } = factsOf(head + rows);
    expect(times[fact as 'started' | 'resolved' | 'resolved']).toBeUndefined();
    expect(uncertain.find((one) => one.fact === fact)?.why).toContain(why);
  });

  test('one zone in the text and another in the timeline', () => {
    const text = `# Shop\n\n## Detection\n\nThe first alert fired at 12:46 in the afternoon.\n\n## Timeline 2024-05-03 (UTC)\n\n- 10:40 The outage begins\n- 10:46 Alert: many app instances\n- 11:00 Incident resolved\n`;
    const { times, uncertain } = factsOf(text);
    expect(times.detected).toBeUndefined();
    expect(uncertain.find(({ fact }) => fact === 'detected')?.why).toContain('whole hours apart');
  });

  test('a span far down in a long story is not the whole, one in the first lines is', () => {
    const parts = [
      'The mail service failed from 1:00 PM UTC to 1:40 PM UTC.',
      'Ada moved search at 2:10 PM UTC, login at 2:30 PM UTC and print at 4:20 PM UTC, and all of it was calm by 5:40 PM UTC.',
    ];
    const story = `# Event in Oslo\n\nWe want to say what happened on May 3, 2024.\n\n${'A long text.\n\n'.repeat(8)}${parts.join('\n\n')}\n`;
    expect(factsOf(story).duration).toBeUndefined();
    const told = story.replace(
      'May 3, 2024.',
      'May 3, 2024. The shop was down from 1:00 PM UTC to 5:40 PM UTC.',
    );
    expect(factsOf(told).duration?.minutes).toBe(280);
  });

  test('a day in a row about something else', () => {
    const text =
      '# Loops\n\nDate: 2023-05-08\n\n## Timeline\n\n- 02/15/2023 - A release stopped accepting loops\n- 02/16/2023 - Reviewed\n';
    expect(factsOf(text).times.started).toBeUndefined();
  });

  test('the receipt says how sure each fact is', () => {
    const [one] = importText(`${head}- 10:00 The outage begins\n- 11:00 Incident resolved\n`);
    expect(one?.receipt.confidence['started']).toBeGreaterThan(publishedFrom);
    expect(one?.receipt.confidence['duration']).toBeLessThanOrEqual(one?.receipt.confidence['started'] ?? 0);
    expect(one?.receipt.uncertain).toEqual([]);
  });
});
