// Whether the gravest incidents are noticed in another way than the rest: first signals down, severities across.
import type { Element } from 'hast';
import type { MatrixFacts } from '../../analyse/trends/cross-tabulation.ts';
import { drawMatrix, tabulateMatrix } from '../drawing/matrix-grid.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import { countNoun, formatCount } from '../../text/english.ts';

const words = { row: 'First signal', column: 'Severity', between: 'of' } as const;

/** First signals by severity. */
export function drawDetectionSeverities(facts: MatrixFacts, options: ChartOptions): Element {
  const notes = [
    countNoun(facts.n, 'incident'),
    `first signal unknown for ${formatCount(facts.unknownRow)}, severity for ${formatCount(facts.unknownColumn)}`,
  ];
  const matrix = { name: 'detections-by-severity', heading: 'Detection by severity', notes, ...words };
  return drawMatrix(facts, matrix, options);
}

/** The same counts with the same margins. */
export function tabulateDetectionSeverities(facts: MatrixFacts): ChartTable {
  return tabulateMatrix(facts, words, 'an incident counts once');
}

/** Who told the team of the gravest incidents whose first signal is known. */
export function describeDetectionSeverities(facts: MatrixFacts): string {
  if (facts.n === 0) return 'No incident is left to count.';
  const gravest = facts.columns.findIndex(({ id }) => id !== 'unknown');
  const column = facts.columns[gravest];
  const unknown = `The first signal is unknown for ${formatCount(facts.unknownRow)} of ${formatCount(facts.n)}, the severity for ${formatCount(facts.unknownColumn)}.`;
  if (column === undefined) return `No severity is known. ${unknown}`;
  const signals = facts.rows
    .filter(({ id }) => id !== 'unknown')
    .map(({ name, cells }) => ({ name: name.toLowerCase(), count: cells[gravest]?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const known = signals.reduce((total, { count }) => total + count, 0);
  if (known === 0) return `No first signal of a ${column.name} incident is known. ${unknown}`;
  const listed = signals.map(({ name, count }) => `${name} ${formatCount(count)}`).join(', ');
  return `${countNoun(known, `${column.name} incident`)} with a known first signal: ${listed}. ${unknown} Severity is often judged afterwards, so it says little about why a signal was missed.`;
}
