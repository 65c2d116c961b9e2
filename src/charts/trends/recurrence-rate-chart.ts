// Did we already know? Arcs from an earlier incident to a later one like it, by what its promises were worth then.
import type { Element } from 'hast';
import {
  type RecurrenceRateFacts,
  type RecurrenceArc,
  recurrenceStatuses,
} from '../../analyse/trends/recurrence-rate.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import type { WorstStatus } from '../../analyse/action-items/action-items.ts';
import { createTimeScale } from '../drawing/scales.ts';
import { drawSpot } from '../drawing/beeswarm.ts';
import { drawFrame, drawLink, drawText, round } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { axisHeight, drawTimeAxis } from '../drawing/time-axis.ts';

/** More arcs than these are told by the newest. */
const mostArcs = 120;
const mostListed = 200;
const highest = 130;
const spotRadius = 3.5;
const leastDays = 60;
const day = 86_400_000;

/** How the worst status of the earlier one's promises is written. */
const statusTexts: Readonly<Record<WorstStatus, string>> = {
  open: 'promises open',
  unknown: 'status unknown',
  declined: 'declined',
  done: 'all done',
  none: 'nothing promised',
};

/** One axis of time with an arc a recurrence; every arc links to the later incident, every spot to its own. */
export function drawRecurrenceRate(facts: RecurrenceRateFacts, options: ChartOptions): Element {
  const { width, links } = options;
  const frame = { name: 'came-back', heading: 'Incidents like an earlier one', notes: notesOf(facts), width };
  if (facts.arcs.length === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const arcs = facts.arcs.slice(0, mostArcs);
  const records = [...new Set(arcs.flatMap(({ later, earlier }) => [earlier, later]))];
  const xOf = createPlaces(facts, records, width);
  const rise = Math.max(...arcs.map(({ later, earlier }) => riseOf(xOf.place(later) - xOf.place(earlier))));
  const base = rise + 4;
  const keyTop = base + axisHeight + 24;
  const key = drawKey(keyTop, width);
  return drawFrame({
    ...frame,
    height: keyTop + key.height,
    body: [
      ...xOf.draw(base + spotRadius + 4),
      ...arcs.map((arc) => drawArc(arc, { place: xOf.place, base, options })),
      ...records.map((record) => drawSpot(record, { x: xOf.place(record), y: base }, links, spotRadius)),
      ...key.parts,
    ],
  });
}

/** A row a recurrence, the newest first. */
export function tabulateRecurrenceRate(facts: RecurrenceRateFacts): ChartTable {
  const more = facts.arcs.length > mostListed ? `; the ${mostListed} newest recurrences` : '';
  return {
    caption: `${formatCount(facts.recurring)} of ${countNoun(facts.n, 'incident')} came after one like them${more}`,
    columns: ['Later', 'Date', 'Earlier', 'Days between', 'Promised by the earlier, as known at the later'],
    rows: facts.arcs
      .slice(0, mostListed)
      .map(({ later, earlier, status }) => [
        later.title,
        later.date,
        `${earlier.date} ${earlier.title}`,
        daysBetween(earlier, later),
        statusTexts[status],
      ]),
  };
}

/** How many recurred, and the status of earlier action items; shared labels are no proof of sameness. */
export function describeRecurrenceRate({ n, recurring, byStatus }: RecurrenceRateFacts): string {
  if (n === 0) return 'No incident is left to compare.';
  const rule = 'a cause and a component with an earlier one of the same organisation';
  if (recurring === 0) return `Of ${countNoun(n, 'incident')} none shares ${rule}, and no author links any.`;
  const listed = recurrenceStatuses
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${statusTexts[status]} for ${formatCount(byStatus[status])}`);
  return `${formatCount(recurring)} of ${countNoun(n, 'incident')} ${recurring === 1 ? 'shares' : 'share'} ${rule}, or an author links ${recurring === 1 ? 'it' : 'them'}. What the earlier one had statuses, by then: ${listed.join(', ')}. Shared labels do not make two incidents the same; the stories say what really came back.`;
}

function notesOf({ n, recurring, arcs }: RecurrenceRateFacts): readonly string[] {
  if (n === 0) return ['no incident'];
  const shown =
    arcs.length > mostArcs
      ? [`the ${mostArcs} newest of ${formatCount(arcs.length)} arcs`]
      : [`${countNoun(arcs.length, 'arc')}, by the status of earlier action items`];
  return [`${formatCount(recurring)} of ${countNoun(n, 'incident')} came after one like them`, ...shown];
}

interface Places {
  readonly place: (record: IncidentRecord) => number;
  /** The axis at `y`. */
  readonly draw: (y: number) => readonly Element[];
}

function createPlaces(
  { early, end }: RecurrenceRateFacts,
  records: readonly IncidentRecord[],
  width: number,
): Places {
  const apart = early.filter((record) => records.includes(record));
  const first = records
    .filter((record) => !apart.includes(record))
    .reduce((least, { at }) => Math.min(least, at), end);
  const text = [...new Set([apart[0], apart.at(-1)].map((record) => record?.date.slice(0, 4) ?? ''))].join(
    '–',
  );
  const room = apart.length === 0 ? 0 : measureText(text, textSize.small) + 2 * spotRadius + 16;
  const scale = createTimeScale([first, end], [room + 6, width - 6], leastDays);
  const step = (room - 20) / Math.max(1, apart.length);
  const places = new Map(apart.map((record, order) => [record, spotRadius + 2 + order * step]));
  return {
    place: (record) => places.get(record) ?? scale(record.at),
    draw: (y) => [
      ...drawTimeAxis(scale, { y, top: 0, width }),
      ...(apart.length === 0 ? [] : [drawText(text, { x: 0, y: y + 16, class: 'tick' })]),
    ],
  };
}

function riseOf(span: number): number {
  return Math.min(highest, 8 + Math.abs(span) / 4);
}

interface ArcPlace {
  readonly place: (record: IncidentRecord) => number;
  readonly base: number;
  readonly options: ChartOptions;
}

function drawArc({ later, earlier, status }: RecurrenceArc, { place, base, options }: ArcPlace): Element {
  const [from, to] = [place(earlier), place(later)];
  const top = base - 2 * riseOf(to - from);
  const name = `${later.title}, ${countNoun(daysBetween(earlier, later), 'day')} after ${earlier.title}; by then ${statusTexts[status]}`;
  const path = `M${round(from)} ${round(base)}Q${round((from + to) / 2)} ${round(top)} ${round(to)} ${round(base)}`;
  return drawLink(options.links.incident(later.id), name, [
    s('path', { d: path, class: `arc arc-${status}` }),
  ]);
}

function daysBetween(earlier: IncidentRecord, later: IncidentRecord): number {
  return Math.floor((later.at - earlier.at) / day);
}

function drawKey(y: number, width: number): { readonly height: number; readonly parts: readonly Element[] } {
  const lead = 'The earlier one:';
  let x = measureText(lead, textSize.small) + 10;
  let row = 0;
  const parts = recurrenceStatuses.flatMap((status) => {
    const text = statusTexts[status];
    const own = 26 + measureText(text, textSize.small) + 14;
    if (x + own > width + 14) [x, row] = [0, row + 1];
    const [left, middle] = [x, y + row * 16];
    x += own;
    return [
      s('path', { d: `M${round(left)} ${round(middle)}h22`, class: `arc arc-${status}` }),
      drawText(text, { x: left + 26, y: middle + 4, class: 'tick' }),
    ];
  });
  return { height: (row + 1) * 16, parts: [drawText(lead, { x: 0, y: y + 4, class: 'tick' }), ...parts] };
}
