// How long impacts lasted: all points on a logarithmic axis, the median with its interval, the unknown beside them.
import type { Element, ElementContent } from 'hast';
import type { DurationFacts, TimedRecord } from '../../analyse/durations/impact-durations.ts';
import { formatMinutes } from '../../model/time.ts';
import { drawCountAxis } from '../drawing/count-axis.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { createLogAxis, drawLogAxis, type Ends, impactStops, type LogAxis } from '../drawing/log-axis.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { arrangeSpots, drawSpot, type PlacedSpot, reachOf } from '../drawing/beeswarm.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

const spotRadius = 4.5;
const mostHeight = 260;
const columnPlot = 150;

/** Spots, or columns where there are too many of them; a median only where there are enough values. */
export function drawImpactDurations(facts: DurationFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = { name: 'durations', heading: 'Duration of impact', width };
  if (facts.n === 0) return drawFrame({ ...frame, notes: ['no incident'], height: 0, body: [] });
  const notes = notesOf(facts);
  const unknown = drawUnknown(facts, options);
  if (facts.known.length === 0) return drawFrame({ ...frame, notes, height: 24, body: [unknown] });
  const plot = createLogAxis(
    facts.known.map(({ impactMinutes }) => impactMinutes),
    { stops: impactStops, inner: [15, 240], left: 14, width },
  );
  const spots =
    facts.known.length > width ? [] : arrangeSpots(facts.known.map((record) => toSpot(record, plot)));
  const inSpots = spots.length > 0 && 2 * reachOf(spots) <= mostHeight;
  const drawn = inSpots ? drawSpots(facts, { spots, plot, options }) : drawColumns(facts, plot, options);
  return drawFrame({
    ...frame,
    notes: [...notes, inSpots ? 'logarithmic axis' : 'columns are bands of growing width'],
    height: drawn.height + 26,
    body: [...drawn.body, moveDown(unknown, drawn.height)],
  });
}

/** Counts by band of duration. */
export function tabulateImpactDurations(facts: DurationFacts): ChartTable {
  return {
    caption: `${countNoun(facts.n, 'incident')} by duration of impact; ${medianText(facts)}`,
    columns: ['Duration', 'Incidents'],
    rows: [...facts.bands.map(({ name, count }) => [name, count]), ['unknown', facts.unknown]],
  };
}

/** What is typical and how sure that is; never a comparison, since spreads this wide drown real change. */
export function describeImpactDurations(facts: DurationFacts): string {
  const { known, unknown, n, estimate } = facts;
  if (n === 0) return 'No incident is left to measure.';
  const missing =
    unknown === 0 ? '' : ` The duration is unknown for ${formatCount(unknown)} of ${formatCount(n)}.`;
  if (estimate === undefined) return `${capitalize(medianText(facts))}.${missing}`;
  const [first, last] = [known[0], known.at(-1)];
  const range = `Known impacts last from ${formatMinutes(first?.impactMinutes ?? 0)} to ${formatMinutes(last?.impactMinutes ?? 0)}.`;
  const trend = 'Durations vary so much that small changes cannot be told from chance: no trend is drawn.';
  return `${capitalize(medianText(facts))}. ${range}${missing} ${trend}`;
}

function medianText({ known, estimate, withheld }: DurationFacts): string {
  if (estimate === undefined) return withheld ?? '';
  const { median, low, high } = estimate;
  return `median ${formatMinutes(median)} of ${formatCount(known.length)} known, 95 % interval ${formatMinutes(low)} to ${formatMinutes(high)}`;
}

function notesOf(facts: DurationFacts): readonly string[] {
  return [
    `${formatCount(facts.known.length)} of ${countNoun(facts.n, 'incident')} with a known duration`,
    medianText(facts),
  ];
}

function toSpot(record: TimedRecord, { xOf }: LogAxis): { record: TimedRecord; x: number; radius: number } {
  return { record, x: xOf(record.impactMinutes), radius: spotRadius };
}

