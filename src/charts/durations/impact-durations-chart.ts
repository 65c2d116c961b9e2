// How long impacts last: all durations on a logarithmic axis, the median with its interval, the unknown below.
import type { Element, ElementContent } from 'hast';
import {
  type DurationFacts,
  fewestForMedian,
  summarizeDurations,
  type TimedRecord,
} from '../../analyse/durations/impact-durations.ts';
import { formatMinutes } from '../../model/time.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { arrangeDots, drawDot, type PlacedDot, reachOf } from '../drawing/beeswarm.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawCountAxis } from '../drawing/count-axis.ts';
import {
  createLogAxis,
  drawLogAxis,
  drawMedianBand,
  impactStops,
  type LogAxis,
} from '../drawing/log-axis.ts';
import { formatMinutesInterval } from '../drawing/number-text.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, moveDown } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const impactDurationsChart = createChart({
  id: 'impact-durations',
  aliases: ['durations'],
  title: 'Duration of impact',
  summarize: (records, { filter }) => summarizeDurations(records, filter),
  findMissing: ({ n, known }) =>
    known.length === 0 ? `The duration is unknown for all ${countNoun(n, 'incident')}.` : undefined,
  draw: drawImpactDurations,
  tabulate: tabulateImpactDurations,
  describe: describeImpactDurations,
});

/** The median and its interval; no trend, since a spread this wide hides real change. */
function describeImpactDurations({ known, unknown, n, estimate }: DurationFacts): ChartText {
  const [first, last] = [known[0], known.at(-1)].map((record) => formatMinutes(record?.impactMinutes ?? 0));
  const missing =
    unknown === 0 ? [] : [`The duration is unknown for ${formatCount(unknown)} of ${formatCount(n)}.`];
  if (estimate === undefined)
    return {
      finding:
        known.length === 1
          ? `The only known duration is ${first ?? ''}.`
          : `Known durations range from ${first ?? ''} to ${last ?? ''}.`,
      caveats: [
        `A median needs ${fewestForMedian} known durations; there ${known.length === 1 ? 'is' : 'are'} ${known.length}.`,
        ...missing,
      ],
    };
  return {
    finding: `Half of the impacts last longer than ${formatMinutes(estimate.median)} (${formatMinutesInterval(estimate)}).`,
    caveats: [
      `Known durations range from ${first ?? ''} to ${last ?? ''}.`,
      ...missing,
      'Durations vary too much to show a trend.',
    ],
  };
}

/** Counts by band of duration. */
function tabulateImpactDurations({ n, known, unknown, bands }: DurationFacts): ChartTable {
  return {
    caption: `${formatCount(known.length)} of ${countNoun(n, 'incident')} with a known duration`,
    columns: ['Duration', 'Incidents'],
    rows: [...bands.map(({ name, count }) => [name, count]), ['unknown', unknown]],
  };
}

const dotRadius = 4.5;
const mostHeight = 260;
const columnPlot = 150;

/** Dots, or columns where there are too many of them. */
function drawImpactDurations(facts: DurationFacts, options: ChartOptions): Element {
  const { width } = options;
  const { known, n } = facts;
  const axis = createLogAxis(
    known.map(({ impactMinutes }) => impactMinutes),
    { stops: impactStops, inner: [15, 240], left: 14, width },
  );
  const dots = known.length > width ? [] : arrangeDots(known.map((record) => toDot(record, axis)));
  const inDots = dots.length > 0 && 2 * reachOf(dots) <= mostHeight;
  const drawn = inDots ? drawDots(facts, { dots, axis, options }) : drawColumns(facts, axis, options);
  return drawFrame({
    name: 'impact-durations',
    heading: 'Duration of impact',
    notes: [
      `${formatCount(known.length)} of ${countNoun(n, 'incident')} with a known duration`,
      inDots ? 'logarithmic axis' : 'bands grow wider to the right',
      ...(inDots && facts.estimate !== undefined ? ['shaded: 95% CI of the median'] : []),
    ],
    width,
    height: drawn.height + 26,
    body: [...drawn.body, moveDown(drawUnknown(facts, options), drawn.height)],
  });
}

function toDot(record: TimedRecord, { xOf }: LogAxis): { record: TimedRecord; x: number; radius: number } {
  return { record, x: xOf(record.impactMinutes), radius: dotRadius };
}

interface Drawn {
  readonly height: number;
  readonly body: readonly ElementContent[];
}

interface DotContext {
  readonly dots: readonly PlacedDot[];
  readonly axis: LogAxis;
  readonly options: ChartOptions;
}

function drawDots({ estimate }: DurationFacts, { dots, axis, options }: DotContext): Drawn {
  const top = estimate === undefined ? 4 : 24;
  const reach = Math.max(18, reachOf(dots) + 4);
  const middle = top + reach;
  const ends = { top, bottom: middle + reach };
  return {
    height: ends.bottom + 22,
    body: [
      ...drawMedianBand(estimate, axis, ends),
      ...(estimate === undefined ? [] : [nameMedian(estimate.median, axis, top - 8)]),
      ...drawLogAxis(axis, ends),
      ...dots.map(({ record, x, y }) => drawDot(record, { x, y: middle + y }, options.links, dotRadius)),
    ],
  };
}

function nameMedian(median: number, { xOf, width }: LogAxis, y: number): Element {
  const text = `median ${formatMinutes(median)}`;
  const half = measureText(text, textSize.small) / 2;
  const x = Math.min(Math.max(xOf(median), half), width - half);
  return drawText(text, { x, y, class: 'value', anchor: 'middle' });
}

function drawColumns(facts: DurationFacts, axis: LogAxis, { links }: ChartOptions): Drawn {
  const [top, left] = [12, 40];
  const bottom = top + columnPlot;
  const right = axis.width - 2;
  const highest = Math.max(1, ...facts.bands.map(({ count }) => count));
  const yOf = scaleLinear([0, highest], [bottom, top]);
  const step = (right - left) / facts.bands.length;
  const columns = facts.bands.flatMap((band, place) => {
    const x = left + place * step;
    const text = band.low === 0 ? '0' : formatShortly(band.low);
    // A band begins where its name is.
    const name = drawText(text, { x, y: bottom + 16, class: 'tick', anchor: 'middle' });
    if (band.count === 0) return [name];
    const box = { x: x + 1, y: yOf(band.count), width: step - 2, height: bottom - yOf(band.count) };
    const label = `${band.name}: ${countNoun(band.count, 'incident')}`;
    return [name, drawLink(linkTo(band.filter, links), label, [drawBox(box, 'column')])];
  });
  return {
    height: bottom + 22,
    body: [
      ...drawCountAxis(highest, { left, right, top, bottom }),
      ...columns,
      drawLine([left, bottom], [right, bottom], 'axis'),
    ],
  };
}

/** Narrow enough for ten columns in 300 pixels: `15m`, `2h`, `7d`. */
function formatShortly(minutes: number): string {
  if (minutes < 60) return `${minutes}m`;
  return minutes < 1440 ? `${minutes / 60}h` : `${minutes / 1440}d`;
}

function drawUnknown({ unknown, unknownFilter }: DurationFacts, { links }: ChartOptions): Element {
  const text = `Duration unknown: ${countNoun(unknown, 'incident')}`;
  const drawn = drawText(text, { x: 0, y: 16, class: 'label' });
  return unknown === 0 ? drawn : drawLink(linkTo(unknownFilter, links), text, [drawn]);
}
