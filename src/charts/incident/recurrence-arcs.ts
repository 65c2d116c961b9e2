// What came back, chain by chain: each incident a spot on one axis of time, each recurrence an arc that says by its
// colour and its stroke what the earlier incident's promises were worth when the later one came.
import type { Element, ElementContent } from 'hast';
import type { RecurrenceChain, RecurrenceLink } from '../../analyse/recurrence/chains.ts';
import { formatCounts, type WorstStatus } from '../../analyse/action-items/action-items.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { splitEarly } from '../../analyse/trends/trend-dates.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import { createTimeScale } from '../drawing/scales.ts';
import { drawSpot } from '../drawing/beeswarm.ts';
import { type ChartLinks, drawFrame, drawLine, drawLink, drawText, round } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';
import { axisHeight, drawTimeAxis } from '../drawing/time-axis.ts';

/** A chain with its name for people and its incidents' records in time order. */
export interface NamedChain {
  readonly chain: RecurrenceChain;
  readonly name: string;
  readonly records: readonly IncidentRecord[];
}

export interface ArcFacts {
  /** The ones to draw, from top to bottom. */
  readonly chains: readonly NamedChain[];
  /** How many there are with those that are not drawn. */
  readonly total: number;
  /** Where the axis ends. */
  readonly end: number;
}

export interface ArcOptions extends ChartOptions {
  /** Where a chain is told. */
  readonly chain: (id: string) => string;
}

const statuses: readonly WorstStatus[] = ['open', 'unknown', 'declined', 'done', 'none'];
const statusTexts: Readonly<Record<WorstStatus, string>> = {
  open: 'promises open',
  unknown: 'status unknown',
  declined: 'declined',
  done: 'all done',
  none: 'none promised',
};
const nameHeight = 16;
const highest = 26;
const spotRadius = 4;
const leastDays = 60;

