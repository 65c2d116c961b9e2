// The probabilities from which a label is suggested and counted, chosen on reports the models did not see.

/** A prediction, and whether readers agreed. */
export interface Judged {
  readonly id: string;
  readonly probability: number;
  readonly isRight: boolean;
}

/** A label counts from a precision of 85% on, and a bit more, since the threshold is chosen on the same reports. */
export const wantedPrecision = 0.85;

/** The threshold with the best F1; `labels` is how many there are to find. */
export function thresholdOfBestF1(judged: readonly Judged[], labels: number): number {
  let [best, threshold, right] = [0, 0.5, 0];
  for (const [place, one] of sortDown(judged).entries()) {
    if (one.isRight) right += 1;
    const f1 = (2 * right) / (place + 1 + labels);
    if (f1 > best) [best, threshold] = [f1, one.probability];
  }
  return threshold;
}

/**
 * The lowest probability from which on at least this share was right, seen from a few more that agree with the wish; 2
 * if there is no such probability.
 */
export function thresholdOfPrecision(judged: readonly Judged[], wanted: number, prior = 0): number {
  let [threshold, right] = [2, 0];
  for (const [place, one] of sortDown(judged).entries()) {
    if (one.isRight) right += 1;
    if ((right + prior * wanted) / (place + 1 + prior) >= wanted) threshold = one.probability;
  }
  return threshold;
}

/**
 * For each label the lowest probability from which on enough were right. A label with few examples is judged mostly by
 * all labels together at the same probability: `strength` is how many examples that is worth.
 */
export function thresholdsByLabel(
  judged: readonly Judged[],
  { wanted, strength }: { readonly wanted: number; readonly strength: number },
): ReadonlyMap<string, number> {
  const sorted = sortDown(judged);
  const thresholds = new Map<string, number>();
  const counts = new Map<string, { right: number; all: number }>();
  let right = 0;
  for (const [place, { id, probability, isRight }] of sorted.entries()) {
    if (isRight) right += 1;
    const own = counts.get(id) ?? { right: 0, all: 0 };
    counts.set(id, { right: own.right + Number(isRight), all: own.all + 1 });
    const pooled = right / (place + 1);
    const now = counts.get(id) ?? own;
    if ((now.right + strength * pooled) / (now.all + strength) >= wanted) thresholds.set(id, probability);
  }
  return thresholds;
}

function sortDown(judged: readonly Judged[]): readonly Judged[] {
  return judged.toSorted((a, b) => b.probability - a.probability);
}

export function roundUp(threshold: number): number {
  return Number(threshold.toFixed(3));
}
