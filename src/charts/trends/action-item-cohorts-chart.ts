// Do action items get done? Columns by the quarter of their incident, and rows by what the items are for.
import type { Element } from 'hast';
import {
  type ActionItemCohortFacts,
  type Cohort,
  countActionItemsByQuarter,
  stackedStatuses,
  type TypeCount,
  typeOrder,
} from '../../analyse/action-items/action-item-cohorts.ts';
import type { ActionTypeOrOther } from '../../analyse/records/records.ts';
import type { ActionStatus } from '../../model/postmortem.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawCountAxis } from '../drawing/count-axis.ts';
import { drawLegend } from '../drawing/legend.ts';
import { formatDay, formatShare, joinWords } from '../drawing/number-text.ts';
import { drawPeriodNames } from '../drawing/period-names.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const actionItemCohortsChart = createChart({
  id: 'action-item-cohorts',
  aliases: ['action-cohorts'],
  title: 'Status of action items',
  summarize: countActionItemsByQuarter,
  findMissing: ({ n, items }) =>
    items === 0 ? `None of ${countNoun(n, 'incident')} has a written action item.` : undefined,
  draw: drawActionItemCohorts,
  tabulate: tabulateActionItemCohorts,
  describe: describeActionItemCohorts,
});

const typeTitles: Readonly<Record<ActionTypeOrOther, string>> = {
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  process: 'Process',
  other: 'No type given',
};

/** How many items are known to be done; recent cohorts have had less time. */
function describeActionItemCohorts(facts: ActionItemCohortFacts): ChartText {
  const { items, statuses, oldestOpen } = facts;
  const others = stackedStatuses
    .filter((status) => status !== 'done' && statuses[status] > 0)
    .map((status) => `${formatCount(statuses[status])} ${status}`);
  const oldest =
    oldestOpen === undefined
      ? []
      : [
          `The oldest open one is from an incident on ${formatDay(oldestOpen.record.date)}, ${countNoun(oldestOpen.days, 'day')} ago.`,
        ];
  return {
    finding: `${formatCount(statuses.done)} of ${countNoun(items, 'action item')} ${statuses.done === 1 ? 'is' : 'are'} known to be done (${formatShare(statuses.done / items)})${others.length === 0 ? '' : `; ${joinWords(others)}`}.`,
    caveats: [
      ...oldest,
      statuses.unknown * 2 > items
        ? 'The status of most is unknown, so completion cannot be judged.'
        : 'Recent incidents have had less time, and items differ in size.',
    ],
  };
}

/** Items by status, per period and per type. */
function tabulateActionItemCohorts(facts: ActionItemCohortFacts): ChartTable {
  const listed = (name: string, items: number, countOf: (status: ActionStatus) => number) => [
    name,
    items,
    ...stackedStatuses.map(countOf),
  ];
  return {
    caption: notesOf(facts).join('; '),
    columns: ['Incidents of', 'Items', ...stackedStatuses.map(capitalize)],
    rows: [
      ...facts.rows.map(({ name, items, statuses }) => listed(name, items, (one) => statuses[one].items)),
      ...facts.types.map(({ id, items, statuses }) => listed(typeTitles[id], items, (one) => statuses[one])),
      listed('All', facts.items, (one) => facts.statuses[one]),
    ],
  };
}

