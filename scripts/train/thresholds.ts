// The probabilities from which a label is suggested and counted, chosen on reports the models did not see.

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
 * The lowest probability from which on at least the wanted share was right, seen from a few more that agree with the wish; 2
 * if there is no such probability.
 */
export function thresholdOfPrecision(judged: readonly Judged[], prior: number): number {
  let [threshold, right] = [2, 0];
  const sorted = sortDown(judged);
  for (const [place, one] of sorted.entries()) {
    if (one.isRight) right += 1;
    if (sorted[place + 1]?.probability === one.probability) continue;
    if ((right + prior * wantedPrecision) / (place + 1 + prior) >= wantedPrecision)
      threshold = one.probability;
  }
  return threshold;
}

function sortDown(judged: readonly Judged[]): readonly Judged[] {
  return judged.toSorted((a, b) => b.probability - a.probability);
}

export function roundUp(threshold: number): number {
  return Number(threshold.toFixed(3));
}
