import { describe, expect, test } from 'vitest';
import { groupGaps } from '../../src/import/output/unresolved.ts';
import { importText } from './read.ts';

describe('groupGaps(gaps, silentRows)', () => {
  test('counts gaps by kind, the most frequent first, without questions', () => {
    const gap = (line: number, kind?: 'time' | 'length') => ({ line, text: 'x', why: 'y', kind });
    expect(groupGaps([gap(3, 'length'), gap(5), gap(7, 'time'), gap(9, 'time')], [11, 12, 13])).toEqual([
      { kind: 'timeline rows without a known verb', count: 3, lines: [11, 12, 13] },
      { kind: 'times without words that say what happened', count: 2, lines: [7, 9] },
      { kind: 'lengths of time that may be of something else', count: 1, lines: [3] },
    ]);
  });

  test('a receipt counts the rows that say nothing known', () => {
    const rows = ['- 10:00 The outage begins', '- 10:10 Coffee', '- 10:20 Tea', '- 11:00 Incident resolved'];
    const [one] = importText(`# Shop\n\n## Timeline 2024-05-03 (UTC)\n\n${rows.join('\n')}\n`);
    expect(one?.receipt.gapGroups).toEqual([
      { kind: 'timeline rows without a known verb', count: 2, lines: [6, 7] },
    ]);
  });
});
