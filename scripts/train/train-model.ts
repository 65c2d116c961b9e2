// Training reports to weights, with what cross-validation predicted for each report on the way.
import { growingCandidateFeatures } from '../../src/classify/components/candidate-features.ts';
import { createMentionFinder } from '../../src/classify/components/mentions.ts';
import type { ScoredCandidate } from '../../src/classify/components/ranking.ts';
import {
  type ModelAxis,
  modelAxes,
  type Prediction,
  type Predictions,
  type RoleScores,
} from '../../src/classify/model/model.ts';
import type { ComponentWeights, LabelWeights, WeightsFile } from '../../src/classify/model/weights-file.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { assignFolds } from './cross-validation.ts';
import {
  axisLabels,
  crossEvidence,
  crossProbabilities,
  fitAllLabels,
  fitAxis,
  type ReportEvidence,
  type TrainingData,
} from './fit-axes.ts';
import { crossScores, fitRole, listTrainingCandidates } from './fit-components.ts';
import { hasLabel } from './fit-labels.ts';
import { crossRoleScores, fitRoleSentences } from './fit-roles.ts';
import { packComponents, packLabels, type Thresholds } from './pack-weights.ts';
import { type Judged, roundUp, thresholdOfBestF1, thresholdOfPrecision } from './thresholds.ts';
import type { TrainingReport } from './training-reports.ts';
import { toRows } from './training-rows.ts';

export interface TrainedModel {
  readonly weights: WeightsFile;
  /** By the number of the report, from models that did not see it. */
  readonly predictions: ReadonlyMap<number, Predictions>;
  readonly scores: ReadonlyMap<number, readonly ScoredCandidate[]>;
}

type Probabilities = Readonly<Record<ModelAxis, ReadonlyMap<number, ReadonlyMap<string, number>>>>;

/** Weights for the classifier; the same reports in the same order give the same weights. */
export function trainModel(reports: readonly TrainingReport[]): TrainedModel {
  const data: TrainingData = { reports, rows: toRows(reports), folds: assignFolds(reports) };
  const evidence = crossEvidence(data);
  const probabilities: Probabilities = {
    causes: crossProbabilities('causes', data, evidence),
    triggers: crossProbabilities('triggers', data, evidence),
    detections: crossProbabilities('detections', data, evidence),
  };
  const thresholds = chooseThresholds(reports, probabilities);
  const predictions = toPredictions({
    evidence,
    probabilities,
    thresholds,
    roleScores: crossRoleScores(data),
  });
  const all = [...reports.keys()];
  const components = fitComponents(data, predictions);
  const labels = packLabels({
    names: data.rows.names,
    labels: fitAllLabels(data, all),
    roles: {
      faulty: fitRoleSentences('faulty', data, all),
      affected: fitRoleSentences('affected', data, all),
    },
    combine: {
      causes: fitAxis('causes', data, evidence),
      triggers: fitAxis('triggers', data, evidence),
      detections: fitAxis('detections', data, evidence),
    },
    thresholds,
  });
  return { weights: { ...labels, components: components.weights }, predictions, scores: components.scores };
}

/** Labels of raw reports that the cross-validated models gave, and whether readers gave them too. */
function chooseThresholds(
  reports: readonly TrainingReport[],
  probabilities: Probabilities,
): ReadonlyMap<string, Thresholds> {
  return new Map(modelAxes.flatMap((axis) => [...chooseForAxis(axis, reports, probabilities[axis])]));
}

function chooseForAxis(
  axis: ModelAxis,
  reports: readonly TrainingReport[],
  probabilities: Probabilities[ModelAxis],
): ReadonlyMap<string, Thresholds> {
  const raw = [...probabilities].filter(([number]) => reports[number]?.set === 'reports');
  const judged = raw.flatMap(([number, own]) => judge(axis, reports[number], own));
  const known = judged.filter(({ id }) => id !== 'unknown');
  const labels = raw.reduce((sum, [number]) => sum + (reports[number]?.axes[axis]?.ids.length ?? 0), 0);
  const suggested = axis === 'causes' ? thresholdOfBestF1(judged, labels) : leastSingle;
  // One threshold for all labels of an axis: a threshold for each was chosen from too few examples to hold elsewhere.
  const counted = Math.max(thresholdOfPrecision(known, 2), suggested, leastCounted);
  return new Map(
    axisLabels[axis].map((id) => [
      `${axis} ${id}`,
      { suggested: roundUp(suggested), counted: id === 'unknown' ? never : roundUp(counted) },
    ]),
  );
}

