// When incidents happened: a dot each on a time axis, or columns where there are too many for dots.
import type { Element, ElementContent } from 'hast';
import {
  type ArrivalFacts,
  countByPeriod,
  severities,
  type SeverityOrNone,
  summarizeArrivals,
} from '../../analyse/trends/arrivals.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { toDay } from '../../analyse/trends/trend-dates.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { drawArrivalColumns, severityTitles } from './arrival-columns.ts';
import { arrangeDots, drawDot, drawDotKey, type PlacedDot, radiusOf, reachOf } from '../drawing/beeswarm.ts';
import { type ChartOptions, type ChartTable, toMinutesCell } from '../drawing/chart-options.ts';
import { formatDay } from '../drawing/number-text.ts';
import { createTimeScale, type TimeScale } from '../drawing/scales.ts';
import { drawFrame, drawText } from '../drawing/svg.ts';
import { axisHeight, drawBrushField, drawEarly, drawTimeAxis, earlyWidth } from '../drawing/time-axis.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const arrivalsChart = createChart({
  id: 'arrivals',
  title: 'Incidents over time',
  summarize: (records, { asOf, filter }) => summarizeArrivals(records, asOf, filter),
  findMissing: () => undefined,
  draw: drawArrivals,
  tabulate: tabulateArrivals,
  describe: describeArrivals,
});

/** More incidents than these are tabulated by year. */
const mostListed = 400;

function describeArrivals(facts: ArrivalFacts): ChartText {
  const all = [...facts.early, ...facts.main];
  const [first, last] = [all[0], all.at(-1)];
  const days = last === undefined ? 0 : Math.floor((facts.end - last.at) / 86_400_000);
  const span =
    first === undefined || last === undefined || first === last
      ? `on ${formatDay(first?.date ?? '')}`
      : `from ${formatDay(first.date)} to ${formatDay(last.date)}`;
  return {
    finding: `${countNoun(facts.n, 'incident')} written up, ${span}.`,
    caveats: [
      ...(days > 0
        ? [`The latest was ${countNoun(days, 'day')} before ${formatDay(toDay(facts.end))}.`]
        : []),
      ...(facts.unknownDuration > 0
        ? [`The duration is unknown for ${formatCount(facts.unknownDuration)}.`]
        : []),
      ...(facts.n < 3 ? [] : ['Clusters and gaps also occur by chance.']),
    ],
  };
}

function tabulateArrivals(facts: ArrivalFacts): ChartTable {
  if (facts.n > mostListed) return tabulateYears(facts);
  return {
    caption: `${countNoun(facts.n, 'incident')} in time order; duration unknown for ${formatCount(facts.unknownDuration)}`,
    columns: ['Date', 'Incident', 'Severity', 'Duration of impact'],
    rows: [...facts.early, ...facts.main].map((record) => [
      record.date,
      record.title,
      record.severity === undefined ? undefined : severityTitles[record.severity],
      toMinutesCell(record.impactMinutes),
    ]),
  };
}

function tabulateYears(facts: ArrivalFacts): ChartTable {
  const early =
    facts.early.length === 0 ? '' : `; ${countNoun(facts.early.length, 'much earlier incident')} left out`;
  return {
    caption: `${countNoun(facts.n, 'incident')} by year and severity${early}`,
    columns: ['Year', 'Incidents', ...severities.map((severity) => severityTitles[severity])],
    rows: countByPeriod(facts, 'year').map(({ name, count, bySeverity }) => [
      name,
      count,
      ...severities.map((severity) => bySeverity[severity]),
    ]),
  };
}

function notesOf(facts: ArrivalFacts): readonly string[] {
  return [
    `${countNoun(facts.n, 'incident')} up to ${toDay(facts.end)}`,
    ...(facts.unknownDuration === 0 ? [] : [`duration unknown for ${formatCount(facts.unknownDuration)}`]),
    ...(facts.unknownSeverity === 0 ? [] : [`severity unknown for ${formatCount(facts.unknownSeverity)}`]),
  ];
}

const laneLabelWidth = 58;
const countAxisWidth = 34;
const leastLane = 26;
/** Higher than this, dots are replaced by columns. */
const mostHeight = 260;
const keyHeight = 26;
/** A shorter stretch is widened, so that one incident has an axis. */
const leastDays = 60;

function drawArrivals(facts: ArrivalFacts, options: ChartOptions): Element {
  const lanes = arrangeLanes(facts, options.width);
  const drawn =
    lanes === undefined
      ? drawArrivalColumns(facts, scaleFor(facts, options.width, countAxisWidth), options)
      : drawLanes(facts, lanes, options);
  return drawFrame({
    name: 'arrivals',
    heading: 'Incidents over time',
    notes: notesOf(facts),
    width: options.width,
    ...drawn,
  });
}

interface Lane {
  readonly severity: SeverityOrNone;
  readonly dots: readonly PlacedDot[];
  readonly height: number;
}

/** One lane per severity, so that color is not the only sign; undefined when dots would pile up too high. */
function arrangeLanes(facts: ArrivalFacts, width: number): readonly Lane[] | undefined {
  if (facts.main.length > width) return undefined;
  const stated = facts.unknownSeverity < facts.n;
  const scale = scaleFor(facts, width, stated ? laneLabelWidth : 0);
  const lanes = severities.flatMap((severity): readonly Lane[] => {
    const records = facts.main.filter((record) => (record.severity ?? 'none') === severity);
    if (records.length === 0) return [];
    const dots = arrangeDots(records.map((record) => toDot(record, scale)));
    return [{ severity, dots, height: Math.max(leastLane, 2 * reachOf(dots) + 6) }];
  });
  return lanes.reduce((total, { height }) => total + height, 0) > mostHeight ? undefined : lanes;
}

function drawLanes(
  facts: ArrivalFacts,
  lanes: readonly Lane[],
  { width, links }: ChartOptions,
): { readonly height: number; readonly body: readonly ElementContent[] } {
  const labels = facts.unknownSeverity < facts.n;
  const left = labels ? laneLabelWidth : 0;
  const scale = scaleFor(facts, width, left);
  const axisY = lanes.reduce((total, { height }) => total + height, 0) + 2;
  let top = 0;
  const drawn = lanes.flatMap(({ severity, dots, height }) => {
    const middle = top + height / 2;
    top += height;
    const label = drawText(severityTitles[severity], { x: 0, y: middle + 4, class: 'label' });
    return [
      ...(labels ? [label] : []),
      ...dots.map(({ record, x, y }) => drawDot(record, { x, y: middle + y }, links)),
    ];
  });
  return {
    height: axisY + axisHeight + keyHeight,
    body: [
      ...drawTimeAxis(scale, { y: axisY, top: 0, width }),
      drawBrushField(scale, axisY),
      ...drawEarly(facts, { x: left, middle: axisY / 2, y: axisY }, links),
      ...drawn,
      drawText('impact:', { x: 0, y: axisY + axisHeight + 18, class: 'tick' }),
      ...drawDotKey(46, axisY + axisHeight + 14),
    ],
  };
}

function scaleFor(facts: ArrivalFacts, width: number, left: number): TimeScale {
  const start = facts.main[0]?.at ?? facts.end;
  return createTimeScale([start, facts.end], [left + earlyWidth(facts) + 10, width - 11], leastDays);
}

function toDot(
  record: IncidentRecord,
  scale: TimeScale,
): { record: IncidentRecord; x: number; radius: number } {
  return { record, x: scale(record.at), radius: radiusOf(record.impactMinutes) };
}
