// Which named components are at fault or affected: one model for each role over all candidates of all reports.
import {
  type Candidate,
  type CandidateContext,
  listCandidates,
} from '../../src/classify/components/component-candidates.ts';
import type { ScoredCandidate } from '../../src/classify/components/ranking.ts';
import { sigmoid } from '../../src/classify/model/combine.ts';
import type { Predictions } from '../../src/classify/model/model.ts';
import { foldCount } from './cross-validation.ts';
import type { TrainingData } from './fit-axes.ts';
import type { Role } from './fit-roles.ts';
import { type Fit, fitLogistic, scoreRow, type SparseRow, type TrainingRow } from './logistic.ts';
import { toRow } from './training-rows.ts';

export interface ComponentData {
  readonly names: readonly string[];
  /** The candidates of each report with labels, with their rows. */
  readonly candidates: ReadonlyMap<
    number,
    readonly { readonly candidate: Candidate; readonly row: SparseRow }[]
  >;
}

/** The candidates of the reports that predictions were made for. */
export function listTrainingCandidates(
  { reports }: TrainingData,
  predictions: ReadonlyMap<number, Predictions>,
  context: CandidateContext,
): ComponentData {
  const listed = [...predictions].flatMap(([number, own]) => {
    const report = reports[number];
    return report?.components === undefined
      ? []
      : [[number, listCandidates(report.sentences, own, context)] as const];
  });
  const counts = new Map<number, number>();
  for (const { features } of listed.flatMap(([, candidates]) => candidates))
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts.keys()]
    .filter((feature) => (counts.get(feature) ?? 0) >= 4)
    .map((feature) => ({ feature, name: context.numbers.nameOf(feature) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbers = new Map(kept.map(({ feature }, number) => [feature, number]));
  return {
    names: kept.map(({ name }) => name),
    candidates: new Map(
      listed.map(([number, candidates]) => [
        number,
        candidates.map((candidate) => ({ candidate, row: toRow(candidate.features, numbers) })),
      ]),
    ),
  };
}

/** Fits one role to the reports with these numbers. */
export function fitRole(
  role: Role,
  { reports }: TrainingData,
  data: ComponentData,
  chosen: readonly number[],
): Fit {
  const training = chosen.flatMap((number): readonly TrainingRow[] => {
    const report = reports[number];
    const labeled = new Set(report?.components?.[role]);
    return (data.candidates.get(number) ?? []).map(({ candidate, row }) => ({
      row,
      isPositive: labeled.has(candidate.component),
      weight: report?.set === 'reports' ? 1 : 0.5,
    }));
  });
  return fitLogistic(training, { features: data.names.length, cost: 0.08, passes: 15 });
}

/** The scores of all candidates, from models fitted without the report's fold. */
export function crossScores(
  data: TrainingData,
  own: ComponentData,
): ReadonlyMap<number, readonly ScoredCandidate[]> {
  const scored = new Map<number, readonly ScoredCandidate[]>();
  for (let fold = 0; fold < foldCount; fold += 1) {
    const numbers = [...own.candidates.keys()];
    const chosen = numbers.filter((number) => data.folds[number] !== fold);
    const fits = {
      faulty: fitRole('faulty', data, own, chosen),
      affected: fitRole('affected', data, own, chosen),
    };
    for (const number of numbers.filter((one) => data.folds[one] === fold))
      scored.set(
        number,
        (own.candidates.get(number) ?? []).map(({ candidate, row }) => ({
          candidate,
          faulty: sigmoid(scoreRow(fits.faulty, row)),
          affected: sigmoid(scoreRow(fits.affected, row)),
        })),
      );
  }
  return scored;
}
