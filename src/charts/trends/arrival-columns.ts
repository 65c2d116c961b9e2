// Incidents over time in an archive too large for dots: a column per month, quarter, or year, stacked by severity.
import type { Element, ElementContent } from 'hast';
import {
  type ArrivalFacts,
  countByPeriod,
  type PeriodCount,
  severities,
  type SeverityOrNone,
} from '../../analyse/trends/arrivals.ts';
import type { Period } from '../../analyse/trends/trend-dates.ts';
import { drawCountAxis } from '../drawing/count-axis.ts';
import { type ChartOptions, linkTo } from '../drawing/chart-options.ts';
import { drawLegend, type Legend } from '../drawing/legend.ts';
import { scaleLinear, type TimeScale } from '../drawing/scales.ts';
import { drawBox, drawLink } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { axisHeight, drawBrushField, drawEarly, drawTimeAxis } from '../drawing/time-axis.ts';

/** How severities are written in drawings. */
export const severityTitles: Readonly<Record<SeverityOrNone, string>> = {
  sev1: 'SEV1',
  sev2: 'SEV2',
  sev3: 'SEV3',
  sev4: 'SEV4',
  none: 'unknown',
};

const plotHeight = 130;
const top = 8;
/** A narrower column cannot be pointed at. */
const leastColumn = 4;
const dayMilliseconds = 86_400_000;

/** Columns on the time axis; each links to the archive filtered by its period. */
export function drawArrivalColumns(
  facts: ArrivalFacts,
  scale: TimeScale,
  { width, links }: ChartOptions,
): { readonly height: number; readonly body: readonly ElementContent[] } {
  const [period, counts] = choosePeriod(facts, scale);
  const highest = counts.reduce((most, { count }) => Math.max(most, count), 1);
  const heightOf = scaleLinear([0, highest], [0, plotHeight]);
  const axisY = top + plotHeight;
  const [left = 0, right = width] = scale.range();
  const key = drawKey(facts, period, width);
  const columns = counts
    .filter(({ count }) => count > 0)
    .map((row) =>
      drawLink(linkTo(row.filter, links), describePeriod(row), drawColumn(row, { scale, heightOf, axisY })),
    );
  return {
    height: axisY + axisHeight + 4 + key.height,
    body: [
      ...drawCountAxis(highest, { left, right, top, bottom: axisY }),
      ...drawTimeAxis(scale, { y: axisY, top: axisY, width }),
      drawBrushField(scale, axisY),
      ...drawEarly(facts, { x: 34, middle: axisY - 14, y: axisY }, links),
      ...columns,
      s('g', { transform: `translate(0 ${axisY + axisHeight + 4})` }, [...key.parts]),
    ],
  };
}

function choosePeriod(facts: ArrivalFacts, scale: TimeScale): readonly [Period, readonly PeriodCount[]] {
  const [left = 0, right = 0] = scale.range();
  for (const period of ['month', 'quarter'] as const) {
    const counts = countByPeriod(facts, period);
    if ((right - left) / counts.length >= leastColumn) return [period, counts];
  }
  return ['year', countByPeriod(facts, 'year')];
}

interface ColumnPlace {
  readonly scale: TimeScale;
  readonly heightOf: (count: number) => number;
  readonly axisY: number;
}

/** Most severe at the bottom, where lengths are easiest to compare. */
function drawColumn(
  { from, to, bySeverity }: PeriodCount,
  { scale, heightOf, axisY }: ColumnPlace,
): readonly Element[] {
  const x = Math.max(scale(Date.parse(from)), scale.range()[0] ?? 0);
  const end = Math.min(scale(Date.parse(to) + dayMilliseconds), scale.range()[1] ?? 0);
  let base = axisY;
  return severities
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => {
      const height = heightOf(bySeverity[severity]);
      base -= height;
      return drawBox(
        { x: x + 0.5, y: base, width: Math.max(1.5, end - x - 1), height },
        `column ${classOf(severity)}`,
      );
    });
}

function describePeriod({ name, count, bySeverity }: PeriodCount): string {
  const parts = severities
    .filter((severity) => severity !== 'none' && bySeverity[severity] > 0)
    .map((severity) => `${severityTitles[severity]} ${formatCount(bySeverity[severity])}`);
  return [`${name}: ${countNoun(count, 'incident')}`, ...parts].join(', ');
}

/** The order of the parts. */
function drawKey(facts: ArrivalFacts, period: Period, width: number): Legend {
  const present = severities.filter((severity) =>
    facts.main.some((record) => (record.severity ?? 'none') === severity),
  );
  const entries = present.map((severity) => ({
    text: severityTitles[severity],
    width: 10,
    draw: (x: number, y: number): Element =>
      drawBox({ x, y: y - 5, width: 10, height: 10 }, `column ${classOf(severity)}`),
  }));
  return present.length < 2
    ? drawLegend([], { y: 9, width, lead: `per ${period}` })
    : drawLegend(entries, { y: 9, width, lead: `per ${period}, from the bottom:` });
}

function classOf(severity: SeverityOrNone): string {
  return severity === 'none' ? 'sev-none' : severity;
}
