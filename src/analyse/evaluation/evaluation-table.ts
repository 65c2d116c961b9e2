// An evaluation as a table of texts, the same on the page, on the terminal and in the README.
import type { Evaluation, LabelScore, Score } from '../../model/evaluation.ts';

/** Texts by row and column. */
export interface ScoreTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableChoices {
  /** Which reports: `public reports of sources kept out of training`. */
  readonly reports: string;
  /** Only each axis as a whole. */
  readonly totalsOnly?: boolean;
}

const columns = [
  'Axis',
  'Label',
  'Given',
  'Counted: precision',
  'recall',
  'With suggestions: precision',
  'recall',
  'F1',
];

/** Shares in percent with their 95% interval: `83 (61–94)`. A share of nothing is `–`. */
export function formatScores(
  evaluation: Evaluation,
  { reports, totalsOnly = false }: TableChoices,
): ScoreTable {
  const scores = evaluation.scores.filter(({ id }) => !totalsOnly || id === 'all' || id === 'any-role');
  return {
    caption: `Classifier compared with people on ${evaluation.postmortems} ${reports}, in percent with 95% intervals`,
    columns,
    rows: scores.map(toRow),
  };
}

/** One sentence on how many reports have a label that counts. */
export function formatLabeledShares({ labeledShares: { cause, component, either } }: Evaluation): string {
  return (
    `A cause counts in ${formatScore(cause)}% of the reports, a component in ${formatScore(component)}%, ` +
    `one or the other in ${formatScore(either)}%.`
  );
}

function toRow({ axis, id, support, counted, shown }: LabelScore): readonly string[] {
  return [
    axis,
    id === 'any-role'
      ? 'all, faulty or affected'
      : axis === 'components' && id === 'all'
        ? 'all, faulty'
        : id,
    String(support),
    formatScore(counted.precision),
    formatScore(counted.recall),
    formatScore(shown.precision),
    formatScore(shown.recall),
    formatScore(shown.f1),
  ];
}

function formatScore({ value, interval }: Score): string {
  if (value === undefined) return '–';
  const percent = (share: number): string => String(Math.round(100 * share));
  return interval === undefined
    ? percent(value)
    : `${percent(value)} (${percent(interval.low)}–${percent(interval.high)})`;
}
