// The phases of many incidents under each other, all beginning where the harm began.
import { fewestForShare } from '../../analyse/trends/detections.ts';
import type { Element } from 'hast';
import type { PhasedIncident, PhaseFacts } from '../../analyse/durations/incident-phases.ts';
import { formatMinutes } from '../../model/time.ts';
import { type ChartOptions, type ChartTable, toMinutesCell } from '../drawing/chart-options.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatShare } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';

/** More incidents than these are told by the newest. */
const mostRows = 40;
const mostListed = 200;
const barHeight = 8;
const keyHeight = 22;
const ticks = [5, 30, 120, 480, 1440, 10_080, 43_200, 525_600] as const;

const phases = [
  { id: 'latent', title: 'latent fault' },
  { id: 'undetected', title: 'undetected' },
  { id: 'responding', title: 'responding' },
  { id: 'recovery', title: 'recovery' },
] as const;

/** A bar an incident, the latent fault to the left of the line where the harm begins; both sides logarithmic. */
export function drawIncidentPhases(facts: PhaseFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = { name: 'phases', heading: 'Phases of incidents', notes: notesOf(facts), width };
  const rows = facts.rows.slice(0, mostRows);
  if (rows.length === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const axis = createPhaseAxis(rows, width);
  const rowHeight = axis.beside ? 17 : 30;
  const bottom = keyHeight + rows.length * rowHeight + 2;
  return drawFrame({
    ...frame,
    height: bottom + 20,
    body: [
      ...drawKey(width),
      ...drawTicks(axis, bottom, width),
      ...rows.map((row, order) => drawRow(row, axis, { y: keyHeight + order * rowHeight, options })),
      drawLine([axis.start, keyHeight - 2], [axis.start, bottom + 4], 'axis'),
    ],
  });
}

/** A row an incident, newest first. */
export function tabulateIncidentPhases({ n, rows }: PhaseFacts): ChartTable {
  const left = rows.length > mostListed ? `; the ${mostListed} newest` : '';
  return {
    caption: `${formatCount(rows.length)} of ${countNoun(n, 'incident')} whose start, detection and end are known${left}`,
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

/** How often more of the impact passed before detection than after it, with its interval; typical spans from six on. */
export function describeIncidentPhases({ n, rows, estimates, mostlyUndetected }: PhaseFacts): string {
  if (n === 0) return 'No incident is left to measure.';
  const { count, share } = mostlyUndetected;
  const missing = `Start, detection and end are all known for ${formatCount(rows.length)} of ${formatCount(n)}`;
  if (share === undefined) return `${missing}, so no phase can be measured.`;
  const interval =
    rows.length < fewestForShare
      ? ', too few to speak of a share'
      : ` (95 % interval ${formatShare(share.low)} to ${formatShare(share.high)})`;
  const unnoticed = `More of the harm passed before anybody noticed than after in ${formatCount(count)} of ${formatCount(rows.length)}${interval}.`;
  const typical = (['undetected', 'responding', 'recovery'] as const).flatMap((phase) => {
    const estimate = estimates[phase];
    const title = phases.find(({ id }) => id === phase)?.title ?? phase;
    return estimate === undefined
      ? []
      : [
          `${title} ${formatMinutes(estimate.median)} (${formatMinutes(estimate.low)} to ${formatMinutes(estimate.high)})`,
        ];
  });
  const medians = typical.length === 0 ? '' : ` Medians with 95 % intervals: ${typical.join(', ')}.`;
  return `${unnoticed}${medians} ${missing}${rows.length === n ? '' : '; the others may be of another kind'}.`;
}

function notesOf({ n, rows }: PhaseFacts): readonly string[] {
  if (n === 0) return ['no incident'];
  const shown = rows.length > mostRows ? [`the ${mostRows} newest of them`] : [];
  return [
    `${formatCount(rows.length)} of ${countNoun(n, 'incident')} whose start, detection and end are known`,
    ...shown,
    ...(rows.length === 0 ? [] : ['from the start of the harm on, both sides logarithmic']),
  ];
}

interface PhaseAxis {
  /** Titles stand beside their bar, or above it where the drawing is narrow. */
  readonly beside: boolean;
  readonly labelWidth: number;
  /** Where the harm begins. */
  readonly start: number;
  readonly end: number;
  readonly longest: number;
  readonly after: (minutes: number) => number;
  readonly before: (minutes: number) => number;
}

function createPhaseAxis(rows: readonly PhasedIncident[], width: number): PhaseAxis {
  const beside = width >= 560;
  const labelWidth = beside ? Math.min(300, width * 0.36) : 0;
  const totals = rows.map(({ undetected, responding, recovery = 0 }) => undetected + responding + recovery);
  const longest = Math.max(60, ...totals);
  const latent = Math.max(0, ...rows.map((row) => row.latent ?? 0));
  const room = width - labelWidth - 16;
  const left = latent === 0 ? 0 : room * 0.24;
  const start = labelWidth + 6 + left;
  const end = width - 10;
  return {
    beside,
    labelWidth,
    start,
    end,
    longest,
    after: (minutes) => start + (Math.log1p(minutes) / Math.log1p(longest)) * (end - start),
    before: (minutes) => (latent === 0 ? start : start - (Math.log1p(minutes) / Math.log1p(latent)) * left),
  };
}

function drawRow(
  row: PhasedIncident,
  { beside, labelWidth, start, after, before }: PhaseAxis,
  { y, options }: { readonly y: number; readonly options: ChartOptions },
): Element {
  const { record, latent, undetected, responding, recovery } = row;
  const top = beside ? y + 4 : y + 17;
  const title = `${record.date} ${record.title}`;
  const room = beside ? labelWidth - 8 : options.width;
  const name = shortenText(title, textSize.small, room);
  const ends = [0, undetected, undetected + responding, undetected + responding + (recovery ?? 0)].map(after);
  const bars = (['undetected', 'responding', 'recovery'] as const).flatMap((phase, place) => {
    const [from = start, to = start] = [ends[place], ends[place + 1]];
    return to - from < 0.05
      ? []
      : [drawBox({ x: from, y: top, width: to - from, height: barHeight }, `phase-${phase}`)];
  });
  const sleeping =
    latent === undefined
      ? []
      : [
          drawBox(
            { x: before(latent), y: top, width: start - before(latent), height: barHeight },
            'phase-latent',
          ),
        ];
  return drawLink(options.links.incident(record.id), `${title}, ${spansOf(row)}`, [
    drawText(name, { x: 0, y: beside ? y + 12 : y + 12, class: 'tick' }),
    ...sleeping,
    ...bars,
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

function drawKey(width: number): readonly Element[] {
  let x = 0;
  return phases.flatMap(({ id, title }) => {
    const own = 14 + measureText(title, textSize.small) + 12;
    if (x + own > width + 12) return [];
    const start = x;
    x += own;
    return [
      drawBox({ x: start, y: 1, width: 10, height: 10 }, `phase-${id}`),
      drawText(title, { x: start + 14, y: 10, class: 'tick' }),
    ];
  });
}

function drawTicks({ start, after, end, longest }: PhaseAxis, y: number, width: number): readonly Element[] {
  let free = start + 12;
  const drawn = ticks
    .filter((minutes) => minutes <= longest)
    .flatMap((minutes) => {
      const x = after(minutes);
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
