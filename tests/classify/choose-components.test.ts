// Which scored components of a report are shown, in which role, and which of them count.
import { describe, expect, test } from 'vitest';
import { chooseComponents } from '../../src/classify/components/ranking.ts';

const thresholds = { suggested: 0.4, counted: 0.7, countedAlone: 0.9 };
const choose = (...scores: readonly (readonly [faulty: number, affected: number])[]) =>
  chooseComponents(
    scores.map(([faulty, affected], place) => ({
      candidate: { component: `part-${place}`, features: new Map(), sentences: [] },
      faulty,
      affected,
    })),
    thresholds,
  ).map(({ component, role, isCounted }) => `${component} ${role}${isCounted ? ' counted' : ''}`);

describe('chooseComponents(scored, thresholds)', () => {
  test.each([
    ['nearly as likely to be at fault as affected is at fault', [0.5, 0.55], 'part-0 faulty'],
    ['clearly likelier to be affected is affected', [0.3, 0.55], 'part-0 affected'],
    ['the role counts from its own threshold on', [0.7, 0.1], 'part-0 faulty counted'],
    ['a part that surely had a role counts in the likelier one', [0.65, 0.75], 'part-0 faulty counted'],
    ['the likeliest part is shown even if it is not likely', [0.2, 0.05], 'part-0 faulty'],
  ] as const)('%s', (_name, scores, chosen) => {
    expect(choose(scores)).toEqual([chosen]);
  });

  test('all others need the threshold', () => {
    expect(choose([0.2, 0.1], [0.6, 0.1], [0.3, 0.05])).toEqual(['part-1 faulty']);
  });

  test('nothing is shown that is hardly named', () => {
    expect(choose([0.1, 0.05])).toEqual([]);
  });
});
