// An evaluation as a table of texts, the same on the page, on the terminal and in the README.
import type { Evaluation, LabelScore, Score } from '../../model/evaluation.ts';

/** Texts by row and column. */
export interface ScoreTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableChoices {
  /** Only each axis as a whole. */
  readonly totalsOnly?: boolean;
  /** The postmortems are those held out. */
  readonly heldOut?: boolean;
}

const columns = ['Axis', 'Label', 'By authors', 'Precision', 'Recall', 'F1', 'Suggestions right'];

/** Shares as per cent with their 95 % interval: `83 (61–94)`. A share of nothing is `–`. */
export function formatScores(
  evaluation: Evaluation,
  { totalsOnly = false, heldOut = false }: TableChoices = {},
): ScoreTable {
  const scores = evaluation.scores.filter(({ id }) => !totalsOnly || id === 'all');
  return {
    caption:
      `Rules against authors on ${evaluation.postmortems} postmortems` +
      `${heldOut ? ' that nobody looked at while working on the rules' : ''}, in per cent with 95 % intervals`,
    columns,
    rows: scores.map(toRow),
  };
}

function toRow({ axis, id, support, precision, recall, f1, suggestions }: LabelScore): readonly string[] {
  return [
    axis,
    id,
    String(support),
    formatScore(precision),
    formatScore(recall),
    formatScore(f1),
    suggestions.given === 0 ? '–' : `${suggestions.right} of ${suggestions.given}`,
  ];
}

function formatScore({ value, interval }: Score): string {
  if (value === undefined) return '–';
  const percent = (share: number): string => String(Math.round(100 * share));
  return interval === undefined
    ? percent(value)
    : `${percent(value)} (${percent(interval.low)}–${percent(interval.high)})`;
}
