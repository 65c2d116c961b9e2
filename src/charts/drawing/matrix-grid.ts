// Two axes crossed: values down and across, every count written out, with what is missing after what is known.
import type { Element } from 'hast';
import type { MatrixCell, MatrixFacts, MatrixMargin } from '../../analyse/trends/cross-tabulation.ts';
import { isMissing } from '../../analyse/records/records.ts';
import { type ChartOptions, type ChartTable, linkTo } from './chart-options.ts';
import { noteMissing } from './missing-text.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, round } from './svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { lineHeight, measureText, shortenText, textSize, wrapText } from './text-metrics.ts';

const rowHeight = 26;
const swatch = 9;
const narrowLabel = 100;
/** The deepest shade is number 5. */
const shades = 5;
/** A single incident never gets a dark shade, even if there are only a few. */
const leastHighest = 8;
/** Between two totals. */
const leastGap = 4;

/** The subject of a matrix. */
export interface MatrixWords {
  /** The chart's id. */
  readonly name: string;
  readonly heading: string;
  /** What a row and a column are: `Cause`, `Component`. */
  readonly row: string;
  readonly column: string;
  /** Between the two: `Code defect in Redis`. */
  readonly between: string;
  /** How an incident with several values is counted; absent where it has one on each axis. */
  readonly multiple?: string;
  /** Rows are causes and have their colors. */
  readonly swatches?: boolean;
}

/** The matrix with its totals; counts are abbreviated where cells are too narrow. */
export function drawMatrix(facts: MatrixFacts, words: MatrixWords, options: ChartOptions): Element {
  const { width } = options;
  const { name, heading } = words;
  const place = { grid: layOut(facts, words, width), words, options };
  return drawFrame({
    name,
    heading,
    notes: notesOf(facts, words),
    width,
    height: place.grid.top + facts.rows.length * rowHeight + place.grid.totalHeight + 4,
    body: [
      ...facts.columns.map((column, order) => drawColumnName(column, { ...place, order })),
      drawTurned('All', place.grid, facts.columns.length),
      ...facts.rows.flatMap((row, order) => drawRow(facts, { ...place, row, order })),
      ...drawTotals(facts, place),
    ],
  });
}

type AxisWords = Omit<MatrixWords, 'heading' | 'swatches'>;

function notesOf(facts: MatrixFacts, { row, column, multiple }: AxisWords): readonly string[] {
  return [
    countNoun(facts.n, 'incident'),
    ...(multiple === undefined ? [] : [multiple]),
    ...noteMissing(row.toLowerCase(), facts.missingRow),
    ...noteMissing(column.toLowerCase(), facts.missingColumn),
  ];
}

/** The same counts with the same totals. */
export function tabulateMatrix(facts: MatrixFacts, words: AxisWords): ChartTable {
  const { row, column, multiple } = words;
  const note = multiple === undefined ? '' : `; ${multiple}`;
  return {
    caption: `${countNoun(facts.n, 'incident')} by ${row.toLowerCase()} and ${column.toLowerCase()}${note}`,
    columns: [row, ...facts.columns.map(({ name }) => name), 'All'],
    rows: [
      ...facts.rows.map(({ name, cells, count }) => [name, ...cells.map((cell) => cell.count), count]),
      ['All', ...facts.columns.map(({ count }) => count), facts.n],
    ],
  };
}

/** What is missing before a matrix can be drawn: values on an axis. */
export function findMissingPair(
  { rows, columns }: MatrixFacts,
  { row, column }: AxisWords,
): string | undefined {
  const isEmpty = (margins: readonly MatrixMargin[]): boolean => margins.every(({ id }) => isMissing(id));
  const missing = [...(isEmpty(rows) ? [row] : []), ...(isEmpty(columns) ? [column] : [])];
  return missing.length === 0 ? undefined : `No incident has a known ${missing.join(' or ').toLowerCase()}.`;
}

/** Pairs with fewer incidents than this are not mentioned. */
const fewestOfPair = 3;

