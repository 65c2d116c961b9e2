// Where failures concentrate: causes down, components across; and triggers down, the causes they met across.
import type { Element } from 'hast';
import type { CauseMatrixFacts } from '../../analyse/trends/cause-matrix.ts';
import type { MatrixFacts } from '../../analyse/trends/cross-tabulation.ts';
import { describeTopPairs, drawMatrix, tabulateMatrix } from '../drawing/matrix-grid.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import { countNoun, formatCount } from '../../text/english.ts';

const causeWords = { row: 'Cause', column: 'Component', between: 'in' } as const;
const triggerWords = { row: 'Trigger', column: 'Cause', between: 'meeting' } as const;

/** Causes by component; within one where all incidents lie below it. */
export function drawCauseMatrix(facts: CauseMatrixFacts, options: ChartOptions): Element {
  const part = options.names.components.find(({ id }) => id === facts.within)?.name;
  const words = {
    name: 'causes-by-component',
    heading: part === undefined ? 'Causes by component' : `Causes by component, within ${part}`,
    notes: [
      countNoun(facts.n, 'incident'),
      'an incident with several causes or components counts in each cell, once in each margin',
      `cause unknown for ${formatCount(facts.unknownRow)}, component for ${formatCount(facts.unknownColumn)}`,
    ],
    ...causeWords,
    swatches: true,
  };
  return drawMatrix(facts, words, options);
}

/** The same counts with the same margins. */
export function tabulateCauseMatrix(facts: CauseMatrixFacts): ChartTable {
  const note = 'an incident with several counts in each, in margins once';
  return tabulateMatrix(facts, { row: 'Cause', column: 'Faulty component' }, note);
}

/** The most frequent known pair and how much is unknown; no ranking beyond that. */
export function describeCauseMatrix(facts: CauseMatrixFacts): string {
  if (facts.n === 0) return 'No incident is left to count.';
  const unknown = `The cause is unknown for ${formatCount(facts.unknownRow)} of ${formatCount(facts.n)}, the component at fault for ${formatCount(facts.unknownColumn)}.`;
  return `${describeTopPairs(facts, causeWords)} ${unknown} Counts say where incidents were written up, not where risk is highest.`;
}

/** Triggers by the cause they met. */
export function drawTriggerMatrix(facts: MatrixFacts, options: ChartOptions): Element {
  const words = {
    name: 'triggers-by-cause',
    heading: 'Triggers by cause',
    notes: [
      countNoun(facts.n, 'incident'),
      'an incident with several causes counts in each cell, once in each margin',
      `trigger unknown for ${formatCount(facts.unknownRow)}, cause for ${formatCount(facts.unknownColumn)}`,
    ],
    ...triggerWords,
  };
  return drawMatrix(facts, words, options);
}

/** The same counts with the same margins. */
export function tabulateTriggerMatrix(facts: MatrixFacts): ChartTable {
  const note = 'an incident with several causes counts in each, in margins once';
  return tabulateMatrix(facts, triggerWords, note);
}

/** Which change met which weakness most often, and why that is no measure of danger. */
export function describeTriggerMatrix(facts: MatrixFacts): string {
  if (facts.n === 0) return 'No incident is left to count.';
  const unknown = `The trigger is unknown for ${formatCount(facts.unknownRow)} of ${formatCount(facts.n)}, the cause for ${formatCount(facts.unknownColumn)}.`;
  return `${describeTopPairs(facts, triggerWords)} ${unknown} How many changes did no harm is not known here, so no kind of change can be called more dangerous than another.`;
}
