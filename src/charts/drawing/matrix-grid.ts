// Two axes crossed: values down and across, every count written out, the unknown beside the known.
import type { Element } from 'hast';
import type { MatrixCell, MatrixFacts, MatrixMargin } from '../../analyse/trends/cross-tabulation.ts';
import { type ChartOptions, type ChartTable, linkTo } from './chart-options.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, round } from './svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { lineHeight, measureText, shortenText, textSize, wrapText } from './text-metrics.ts';

const rowHeight = 26;
const swatch = 9;
const narrowLabel = 100;
/** The deepest shade is number 5. */
const shades = 5;
/** A single incident is never dark, however few there are. */
const leastHighest = 8;
/** Between two totals. */
const leastGap = 4;

/** What a matrix says of itself. */
export interface MatrixWords {
  /** Kebab-case, of the drawing. */
  readonly name: string;
  readonly heading: string;
  readonly notes: readonly string[];
  /** What a row and a column are: `Cause`, `Component`. */
  readonly row: string;
  readonly column: string;
  /** Between the two: `Code defect in Redis`. */
  readonly between: string;
  /** Rows are causes and have their colours. */
  readonly swatches?: boolean;
}

/** The matrix with its margins; counts are abbreviated where cells are too narrow. */
export function drawMatrix(facts: MatrixFacts, words: MatrixWords, options: ChartOptions): Element {
  const { width } = options;
  const { name, heading, notes } = words;
  const frame = { name, heading, notes: facts.n === 0 ? ['no incident'] : notes, width };
  if (facts.n === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const place = { grid: layOut(facts, words, width), words, options };
  return drawFrame({
    ...frame,
    height: place.grid.top + facts.rows.length * rowHeight + place.grid.totalHeight + 4,
    body: [
      ...facts.columns.map((column, order) => drawColumnName(column, { ...place, order })),
      drawTurned('All', place.grid, facts.columns.length),
      ...facts.rows.flatMap((row, order) => drawRow(facts, { ...place, row, order })),
      ...drawTotals(facts, place),
    ],
  });
}

/** The same counts with the same margins. */
export function tabulateMatrix(
  facts: MatrixFacts,
  { row, column }: Pick<MatrixWords, 'row' | 'column'>,
  note: string,
): ChartTable {
  return {
    caption: `${countNoun(facts.n, 'incident')} by ${row.toLowerCase()} and ${column.toLowerCase()}; ${note}`,
    columns: [row, ...facts.columns.map(({ name }) => name), 'All'],
    rows: [
      ...facts.rows.map(({ name, cells, count }) => [name, ...cells.map((cell) => cell.count), count]),
      ['All', ...facts.columns.map(({ count }) => count), facts.n],
    ],
  };
}

/** The pair of known values that most incidents have; no pair where none has been met three times. */
export function describeTopPairs(
  facts: MatrixFacts,
  { row, column, between }: Pick<MatrixWords, 'row' | 'column' | 'between'>,
): string {
  const known = facts.rows
    .filter(({ id }) => id !== 'unknown')
    .flatMap(({ name, cells }) =>
      cells.flatMap(({ count }, place) => {
        const column = facts.columns[place];
        return column === undefined || column.id === 'unknown'
          ? []
          : [{ name: `${name} ${between} ${column.name}`, count }];
      }),
    );
  const most = Math.max(0, ...known.map(({ count }) => count));
  const pairs = known.filter(({ count }) => count === most).map(({ name }) => name);
  if (most === 0)
    return `No incident has both a known ${row.toLowerCase()} and a known ${column.toLowerCase()}.`;
  if (most < 3)
    return `No pair of ${row.toLowerCase()} and ${column.toLowerCase()} occurs more than ${most === 1 ? 'once' : 'twice'}, so nothing stands out.`;
  const shown =
    pairs.length > 2
      ? `${pairs.length} pairs are`
      : `${pairs.join(' and ')} ${pairs.length === 1 ? 'is' : 'are'}`;
  return `${shown} the most frequent, ${countNoun(most, 'incident')} of ${formatCount(facts.n)}.`;
}

interface Grid {
  readonly labelWidth: number;
  readonly cellWidth: number;
  /** Of the first row. */
  readonly top: number;
  readonly highest: number;
  /** Sizes of texts, and how far row names are moved in: narrow drawings have no swatches. */
  readonly nameSize: number;
  readonly numberSize: number;
  readonly indent: number;
  /** Of the last line; its numbers stand upright where side by side they would read as one. */
  readonly totalHeight: number;
}

function layOut(facts: MatrixFacts, { swatches = false }: MatrixWords, width: number): Grid {
  const wide = width >= 560;
  const indent = wide && swatches ? swatch + 5 : 0;
  const longest = Math.max(...facts.rows.map(({ name }) => measureText(name, textSize.label)));
  const labelWidth = wide ? Math.min(longest + indent + 8, 240) : narrowLabel;
  const cellWidth = Math.min(64, (width - labelWidth - 3) / (facts.columns.length + 1));
  const header = Math.max(...facts.columns.map(({ name }) => measureText(name, textSize.label)));
  const numberSize = cellWidth < 24 ? textSize.tiny : textSize.small;
  const totals = [...facts.columns.map(({ count }) => count), facts.n];
  const widest = Math.max(...totals.map((count) => measureText(formatCount(count), numberSize)));
  return {
    labelWidth,
    cellWidth,
    top: Math.min(150, header) + 12,
    highest: Math.max(leastHighest, ...facts.rows.flatMap(({ cells }) => cells.map(({ count }) => count))),
    nameSize: wide ? textSize.label : textSize.small,
    numberSize,
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
  const colour = drawBox(
    { x: 0, y: y + (rowHeight - swatch) / 2, width: swatch, height: swatch },
    `swatch cause-${row.id}`,
  );
  const label = [...(grid.indent > 0 ? [colour] : []), ...drawRowName(row.name, y, grid)];
  const margin = drawNumber(row.count, { x: x(facts.columns.length), y, grid });
  if (row.count === 0) return [...label, margin, ...cells];
  const name = `${words.row} ${row.name}: ${countNoun(row.count, 'incident')}`;
  return [drawLink(linkTo(row.filter, options.links), name, [...label, margin]), ...cells];
}

/** On two lines where one is too short. */
function drawRowName(name: string, y: number, { labelWidth, indent, nameSize }: Grid): readonly Element[] {
  const room = labelWidth - indent - 4;
  const lines = wrapText(name, nameSize, room).slice(0, 2);
  const first = y + rowHeight / 2 + 4 - ((lines.length - 1) * (lineHeight - 3)) / 2;
  return lines.map((line, row) =>
    drawText(shortenText(line, nameSize, room), {
      x: indent,
      y: first + row * (lineHeight - 3),
      class: nameSize === textSize.label ? 'label' : 'value',
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
  // Square roots keep the few and the many apart; the number is there to be read.
  const heat = Math.max(1, Math.ceil(Math.sqrt(count / grid.highest) * shades));
  const number = drawNumber(count, { x, y, grid }, `value on-heat-${heat}`);
  const label = `${name}: ${countNoun(count, 'incident')}`;
  return [drawLink(linkTo(filter, options.links), label, [drawBox(box, `cell heat-${heat}`), number])];
}

function drawNumber(count: number, { x, y, grid }: CellPlace, className = 'value'): Element {
  const size = grid.numberSize === textSize.tiny ? ' tiny' : '';
  return drawText(fitCount(count, grid), {
    x: x + grid.cellWidth / 2,
    y: y + rowHeight / 2 + 4,
    class: `${className}${size}`,
    anchor: 'middle',
  });
}

/** `1,234`, or `1.2k`, `12k` where that does not fit; the whole number is in the link's name and in the table. */
function fitCount(count: number, { cellWidth, numberSize }: Grid): string {
  const fits = (text: string): boolean => measureText(text, numberSize) <= cellWidth - 2;
  const whole = formatCount(count);
  if (fits(whole) || count < 1000) return whole;
  const thousands = `${round(count / 1000)}k`;
  return fits(thousands) ? thousands : `${Math.round(count / 1000)}k`;
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
  const size = grid.numberSize === textSize.tiny ? ' tiny' : '';
  const end = { x: x + grid.cellWidth / 2 + 3, y: y + 6 };
  return drawText(formatCount(count), { ...end, class: `value${size}`, anchor: 'end', turn: -90 });
}