/** One lane a chain on a shared axis; incidents long before all others stand before a break in it. */
export function drawRecurrenceArcs(facts: ArcFacts, options: ArcOptions): Element {
  const { width } = options;
  const frame = { name: 'arcs', heading: 'Chains of recurrence', notes: notesOf(facts), width };
  if (facts.chains.length === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const axis = createAxis(facts, width);
  const lanes = facts.chains.map((chain) => drawLane(chain, axis, options));
  let y = 0;
  const body: ElementContent[] = lanes.map(({ height, parts }) => {
    y += height;
    return s('g', { transform: `translate(0 ${round(y - height)})` }, [...parts]);
  });
  const key = drawKey(y + axisHeight + 16, width);
  return drawFrame({
    ...frame,
    height: y + axisHeight + 8 + key.height,
    body: [...axis.draw(y), ...body, ...key.parts],
  });
}

/** One row a recurrence. */
export function tabulateRecurrenceArcs(facts: ArcFacts): ChartTable {
  return {
    caption: notesOf(facts).join('; '),
    columns: ['Chain', 'Earlier', 'Later', 'Days between', 'Promised by the earlier, as known at the later'],
    rows: facts.chains.flatMap(({ chain, name, records }) => {
      const titles = new Map(records.map(({ id, date, title }) => [id, `${date} ${title}`]));
      return chain.links.map((link) => [
        name,
        titles.get(link.earlier) ?? link.earlier,
        titles.get(link.later) ?? link.later,
        link.days,
        formatCounts(link.statuses),
      ]);
    }),
  };
}

/** What the arcs show, in a sentence that claims no more than labels can carry. */
export function describeRecurrenceArcs({ chains, total }: ArcFacts): string {
  if (total === 0)
    return 'No incident shares cause and component with an earlier one, and no author links any.';
  const links = chains.flatMap(({ chain }) => chain.links);
  const told =
    total > chains.length
      ? `the ${formatCount(chains.length)} longest of ${formatCount(total)} chains`
      : countNoun(total, 'chain');
  const open = links.filter(({ status }) => status === 'open').length;
  const unknown = links.filter(({ status }) => status === 'unknown').length;
  return (
    `${countNoun(links.length, 'recurrence')} in ${told}: before ${formatCount(open)} of them ` +
    `a promise of the earlier incident was still open by its postmortem, before ${formatCount(unknown)} nobody says. ` +
    'Shared labels do not make two incidents the same; the stories behind the spots say what really came back.'
  );
}

function notesOf({ chains, total }: ArcFacts): readonly string[] {
  if (total === 0) return ['no chain'];
  const incidents = new Set(chains.flatMap(({ records }) => records.map(({ id }) => id))).size;
  const shown =
    chains.length === total
      ? countNoun(total, 'chain')
      : `${formatCount(chains.length)} of ${countNoun(total, 'chain')}, the longest`;
  return [shown, countNoun(incidents, 'incident'), 'arcs by the status of earlier action items'];
}

interface Axis {
  readonly xOf: (record: IncidentRecord) => number;
  /** The axis at `y`, its faint lines up to the top. */
  readonly draw: (y: number) => readonly Element[];
}

function createAxis({ chains, end }: ArcFacts, width: number): Axis {
  const records = [...new Map(chains.flatMap((one) => one.records).map((one) => [one.id, one])).values()];
  const last = records.reduce((latest, { at }) => Math.max(latest, at), end);
  const { early, main } = splitEarly(records, last);
  const earlyText = [...new Set([early[0], early.at(-1)].map((one) => one?.date.slice(0, 4)))].join('–');
  const room = early.length === 0 ? 0 : measureText(earlyText, textSize.small) + 2 * spotRadius + 18;
  const scale = createTimeScale(
    [main[0]?.at ?? last, last],
    [room + spotRadius + 2, width - spotRadius - 2],
    leastDays,
  );
  const places = new Map(
    early.map(({ id }, place) => [id, spotRadius + 2 + (place * (room - 22)) / Math.max(1, early.length)]),
  );
  return {
    xOf: ({ id, at }) => places.get(id) ?? scale(at),
    draw: (y) => [
      ...drawTimeAxis(scale, { y, top: 0, width }),
      ...(early.length === 0
        ? []
        : [
            drawText(earlyText, { x: 0, y: y + 16, class: 'tick' }),
            drawLine([0, y], [room - 12, y], 'axis'),
            drawLine([room - 11, y + 5], [room - 7, y - 5], 'axis'),
            drawLine([room - 7, y + 5], [room - 3, y - 5], 'axis'),
          ]),
    ],
  };
}

function drawLane(
  { chain, name, records }: NamedChain,
  { xOf }: Axis,
  { width, links, chain: toChain }: ArcOptions,
): { readonly height: number; readonly parts: readonly ElementContent[] } {
  const places = new Map(records.map((record) => [record.id, xOf(record)]));
  const arcs = chain.links.map((link) => ({
    link,
    from: places.get(link.earlier) ?? 0,
    to: places.get(link.later) ?? 0,
  }));
  const rise = arcs.reduce((most, { from, to }) => Math.max(most, riseOf(to - from)), 0);
  const base = nameHeight + rise + 2;
  const count = ` (${records.length})`;
  const room = width - measureText(count, textSize.label);
  const label = shortenText(name, textSize.label, room) + count;
  return {
    height: base + spotRadius + 8,
    parts: [
      drawLink(toChain(chain.id), `${name}: ${countNoun(records.length, 'incident')}`, [
        drawText(label, { x: 0, y: 12, class: 'label' }),
      ]),
      drawLine([Math.min(...places.values()), base], [Math.max(...places.values()), base], 'grid'),
      ...arcs.map((arc) => drawArc({ ...arc, base }, records, links)),
      ...records.map((record) => drawSpot(record, { x: xOf(record), y: base }, links, spotRadius)),
    ],
  };
}

function riseOf(span: number): number {
  return Math.min(highest, 6 + Math.abs(span) / 6);
}

interface Arc {
  readonly link: RecurrenceLink;
  readonly from: number;
  readonly to: number;
  readonly base: number;
}

function drawArc(
  { link, from, to, base }: Arc,
  records: readonly IncidentRecord[],
  links: ChartLinks,
): Element {
  const titleOf = (id: string): string => records.find((record) => record.id === id)?.title ?? id;
  const name =
    `${titleOf(link.later)}, ${countNoun(link.days, 'day')} after ${titleOf(link.earlier)}; ` +
    `promised then: ${formatCounts(link.statuses)}`;
  const top = base - 2 * riseOf(to - from);
  const path = `M${round(from)} ${round(base)}Q${round((from + to) / 2)} ${round(top)} ${round(to)} ${round(base)}`;
  return drawLink(links.incident(link.later), name, [
    s('path', { d: path, class: `arc arc-${link.status}` }),
  ]);
}

function drawKey(y: number, width: number): { readonly height: number; readonly parts: readonly Element[] } {
  const lead = 'Promised by the earlier one:';
  let x = measureText(lead, textSize.small) + 10;
  let row = 0;
  const parts = statuses.flatMap((status) => {
    const text = statusTexts[status];
    const size = 26 + measureText(text, textSize.small) + 14;
    if (x + size > width + 14) [x, row] = [0, row + 1];
    const left = x;
    const middle = y + row * 16;
    x += size;
    return [
      s('path', { d: `M${round(left)} ${round(middle)}h22`, class: `arc arc-${status}` }),
      drawText(text, { x: left + 26, y: middle + 4, class: 'tick' }),
    ];
  });
  return { height: (row + 1) * 16 + 8, parts: [drawText(lead, { x: 0, y: y + 4, class: 'tick' }), ...parts] };
}
