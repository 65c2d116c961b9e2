// Incidents per quarter: where the rate changed, and which quarters a steady rate does not explain.
import type { Element } from 'hast';
import {
  countByQuarter,
  type QuarterCount,
  type QuarterFacts,
  type QuarterRegime,
} from '../../analyse/trends/quarter-counts.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawCountAxis, type PlotArea } from '../drawing/count-axis.ts';
import {
  formatFactor,
  formatProbability,
  formatRate,
  formatRateInterval,
  joinWords,
} from '../drawing/number-text.ts';
import { drawPeriodNames } from '../drawing/period-names.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const quarterCountsChart = createChart({
  id: 'quarter-counts',
  aliases: ['quarters'],
  title: 'Incidents per quarter',
  summarize: countByQuarter,
  findMissing: () => undefined,
  draw: drawQuarterCounts,
  tabulate: tabulateQuarterCounts,
  describe: describeQuarterCounts,
});

/** More quarters than these are not named one by one. */
const mostNamed = 4;

function describeQuarterCounts(facts: QuarterFacts): ChartText {
  const { regimes, withheld, rows } = facts;
  if (withheld !== undefined) return { finding: `Too early to judge: ${withheld}.`, caveats: [] };
  const outside = rows.filter((row) => row.outside !== undefined);
  const finding = regimes.length > 1 ? describeChanges(facts) : describeSteady(facts, outside);
  return {
    finding,
    caveats: [
      ...describeFactors(facts),
      ...(regimes.length > 1 && outside.length > 0 ? [`${describeOutside(outside)}.`] : []),
      ...describeBands(facts),
      ...describeUneven(facts),
      ...describePower(facts),
      ...(hasRise(facts) ? ['A rise can also mean that more incidents are written up.'] : []),
    ],
  };
}

/** Each rate with its start. */
function describeChanges({ regimes, period }: QuarterFacts): string {
  const times =
    regimes.length === 2 ? 'once' : regimes.length === 3 ? 'twice' : `${regimes.length - 1} times`;
  const parts = regimes.map(({ from, rate }, order) =>
    order === 0
      ? `${formatRate(rate.value)} per ${period} at first`
      : `${formatRate(rate.value)} from ${from}`,
  );
  return `The rate changed ${times}: ${joinWords(parts)}.`;
}

/** By how much each rate differs from the one before. */
function describeFactors({ regimes }: QuarterFacts): readonly string[] {
  const parts = regimes.flatMap(({ from, change }) =>
    change === undefined
      ? []
      : [`${formatFactor(change.ratio)} times from ${from} (${formatRateInterval(change)})`],
  );
  return parts.length === 0 ? [] : [`Compared with the rate before: ${joinWords(parts)}.`];
}

function describeSteady({ regimes, period, rows }: QuarterFacts, outside: readonly QuarterCount[]): string {
  const [regime] = regimes;
  const rate = formatRate(regime?.rate.value ?? 0);
  if (regime?.band === undefined)
    return `Incidents come in bursts: counts per ${period} vary more than a steady rate would explain.`;
  if (outside.length > 0) return `${capitalize(describeOutside(outside))}.`;
  const complete = rows.filter((row) => row.complete).length;
  return `No ${period} of ${formatCount(complete)} had more or fewer incidents than expected at a steady ${rate} per ${period}.`;
}

function describeOutside(outside: readonly QuarterCount[]): string {
  const name = (verdict: QuarterCount['outside'], words: string): readonly string[] => {
    const own = outside.filter((row) => row.outside === verdict);
    if (own.length === 0) return [];
    const named = own.slice(-mostNamed).map(({ name, count }) => `${name} (${formatCount(count)})`);
    const more = own.length > named.length ? [`${own.length - named.length} more`] : [];
    return [`${joinWords([...named, ...more])} had ${words} than expected`];
  };
  return [...name('above', 'more incidents'), ...name('below', 'fewer incidents')].join('; ');
}

function describeBands({ regimes, period, rows }: QuarterFacts): readonly string[] {
  const banded = regimes.filter(({ band }) => band !== undefined);
  if (banded.length === 0) return [];
  const ranges = banded.map(({ band }) => `${formatCount(band?.low ?? 0)}–${formatCount(band?.high ?? 0)}`);
  const alarms = banded.map(({ falseAlarms = 0 }) => `${formatRate(falseAlarms * 100)}%`);
  const rare = rows.filter((row) => row.rareAmongAll === true).length;
  return [
    `The expected range is ${ranges.join(', then ')} (exact Poisson, 95%); at a steady rate, ${joinWords([...new Set(alarms)])} of ${period}s fall outside it.`,
    ...(rows.some((row) => row.outside !== undefined)
      ? [
          `${rare === 0 ? 'None' : formatCount(rare)} would be unusual when all ${period}s are considered together.`,
        ]
      : []),
  ];
}

function describeUneven({ regimes, period }: QuarterFacts): readonly string[] {
  return regimes
    .filter(({ band, total }) => band === undefined && total > 0)
    .map(
      ({ from, to, dispersion }) =>
        `No range is drawn for ${from} to ${to}, where counts per ${period} vary too much for one rate (index of dispersion ${formatRate(dispersion?.index ?? 0)}, p ${formatProbability(dispersion?.p ?? 0)}).`,
    );
}

function describePower({ smallestChange, regimes }: QuarterFacts): readonly string[] {
  if (regimes.length > 1) return [];
  return smallestChange === undefined
    ? ['There are too few incidents to detect a change in the rate.']
    : [
        `With this many incidents, a rate would have to rise ${formatFactor(smallestChange)}-fold halfway through to be detected in 8 of 10 cases.`,
      ];
}

