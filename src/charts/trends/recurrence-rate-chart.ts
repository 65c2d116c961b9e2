// Did we already know? Arcs from an earlier incident to a recurrence, by the status of the earlier one's action items.
import type { Element } from 'hast';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import {
  type RecurrenceArc,
  type RecurrenceRateFacts,
  recurrenceStatuses,
  summarizeRecurrenceRate,
} from '../../analyse/trends/recurrence-rate.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { drawDot } from '../drawing/beeswarm.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import { joinWords } from '../drawing/number-text.ts';
import {
  createRecurrenceAxis,
  drawArcLegend,
  drawArcPath,
  type RecurrenceAxis,
  riseOf,
  statusTexts,
} from '../drawing/recurrence-marks.ts';
import { drawFrame, drawLink } from '../drawing/svg.ts';
import { axisHeight } from '../drawing/time-axis.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const recurrenceRateChart = createChart({
  id: 'recurrence-rate',
  aliases: ['came-back'],
  title: 'Recurring incidents',
  summarize: (records, { recurrences = [], asOf }) => summarizeRecurrenceRate(records, recurrences, asOf),
  findMissing: ({ recurring, arcs }) => {
    if (recurring === 0) return 'No incident shares a cause and a component with an earlier one.';
    return arcs.length === 0 ? 'The earlier incidents of these recurrences are not shown.' : undefined;
  },
  draw: drawRecurrenceRate,
  tabulate: tabulateRecurrenceRate,
  describe: describeRecurrenceRate,
});

/** More arcs than these are shown by the newest. */
const mostArcs = 120;
const mostListed = 200;

/** How many incidents are recurrences, and whether the earlier incident's action items were done by then. */
function describeRecurrenceRate({ n, recurring, byStatus }: RecurrenceRateFacts): ChartText {
  const listed = recurrenceStatuses
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${statusTexts[status]} (${formatCount(byStatus[status])})`);
  return {
    finding: `${formatCount(recurring)} of ${countNoun(n, 'incident')} ${recurring === 1 ? 'is a recurrence' : 'are recurrences'} of an earlier one in the same organization.`,
    caveats: [
      `The earlier incident’s action items at that time: ${joinWords(listed)}.`,
      'A recurrence shares a cause and a component with an earlier incident, or its author links the two.',
      'Shared labels do not prove that two incidents are the same.',
    ],
  };
}

function tabulateRecurrenceRate({ n, recurring, arcs }: RecurrenceRateFacts): ChartTable {
  const more = arcs.length > mostListed ? `; the ${mostListed} newest recurrences` : '';
  return {
    caption: `${formatCount(recurring)} of ${countNoun(n, 'incident')} recurring${more}`,
    columns: ['Later incident', 'Date', 'Earlier incident', 'Days between', 'Earlier action items by then'],
    rows: arcs
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

function notesOf({ n, recurring, arcs }: RecurrenceRateFacts): readonly string[] {
  const shown =
    arcs.length > mostArcs
      ? `the ${mostArcs} newest of ${formatCount(arcs.length)} arcs`
      : `${countNoun(arcs.length, 'arc')}, by the earlier incident’s action items at that time`;
  return [`${formatCount(recurring)} of ${countNoun(n, 'incident')} recurring`, shown];
}

const rise = { least: 8, most: 130, perPixel: 1 / 4 } as const;
const dotRadius = 3.5;
const day = 86_400_000;

/** One time axis with an arc per recurrence; an arc links to the later incident, a dot to its own. */
function drawRecurrenceRate(facts: RecurrenceRateFacts, options: ChartOptions): Element {
  const { width, links } = options;
  const arcs = facts.arcs.slice(0, mostArcs);
  const records = [...new Set(arcs.flatMap(({ later, earlier }) => [earlier, later]))];
  const axis = createRecurrenceAxis(records, { end: facts.end, width, radius: dotRadius });
  const spanOf = ({ later, earlier }: RecurrenceArc): number => axis.xOf(later) - axis.xOf(earlier);
  const base = Math.max(0, ...arcs.map((arc) => riseOf(spanOf(arc), rise))) + 4;
  const legendTop = base + axisHeight + 24;
  const legend = drawArcLegend(legendTop, width);
  return drawFrame({
    name: 'recurrence-rate',
    heading: 'Recurring incidents',
    notes: notesOf(facts),
    width,
    height: legendTop + legend.height,
    body: [
      ...axis.drawAt(base + dotRadius + 4),
      ...arcs.map((arc) => drawArc(arc, { axis, base, options })),
      ...records.map((record) => drawDot(record, { x: axis.xOf(record), y: base }, links, dotRadius)),
      ...legend.parts,
    ],
  });
}

interface ArcContext {
  readonly axis: RecurrenceAxis;
  readonly base: number;
  readonly options: ChartOptions;
}

function drawArc({ later, earlier, status }: RecurrenceArc, { axis, base, options }: ArcContext): Element {
  const days = countNoun(daysBetween(earlier, later), 'day');
  const name = `${later.title}, ${days} after ${earlier.title}; earlier action items: ${statusTexts[status]}`;
  const place = { from: axis.xOf(earlier), to: axis.xOf(later), base, rise };
  return drawLink(options.links.incident(later.id), name, [drawArcPath(status, place)]);
}

function daysBetween(earlier: IncidentRecord, later: IncidentRecord): number {
  return Math.floor((later.at - earlier.at) / day);
}
