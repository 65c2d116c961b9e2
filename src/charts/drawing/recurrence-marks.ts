// Recurrences as arcs: from an earlier incident to a later one, by the status of the earlier one's action items.
import type { Element } from 'hast';
import type { WorstStatus } from '../../analyse/action-items/action-items.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { recurrenceStatuses } from '../../analyse/trends/recurrence-rate.ts';
import { splitEarly } from '../../analyse/trends/trend-dates.ts';
import { s } from '../../html/elements.ts';
import { drawLegend, type Legend } from './legend.ts';
import { createTimeScale } from './scales.ts';
import { drawLine, drawText, round } from './svg.ts';
import { measureText, textSize } from './text-metrics.ts';
import { drawTimeAxis } from './time-axis.ts';

/** The worst status of the earlier incident's action items, in words. */
export const statusTexts: Readonly<Record<WorstStatus, string>> = {
  open: 'open',
  unknown: 'unknown',
  declined: 'declined',
  done: 'all done',
  none: 'none',
};

/** A time axis for dots of incidents. */
export interface RecurrenceAxis {
  readonly xOf: (record: IncidentRecord) => number;
  /** The axis at `y`, with faint lines up to the top. */
  readonly drawAt: (y: number) => readonly Element[];
}

const leastDays = 60;

/** An axis for these incidents up to `end`; the few long before all others have a place in front of a break. */
export function createRecurrenceAxis(
  records: readonly IncidentRecord[],
  { end, width, radius }: { readonly end: number; readonly width: number; readonly radius: number },
): RecurrenceAxis {
  const last = records.reduce((latest, { at }) => Math.max(latest, at), end);
  const { early, main } = splitEarly(records, last);
  const years = [...new Set([early[0], early.at(-1)].map((record) => record?.date.slice(0, 4)))].join('–');
  const room = early.length === 0 ? 0 : measureText(years, textSize.small) + 2 * radius + 18;
  const margin = radius + 2;
  const scale = createTimeScale([main[0]?.at ?? last, last], [room + margin, width - margin], leastDays);
  const step = (room - 22) / Math.max(1, early.length);
  const places = new Map(early.map(({ id }, order) => [id, margin + order * step]));
  return {
    xOf: ({ id, at }) => places.get(id) ?? scale(at),
    drawAt: (y) => [
      ...drawTimeAxis(scale, { y, top: 0, width }),
      ...(early.length === 0 ? [] : drawBreak(years, room, y)),
    ],
  };
}

function drawBreak(years: string, room: number, y: number): readonly Element[] {
  return [
    drawText(years, { x: 0, y: y + 16, class: 'tick' }),
    drawLine([0, y], [room - 12, y], 'axis'),
    drawLine([room - 11, y + 5], [room - 7, y - 5], 'axis'),
    drawLine([room - 7, y + 5], [room - 3, y - 5], 'axis'),
  ];
}

/** The height of arcs: `least` pixels plus a part of their span, never above `most`. */
export interface Rise {
  readonly least: number;
  readonly most: number;
  readonly perPixel: number;
}

/** The height of an arc over so many pixels. */
export function riseOf(span: number, { least, most, perPixel }: Rise): number {
  return Math.min(most, least + Math.abs(span) * perPixel);
}

export interface ArcPlace {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly rise: Rise;
}

/** An arc whose color and stroke show the status. */
export function drawArcPath(status: WorstStatus, { from, to, base, rise }: ArcPlace): Element {
  const top = base - 2 * riseOf(to - from, rise);
  const path = `M${round(from)} ${round(base)}Q${round((from + to) / 2)} ${round(top)} ${round(to)} ${round(base)}`;
  return s('path', { d: path, class: `arc arc-${status}` });
}

/** What colors and strokes of arcs mean; `y` is the middle of the first line. */
export function drawArcLegend(y: number, width: number): Legend {
  const entries = recurrenceStatuses.map((status) => ({
    text: statusTexts[status],
    width: 22,
    draw: (x: number, middle: number): Element =>
      s('path', { d: `M${round(x)} ${round(middle)}h22`, class: `arc arc-${status}` }),
  }));
  return drawLegend(entries, { y, width, lead: 'Earlier action items:' });
}
