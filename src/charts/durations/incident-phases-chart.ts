// Where the time of incidents goes: when each was detected, mitigated, and resolved, counted from its start.
import type { Element } from 'hast';
import {
  type PhasedIncident,
  type PhaseFacts,
  summarizePhases,
} from '../../analyse/durations/incident-phases.ts';
import { fewestForShare } from '../../analyse/trends/detections.ts';
import { formatMinutes } from '../../model/time.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { type ChartOptions, type ChartTable, toMinutesCell } from '../drawing/chart-options.ts';
import { drawLegend } from '../drawing/legend.ts';
import { formatEstimatedShare, formatMinutesInterval, joinWords } from '../drawing/number-text.ts';
import { drawFrame, drawLine, drawLink, drawText, round } from '../drawing/svg.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const incidentPhasesChart = createChart({
  id: 'incident-phases',
  aliases: ['phases'],
  title: 'Phases of incidents',
  summarize: summarizePhases,
  findMissing: ({ n, rows }) =>
    rows.length === 0
      ? `None of ${countNoun(n, 'incident')} has a known start, detection, and end.`
      : undefined,
  draw: drawIncidentPhases,
  tabulate: tabulateIncidentPhases,
  describe: describeIncidentPhases,
});

/** More incidents than these are shown by the newest. */
const mostRows = 40;
const mostListed = 200;

const phases = [
  { id: 'latent', title: 'latent' },
  { id: 'undetected', title: 'undetected' },
  { id: 'responding', title: 'responding' },
  { id: 'recovery', title: 'recovery' },
] as const;

/** How often more of the impact passed undetected than not, and typical spans from six on. */
function describeIncidentPhases(facts: PhaseFacts): ChartText {
  const { n, rows, estimates, mostlyUndetected, startsAtAlert } = facts;
  const { count, share } = mostlyUndetected;
  const interval =
    share === undefined || rows.length < fewestForShare
      ? ''
      : `: ${formatEstimatedShare(count / rows.length, share)}`;
  const typical = phases.flatMap(({ id, title }) => {
    const estimate = id === 'latent' ? undefined : estimates[id];
    return estimate === undefined
      ? []
      : [`${title} ${formatMinutes(estimate.median)} (${formatMinutesInterval(estimate)})`];
  });
  return {
    finding: `In ${formatCount(count)} of ${countNoun(rows.length, 'incident')}, more of the impact passed before detection than after it${interval}.`,
    caveats: [
      ...(typical.length === 0 ? [] : [`Medians: ${joinWords(typical)}.`]),
      `Start, detection, and end are known for ${formatCount(rows.length)} of ${formatCount(n)}; the others may differ.`,
      ...(startsAtAlert === 0
        ? []
        : [
            `${countNoun(startsAtAlert, 'incident')} ${startsAtAlert === 1 ? 'is' : 'are'} left out because the start is set to the alert.`,
          ]),
    ],
  };
}

/** A row per incident, newest first. */
function tabulateIncidentPhases({ n, rows }: PhaseFacts): ChartTable {
  const left = rows.length > mostListed ? `; the ${mostListed} newest` : '';
  return {
    caption: `${formatCount(rows.length)} of ${countNoun(n, 'incident')} with known start, detection, and end${left}`,
    columns: ['Incident', 'Date', 'Latent', 'Undetected', 'Responding', 'Recovery'],
    rows: rows
      .slice(0, mostListed)
      .map(({ record, latent, undetected, responding, recovery }) => [
        record.title,
        record.date,
        toMinutesCell(latent),
        toMinutesCell(undetected),
        toMinutesCell(responding),
        toMinutesCell(recovery),
      ]),
  };
}

function notesOf({ n, rows }: PhaseFacts): readonly string[] {
  return [
    `${formatCount(rows.length)} of ${countNoun(n, 'incident')} with known start, detection, and end`,
    ...(rows.length > mostRows ? [`the ${mostRows} newest of them`] : []),
    'time since the start',
    'logarithmic axis',
  ];
}

const keyHeight = 24;
const ticks = [1, 5, 30, 120, 480, 1440, 10_080, 43_200, 525_600] as const;

/**
 * A line per incident from its start to its last known moment, with a mark at each moment. Lengths of phases cannot be
 * stacked on a logarithmic axis, but times since the start can be placed on it.
 */
function drawIncidentPhases(facts: PhaseFacts, options: ChartOptions): Element {
  const { width } = options;
  const rows = facts.rows.slice(0, mostRows);
  const axis = createPhaseAxis(rows, width);
  const rowHeight = axis.isWide ? 17 : 30;
  const bottom = keyHeight + rows.length * rowHeight + 2;
  return drawFrame({
    name: 'incident-phases',
    heading: 'From start to resolution',
    notes: notesOf(facts),
    width,
    height: bottom + 20,
    body: [
      ...drawMomentLegend(width),
      ...drawTicks(axis, bottom, width),
      ...rows.map((row, order) => drawRow(row, axis, { y: keyHeight + order * rowHeight, options })),
      drawLine([axis.start, keyHeight - 2], [axis.start, bottom + 4], 'axis'),
    ],
  });
}

