// What became of promises: columns by the quarter of their incident, and rows by what they were for.
import type { Element } from 'hast';
import {
  type Cohort,
  type ActionItemCohortFacts,
  stackedStatuses,
  typeOrder,
  type TypeCount,
} from '../../analyse/action-items/action-item-cohorts.ts';
import type { ActionTypeOrOther } from '../../analyse/records/records.ts';
import type { ActionStatus } from '../../model/postmortem.ts';
import { drawCountAxis } from '../drawing/count-axis.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

const plotHeight = 130;
const keyHeight = 24;
const axisWidth = 34;
const typeHeight = 22;

/** How states are written. */
const statusTitles: Readonly<Record<ActionStatus, string>> = {
  done: 'done',
  declined: 'declined',
  open: 'open',
  unknown: 'not stated',
};
/** What action items are for. */
const typeTitles: Readonly<Record<ActionTypeOrOther, string>> = {
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  process: 'Process',
  other: 'No type given',
};

/** Stacked columns by period, done at the bottom, and a bar a type; every part links to its incidents. */
export function drawActionItemCohorts(facts: ActionItemCohortFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = {
    name: 'action-cohorts',
    heading: `Action items by ${facts.period} of their incident`,
    notes: notesOf(facts),
    width,
  };
  if (facts.items === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const columns = drawColumns(facts, options);
  const types = facts.types.flatMap((type, order) =>
    drawType(type, { y: columns.height + 22 + order * typeHeight, highest: highestOf(facts.types), options }),
  );
  const title = drawText('By what they are for', { x: 0, y: columns.height + 10, class: 'label' });
  return drawFrame({
    ...frame,
    height: columns.height + 22 + facts.types.length * typeHeight,
    body: [...columns.body, title, ...types],
  });
}

/** Items by status, per period and per type. */
export function tabulateActionItemCohorts(facts: ActionItemCohortFacts): ChartTable {
  const totals = stackedStatuses.map((status) => facts.statuses[status]);
  return {
    caption: `${countNoun(facts.items, 'action item')} of ${countNoun(facts.n - facts.without, 'incident')}; ${formatCount(facts.without)} without any${earlyText(facts)}`,
    columns: ['Incidents of', 'Items', ...stackedStatuses.map((status) => capitalize(statusTitles[status]))],
    rows: [
      ...facts.rows.map(({ name, items, statuses }) => [
        name,
        items,
        ...stackedStatuses.map((status) => statuses[status].items),
      ]),
      ...facts.types.map(({ id, items, statuses }) => [
        typeTitles[id],
        items,
        ...stackedStatuses.map((status) => statuses[status]),
      ]),
      ['All', facts.items, ...totals],
    ],
  };
}

/** What is known to have been kept; young cohorts have not had their time. */
export function describeActionItemCohorts(facts: ActionItemCohortFacts): string {
  const { n, items, statuses, without, oldestOpen } = facts;
  if (n === 0) return 'No incident is left to count.';
  if (items === 0) return `None of ${countNoun(n, 'incident')} has a written action item.`;
  const listed = stackedStatuses
    .filter((status) => statuses[status] > 0)
    .map((status) => `${formatCount(statuses[status])} ${statusTitles[status]}`);
  const oldest =
    oldestOpen === undefined
      ? ' None is known to be open.'
      : ` The oldest open one is of ${oldestOpen.record.date}, ${countNoun(oldestOpen.days, 'day')} ago.`;
  const unknown =
    statuses.unknown * 2 > items
      ? ' What became of most is not stated, so nobody can say from here whether promises are kept.'
      : ' Young cohorts have had less time; items are not alike, so their number is no score.';
  return `${countNoun(items, 'action item')} of ${countNoun(n - without, 'incident')}: ${listed.join(', ')}.${oldest}${unknown}`;
}

function notesOf(facts: ActionItemCohortFacts): readonly string[] {
  if (facts.n === 0) return ['no incident'];
  return [
    `${countNoun(facts.items, 'action item')} of ${countNoun(facts.n - facts.without, 'incident')}`,
    `${formatCount(facts.without)} without any`,
    `status unknown for ${formatCount(facts.statuses.unknown)}${earlyText(facts)}`,
  ];
}

function earlyText({ early }: ActionItemCohortFacts): string {
  return early === 0 ? '' : `; ${countNoun(early, 'much earlier incident')} not in the columns`;
}

function highestOf(types: readonly TypeCount[]): number {
  return Math.max(1, ...types.map(({ items }) => items));
}

function drawColumns(
  { rows }: ActionItemCohortFacts,
  options: ChartOptions,
): { readonly height: number; readonly body: readonly Element[] } {
  const { width } = options;
  const [top, left, right] = [keyHeight + 6, axisWidth, width - 2];
  const bottom = top + plotHeight;
  const highest = Math.max(1, ...rows.map(({ items }) => items));
  const heightOf = scaleLinear([0, highest], [0, plotHeight]);
  const step = Math.min(48, (right - left) / Math.max(1, rows.length));
  const columns = rows.flatMap((row, place) =>
    drawColumn(row, { x: left + place * step, step, bottom, heightOf, options }),
  );
  return {
    height: bottom + 28,
    body: [
      ...drawKey(width),
      ...drawCountAxis(highest, { left, right, top, bottom }),
      ...columns,
      drawLine([left, bottom], [right, bottom], 'axis'),
      ...drawNames(rows, { left, right, bottom, step }),
    ],
  };
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
    const label = `${row.name}, ${countNoun(items, 'item')} ${statusTitles[status]}: ${countNoun(incidents, 'incident')}`;
    const box = { x: x + space, y: base + 0.5, width: step - 2 * space, height: height - 1 };
    return [drawLink(linkTo(filter, options.links), label, [drawBox(box, `column status-${status}`)])];
  });
}

interface NamePlace {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly step: number;
}

/** Names that fit: all of them, else of the years as they begin. */
function drawNames(rows: readonly Cohort[], { left, right, bottom, step }: NamePlace): readonly Element[] {
  const all = rows.every(({ name }) => measureText(name, textSize.small) + 6 <= step);
  let free = 0;
  return rows.flatMap(({ name }, place) => {
    if (!all && name.includes('Q') && !name.endsWith('Q1')) return [];
    const text = all ? name : name.slice(0, 4);
    const half = measureText(text, textSize.small) / 2;
    const x = left + place * step + (all ? step / 2 : half);
    if (x - half < free || x + half > right + 2) return [];
    free = x + half + 10;
    const tick = drawLine([left + place * step, bottom], [left + place * step, bottom + 4], 'axis');
    return [...(all ? [] : [tick]), drawText(text, { x, y: bottom + 17, class: 'tick', anchor: 'middle' })];
  });
}

function drawKey(width: number): readonly Element[] {
  let x = 0;
  return stackedStatuses.flatMap((status) => {
    const own = 14 + measureText(statusTitles[status], textSize.small) + 12;
    if (x + own > width + 12) return [];
    const start = x;
    x += own;
    return [
      drawBox({ x: start, y: 1.5, width: 10, height: 10 }, `column status-${status}`),
      drawText(statusTitles[status], { x: start + 15, y: 10, class: 'tick' }),
    ];
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
    return width === 0
      ? []
      : [
          drawBox(
            { x: start, y: y + 3, width: Math.max(0.8, width - 1), height: 14 },
            `column status-${status}`,
          ),
        ];
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
