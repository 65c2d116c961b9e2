// Which sentences say what part of the system failed or suffered: one model of sentences for each role, from the words that
// readers gave as their reason. The ranking of components listens to them.
import type { RoleScores } from '../../src/classify/model/model.ts';
import { foldCount } from './cross-validation.ts';
import type { TrainingData } from './fit-axes.ts';
import { matchQuotes, prune } from './fit-labels.ts';
import { type Fit, fitLogistic, scoreRow, type TrainingRow } from './logistic.ts';

export const roles = ['faulty', 'affected'] as const;
export type Role = (typeof roles)[number];

/** Fits a role to those of the reports with these numbers whose readers gave reasons. */
export function fitRoleSentences(
  role: Role,
  { reports, rows }: Pick<TrainingData, 'reports' | 'rows'>,
  chosen: readonly number[],
): Fit {
  const training = chosen.flatMap((number): readonly TrainingRow[] => {
    const report = reports[number];
    const quotes = report?.components?.quotes[role] ?? [];
    if (report === undefined || quotes.length === 0) return [];
    const quoted = new Set(matchQuotes(quotes, report.sentences));
    return (rows.sentences[number] ?? []).map((row, at) => {
      const isPositive = quoted.has(at);
      return { row, isPositive, weight: isPositive ? 2 / Math.sqrt(quoted.size) : 0.5 };
    });
  });
  return prune(fitLogistic(training, { features: rows.names.length, cost: 0.3, passes: 8 }), rows);
}

/** The scores of the sentences of every report in a fold, from models fitted without its fold. */
export function crossRoleScores(data: TrainingData): ReadonlyMap<number, RoleScores> {
  const scores = new Map<number, RoleScores>();
  const numbers = [...data.reports.keys()];
  for (let fold = 0; fold < foldCount; fold += 1) {
    const chosen = numbers.filter((number) => data.folds[number] !== fold);
    const faulty = fitRoleSentences('faulty', data, chosen);
    const affected = fitRoleSentences('affected', data, chosen);
    for (const number of numbers.filter((one) => data.folds[one] === fold)) {
      const own = data.rows.sentences[number] ?? [];
      scores.set(number, {
        faulty: Float64Array.from(own, (row) => scoreRow(faulty, row)),
        affected: Float64Array.from(own, (row) => scoreRow(affected, row)),
      });
    }
  }
  return scores;
}