/** The pair of known values that most incidents have, in a sentence; none if no pair occurs three times. */
export function describeTopPair(facts: MatrixFacts, words: AxisWords): string {
  const { row, column, between } = words;
  const known = facts.rows
    .filter(({ id }) => !isMissing(id))
    .flatMap(({ name, cells }) =>
      cells.flatMap(({ count }, place) => {
        const other = facts.columns[place];
        return other === undefined || isMissing(other.id)
          ? []
          : [{ name: `${name} ${between} ${other.name}`, count }];
      }),
    );
  const most = Math.max(0, ...known.map(({ count }) => count));
  const pair = `pair of ${row.toLowerCase()} and ${column.toLowerCase()}`;
  if (most < fewestOfPair) return `No ${pair} occurs ${most < 2 ? 'more than once' : 'more than twice'}.`;
  const pairs = known.filter(({ count }) => count === most).map(({ name }) => name);
  const share = `${formatCount(most)} of ${countNoun(facts.n, 'incident')}`;
  return pairs.length > 2
    ? `${pairs.length} pairs of ${row.toLowerCase()} and ${column.toLowerCase()} are equally frequent (${share} each).`
    : `${pairs.join(' and ')} ${pairs.length === 1 ? 'is the most frequent pair' : 'are the most frequent pairs'} (${share}${pairs.length === 1 ? '' : ' each'}).`;
}

/** The shade of a count, 1 to 5: square roots keep small counts distinguishable. */
export function heatOf(count: number, highest: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(count / highest) * shades));
}

interface Grid {
  readonly labelWidth: number;
  readonly cellWidth: number;
  /** Of the first row. */
  readonly top: number;
  readonly highest: number;
  /** Sizes of texts, and how far row names are moved in: narrow drawings have no swatches. */
  readonly nameSize: number;
  readonly indent: number;
  /** Of the last line; its numbers are vertical if they would run together side by side. */
  readonly totalHeight: number;
}

function layOut(facts: MatrixFacts, { swatches = false }: MatrixWords, width: number): Grid {
  const wide = width >= 560;
  const indent = wide && swatches ? swatch + 5 : 0;
  const longest = Math.max(0, ...facts.rows.map(({ name }) => measureText(name, textSize.label)));
  const labelWidth = wide ? Math.min(longest + indent + 8, 240) : narrowLabel;
  const cellWidth = Math.min(64, (width - labelWidth - 3) / (facts.columns.length + 1));
  const header = Math.max(0, ...facts.columns.map(({ name }) => measureText(name, textSize.label)));
  const totals = [...facts.columns.map(({ count }) => count), facts.n];
  const widest = Math.max(...totals.map((count) => measureText(formatCount(count), textSize.small)));
  return {
    labelWidth,
    cellWidth,
    top: Math.min(150, header) + 12,
    highest: Math.max(leastHighest, ...facts.rows.flatMap(({ cells }) => cells.map(({ count }) => count))),
    nameSize: wide ? textSize.label : textSize.small,
    indent,
    totalHeight: widest > cellWidth - leastGap ? Math.max(rowHeight, widest + 10) : rowHeight,
  };
}

interface MatrixPlace {
  readonly grid: Grid;
  readonly words: MatrixWords;
  readonly options: ChartOptions;
}

interface MarginPlace extends MatrixPlace {
  readonly order: number;
}

function drawColumnName(column: MatrixMargin, { grid, order, words, options }: MarginPlace): Element {
  const text = drawTurned(column.name, grid, order);
  if (column.count === 0) return text;
  const name = `${words.column} ${column.name}: ${countNoun(column.count, 'incident')}`;
  return drawLink(linkTo(column.filter, options.links), name, [text]);
}

function drawTurned(text: string, { labelWidth, cellWidth, top }: Grid, place: number): Element {
  const x = labelWidth + (place + 0.5) * cellWidth + 4;
  return drawText(shortenText(text, textSize.label, top - 8), { x, y: top - 6, class: 'label', turn: -90 });
}

interface RowPlace extends MarginPlace {
  readonly row: MatrixFacts['rows'][number];
}

