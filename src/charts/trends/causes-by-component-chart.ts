// Where failures concentrate: causes down, components across.
import type { Element } from 'hast';
import {
  type CausesByComponentFacts,
  crossCausesAndComponents,
} from '../../analyse/trends/causes-by-component.ts';
import type { ChartOptions } from '../drawing/chart-options.ts';
import { describeMissing } from '../drawing/missing-text.ts';
import { describeTopPair, drawMatrix, findMissingPair, tabulateMatrix } from '../drawing/matrix-grid.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

const words = {
  name: 'causes-by-component',
  row: 'Cause',
  column: 'Component',
  between: 'in',
  multiple: 'an incident with several causes or components counts in each cell, once in each total',
  swatches: true,
} as const;

export const causesByComponentChart = createChart({
  id: 'causes-by-component',
  title: 'Causes by component',
  summarize: (records, { names, filter }) => crossCausesAndComponents(records, names, filter),
  findMissing: (facts) => findMissingPair(facts, words),
  draw: drawCausesByComponent,
  tabulate: (facts) => tabulateMatrix(facts, words),
  describe: describeCausesByComponent,
});

function describeCausesByComponent(facts: CausesByComponentFacts): ChartText {
  return {
    finding: describeTopPair(facts, words),
    caveats: [
      ...describeMissing('The cause', facts.missingRow, facts.n),
      ...describeMissing('The component', facts.missingColumn, facts.n),
      'Counts show where incidents are written up, not where the risk is highest.',
    ],
  };
}

/** The matrix; its columns are the parts of one component where all incidents lie within it. */
function drawCausesByComponent(facts: CausesByComponentFacts, options: ChartOptions): Element {
  const part = options.names.components.find(({ id }) => id === facts.within)?.name;
  const heading = part === undefined ? 'Causes by component' : `Causes by component, within ${part}`;
  return drawMatrix(facts, { ...words, heading }, options);
}