/** The model's labels for one report: all causes, or the likeliest trigger or detection. */
function judge(
  axis: ModelAxis,
  report: TrainingReport | undefined,
  probabilities: ReadonlyMap<string, number>,
): readonly Judged[] {
  const all = [...probabilities].map(([id, probability]) => ({
    id,
    probability,
    isRight: report !== undefined && hasLabel(report, axis, id) === true,
  }));
  return axis === 'causes' ? all : all.toSorted((a, b) => b.probability - a.probability).slice(0, 1);
}

/** No probability reaches this. */
const never = 2;
/** A report has one trigger and one detection: the likeliest is suggested unless there is no evidence at all. */
const leastSingle = 0.15;
/** A label less likely than not never counts, however often it was right in a few examples. */
const leastCounted = 0.5;

interface CrossValidated {
  readonly evidence: ReadonlyMap<number, ReportEvidence>;
  readonly probabilities: Probabilities;
  readonly thresholds: ReadonlyMap<string, Thresholds>;
  readonly roleScores: ReadonlyMap<number, RoleScores>;
}

function toPredictions({
  evidence,
  probabilities,
  thresholds,
  roleScores,
}: CrossValidated): ReadonlyMap<number, Predictions> {
  const ofAxis = (axis: ModelAxis, number: number, own: ReportEvidence): readonly Prediction[] =>
    axisLabels[axis].map((id) => ({
      label: toLabel(id, thresholds.get(`${axis} ${id}`)),
      probability: probabilities[axis].get(number)?.get(id) ?? 0,
      sentences: own[axis].get(id)?.sentences ?? new Float64Array(),
    }));
  return new Map(
    [...evidence].map(([number, own]) => [
      number,
      {
        causes: ofAxis('causes', number, own),
        triggers: ofAxis('triggers', number, own),
        detections: ofAxis('detections', number, own),
        roles: roleScores.get(number) ?? { faulty: new Float64Array(), affected: new Float64Array() },
      },
    ]),
  );
}

function toLabel(id: string, thresholds: Thresholds = { suggested: 2, counted: 2 }): LabelWeights {
  return { id, sentenceBias: 0, reportBias: 0, sentenceStep: 0, reportStep: 0, ...thresholds };
}

function fitComponents(data: TrainingData, predictions: ReadonlyMap<number, Predictions>) {
  const finder = createMentionFinder(builtInTaxonomy);
  const own = listTrainingCandidates(data, predictions, {
    finder,
    builtIn: (id) => id,
    numbers: growingCandidateFeatures(),
  });
  const scores = crossScores(data, own);
  const numbers = [...own.candidates.keys()];
  const fits = {
    faulty: fitRole('faulty', data, own, numbers),
    affected: fitRole('affected', data, own, numbers),
  };
  return {
    scores,
    weights: packComponents(own.names, fits, chooseComponentThresholds(data.reports, scores)),
  };
}

function chooseComponentThresholds(
  reports: readonly TrainingReport[],
  scores: ReadonlyMap<number, readonly ScoredCandidate[]>,
): Pick<ComponentWeights, 'suggested' | 'counted' | 'countedAlone'> {
  const raw = [...scores].filter(([number]) => reports[number]?.set === 'reports');
  const either: Judged[] = [];
  const faulty: Judged[] = [];
  let labels = 0;
  for (const [number, scored] of raw) {
    const own = reports[number]?.components;
    const named = new Set([...(own?.faulty ?? []), ...(own?.affected ?? [])]);
    labels += named.size;
    for (const { candidate, faulty: asFaulty, affected } of scored) {
      const id = candidate.component;
      either.push({ id, probability: 1 - (1 - asFaulty) * (1 - affected), isRight: named.has(id) });
      if (asFaulty >= affected * 0.8)
        faulty.push({ id, probability: asFaulty, isRight: own?.faulty.includes(id) ?? false });
    }
  }
  return {
    suggested: roundUp(thresholdOfBestF1(either, labels)),
    counted: roundUp(thresholdOfPrecision(faulty, 4)),
    countedAlone: roundUp(thresholdOfPrecision(either, 2)),
  };
}
