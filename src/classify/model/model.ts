// The trained model: a report's sentences in, a probability and the best sentences for every label out.
import type { Axis } from '../../model/taxonomy.ts';
import type { ReportSentence } from '../passages/report.ts';
import { type EvidenceSummary, inputCount, sigmoid, summarizeEvidence, toInputs } from './combine.ts';
import { knownFeatures } from './feature-numbers.ts';
import { type Features, readSentenceFeatures, sumFeatures } from './features.ts';
import {
  type AxisWeights,
  type LabelWeights,
  type SparseRows,
  unpackRows,
  type WeightsFile,
} from './weights-file.ts';

export type ModelAxis = Exclude<Axis, 'components'>;
export const modelAxes = ['causes', 'triggers', 'detections'] as const satisfies readonly ModelAxis[];

/** The model's result for one label of a report. */
export interface Prediction {
  readonly label: LabelWeights;
  readonly probability: number;
  /** The scores of all sentences for this label, in logits. */
  readonly sentences: Float64Array;
}

/** For each sentence, in logits: that it says which part failed, or which suffered. */
export interface RoleScores {
  readonly faulty: Float64Array;
  readonly affected: Float64Array;
}

export type Predictions = Readonly<Record<ModelAxis, readonly Prediction[]>> & {
  readonly roles: RoleScores;
};

export interface Model {
  readonly predict: (sentences: readonly ReportSentence[]) => Predictions;
}

/** The model of a weights file, unpacked once and used for every report. */
export function createModel(file: WeightsFile): Model {
  const names = file.features.split(' ');
  const numbers = knownFeatures(names);
  const labels = modelAxes.flatMap((axis) => file.axes[axis].labels);
  const roles = [file.roles.faulty, file.roles.affected];
  const sentenceRows = unpackRows(
    file.sentence,
    names.length,
    [...labels, ...roles].map(({ sentenceStep }) => sentenceStep),
  );
  const reportRows = unpackRows(
    file.report,
    names.length,
    labels.map(({ reportStep }) => reportStep),
  );
  const sentenceBias = Float64Array.from([...labels, ...roles], (label) => label.sentenceBias);
  const reportBias = Float64Array.from(labels, (label) => label.reportBias);
  return {
    predict: (sentences) => {
      const features = readSentenceFeatures(sentences, numbers);
      const scores = features.map((one) => score(one, sentenceRows, sentenceBias));
      const report = score(sumFeatures(sentences, features, numbers), reportRows, reportBias);
      return combine(file, sentences, { scores, report });
    },
  };
}

function score(features: Features, { starts, labels, values }: SparseRows, bias: Float64Array): Float64Array {
  const scores = bias.slice();
  for (let at = 0; at < features.numbers.length; at += 1) {
    const feature = features.numbers[at] ?? 0;
    const value = features.values[at] ?? 0;
    const end = starts[feature + 1] ?? 0;
    for (let entry = starts[feature] ?? 0; entry < end; entry += 1) {
      const label = labels[entry] ?? 0;
      scores[label] = (scores[label] ?? 0) + value * (values[entry] ?? 0);
    }
  }
  return scores;
}

interface Scores {
  /** By sentence, then by label in the order of `modelAxes`. */
  readonly scores: readonly Float64Array[];
  readonly report: Float64Array;
}

function combine(
  file: WeightsFile,
  sentences: readonly ReportSentence[],
  { scores, report }: Scores,
): Predictions {
  let number = 0;
  const evidence = modelAxes.map((axis) =>
    file.axes[axis].labels.map((label) => {
      const place = number++;
      const own = columnOf(scores, place);
      const summary = summarizeEvidence({ report: report[place] ?? 0, sentences: own }, sentences);
      return { label, sentences: own, summary };
    }),
  );
  const summaries = evidence.map((axis) => new Map(axis.map(({ label, summary }) => [label.id, summary])));
  const [causes = new Map<string, EvidenceSummary>()] = summaries;
  const predict = (axis: ModelAxis): readonly Prediction[] => {
    const at = modelAxes.indexOf(axis);
    return (evidence[at] ?? []).map(({ label, sentences: own }, place) => ({
      label,
      sentences: own,
      probability: sigmoid(
        weigh(toInputs(axis, label.id, summaries[at] ?? new Map(), causes), file.axes[axis], place),
      ),
    }));
  };
  return {
    causes: predict('causes'),
    triggers: predict('triggers'),
    detections: predict('detections'),
    roles: { faulty: columnOf(scores, number), affected: columnOf(scores, number + 1) },
  };
}

/** The scores of all sentences for one label. */
function columnOf(scores: readonly Float64Array[], label: number): Float64Array {
  const column = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += 1) column[at] = scores[at]?.[label] ?? 0;
  return column;
}

function weigh(inputs: readonly number[], { combine: weights }: AxisWeights, place: number): number {
  const bias = weights[inputCount + place] ?? 0;
  return inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), bias);
}