interface Drawn {
  readonly height: number;
  readonly body: readonly ElementContent[];
}

interface SpotContext {
  readonly spots: readonly PlacedSpot[];
  readonly plot: LogAxis;
  readonly options: ChartOptions;
}

function drawSpots(facts: DurationFacts, { spots, plot, options }: SpotContext): Drawn {
  const top = facts.estimate === undefined ? 4 : 24;
  const reach = Math.max(18, reachOf(spots) + 4);
  const middle = top + reach;
  const bottom = middle + reach;
  return {
    height: bottom + 22,
    body: [
      ...drawMedian(facts, plot, { top, bottom }),
      ...drawLogAxis(plot, { top, bottom }),
      ...spots.map(({ record, x, y }) => drawSpot(record, { x, y: middle + y }, options.links, spotRadius)),
    ],
  };
}

function drawMedian(
  { estimate }: DurationFacts,
  { xOf, width }: LogAxis,
  { top, bottom }: Ends,
): readonly Element[] {
  if (estimate === undefined) return [];
  const [low, middle, high] = [estimate.low, estimate.median, estimate.high].map(xOf);
  if (low === undefined || middle === undefined || high === undefined) return [];
  const text = `median ${formatMinutes(estimate.median)}`;
  const half = measureText(text, textSize.small) / 2;
  const x = Math.min(Math.max(middle, half), width - half);
  return [
    drawBox({ x: low, y: top, width: high - low, height: bottom - top }, 'band'),
    drawLine([middle, top], [middle, bottom], 'centre'),
    drawText(text, { x, y: top - 8, class: 'value', anchor: 'middle' }),
  ];
}

function drawColumns(facts: DurationFacts, plot: LogAxis, { links }: ChartOptions): Drawn {
  const [top, left] = [12, 40];
  const bottom = top + columnPlot;
  const right = plot.width - 2;
  const highest = Math.max(1, ...facts.bands.map(({ count }) => count));
  const yOf = scaleLinear([0, highest], [bottom, top]);
  const step = (right - left) / facts.bands.length;
  const columns = facts.bands.flatMap((band, place) => {
    const x = left + place * step;
    const name = drawBandName(band.low, { x, y: bottom + 16 });
    if (band.count === 0) return [name];
    const box = { x: x + 1, y: yOf(band.count), width: step - 2, height: bottom - yOf(band.count) };
    const label = `${band.name}: ${countNoun(band.count, 'incident')}`;
    return [name, drawLink(linkTo(band.filter, links), label, [drawBox(box, 'column')])];
  });
  const axis = drawLine([left, bottom], [right, bottom], 'axis');
  return {
    height: bottom + 22,
    body: [...drawCountAxis(highest, { left, right, top, bottom }), ...columns, axis],
  };
}

/** A band begins where its name stands. */
function drawBandName(low: number, { x, y }: { readonly x: number; readonly y: number }): Element {
  return drawText(low === 0 ? '0' : formatShortly(low), { x, y, class: 'tick', anchor: 'middle' });
}

/** Narrow enough for ten columns in 300 pixels: `15m`, `2h`, `7d`. */
function formatShortly(minutes: number): string {
  if (minutes < 60) return `${minutes}m`;
  return minutes < 1440 ? `${minutes / 60}h` : `${minutes / 1440}d`;
}

function drawUnknown({ unknown, unknownFilter }: DurationFacts, { links }: ChartOptions): Element {
  const text = drawText(
    unknown === 0 ? 'No duration is unknown' : `Duration unknown: ${countNoun(unknown, 'incident')}`,
    {
      x: 0,
      y: 16,
      class: 'label',
    },
  );
  return unknown === 0
    ? text
    : drawLink(linkTo(unknownFilter, links), `Duration unknown: ${countNoun(unknown, 'incident')}`, [text]);
}

function moveDown(element: Element, y: number): Element {
  return {
    ...element,
    properties: { ...element.properties, transform: `translate(0 ${Math.round(y * 10) / 10})` },
  };
}
