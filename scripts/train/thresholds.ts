// The probabilities from which a label is suggested and counted, chosen on reports the models did not see.

import { fitLogistic, scoreRow } from './logistic.ts';

/** A prediction, and whether readers agreed. */
export interface Judged {
  readonly id: string;
  readonly probability: number;
  readonly isRight: boolean;
}

/** Labels count where this share was right. */
const wantedPrecision = 0.85;

/**
 * The highest probability from which on F1 is within a point of its best; `labels` is how many there are to find. Near its
 * best F1 hardly changes, and a higher threshold is more often right on new sources.
 */
export function thresholdOfBestF1(judged: readonly Judged[], labels: number): number {
  let right = 0;
  const curve = sortDown(judged).map(({ probability, isRight }, place) => {
    if (isRight) right += 1;
    return { probability, f1: (2 * right) / (place + 1 + labels) };
  });
  const best = curve.reduce((most, { f1 }) => Math.max(most, f1), 0);
  return curve.find(({ f1 }) => f1 > 0 && f1 >= best - 0.01)?.probability ?? 0.5;
}

/**
 * The lowest probability from which on the wanted share is expected to be right; 2 if there is no such probability. The
 * share at a probability is a smooth curve through all predictions: counting right and wrong from the top down instead moves
 * by a third of all counted labels when a single prediction changes. `prior` imagined predictions at the top agree with the
 * wish, since one alone proves nothing.
 */
export function thresholdOfPrecision(judged: readonly Judged[], prior: number): number {
  const shareAt = fitShare(judged);
  let [threshold, expected] = [2, prior * wantedPrecision];
  const sorted = sortDown(judged);
  for (const [place, { probability }] of sorted.entries()) {
    expected += shareAt(probability);
    if (sorted[place + 1]?.probability === probability) continue;
    if (expected / (place + 1 + prior) >= wantedPrecision) threshold = probability;
  }
  return threshold;
}

/** The share that is right at a probability: a logistic curve over its logit. */
function fitShare(judged: readonly Judged[]): (probability: number) => number {
  const toRow = (probability: number) => ({
    features: Int32Array.of(0),
    values: Float64Array.of(logit(probability)),
  });
  const rows = judged.map(({ probability, isRight }) => ({
    row: toRow(probability),
    isPositive: isRight,
    weight: 1,
  }));
  const fit = fitLogistic(rows, { features: 1, cost: 1, passes: 100 });
  return (probability) => 1 / (1 + Math.exp(-scoreRow(fit, toRow(probability))));
}

/** Of a probability, kept away from 0 and 1. */
function logit(probability: number): number {
  const inside = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(inside / (1 - inside));
}

function sortDown(judged: readonly Judged[]): readonly Judged[] {
  return judged.toSorted((a, b) => b.probability - a.probability);
}

export function roundUp(threshold: number): number {
  return Number(threshold.toFixed(3));
}
