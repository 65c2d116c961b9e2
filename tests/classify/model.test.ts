// The arithmetic of the model, on weights small enough to compute by hand.
import { describe, expect, test } from 'vitest';
import { sigmoid, summarizeEvidence, toInputs } from '../../src/classify/model/combine.ts';
import { createModel } from '../../src/classify/model/model.ts';
import {
  packNumbers,
  packRows,
  unpackNumbers,
  unpackRows,
  type LabelWeights,
  type WeightsFile,
} from '../../src/classify/model/weights-file.ts';
import { createWordReader } from '../../src/classify/model/words.ts';
import { readReport } from '../../src/classify/passages/report.ts';
import { aPostmortem, aSection } from '../builders.ts';

const label = (id: string): LabelWeights => ({
  id,
  sentenceBias: -1,
  reportBias: -2,
  sentenceStep: 0.5,
  reportStep: 1,
  suggested: 0.3,
  counted: 0.6,
});

/** "broken" adds 4 × 0.5 to code defect, "disk" adds 2 × 0.5 to exhausted capacity; reports add nothing. */
const file: WeightsFile = {
  version: 1,
  features: 'w:broken w:disk',
  axes: {
    causes: {
      labels: [label('code-defect'), label('capacity-exhaustion')],
      combine: [0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.25, -0.25],
    },
    triggers: { labels: [], combine: [] },
    detections: { labels: [], combine: [] },
  },
  roles: { faulty: { sentenceBias: 0, sentenceStep: 1 }, affected: { sentenceBias: 0, sentenceStep: 1 } },
  sentence: packRows([[[0, 4]], [[1, 2]]]),
  report: packRows([[], []]),
  components: {
    names: '',
    faulty: { packed: '', step: 0, bias: 0 },
    affected: { packed: '', step: 0, bias: 0 },
    suggested: 2,
    counted: 2,
    countedAlone: 2,
  },
};

describe('createModel(file).predict(sentences)', () => {
  const sentences = readReport(
    aPostmortem({
      title: 'Outage',
      sections: [aSection('root-cause', 'The lock was broken.\nThe disk as well.')],
    }),
    createWordReader(),
  );
  const { causes } = createModel(file).predict(sentences);

  test('the score of a sentence is the bias and the weights of its words', () => {
    // A word counts 0.6: -1 + 0.6 × 2, and -1 + 0.6 × 1.
    expect([...(causes[0]?.sentences ?? [])]).toEqual([-1, expect.closeTo(0.2, 12), -1]);
    expect([...(causes[1]?.sentences ?? [])]).toEqual([-1, -1, expect.closeTo(-0.4, 12)]);
  });

  test('the probability is the logistic function of the weighed summary', () => {
    // Inputs are halved: 2 × (0.2 / 2) + 0.25, and 2 × (-0.4 / 2) - 0.25.
    expect(causes.map(({ probability }) => probability)).toEqual([
      expect.closeTo(sigmoid(0.45), 12),
      expect.closeTo(sigmoid(-0.65), 12),
    ]);
  });
});

describe('summarizeEvidence(evidence, sentences)', () => {
  const at = (...places: ('lead' | 'after')[]) => places.map((place) => ({ place }));

  test('the best, the second best, the best of the core, and whether any says it', () => {
    const summary = summarizeEvidence(
      { report: 3, sentences: Float64Array.of(-1, 1, 0) },
      at('lead', 'after', 'after'),
    );
    expect(summary.slice(0, 4)).toEqual([3, 1, 0, -1]);
    const none = (1 - sigmoid(-1)) * (1 - sigmoid(1)) * (1 - sigmoid(0));
    expect(summary[4]).toBeCloseTo(Math.log(1 - none), 12);
  });

  test('without a second sentence or a core, the lowest value is used', () => {
    expect(summarizeEvidence({ report: 0, sentences: Float64Array.of(2) }, at('after')).slice(1, 4)).toEqual([
      2, -9, -9,
    ]);
  });
});

describe('toInputs(axis, id, own, causes)', () => {
  const own = new Map([
    ['upstream-change', [1, 2, 3, 4, 5]],
    ['code-deploy', [6, 7, 8, 9, 10]],
    ['unknown', [0, 0, 0, 0, 0]],
  ] as const);
  const causes = new Map([['dependency-failure', [2, 4, 6, 8, 10]]] as const);

  test('a trigger has its own evidence, that of a related cause and that of its rivals', () => {
    expect(toInputs('triggers', 'upstream-change', own, causes)).toEqual(
      [1, 2, 3, 4, 5, 2, 4, 8, 6, 7, 0, 0, 0].map((value) => value / 2),
    );
  });

  test('unknown depends only on its rivals', () => {
    expect(toInputs('triggers', 'unknown', own, causes).slice(5)).toEqual(
      [0, 0, 0, 0, 0, 6, 7, 10].map((value) => value / 2),
    );
  });

  test('causes have no rivals: a report has several', () => {
    expect(toInputs('causes', 'dependency-failure', causes, causes).slice(5)).toEqual(Array(8).fill(0));
  });
});

describe('packed weights', () => {
  test('rows and numbers survive a round trip', () => {
    const rows = [
      [
        [0, 127],
        [3, -127],
      ],
      [],
      [[2, -1]],
    ] as const;
    const { starts, labels, values } = unpackRows(packRows(rows), 3, [1, 1, 2, 1]);
    expect([[...starts], [...labels], [...values]]).toEqual([
      [0, 2, 2, 3],
      [0, 3, 2],
      [127, -127, -2],
    ]);
    expect([...unpackNumbers(packNumbers([5, -5, 0]), 0.5)]).toEqual([2.5, -2.5, 0]);
  });
});
