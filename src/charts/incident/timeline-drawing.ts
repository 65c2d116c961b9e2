// An incident's timeline on a real axis of time, top to bottom, with its phases shaded next to the rows.
import type { Element } from 'hast';
import { listPhases } from '../../analyse/durations/phases.ts';
import type { Incident } from '../../model/incident.ts';
import type { TimelineEntry } from '../../model/postmortem.ts';
import { formatClock, formatDate, type Moment } from '../../model/time.ts';
import { type BrokenAxis, breakAxis } from '../drawing/broken-axis.ts';
import type { ChartOptions } from '../drawing/chart-options.ts';
import { drawPhaseKey } from './phase-bar.ts';
import { linkHorizontal } from '../drawing/scales.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, round } from '../drawing/svg.ts';
import { countNoun } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';

const rowHeight = 19;
/** More rows than these are drawn as points without their texts, which are in the document. */
const mostRows = 60;
const plainHeight = 420;
const bandWidth = 12;
const axisX = 20;
const rowX = 52;

type TimedEntry = TimelineEntry & { readonly at: Moment };

/** Rows with a clock time; undefined when fewer than two have one. Each links to its line in the text. */
export function drawTimeline(
  incident: Pick<Incident, 'id' | 'postmortem'>,
  options: Pick<ChartOptions, 'width' | 'links'>,
): Element | undefined {
  const { timeline, zone } = incident.postmortem;
  const rows = timeline.filter(isTimed).sort((a, b) => a.at.instant - b.at.instant || a.line - b.line);
  if (rows.length < 2) return undefined;
  const lines = rows.length > mostRows ? [] : layOutRows(rows, zone);
  const length = lines.length === 0 ? plainHeight : lines.length * rowHeight;
  const axis = breakAxis(
    rows.map(({ at }) => at.instant),
    length - rowHeight,
  );
  const phases = listPhases(incident.postmortem).filter(({ name }) => name !== 'latent');
  const marks = lines.length === 0 ? rows.map((row) => ({ row, y: undefined })) : lines;
  return drawFrame({
    name: 'timeline',
    heading: 'Timeline, to scale',
    notes: notesOf(timeline.length - rows.length, axis, rows[0]?.at.zone ?? zone),
    width: options.width,
    height: length + phases.length * 17 + 12,
    body: [
      s('g', { transform: `translate(0 ${rowHeight / 2})` }, [
        ...drawPhases(phases, axis),
        drawLine([axisX, 0], [axisX, length - rowHeight], 'axis'),
        ...axis.breaks.map(({ from, to }) =>
          drawText('≈', { x: axisX, y: (from + to) / 2 + 4, class: 'label', anchor: 'middle' }),
        ),
        ...marks.flatMap((line) => drawLineOfTimeline(line, { incident, axis, options })),
      ]),
      ...drawPhaseKey(phases, length + 8),
    ],
  });
}

function isTimed(entry: TimelineEntry): entry is TimedEntry {
  return entry.at !== undefined && entry.at.precision !== 'day';
}

function notesOf(left: number, { breaks }: BrokenAxis, zone: string): readonly string[] {
  return [
    `times in ${zone}`,
    ...(breaks.length > 0 ? ['≈ a long gap, shortened'] : []),
    ...(left > 0 ? [`${countNoun(left, 'row')} without a time of day left out`] : []),
  ];
}

/** A row of the timeline, or a new date, with its place. */
interface Line {
  readonly row?: TimedEntry;
  readonly date?: string;
  readonly y?: number;
}

/** A date comes before the first row of each day if there are several days. */
function layOutRows(rows: readonly TimedEntry[], zone: string): readonly Line[] {
  const dateOf = ({ at }: TimedEntry): string => formatDate(at.instant, at.zone || zone);
  const several = new Set(rows.map(dateOf)).size > 1;
  let date = '';
  const lines = rows.flatMap((row): Line[] => {
    const isNew = several && dateOf(row) !== date;
    date = dateOf(row);
    return isNew ? [{ date }, { row }] : [{ row }];
  });
  return lines.map((line, place) => ({ ...line, y: place * rowHeight }));
}

function drawPhases(phases: ReturnType<typeof listPhases>, { placeOf }: BrokenAxis): readonly Element[] {
  return phases.map(({ name, from, to }) => {
    const y = placeOf(from.instant);
    return drawBox({ x: 0, y, width: bandWidth, height: placeOf(to.instant) - y }, `phase-${name}`);
  });
}

interface LineContext {
  readonly incident: Pick<Incident, 'id'>;
  readonly axis: BrokenAxis;
  readonly options: Pick<ChartOptions, 'width' | 'links'>;
}

function drawLineOfTimeline(
  { row, date, y }: Line,
  { incident, axis, options }: LineContext,
): readonly Element[] {
  if (row === undefined) return [drawText(date ?? '', { x: rowX, y: (y ?? 0) + 4, class: 'value' })];
  const place = axis.placeOf(row.at.instant);
  const clock = `${row.at.precision === 'approximate' ? '~' : ''}${formatClock(row.at.instant, row.at.zone)}`;
  const text = row.text.replace(/[`*_\s]+/g, ' ').trim();
  const point = s('circle', { cx: axisX, cy: round(place), r: 3, class: 'incident-dot sev-none' });
  const href = options.links.incident(incident.id, `line-${row.line}`);
  if (y === undefined) return [drawLink(href, `${clock} ${text}`, [point])];
  const clockWidth = measureText('~00:00', textSize.label);
  const room = options.width - rowX - clockWidth - 10;
  return [
    s('path', { d: leader({ source: [axisX + 3, place], target: [rowX - 5, y] }) ?? '', class: 'grid' }),
    drawLink(href, `${clock} ${text}`, [
      point,
      drawText(clock, { x: rowX, y: y + 4, class: 'value' }),
      drawText(shortenText(text, textSize.label, room), {
        x: rowX + clockWidth + 6,
        y: y + 4,
        class: 'label',
      }),
    ]),
  ];
}

const leader = linkHorizontal<
  unknown,
  { source: [number, number]; target: [number, number] },
  [number, number]
>().digits(1);
