import { describe, expect, test } from 'vitest';
import { fitLabelModel } from '../../src/analyse/statistics/labels-per-thing.ts';
import { shareInterval } from '../../src/analyse/statistics/statistics.ts';
import { combineCauses } from '../../src/analyse/trends/cause-combinations.ts';
import { createNumbers } from '../charts/cases.ts';
import { aRecord, builtInNames } from './builders.ts';

describe('fitLabelModel(margins)', () => {
  test('things with one label each share none', () => {
    const model = fitLabelModel({ things: [0, 30], labels: [10, 12, 8] });
    expect(model.rangeOf([0, 1], 1)).toEqual({ low: 0, high: 0 });
  });

  test('with two of three equally frequent labels each, every pair is equally likely', () => {
    const model = fitLabelModel({ things: [0, 0, 60], labels: [40, 40, 40] });
    expect(model.rangeOf([0, 2], 1)).toEqual(shareInterval(60, 1 / 3));
  });

  test('with two of three labels each, the pairs follow from the numbers of the labels', () => {
    // 50 things lack the first label, 30 the second, and 20 the third, so 20 have the first and the second.
    const model = fitLabelModel({ things: [0, 0, 100], labels: [50, 70, 80] });
    const pairs = (
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const
    ).map((pair) => model.rangeOf(pair, 1));
    expect(pairs).toEqual([20, 30, 50].map((count) => shareInterval(100, count / 100)));
  });
});

describe('combineCauses(records, names) on archives of independent causes', () => {
  const causes = builtInNames.causes.map(({ id }) => id);
  /** The share of archives in which any pair is unusual. */
  function countAlarms(archives: number, draw: (next: () => number) => readonly string[]): number {
    const next = createNumbers(20_261_130);
    let alarms = 0;
    for (let archive = 0; archive < archives; archive += 1) {
      const records = Array.from({ length: 120 }, (_, place) =>
        aRecord({ id: `${place}`, causes: [...new Set(draw(next))] }),
      );
      if (combineCauses(records, builtInNames).rows.some(({ verdict }) => verdict !== 'as expected'))
        alarms += 1;
    }
    return alarms / archives;
  }
  const pick = (next: () => number): string => causes[Math.floor(next() ** 2 * causes.length)] ?? '';

  test('raises a false alarm in at most 5% when causes occur independently', () => {
    const alarms = countAlarms(60, (next) => causes.filter((_, place) => next() < 0.4 / (1 + place / 3)));
    expect(alarms).toBeLessThanOrEqual(0.05);
  });

  test('also when writers name one or two causes, which makes every pair rare', () => {
    const alarms = countAlarms(60, (next) => (next() < 0.3 ? [pick(next)] : [pick(next), pick(next)]));
    expect(alarms).toBeLessThanOrEqual(0.05);
  });

  test('also when some writers name many causes, which makes every pair frequent', () => {
    const alarms = countAlarms(60, (next) => Array.from({ length: next() < 0.2 ? 8 : 1 }, () => pick(next)));
    expect(alarms).toBeLessThanOrEqual(0.05);
  });

  test('finds a pair that a quarter of all incidents has, in 8 of 10 archives', () => {
    const found = countAlarms(40, (next) => {
      const together = next() < 0.25 ? ['capacity-exhaustion', 'cascading-failure'] : [];
      return [...together, ...causes.filter(() => next() < 0.15)];
    });
    expect(found).toBeGreaterThan(0.8);
  });
});
