// The second stage: from the evidence of each label to its probability, fitted on evidence from models that did not see
// the report, and the thresholds from which a label is suggested and counted.
import {
  type EvidenceSummary,
  inputCount,
  sigmoid,
  summarizeEvidence,
  toInputs,
} from '../../src/classify/model/combine.ts';
import { type ModelAxis, modelAxes } from '../../src/classify/model/model.ts';
import { foldCount } from './cross-validation.ts';
import { fitLabel, hasLabel, type LabelFit } from './fit-labels.ts';
import { fitLogistic, scoreRow, type SparseRow, type TrainingRow } from './logistic.ts';
import type { TrainingReport } from './training-reports.ts';
import type { Rows } from './training-rows.ts';

export const axisLabels: Readonly<Record<ModelAxis, readonly string[]>> = {
  causes: [
    'code-defect',
    'config-error',
    'change-delivery',
    'capacity-exhaustion',
    'cascading-failure',
    'failover-failure',
    'dependency-failure',
    'infrastructure-fault',
    'expiry-or-clock',
    'security-breach',
    'human-error',
    'missing-safeguard',
    'observability-gap',
    'process-gap',
  ],
  triggers: [
    'code-deploy',
    'config-change',
    'migration-or-upgrade',
    'manual-operation',
    'automation-run',
    'failover-event',
    'traffic-surge',
    'resource-creep',
    'upstream-change',
    'infrastructure-event',
    'clock-or-expiry',
    'malicious-activity',
    'unknown',
  ],
  detections: [
    'automated-alert',
    'customer-report',
    'internal-report',
    'operator-noticed',
    'third-party-report',
    'routine-review',
    'unknown',
  ],
};

/** The evidence of one report by axis and label. */
export type ReportEvidence = Readonly<
  Record<
    ModelAxis,
    ReadonlyMap<string, { readonly summary: EvidenceSummary; readonly sentences: Float64Array }>
  >
>;

export interface TrainingData {
  readonly reports: readonly TrainingReport[];
  readonly rows: Rows;
  /** Undefined for reports that are only used for training. */
  readonly folds: readonly (number | undefined)[];
}

/** First-stage models for all labels, fitted to the reports with these numbers. */
export function fitAllLabels(
  { reports, rows }: TrainingData,
  chosen: readonly number[],
): ReadonlyMap<string, LabelFit> {
  return new Map(
    modelAxes.flatMap((axis) =>
      axisLabels[axis].map((id) => [`${axis} ${id}`, fitLabel({ axis, id, reports, rows }, chosen)] as const),
    ),
  );
}

/** The evidence of every report that is in a fold, from models fitted without its fold. */
export function crossEvidence(data: TrainingData): ReadonlyMap<number, ReportEvidence> {
  const evidence = new Map<number, ReportEvidence>();
  for (let fold = 0; fold < foldCount; fold += 1) {
    const numbers = [...data.reports.keys()];
    const fits = fitAllLabels(
      data,
      numbers.filter((number) => data.folds[number] !== fold),
    );
    for (const number of numbers.filter((one) => data.folds[one] === fold))
      evidence.set(number, readEvidence(data, number, fits));
  }
  return new Map([...evidence].sort(([a], [b]) => a - b));
}

function readEvidence(
  { reports, rows }: TrainingData,
  number: number,
  fits: ReadonlyMap<string, LabelFit>,
): ReportEvidence {
  const ofAxis = (axis: ModelAxis) =>
    new Map(
      axisLabels[axis].flatMap((id) => {
        const [fit, row] = [fits.get(`${axis} ${id}`), rows.reports[number]];
        if (fit === undefined || row === undefined) return [];
        const sentences = Float64Array.from(rows.sentences[number] ?? [], (one) =>
          scoreRow(fit.sentence, one),
        );
        const label = { report: scoreRow(fit.report, row), sentences };
        return [
          [id, { sentences, summary: summarizeEvidence(label, reports[number]?.sentences ?? []) }] as const,
        ];
      }),
    );
  return { causes: ofAxis('causes'), triggers: ofAxis('triggers'), detections: ofAxis('detections') };
}

/** Reports we retold ourselves count little here: their wording is not that of the reports the model will read. */
const secondStageWeights = { reports: 1, archive: 0.3, azure: 0, sentences: 0 };
const cost: Readonly<Record<ModelAxis, number>> = { causes: 0.3, triggers: 0.05, detections: 0.05 };
/** Labels keep a bias of their own, but a weak one: a rare label should not need more evidence than a frequent one. */
const labelBias = 0.5;

/** The weights of the second stage: one for each input, then one bias for each label of the axis. */
export function fitAxis(
  axis: ModelAxis,
  { reports }: TrainingData,
  evidence: ReadonlyMap<number, ReportEvidence>,
): readonly number[] {
  const labels = axisLabels[axis];
  const training = [...evidence].flatMap(([number, own]) =>
    labels.flatMap((id, place): readonly TrainingRow[] => {
      const report = reports[number];
      const isPositive = report && hasLabel(report, axis, id);
      if (report === undefined || isPositive === undefined) return [];
      return [{ row: toInputRow(axis, place, own), isPositive, weight: secondStageWeights[report.set] }];
    }),
  );
  const { weights, bias } = fitLogistic(training, {
    features: inputCount + labels.length,
    cost: cost[axis],
    passes: 40,
  });
  return [
    ...weights.slice(0, inputCount),
    ...labels.map((_, place) => bias + labelBias * (weights[inputCount + place] ?? 0)),
  ].map((weight) => Number(weight.toFixed(4)));
}

function toInputRow(axis: ModelAxis, place: number, evidence: ReportEvidence): SparseRow {
  const inputs = inputsOf(axis, axisLabels[axis][place] ?? '', evidence);
  return {
    features: Int32Array.from([...inputs.keys(), inputCount + place]),
    values: Float64Array.from([...inputs, labelBias]),
  };
}

function inputsOf(axis: ModelAxis, id: string, evidence: ReportEvidence): readonly number[] {
  const summaries = (of: ModelAxis) =>
    new Map([...evidence[of]].map(([label, { summary }]) => [label, summary]));
  return toInputs(axis, id, summaries(axis), summaries('causes'));
}

/** The probability of each label of a report. */
function probabilitiesOf(
  axis: ModelAxis,
  weights: readonly number[],
  evidence: ReportEvidence,
): ReadonlyMap<string, number> {
  return new Map(
    axisLabels[axis].map((id, place) => {
      const bias = weights[inputCount + place] ?? 0;
      const logit = inputsOf(axis, id, evidence).reduce(
        (sum, input, at) => sum + input * (weights[at] ?? 0),
        bias,
      );
      return [id, sigmoid(logit)];
    }),
  );
}

/** Probabilities of every report in a fold, from second stages fitted without its fold. */
export function crossProbabilities(
  axis: ModelAxis,
  data: TrainingData,
  evidence: ReadonlyMap<number, ReportEvidence>,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const found = new Map<number, ReadonlyMap<string, number>>();
  for (let fold = 0; fold < foldCount; fold += 1) {
    const weights = fitAxis(
      axis,
      data,
      new Map([...evidence].filter(([number]) => data.folds[number] !== fold)),
    );
    for (const [number, own] of evidence)
      if (data.folds[number] === fold) found.set(number, probabilitiesOf(axis, weights, own));
  }
  return found;
}
