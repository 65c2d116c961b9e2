// When incidents came: one spot each on a real time axis; columns where there are too many for spots.
import type { Element, ElementContent } from 'hast';
import {
  type ArrivalFacts,
  countByPeriod,
  severities,
  type SeverityOrNone,
} from '../../analyse/trends/arrivals.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { toDay } from '../../analyse/trends/trend-dates.ts';
import { drawArrivalColumns, severityTitles } from '../drawing/arrival-columns.ts';
import { type ChartOptions, type ChartTable, toMinutesCell } from '../drawing/chart-options.ts';
import { createTimeScale, type TimeScale } from '../drawing/scales.ts';
import {
  arrangeSpots,
  drawSpot,
  drawSpotKey,
  type PlacedSpot,
  radiusOf,
  reachOf,
} from '../drawing/beeswarm.ts';
import { drawFrame, drawText } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { axisHeight, drawBrushField, drawEarly, drawTimeAxis, earlyWidth } from '../drawing/time-axis.ts';

const laneLabelWidth = 40;
const leastLane = 26;
/** Higher than this, a strip of spots is no strip. */
const mostHeight = 260;
const keyHeight = 26;
/** A stretch shorter than this is widened, so that one incident has an axis. */
const leastDays = 60;

/** The arrival strip; an empty one says so. `width` in pixels. */
export function drawArrivalStrip(facts: ArrivalFacts, options: ChartOptions): Element {
  const frame = {
    name: 'arrivals',
    heading: 'Incidents over time',
    notes: notesOf(facts),
    width: options.width,
  };
  if (facts.n === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const lanes = arrangeLanes(facts, options.width);
  if (lanes === undefined)
    return drawFrame({ ...frame, ...drawArrivalColumns(facts, scaleFor(facts, options.width, 34), options) });
  return drawFrame({ ...frame, ...drawLanes(facts, lanes, options) });
}

/** One row an incident, in time order. */
export function tabulateArrivalStrip(facts: ArrivalFacts): ChartTable {
  if (facts.n > 400) return tabulatePeriods(facts);
  return {
    caption: `${countNoun(facts.n, 'incident')} in time order; impact unknown for ${formatCount(facts.unknownDuration)}`,
    columns: ['Date', 'Incident', 'Severity', 'Impact'],
    rows: [...facts.early, ...facts.main].map((record) => [
      record.date,
      record.title,
      severityTitles[record.severity ?? 'none'],
      toMinutesCell(record.impactMinutes),
    ]),
  };
}

/** What the strip shows, in a sentence; it claims no clusters, since chance makes them too. */
export function describeArrivalStrip(facts: ArrivalFacts): string {
  const all = [...facts.early, ...facts.main];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return 'No incident is left to draw.';
  const days = Math.floor((facts.end - last.at) / 86_400_000);
  const quiet = days > 0 ? ` The last one was ${countNoun(days, 'day')} before ${toDay(facts.end)}.` : '';
  const span = first === last ? `on ${first.date}` : `from ${first.date} to ${last.date}`;
  const unknown =
    facts.unknownDuration > 0
      ? `; how long the harm lasted is unknown for ${formatCount(facts.unknownDuration)}`
      : '';
  const chance =
    facts.n < 3
      ? ''
      : ' Chance alone makes clusters and gaps; the counts per quarter say which are more than that.';
  return `${countNoun(facts.n, 'written-up incident')} ${span}${unknown}.${quiet}${chance}`;
}

function notesOf(facts: ArrivalFacts): readonly string[] {
  if (facts.n === 0) return ['no incident'];
  const unknown =
    facts.unknownDuration === 0 ? [] : [`duration unknown for ${formatCount(facts.unknownDuration)}`];
  const severity =
    facts.unknownSeverity === 0 ? [] : [`severity not stated for ${formatCount(facts.unknownSeverity)}`];
  return [`${countNoun(facts.n, 'incident')} up to ${toDay(facts.end)}`, ...unknown, ...severity];
}

interface Lane {
  readonly severity: SeverityOrNone;
  readonly spots: readonly PlacedSpot[];
  readonly height: number;
}

/** One lane a severity, so that colour is not the only sign; undefined when spots would pile up too high. */
function arrangeLanes(facts: ArrivalFacts, width: number): readonly Lane[] | undefined {
  if (facts.main.length > width) return undefined;
  const stated = facts.unknownSeverity < facts.n;
  const scale = scaleFor(facts, width, stated ? laneLabelWidth : 0);
  const lanes = severities.flatMap((severity): readonly Lane[] => {
    const records = facts.main.filter((record) => (record.severity ?? 'none') === severity);
    if (records.length === 0) return [];
    const spots = arrangeSpots(records.map((record) => toSpot(record, scale)));
    return [{ severity, spots, height: Math.max(leastLane, 2 * reachOf(spots) + 6) }];
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
  const drawn = lanes.flatMap(({ severity, spots, height }) => {
    const middle = top + height / 2;
    top += height;
    const label = drawText(severityTitles[severity], { x: 0, y: middle + 4, class: 'label' });
    return [
      ...(labels ? [label] : []),
      ...spots.map(({ record, x, y }) => drawSpot(record, { x, y: middle + y }, links)),
    ];
  });
  return {
    height: axisY + axisHeight + keyHeight,
    body: [
      ...drawTimeAxis(scale, { y: axisY, top: 0, width }),
      drawBrushField(scale, axisY),
      ...drawEarly(facts, { x: left, middle: axisY / 2, y: axisY }, links),
      ...drawn,
      drawText('Impact', { x: 0, y: axisY + axisHeight + 18, class: 'tick' }),
      ...drawSpotKey(46, axisY + axisHeight + 14),
    ],
  };
}

function scaleFor(facts: ArrivalFacts, width: number, left: number): TimeScale {
  const start = facts.main[0]?.at ?? facts.end;
  return createTimeScale([start, facts.end], [left + earlyWidth(facts) + 10, width - 11], leastDays);
}

function toSpot(
  record: IncidentRecord,
  scale: TimeScale,
): { record: IncidentRecord; x: number; radius: number } {
  return { record, x: scale(record.at), radius: radiusOf(record.impactMinutes) };
}

function tabulatePeriods(facts: ArrivalFacts): ChartTable {
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