function hasRise({ regimes, rows }: QuarterFacts): boolean {
  return (
    regimes.some(({ change }) => (change?.ratio ?? 0) > 1) || rows.some((row) => row.outside === 'above')
  );
}

function tabulateQuarterCounts(facts: QuarterFacts): ChartTable {
  const { period, rows, regimes } = facts;
  const bandAt = (place: number): QuarterRegime['band'] => regimeAt(regimes, place)?.band;
  return {
    caption: `${countNoun(facts.n, 'incident')} per ${period}`,
    columns: [capitalize(period), 'Incidents', 'Rate', 'Expected range', 'Verdict'],
    rows: rows.map((row, place) => {
      const band = bandAt(place);
      const regime = regimeAt(regimes, place);
      return [
        row.name,
        row.count,
        regime === undefined ? undefined : Number(formatRate(regime.rate.value)),
        band === undefined ? undefined : `${band.low}–${band.high}`,
        verdictOf(row, band !== undefined),
      ];
    }),
  };
}

function verdictOf(row: QuarterCount, isJudged: boolean): string {
  if (!row.complete) return 'incomplete';
  if (!isJudged) return 'not judged';
  if (row.outside === undefined) return 'as expected';
  return row.outside === 'above' ? 'more than expected' : 'fewer than expected';
}

function notesOf({ n, early, regimes, rows }: QuarterFacts): readonly string[] {
  return [
    countNoun(n, 'incident'),
    ...(early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} left out`]),
    ...(regimes.some(({ band }) => band !== undefined) ? ['shaded: expected range', 'dashed: rate'] : []),
    ...(rows.some((row) => !row.complete && row.count > 0) ? ['outlined: incomplete'] : []),
  ];
}

const plotHeight = 150;
const axisWidth = 34;
const top = 14;

/** A column per quarter, behind them the expected range of each stretch of one rate. */
function drawQuarterCounts(facts: QuarterFacts, options: ChartOptions): Element {
  const { width } = options;
  const { rows, regimes, period } = facts;
  const area = { left: axisWidth, right: width - 2, top, bottom: top + plotHeight };
  const bands = regimes.map(({ band }) => band?.high ?? 0);
  const highest = Math.max(1, ...bands, ...rows.map(({ count }) => count));
  const yOf = scaleLinear([0, highest], [area.bottom, area.top]);
  const step = (area.right - area.left) / Math.max(1, rows.length);
  const columns = rows.map((row, place) => ({ row, x: area.left + place * step, step }));
  const numbered = chooseNumbered(columns);
  return drawFrame({
    name: 'quarter-counts',
    heading: `Incidents per ${period}`,
    notes: notesOf(facts),
    width,
    height: area.bottom + 24,
    body: [
      ...drawCountAxis(highest, area),
      ...regimes.flatMap((regime) => drawRegime(regime, { area, step, yOf })),
      ...columns.flatMap((column) => drawColumn(column, { yOf, options, numbered })),
      drawLine([area.left, area.bottom], [area.right, area.bottom], 'axis'),
      ...drawPeriodNames(
        rows.map(({ name }) => name),
        { left: area.left, step, right: area.right, y: area.bottom },
      ),
    ],
  });
}

function regimeAt(regimes: readonly QuarterRegime[], place: number): QuarterRegime | undefined {
  return regimes.find(({ places: [first, last] }) => place >= first && place <= last);
}

interface RegimePlace {
  readonly area: PlotArea;
  readonly step: number;
  readonly yOf: (count: number) => number;
}

function drawRegime(
  { band, rate, places: [first, last] }: QuarterRegime,
  { area, step, yOf }: RegimePlace,
): readonly Element[] {
  const [from, to] = [area.left + first * step, area.left + (last + 1) * step];
  const line = drawLine([from, yOf(rate.value)], [to, yOf(rate.value)], 'center');
  if (band === undefined) return [line];
  const box = { x: from, y: yOf(band.high), width: to - from, height: yOf(band.low) - yOf(band.high) };
  return [drawBox(box, 'band'), line];
}

interface Column {
  readonly row: QuarterCount;
  readonly x: number;
  readonly step: number;
}

/** Unusual columns have numbers, and all others do if the numbers fit; two that touched would read as one. */
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

interface ColumnContext {
  readonly yOf: (count: number) => number;
  readonly options: ChartOptions;
  readonly numbered: ReadonlySet<Column>;
}

function drawColumn(column: Column, { yOf, options, numbered }: ColumnContext): readonly Element[] {
  const { row, x, step } = column;
  if (row.count === 0) return [];
  const space = step > 6 ? 1.5 : 0.5;
  const outside = row.outside === undefined ? [] : ['outside'];
  const number = numbered.has(column)
    ? [
        drawText(formatCount(row.count), {
          x: x + step / 2,
          y: yOf(row.count) - 3,
          class: ['value', ...outside].join(' '),
          anchor: 'middle',
        }),
      ]
    : [];
  const box = { x: x + space, y: yOf(row.count), width: step - 2 * space, height: yOf(0) - yOf(row.count) };
  const className = ['column', ...(row.complete ? [] : ['partial']), ...outside].join(' ');
  const verdict = row.complete && row.outside === undefined ? '' : `, ${verdictOf(row, true)}`;
  const name = `${row.name}: ${countNoun(row.count, 'incident')}${verdict}`;
  return [drawLink(linkTo(row.filter, options.links), name, [drawBox(box, className), ...number])];
}
