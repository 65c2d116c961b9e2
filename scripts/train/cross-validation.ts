// Splits by source: reports of one team look alike, so no source is in both parts.
import type { TrainingReport } from './training-reports.ts';

export const foldCount = 5;

/** The fold of each report; undefined for reports that are only used for training. Sources are assigned in turn. */
export function assignFolds(reports: readonly TrainingReport[]): readonly (number | undefined)[] {
  const folds = new Map<string, number>();
  const next = { reports: 0, archive: 0 };
  return reports.map(({ set, source }) => {
    if (set !== 'reports' && set !== 'archive') return undefined;
    const fold = folds.get(source) ?? next[set]++ % foldCount;
    folds.set(source, fold);
    return fold;
  });
}
