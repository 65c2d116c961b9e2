// Recurrence chains: each incident a dot on one time axis, each recurrence an arc whose color and stroke show the status
// of the earlier incident's action items at that time.
import type { Element, ElementContent } from 'hast';
import type { RecurrenceChain, RecurrenceLink } from '../../analyse/recurrence/chains.ts';
import { formatCounts } from '../../analyse/action-items/action-items.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import {
  createRecurrenceAxis,
  drawArcLegend,
  drawArcPath,
  type RecurrenceAxis,
  riseOf,
} from '../drawing/recurrence-marks.ts';
import { drawDot } from '../drawing/beeswarm.ts';
import { type ChartLinks, drawFrame, drawLine, drawLink, drawText, round } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';
import { axisHeight } from '../drawing/time-axis.ts';

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
  /** The address of a chain. */
  readonly chain: (id: string) => string;
}

const nameHeight = 16;
const rise = { least: 6, most: 26, perPixel: 1 / 6 } as const;
const dotRadius = 4;

/** A lane per chain on a shared axis. */
export function drawRecurrenceArcs(facts: ArcFacts, options: ArcOptions): Element {
  const { width } = options;
  const frame = { name: 'arcs', heading: 'Recurrence chains', notes: notesOf(facts), width };
  if (facts.chains.length === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const records = [
    ...new Map(facts.chains.flatMap((one) => one.records.map((own) => [own.id, own]))).values(),
  ];
  const axis = createRecurrenceAxis(records, { end: facts.end, width, radius: dotRadius });
  const lanes = facts.chains.map((chain) => drawLane(chain, axis, options));
  let y = 0;
  const body: ElementContent[] = lanes.map(({ height, parts }) => {
    y += height;
    return s('g', { transform: `translate(0 ${round(y - height)})` }, [...parts]);
  });
  const legend = drawArcLegend(y + axisHeight + 16, width);
  return drawFrame({
    ...frame,
    height: y + axisHeight + 16 + legend.height,
    body: [...axis.drawAt(y), ...body, ...legend.parts],
  });
}

/** A row per recurrence. */
export function tabulateRecurrenceArcs(facts: ArcFacts): ChartTable {
  return {
    caption: notesOf(facts).join('; '),
    columns: ['Chain', 'Earlier', 'Later', 'Days between', 'Earlier action items by then'],
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

/** The recurrences and the status of earlier action items, in sentences. */
export function describeRecurrenceArcs({ chains, total }: ArcFacts): string {
  if (total === 0)
    return 'No incident shares a cause and a component with an earlier one, and no author links two.';
  const links = chains.flatMap(({ chain }) => chain.links);
  const shown =
    total > chains.length
      ? `the ${formatCount(chains.length)} longest of ${formatCount(total)} chains`
      : countNoun(total, 'chain');
  const open = links.filter(({ status }) => status === 'open').length;
  const unknown = links.filter(({ status }) => status === 'unknown').length;
  return (
    `${countNoun(links.length, 'recurrence')} in ${shown}. ` +
    `The earlier incident had open action items in ${formatCount(open)}, and their status was unknown in ${formatCount(unknown)}. ` +
    'Shared labels do not prove that two incidents are the same.'
  );
}

function notesOf({ chains, total }: ArcFacts): readonly string[] {
  if (total === 0) return ['no chains'];
  const incidents = new Set(chains.flatMap(({ records }) => records.map(({ id }) => id))).size;
  const shown =
    chains.length === total
      ? countNoun(total, 'chain')
      : `${formatCount(chains.length)} of ${countNoun(total, 'chain')}, the longest`;
  return [shown, countNoun(incidents, 'incident'), 'arcs by the status of earlier action items'];
}

function drawLane(
  { chain, name, records }: NamedChain,
  { xOf }: RecurrenceAxis,
  { width, links, chain: toChain }: ArcOptions,
): { readonly height: number; readonly parts: readonly ElementContent[] } {
  const places = new Map(records.map((record) => [record.id, xOf(record)]));
  const arcs = chain.links.map((link) => ({
    link,
    from: places.get(link.earlier) ?? 0,
    to: places.get(link.later) ?? 0,
  }));
  const highest = arcs.reduce((most, { from, to }) => Math.max(most, riseOf(to - from, rise)), 0);
  const base = nameHeight + highest + 2;
  const count = ` (${records.length})`;
  const room = width - measureText(count, textSize.label);
  const label = shortenText(name, textSize.label, room) + count;
  return {
    height: base + dotRadius + 8,
    parts: [
      drawLink(toChain(chain.id), `${name}: ${countNoun(records.length, 'incident')}`, [
        drawText(label, { x: 0, y: 12, class: 'label' }),
      ]),
      drawLine([Math.min(...places.values()), base], [Math.max(...places.values()), base], 'grid'),
      ...arcs.map((arc) => drawArc({ ...arc, base }, records, links)),
      ...records.map((record) => drawDot(record, { x: xOf(record), y: base }, links, dotRadius)),
    ],
  };
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
    `action items by then: ${formatCounts(link.statuses)}`;
  return drawLink(links.incident(link.later), name, [drawArcPath(link.status, { from, to, base, rise })]);
}
