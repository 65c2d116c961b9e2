// Counts per quarter against what a steady rate yields by chance; a column stands out only beyond that.
import type { Element } from 'hast';
import type { QuarterCount, QuarterFacts } from '../../analyse/trends/quarter-counts.ts';
import { drawCountAxis, type PlotArea } from '../drawing/count-axis.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatRate } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

const plotHeight = 150;
const axisWidth = 34;
const top = 14;

/** Columns per quarter with the band of chance behind them; without a band the notes say why. */
export function drawQuarterCounts(facts: QuarterFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = { name: 'quarters', heading: `Incidents per ${facts.period}`, notes: notesOf(facts), width };
  if (facts.rows.length === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const area = { left: axisWidth, right: width - 2, top, bottom: top + plotHeight };
  const highest = Math.max(1, facts.band?.high ?? 0, ...facts.rows.map(({ count }) => count));
  const yOf = scaleLinear([0, highest], [area.bottom, area.top]);
  const step = (area.right - area.left) / facts.rows.length;
  const columns = facts.rows.map((row, place) => ({ row, x: area.left + place * step, step }));
  const numbered = chooseNumbered(columns);
  return drawFrame({
    ...frame,
    height: area.bottom + 24,
    body: [
      ...drawCountAxis(highest, area),
      ...drawBand(facts, area, yOf),
      ...columns.flatMap((column) => drawColumn(column, { yOf, options, numbered })),
      drawLine([area.left, area.bottom], [area.right, area.bottom], 'axis'),
      ...drawPeriodNames(columns, area),
    ],
  });
}

/** One row a quarter. */
export function tabulateQuarterCounts(facts: QuarterFacts): ChartTable {
  const { band, rate, period } = facts;
  const chance =
    band === undefined ? '' : `; long-run rate ${formatRate(rate ?? 0)}, by chance ${bandText(facts)}`;
  return {
    caption: `${countNoun(facts.n, 'incident')} per ${period}${chance}`,
    columns: [period === 'year' ? 'Year' : 'Quarter', 'Incidents', 'Against chance'],
    rows: facts.rows.map((row) => [row.name, row.count, verdict(row, facts)]),
  };
}

/** Which quarters differ from a steady rate by more than chance; within chance by default. */
export function describeQuarterCounts(facts: QuarterFacts): string {
  const { band, rate, period, rows, withheld } = facts;
  if (withheld !== undefined) return `No ${period} can be told from chance: ${withheld}.`;
  if (band === undefined || rate === undefined) return 'No quarter can be told from chance.';
  const complete = rows.filter((row) => row.complete);
  const outside = complete.filter((row) => row.outside !== undefined);
  const base = `A steady ${formatRate(rate)} per ${period} would give ${bandText(facts)} in 95 of 100 ${period}s.`;
  if (outside.length === 0)
    return `${base} All ${complete.length} complete ${period}s lie within chance: nothing here says that incidents became more or fewer.`;
  const rare = outside.filter((row) => row.rareAmongAll === true);
  const judged =
    rare.length === 0
      ? `none is far enough out to be rare among ${complete.length}`
      : rare.length <= mostNamed
        ? `${listNewest(rare)} would be rare even among ${complete.length}`
        : `${formatCount(rare.length)} of them would be rare even among ${complete.length}, so the rate was not steady`;
  const above = outside.some((row) => row.outside === 'above') ? ' A rise can be better reporting.' : '';
  return `${base} Of ${complete.length} complete ${period}s ${outside.length} ${outside.length === 1 ? 'lies' : 'lie'} outside: ${listNewest(outside)}. Chance alone puts up to one in twenty there; ${judged}.${above}`;
}

const mostNamed = 4;

/** The newest few with their counts, and how many more. */
function listNewest(rows: readonly QuarterCount[]): string {
  const named = rows.slice(-mostNamed).map(({ name, count }) => `${name} (${formatCount(count)})`);
  const more = rows.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function notesOf(facts: QuarterFacts): readonly string[] {
  const { n, early, band, rate, rows, period, withheld } = facts;
  const apart = early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} left out`];
  const chance =
    band === undefined
      ? [`no band of chance: ${withheld ?? ''}`]
      : [
          `shaded: ${bandText(facts)}, the 95 % Poisson range of the long-run ${formatRate(rate ?? 0)} per ${period}`,
        ];
  const partial = rows.some((row) => !row.complete && row.count > 0) ? ['outlined: not complete'] : [];
  return [countNoun(n, 'incident'), ...apart, ...chance, ...partial];
}

function bandText({ band }: QuarterFacts): string {
  return band === undefined ? '' : `${formatCount(band.low)} to ${formatCount(band.high)}`;
}

function verdict(row: QuarterCount, { band }: QuarterFacts): string {
  if (!row.complete) return 'not complete';
  if (band === undefined) return 'not judged';
  return row.outside === undefined ? 'within chance' : `${row.outside} chance`;
}

function drawBand(
  { band, rate }: QuarterFacts,
  { left, right }: PlotArea,
  yOf: (count: number) => number,
): readonly Element[] {
  if (band === undefined || rate === undefined) return [];
  const box = { x: left, y: yOf(band.high), width: right - left, height: yOf(band.low) - yOf(band.high) };
  return [drawBox(box, 'band'), drawLine([left, yOf(rate)], [right, yOf(rate)], 'centre')];
}

interface Column {
  readonly row: QuarterCount;
  readonly x: number;
  readonly step: number;
}

interface ColumnContext {
  readonly yOf: (count: number) => number;
  readonly options: ChartOptions;
  readonly numbered: ReadonlySet<Column>;
}

/** Numbers stand on columns that stand out, and on all where they fit; two that would touch read as one. */
function chooseNumbered(columns: readonly Column[]): ReadonlySet<Column> {
  let free = -Infinity;
  return new Set(
    columns.filter(({ row, x, step }) => {
      const own = measureText(formatCount(row.count), textSize.small);
      const start = x + (step - own) / 2;
      if (start < free || (own + 2 > step && row.outside === undefined)) return false;
      free = start + own + 2;
      return true;
    }),
  );
}

function drawColumn(column: Column, { yOf, options, numbered }: ColumnContext): readonly Element[] {
  const { row, x, step } = column;
  if (row.count === 0) return [];
  const space = step > 6 ? 1.5 : 0.5;
  const text = formatCount(row.count);
  const number = numbered.has(column)
    ? [
        drawText(text, {
          x: x + step / 2,
          y: yOf(row.count) - 3,
          class: row.outside ? 'value outside' : 'value',
          anchor: 'middle',
        }),
      ]
    : [];
  const box = { x: x + space, y: yOf(row.count), width: step - 2 * space, height: yOf(0) - yOf(row.count) };
  const state = !row.complete
    ? ', not complete'
    : row.outside === undefined
      ? ''
      : `, ${row.outside} the band of chance`;
  const className = [
    'column',
    ...(row.complete ? [] : ['partial']),
    ...(row.outside ? ['outside'] : []),
  ].join(' ');
  const name = `${row.name}: ${countNoun(row.count, 'incident')}${state}`;
  return [drawLink(linkTo(row.filter, options.links), name, [drawBox(box, className), ...number])];
}

/** All names where they fit, else years where they begin, as many as fit. */
function drawPeriodNames(columns: readonly Column[], { right, bottom }: PlotArea): readonly Element[] {
  const widest = Math.max(...columns.map(({ row }) => measureText(row.name, textSize.small)));
  const all = columns.every(({ step }) => step >= widest + 6);
  let free = 0;
  return columns.flatMap(({ row, x, step }) => {
    if (!all && row.name.includes('Q') && !row.name.endsWith('Q1')) return [];
    const text = all ? row.name : row.name.slice(0, 4);
    const half = measureText(text, textSize.small) / 2;
    const middle = all ? x + step / 2 : Math.min(x + half, right - half);
    if (middle - half < free) return [];
    free = middle + half + 10;
    const tick = drawLine([x, bottom], [x, bottom + 4], 'axis');
    return [
      ...(all ? [] : [tick]),
      drawText(text, { x: middle, y: bottom + 17, class: 'tick', anchor: 'middle' }),
    ];
  });
}