function notesOf({ n, items, without, early }: ActionItemCohortFacts): readonly string[] {
  return [
    `${countNoun(items, 'action item')} of ${countNoun(n - without, 'incident')}`,
    `${countNoun(without, 'incident')} without any`,
    ...(early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} not in the columns`]),
  ];
}

const plotHeight = 130;
const axisWidth = 34;
const typeHeight = 22;

/** Stacked columns by period, done at the bottom, and a bar per type; every part links to its incidents. */
function drawActionItemCohorts(facts: ActionItemCohortFacts, options: ChartOptions): Element {
  const { width } = options;
  const columns = drawColumns(facts, options);
  const typeTop = columns.height + 22;
  const highest = Math.max(1, ...facts.types.map(({ items }) => items));
  return drawFrame({
    name: 'action-item-cohorts',
    heading: `Action items by ${facts.period} of their incident`,
    notes: notesOf(facts),
    width,
    height: typeTop + facts.types.length * typeHeight,
    body: [
      ...columns.body,
      drawText('By what they are for', { x: 0, y: columns.height + 10, class: 'label' }),
      ...facts.types.flatMap((type, order) =>
        drawType(type, { y: typeTop + order * typeHeight, highest, options }),
      ),
    ],
  });
}

function drawColumns(
  { rows }: ActionItemCohortFacts,
  options: ChartOptions,
): { readonly height: number; readonly body: readonly Element[] } {
  const [left, right] = [axisWidth, options.width - 2];
  const legend = drawStatusLegend(options.width);
  const top = legend.height + 10;
  const bottom = top + plotHeight;
  const highest = Math.max(1, ...rows.map(({ items }) => items));
  const heightOf = scaleLinear([0, highest], [0, plotHeight]);
  const step = Math.min(48, (right - left) / Math.max(1, rows.length));
  const names = rows.map(({ name }) => name);
  return {
    height: bottom + 28,
    body: [
      ...legend.parts,
      ...drawCountAxis(highest, { left, right, top, bottom }),
      ...rows.flatMap((row, place) =>
        drawColumn(row, { x: left + place * step, step, bottom, heightOf, options }),
      ),
      drawLine([left, bottom], [right, bottom], 'axis'),
      ...drawPeriodNames(names, { left, step, right, y: bottom }),
    ],
  };
}

function drawStatusLegend(width: number): ReturnType<typeof drawLegend> {
  const entries = stackedStatuses.map((status) => ({
    text: status,
    width: 10,
    draw: (x: number, y: number): Element =>
      drawBox({ x, y: y - 5, width: 10, height: 10 }, `column status-${status}`),
  }));
  return drawLegend(entries, { y: 7, width });
}

interface ColumnPlace {
  readonly x: number;
  readonly step: number;
  readonly bottom: number;
  readonly heightOf: (count: number) => number;
  readonly options: ChartOptions;
}

function drawColumn(row: Cohort, { x, step, bottom, heightOf, options }: ColumnPlace): readonly Element[] {
  let base = bottom;
  const space = step > 6 ? 1.5 : 0.5;
  return stackedStatuses.flatMap((status) => {
    const { items, incidents, filter } = row.statuses[status];
    if (items === 0) return [];
    const height = heightOf(items);
    base -= height;
    const label = `${row.name}, ${countNoun(items, 'item')} ${status}: ${countNoun(incidents, 'incident')}`;
    const box = { x: x + space, y: base + 0.5, width: step - 2 * space, height: height - 1 };
    return [drawLink(linkTo(filter, options.links), label, [drawBox(box, `column status-${status}`)])];
  });
}

interface TypePlace {
  readonly y: number;
  readonly highest: number;
  readonly options: ChartOptions;
}

function drawType(type: TypeCount, { y, highest, options }: TypePlace): readonly Element[] {
  const left = Math.max(...typeOrder.map((id) => measureText(typeTitles[id], textSize.label))) + 12;
  const scale = (options.width - left - 50) / highest;
  let x = left;
  const parts = stackedStatuses.flatMap((status) => {
    const width = type.statuses[status] * scale;
    const start = x;
    x += width;
    const box = { x: start, y: y + 3, width: Math.max(0.8, width - 1), height: 14 };
    return width === 0 ? [] : [drawBox(box, `column status-${status}`)];
  });
  const label = `${typeTitles[type.id]}, ${countNoun(type.items, 'item')}: ${countNoun(type.incidents, 'incident')}`;
  return [
    drawLink(linkTo(type.filter, options.links), label, [
      drawText(typeTitles[type.id], { x: 0, y: y + 14, class: 'label' }),
      ...parts,
    ]),
    drawText(formatCount(type.items), { x: x + 6, y: y + 14, class: 'value' }),
  ];
}
