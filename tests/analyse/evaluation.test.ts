import { describe, expect, test } from 'vitest';
import { evaluateLabels, type EvaluatedPair } from '../../src/analyse/evaluation/label-evaluation.ts';
import { formatScores } from '../../src/analyse/evaluation/evaluation-table.ts';
import type { CauseLabel } from '../../src/model/incident.ts';

const evidence = [{ rule: 'r', section: 'root-cause', quote: 'q', line: 1 }] as const;
const cause = (id: string, origin: 'rule' | 'suggestion' = 'rule'): CauseLabel => ({
  id,
  origin,
  confidence: 0.8,
  evidence,
  primary: false,
});
const aPair = (declared: readonly string[], predicted: readonly CauseLabel[]): EvaluatedPair => ({
  declared: { causes: declared.map((id) => ({ id, line: 1 })) },
  predicted: { causes: predicted, components: [] },
});

describe('evaluateLabels(pairs)', () => {
  const { postmortems, scores } = evaluateLabels([
    aPair(['a', 'b'], [cause('a')]),
    aPair(['a'], [cause('a'), cause('b')]),
    aPair(['b'], [cause('b', 'suggestion'), cause('a', 'suggestion')]),
    { declared: {}, predicted: { causes: [cause('a')], components: [] } },
    aPair(['unknown'], [cause('a')]),
  ]);
  const scoreOf = (id: string) => scores.find((score) => score.id === id);

  test('counts hits, misses and false alarms of each label', () => {
    expect(scoreOf('a')).toMatchObject({
      truePositives: 2,
      falsePositives: 0,
      falseNegatives: 0,
      support: 2,
    });
    expect(scoreOf('b')).toMatchObject({
      truePositives: 0,
      falsePositives: 1,
      falseNegatives: 2,
      support: 2,
    });
    expect(scoreOf('all')).toMatchObject({
      truePositives: 2,
      falsePositives: 1,
      falseNegatives: 2,
      support: 4,
    });
  });

  test('asks no postmortem whose author labelled nothing or does not know', () => {
    expect(postmortems).toBe(3);
  });

  test('a suggestion counts as nothing but is judged', () => {
    expect(scoreOf('b')?.suggestions).toEqual({ given: 1, right: 1 });
    expect(scoreOf('a')?.suggestions).toEqual({ given: 1, right: 0 });
  });

  test('precision 2/3, recall 2/4, F1 their harmonic mean 4/7', () => {
    const all = scoreOf('all');
    expect(all?.precision.value).toBeCloseTo(2 / 3);
    expect(all?.recall.value).toBeCloseTo(1 / 2);
    expect(all?.f1.value).toBeCloseTo(4 / 7);
  });

  test('every interval holds its value', () => {
    for (const { precision, recall, f1 } of scores) {
      for (const { value, interval } of [precision, recall, f1]) {
        if (value === undefined || interval === undefined) continue;
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
      }
    }
  });

  test('a share of nothing is absent, and written as a dash', () => {
    const { scores: lonely } = evaluateLabels([aPair(['a'], [])]);
    expect(lonely[0]?.precision).toEqual({});
    expect(formatScores({ postmortems: 1, scores: lonely }).rows[0]).toEqual([
      'causes',
      'all',
      '1',
      '–',
      '0 (0–79)',
      '0 (0–88)',
      '–',
    ]);
  });
});