function drawRow(facts: MatrixFacts, { row, order, grid, words, options }: RowPlace): readonly Element[] {
  const y = grid.top + order * rowHeight;
  const x = (column: number): number => grid.labelWidth + column * grid.cellWidth;
  const cells = row.cells.flatMap((cell, column) => {
    const name = `${row.name} ${words.between} ${facts.columns[column]?.name ?? ''}`;
    return drawCell(cell, { x: x(column), y, grid, name, options });
  });
  const swatchBox = drawBox(
    { x: 0, y: y + (rowHeight - swatch) / 2, width: swatch, height: swatch },
    `swatch cause-${row.id}`,
  );
  const { labelWidth, indent, nameSize } = grid;
  const name = drawRowName(row.name, {
    x: indent,
    y: y + rowHeight / 2,
    room: labelWidth - indent - 4,
    size: nameSize,
  });
  const label = [...(indent > 0 ? [swatchBox] : []), ...name];
  const margin = drawNumber(row.count, { x: x(facts.columns.length), y, grid });
  if (row.count === 0) return [...label, margin, ...cells];
  const title = `${words.row} ${row.name}: ${countNoun(row.count, 'incident')}`;
  return [drawLink(linkTo(row.filter, options.links), title, [...label, margin]), ...cells];
}

export interface RowNamePlace {
  readonly x: number;
  /** The middle of the row. */
  readonly y: number;
  readonly room: number;
  readonly size: number;
}

/** A row's name, on two lines if it does not fit on one. */
export function drawRowName(name: string, { x, y, room, size }: RowNamePlace): readonly Element[] {
  const lines = wrapText(name, size, room).slice(0, 2);
  const step = lineHeight - 3;
  const first = y + 4 - ((lines.length - 1) * step) / 2;
  return lines.map((line, row) =>
    drawText(shortenText(line, size, room), {
      x,
      y: first + row * step,
      class: size === textSize.label ? 'label' : 'value',
    }),
  );
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly grid: Grid;
}

function drawCell(
  { count, filter }: MatrixCell,
  { x, y, grid, name, options }: CellPlace & { readonly name: string; readonly options: ChartOptions },
): readonly Element[] {
  const box = { x: x + 0.5, y: y + 0.5, width: grid.cellWidth - 1, height: rowHeight - 1 };
  if (count === 0) return [drawBox(box, 'cell heat-0')];
  const heat = heatOf(count, grid.highest);
  const number = drawNumber(count, { x, y, grid }, `value on-heat-${heat}`);
  const label = `${name}: ${countNoun(count, 'incident')}`;
  return [drawLink(linkTo(filter, options.links), label, [drawBox(box, `cell heat-${heat}`), number])];
}

function drawNumber(count: number, { x, y, grid }: CellPlace, className = 'value'): Element {
  const middle = { x: x + grid.cellWidth / 2, y: y + rowHeight / 2 + 4, anchor: 'middle' } as const;
  return drawText(fitCount(count, grid), { ...middle, class: className });
}

/**
 * `1,234`, or `1.2k`, `12k` where that does not fit, or nothing; the whole number is in the link's name and in the
 * table.
 */
function fitCount(count: number, { cellWidth }: Grid): string {
  const fits = (text: string): boolean => measureText(text, textSize.small) <= cellWidth;
  const whole = formatCount(count);
  const shorter = count < 1000 ? [] : [`${round(count / 1000)}k`, `${Math.round(count / 1000)}k`];
  return [whole, ...shorter].find(fits) ?? '';
}

function drawTotals(facts: MatrixFacts, { grid, words, options }: MatrixPlace): readonly Element[] {
  const y = grid.top + facts.rows.length * rowHeight;
  const x = (column: number): number => grid.labelWidth + column * grid.cellWidth;
  const drawTotal = (count: number, place: number): Element =>
    drawTotalNumber(count, { x: x(place), y, grid });
  const totals = facts.columns.flatMap((column, place) => {
    const number = drawTotal(column.count, place);
    if (column.count === 0) return [number];
    return [
      drawLink(
        linkTo(column.filter, options.links),
        `${words.column} ${column.name}: ${countNoun(column.count, 'incident')}`,
        [number],
      ),
    ];
  });
  return [
    drawLine([0, y], [x(facts.columns.length + 1), y], 'axis'),
    drawText('All', { x: grid.indent, y: y + rowHeight / 2 + 4, class: 'label' }),
    ...totals,
    drawTotal(facts.n, facts.columns.length),
  ];
}

function drawTotalNumber(count: number, place: CellPlace): Element {
  const { grid, x, y } = place;
  if (grid.totalHeight === rowHeight) return drawNumber(count, place);
  const end = { x: x + grid.cellWidth / 2 + 3, y: y + 6 };
  return drawText(formatCount(count), { ...end, class: 'value', anchor: 'end', turn: -90 });
}
