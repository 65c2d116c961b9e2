// Whether the most severe incidents are detected differently from the rest: detection methods down, severities across.
import type { MatrixFacts } from '../../analyse/trends/cross-tabulation.ts';
import { isMissing } from '../../analyse/records/records.ts';
import { crossDetectionsAndSeverities } from '../../analyse/trends/detections-by-severity.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { describeMissing } from '../drawing/missing-text.ts';
import { drawMatrix, findMissingPair, tabulateMatrix } from '../drawing/matrix-grid.ts';
import { joinWords } from '../drawing/number-text.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

const words = {
  name: 'detections-by-severity',
  heading: 'Detection by severity',
  row: 'Detection',
  column: 'Severity',
  between: 'of',
} as const;

export const detectionsBySeverityChart = createChart({
  id: 'detections-by-severity',
  title: 'Detection by severity',
  summarize: (records, { names, filter }) => crossDetectionsAndSeverities(records, names, filter),
  findMissing: (facts) => findMissingPair(facts, words),
  draw: (facts, options) => drawMatrix(facts, words, options),
  tabulate: (facts) => tabulateMatrix(facts, words),
  describe: describeDetectionsBySeverity,
});

/** How the most severe incidents were detected. */
function describeDetectionsBySeverity(facts: MatrixFacts): ChartText {
  const place = facts.columns.findIndex(({ id }) => !isMissing(id));
  const severity = facts.columns[place]?.name ?? '';
  const methods = facts.rows
    .filter(({ id }) => !isMissing(id))
    .map(({ name, cells }) => ({ name: name.toLowerCase(), count: cells[place]?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const known = methods.reduce((total, { count }) => total + count, 0);
  const listed = methods.map(({ name, count }) => `${name} (${formatCount(count)})`);
  return {
    finding:
      known === 0
        ? `No ${severity} incident has a known detection.`
        : `${countNoun(known, `${severity} incident`)} with known detection: ${joinWords(listed)}.`,
    caveats: [
      ...describeMissing('Detection', facts.missingRow, facts.n),
      ...describeMissing('Severity', facts.missingColumn, facts.n),
      'Severity is often assigned afterward, so it says little about why a signal was missed.',
    ],
  };
}
