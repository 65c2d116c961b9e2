// Days between incidents on a logarithmic axis, and the time since the last one against them.
import type { Element } from 'hast';
import {
  type CurrentInterval,
  fewestIntervals,
  type IncidentInterval,
  measureTimeBetweenIncidents,
  type TimeBetweenFacts,
} from '../../analyse/trends/time-between-incidents.ts';
import { formatMinutes } from '../../model/time.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { arrangeDots, drawCircle, reachOf } from '../drawing/beeswarm.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import { createLogAxis, drawLogAxis, drawMedianBand, type LogAxis } from '../drawing/log-axis.ts';
import { formatDay } from '../drawing/number-text.ts';
import { drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const timeBetweenIncidentsChart = createChart({
  id: 'time-between-incidents',
  aliases: ['quiet-spells'],
  title: 'Time between incidents',
  summarize: (records, { asOf, filter }) => measureTimeBetweenIncidents(records, asOf, filter),
  findMissing: ({ intervals, current }) =>
    intervals.length === 0 && current === undefined
      ? 'No incident happened before the last day shown, so there is nothing to measure from.'
      : undefined,
  draw: drawTimeBetweenIncidents,
  tabulate: tabulateTimeBetweenIncidents,
  describe: describeTimeBetweenIncidents,
});

/** More intervals than these are shown by the longest. */
const mostDots = 150;
const mostListed = 100;

const verdictTexts: Readonly<Record<CurrentInterval['verdict'], string>> = {
  'as expected': ', as expected',
  longer: ', longer than expected',
  'too few intervals': '',
};

/** Whether the time since the last incident is unusual. */
function describeTimeBetweenIncidents(facts: TimeBetweenFacts): ChartText {
  const { intervals, estimate, current } = facts;
  const median =
    estimate === undefined
      ? undefined
      : `The median time between incidents is ${formatDays(estimate.median)} (95% CI ${formatDays(estimate.low)} – ${formatDays(estimate.high)}).`;
  if (current === undefined)
    return {
      finding: median ?? `${countNoun(intervals.length, 'interval')} between incidents.`,
      caveats: [],
    };
  const now = `${formatDays(current.days)} without an incident by ${formatDay(current.until)}`;
  return {
    finding: `${now}${verdictTexts[current.verdict]}.`,
    caveats: [...describeVerdict(current, intervals.length), ...(median === undefined ? [] : [median])],
  };
}

function describeVerdict(
  { verdict, longer, remarkableFrom }: CurrentInterval,
  intervals: number,
): readonly string[] {
  if (verdict === 'too few intervals')
    return [
      `To judge this takes ${fewestIntervals} earlier intervals, and there are ${formatCount(intervals)}.`,
    ];
  const earlier = `${formatCount(longer)} of ${formatCount(intervals)} earlier intervals were at least as long.`;
  if (verdict === 'longer')
    return [earlier, 'There may have been fewer incidents, or fewer that were written up.'];
  return remarkableFrom === undefined
    ? [earlier]
    : [earlier, `An interval of ${formatDays(remarkableFrom)} or more would be longer than expected.`];
}

/** The longest intervals, after the one that is not over. */
function tabulateTimeBetweenIncidents({ n, intervals, current }: TimeBetweenFacts): ChartTable {
  const listed = intervals.slice(-mostListed).reverse();
  const left = intervals.length - listed.length;
  return {
    caption: `${countNoun(intervals.length, 'interval')} between ${countNoun(n, 'incident')}, longest first${left === 0 ? '' : `; ${formatCount(left)} shorter ones left out`}`,
    columns: ['Time', 'From', 'To', 'Next incident'],
    rows: [
      ...(current === undefined
        ? []
        : [[{ minutes: toMinutes(current.days) }, current.since.date, current.until, undefined]]),
      ...listed.map(({ days, from, to }) => [{ minutes: toMinutes(days) }, from.date, to.date, to.title]),
    ],
  };
}

function notesOf({ n, early, intervals }: TimeBetweenFacts): readonly string[] {
  const shown =
    intervals.length > mostDots
      ? `the ${mostDots} longest of ${formatCount(intervals.length)} intervals`
      : countNoun(intervals.length, 'interval');
  return [
    countNoun(n, 'incident'),
    ...(early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} left out`]),
    `${shown}, each a dot that links to the incident that ended it`,
    'logarithmic axis',
  ];
}

/** Whole days from two on: nothing finer is known. */
function toMinutes(days: number): number {
  return days >= 2 ? Math.floor(days) * 1440 : Math.round(days * 1440);
}

function formatDays(days: number): string {
  return formatMinutes(toMinutes(days));
}

/** An hour to ten years, in minutes. */
const stops = [60, 360, 1440, 4320, 10_080, 20_160, 43_200, 129_600, 259_200, 525_600, 1_051_200, 5_256_000];
const dotRadius = 4;
const top = 26;

/** A dot per interval, and a line for the one that is not over. */
function drawTimeBetweenIncidents(facts: TimeBetweenFacts, options: ChartOptions): Element {
  const { width } = options;
  const { intervals, current, estimate } = facts;
  const shown = intervals.slice(-mostDots);
  const minutes = [...shown, ...(current === undefined ? [] : [current])].map(({ days }) => days * 1440);
  const axis = createLogAxis(minutes, { stops, inner: [1440, 43_200], left: 14, width });
  const dots = arrangeDots(
    shown.map((interval) => ({
      interval,
      record: interval.to,
      x: axis.xOf(interval.days * 1440),
      radius: dotRadius,
    })),
  );
  const reach = Math.max(16, reachOf(dots) + 4);
  const ends = { top, bottom: top + 2 * reach };
  const median =
    estimate === undefined || intervals.length > mostDots ? undefined : toMinutesEstimate(estimate);
  return drawFrame({
    name: 'time-between-incidents',
    heading: 'Time between incidents',
    notes: notesOf(facts),
    width,
    height: ends.bottom + 22,
    body: [
      ...drawMedianBand(median, axis, ends),
      ...drawLogAxis(axis, ends),
      ...dots.map(({ interval, x, y }) =>
        drawLink(options.links.incident(interval.to.id), nameInterval(interval), [
          drawCircle({ x, y: top + reach + y }, dotRadius, 'incident-dot sev-none'),
        ]),
      ),
      ...(current === undefined ? [] : drawCurrent(current, axis, { ...ends, options })),
    ],
  });
}

function toMinutesEstimate({
  median,
  low,
  high,
}: NonNullable<TimeBetweenFacts['estimate']>): NonNullable<TimeBetweenFacts['estimate']> {
  return { median: median * 1440, low: low * 1440, high: high * 1440 };
}

function nameInterval({ days, to }: IncidentInterval): string {
  return `${formatDays(days)} without an incident, until ${to.date} ${to.title}`;
}

interface CurrentPlace {
  readonly top: number;
  readonly bottom: number;
  readonly options: ChartOptions;
}

function drawCurrent(
  { days, since }: CurrentInterval,
  axis: LogAxis,
  { top: above, bottom, options }: CurrentPlace,
): readonly Element[] {
  const x = axis.xOf(days * 1440);
  const text = `now: ${formatDays(days)}`;
  const half = measureText(text, textSize.label) / 2;
  const middle = Math.min(Math.max(x, half), options.width - half);
  const name = `${formatDays(days)} since ${since.date} ${since.title}`;
  return [
    drawLink(options.links.incident(since.id), name, [
      drawLine([x, above - 6], [x, bottom], 'now'),
      drawText(text, { x: middle, y: above - 11, class: 'label', anchor: 'middle' }),
    ]),
  ];
}
