import { describe, expect, test } from 'vitest';
import { evaluateLabels, type EvaluatedPair } from '../../src/analyse/evaluation/label-evaluation.ts';
import { formatLabeledShares, formatScores } from '../../src/analyse/evaluation/evaluation-table.ts';
import type { Axis } from '../../src/model/taxonomy.ts';
import type { CauseLabel, Label } from '../../src/model/incident.ts';

const evidence = [{ rule: 'model', section: 'root-cause', quote: 'q', line: 1 }] as const;
const label = (id: string, origin: 'inferred' | 'suggestion' = 'inferred'): Label => ({
  id,
  origin,
  confidence: 0.8,
  evidence,
});
const cause = (id: string, origin: 'inferred' | 'suggestion' = 'inferred'): CauseLabel => ({
  ...label(id, origin),
  primary: false,
});
const aPair = (causes: readonly string[], predicted: readonly CauseLabel[]): EvaluatedPair => ({
  human: { causes },
  predicted: { causes: predicted, components: [] },
});

describe('evaluateLabels(pairs): causes', () => {
  const evaluation = evaluateLabels([
    aPair(['a', 'b'], [cause('a')]),
    aPair(['a'], [cause('a'), cause('b')]),
    aPair(['b'], [cause('b', 'suggestion'), cause('a', 'suggestion')]),
    { human: {}, predicted: { causes: [cause('a')], components: [] } },
    aPair(['unknown'], [cause('a')]),
  ]);
  const scoreOf = (id: string) => evaluation.scores.find((score) => score.id === id);

  test('counted labels are hits, misses and false alarms', () => {
    expect(scoreOf('a')).toMatchObject({
      support: 2,
      counted: { truePositives: 2, falsePositives: 1, falseNegatives: 0 },
    });
    expect(scoreOf('b')).toMatchObject({
      support: 2,
      counted: { truePositives: 0, falsePositives: 1, falseNegatives: 2 },
    });
    expect(scoreOf('all')).toMatchObject({
      support: 4,
      counted: { truePositives: 2, falsePositives: 2, falseNegatives: 2 },
    });
  });

  test('suggestions are judged together with them', () => {
    expect(scoreOf('all')?.shown).toMatchObject({ truePositives: 3, falsePositives: 3, falseNegatives: 1 });
  });

  test('a report whose cause is unknown has no cause to find, and one that nobody labeled is left out', () => {
    expect(evaluation.postmortems).toBe(4);
    expect(scoreOf('unknown')).toBeUndefined();
  });

  test('precision 3/6, recall 3/4, F1 their harmonic mean 6/10', () => {
    const shown = scoreOf('all')?.shown;
    expect(shown?.precision.value).toBeCloseTo(3 / 6);
    expect(shown?.recall.value).toBeCloseTo(3 / 4);
    expect(shown?.f1.value).toBeCloseTo(6 / 10);
  });

  test('always giving the most frequent label has F1 2 × 2 / (4 + 4)', () => {
    expect(scoreOf('all')?.baseline).toBeCloseTo(1 / 2);
  });

  test('every interval contains its value', () => {
    for (const { counted, shown } of evaluation.scores) {
      for (const { precision, recall, f1 } of [counted, shown]) {
        for (const { value, interval } of [precision, recall, f1]) {
          if (value === undefined || interval === undefined) continue;
          expect(interval.low).toBeLessThanOrEqual(value);
          expect(interval.high).toBeGreaterThanOrEqual(value);
        }
      }
    }
  });

  test('completeness is the share of reports with a label that counts', () => {
    expect(evaluation.labeledShares.cause.value).toBe(3 / 4);
    expect(evaluation.labeledShares.component.value).toBe(0);
    expect(formatLabeledShares(evaluation)).toMatch(
      /^A cause counts in 75 \(30–95\)% of the reports, a component in 0 /,
    );
  });
});

describe('evaluateLabels(pairs): one label each', () => {
  const aTrigger = (given: string, predicted?: Label): EvaluatedPair => ({
    human: { trigger: given },
    predicted: { causes: [], components: [], trigger: predicted },
  });
  const { scores } = evaluateLabels([
    aTrigger('unknown', label('unknown', 'suggestion')),
    aTrigger('unknown', label('code-deploy')),
    aTrigger('code-deploy'),
  ]);
  const all = scores.find(({ id }) => id === 'all');

  test('unknown counts as an answer and is scored with the shown labels', () => {
    expect(all?.shown).toMatchObject({ truePositives: 1, falsePositives: 1, falseNegatives: 2 });
  });

  test('it is never counted, so it cannot be missed there', () => {
    expect(all?.counted).toMatchObject({ truePositives: 0, falsePositives: 1, falseNegatives: 1 });
  });
});

describe('evaluateLabels(pairs): components', () => {
  const { scores } = evaluateLabels([
    {
      human: { components: { faulty: ['redis'], affected: ['host'] } },
      predicted: {
        causes: [],
        components: [
          { ...label('redis'), role: 'affected' },
          { ...label('dns'), role: 'involved' },
        ],
      },
    },
  ]);

  test('faulty ones by themselves, and together with those affected', () => {
    expect(scores.find(({ id }) => id === 'all')?.shown).toMatchObject({
      truePositives: 0,
      falseNegatives: 1,
    });
    expect(scores.find(({ id }) => id === 'any-role')?.shown).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      falseNegatives: 1,
    });
  });
});

describe('formatScores(evaluation, choices)', () => {
  test('a share of nothing is absent, and written as a dash', () => {
    const evaluation = evaluateLabels([aPair(['a'], [])]);
    expect(evaluation.scores[0]?.counted.precision).toEqual({});
    expect(formatScores(evaluation, { reports: 'reports' }).rows[0]).toEqual([
      'causes',
      'all',
      '1',
      '–',
      '0 (0–79)',
      '–',
      '0 (0–79)',
      '0 (0–88)',
    ]);
  });

  test('totals only leave out single labels', () => {
    const evaluation = evaluateLabels([aPair(['a'], [cause('a')])]);
    const axes: readonly Axis[] = evaluation.scores.map(({ axis }) => axis);
    expect(axes).toEqual(['causes', 'causes']);
    expect(formatScores(evaluation, { reports: 'reports', totalsOnly: true }).rows).toHaveLength(1);
  });
});