interface PhaseAxis {
  /** Titles are next to their line, or above it if the drawing is narrow. */
  readonly isWide: boolean;
  readonly labelWidth: number;
  /** Where the impact starts. */
  readonly start: number;
  readonly end: number;
  readonly longest: number;
  readonly xOf: (minutes: number) => number;
}

function createPhaseAxis(rows: readonly PhasedIncident[], width: number): PhaseAxis {
  const isWide = width >= 560;
  const labelWidth = isWide ? Math.min(300, width * 0.36) : 0;
  const longest = Math.max(60, ...rows.map((row) => momentsOf(row).at(-1)?.minutes ?? 0));
  const [start, end] = [labelWidth + 6, width - 10];
  const xOf = (minutes: number): number =>
    start + (Math.log1p(minutes) / Math.log1p(longest)) * (end - start);
  return { isWide, labelWidth, start, end, longest, xOf };
}

const moments = ['detected', 'mitigated', 'resolved'] as const;
type MomentName = (typeof moments)[number];

interface PhaseMoment {
  readonly name: MomentName;
  /** Since the start. */
  readonly minutes: number;
}

function momentsOf({ undetected, responding, recovery }: PhasedIncident): readonly PhaseMoment[] {
  const mitigated = undetected + responding;
  return [
    { name: 'detected', minutes: undetected },
    { name: 'mitigated', minutes: mitigated },
    ...(recovery === undefined ? [] : [{ name: 'resolved' as const, minutes: mitigated + recovery }]),
  ];
}

function drawRow(
  row: PhasedIncident,
  { isWide, labelWidth, xOf }: PhaseAxis,
  { y, options }: { readonly y: number; readonly options: ChartOptions },
): Element {
  const { record } = row;
  const middle = isWide ? y + 8 : y + 21;
  const title = `${record.date} ${record.title}`;
  const name = shortenText(title, textSize.small, isWide ? labelWidth - 8 : options.width);
  const places = momentsOf(row).map((moment) => ({ ...moment, x: xOf(moment.minutes) }));
  const lines = places.map(({ x }, order) =>
    drawLine(
      [order === 0 ? xOf(0) : (places[order - 1]?.x ?? x), middle],
      [x, middle],
      `phase-line phase-line-${order === 0 ? 'undetected' : order === 1 ? 'responding' : 'recovery'}`,
    ),
  );
  return drawLink(options.links.incident(record.id), `${title}, ${spansOf(row)}`, [
    drawText(name, { x: 0, y: y + 12, class: 'tick' }),
    ...lines,
    ...places.map((place) => drawMoment(place.name, place.x, middle)),
  ]);
}

function spansOf(row: PhasedIncident): string {
  return phases
    .flatMap(({ id, title }) => {
      const minutes = row[id];
      return minutes === undefined ? [] : [`${title} ${formatMinutes(minutes)}`];
    })
    .join(', ');
}

/** A circle, a square, or a bar: distinguished by shape as well as by color. */
function drawMoment(name: MomentName, x: number, y: number): Element {
  const shapes = {
    detected: `M${round(x - 3.5)} ${round(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`,
    mitigated: `M${round(x - 3)} ${round(y - 3)}h6v6h-6z`,
    resolved: `M${round(x)} ${round(y - 5)}v10`,
  };
  return s('path', { d: shapes[name], class: `moment moment-${name}` });
}

function drawMomentLegend(width: number): readonly Element[] {
  const entries = moments.map((name) => ({
    text: name,
    width: 10,
    draw: (x: number, y: number): Element => drawMoment(name, x + 5, y),
  }));
  return drawLegend(entries, { y: 7, width }).parts;
}

function drawTicks({ start, xOf, end, longest }: PhaseAxis, y: number, width: number): readonly Element[] {
  let free = start + 12;
  const drawn = ticks
    .filter((minutes) => minutes <= longest)
    .flatMap((minutes) => {
      const x = xOf(minutes);
      const text = formatMinutes(minutes);
      const half = measureText(text, textSize.small) / 2;
      if (x - half < free || x + half > width) return [];
      free = x + half + 8;
      return [
        drawLine([x, keyHeight], [x, y + 4], 'grid'),
        drawText(text, { x, y: y + 16, class: 'tick', anchor: 'middle' }),
      ];
    });
  return [
    ...drawn,
    drawText('0', { x: start, y: y + 16, class: 'tick', anchor: 'middle' }),
    drawLine([start, y], [end, y], 'axis'),
  ];
}
