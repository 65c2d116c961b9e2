// Which changes set incidents off, and through which causes: triggers down, causes across.
import type { MatrixFacts } from '../../analyse/trends/cross-tabulation.ts';
import { crossTriggersAndCauses } from '../../analyse/trends/triggers-by-cause.ts';
import { describeMissing } from '../drawing/missing-text.ts';
import { describeTopPair, drawMatrix, findMissingPair, tabulateMatrix } from '../drawing/matrix-grid.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

const words = {
  name: 'triggers-by-cause',
  heading: 'Triggers by cause',
  row: 'Trigger',
  column: 'Cause',
  between: 'with',
  multiple: 'an incident with several causes counts in each cell, once in each total',
} as const;

export const triggersByCauseChart = createChart({
  id: 'triggers-by-cause',
  title: 'Triggers by cause',
  summarize: (records, { names, filter }) => crossTriggersAndCauses(records, names, filter),
  findMissing: (facts) => findMissingPair(facts, words),
  draw: (facts, options) => drawMatrix(facts, words, options),
  tabulate: (facts) => tabulateMatrix(facts, words),
  describe: describeTriggersByCause,
});

function describeTriggersByCause(facts: MatrixFacts): ChartText {
  return {
    finding: describeTopPair(facts, words),
    caveats: [
      ...describeMissing('The trigger', facts.missingRow, facts.n),
      ...describeMissing('The cause', facts.missingColumn, facts.n),
      'It is unknown how many changes went well, so the counts do not show which kind of change is riskier.',
    ],
  };
}
