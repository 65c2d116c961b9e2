// One trend chart with its finding, its caveats, and its table, as a tree: at build and after filtering alike.
import type { Element } from 'hast';
import { type ChartTable, formatCell } from '../../../charts/drawing/chart-options.ts';
import type { RenderedChart, TrendChart } from '../../../charts/trend-chart.ts';
import { h } from '../../../html/elements.ts';

export interface FigureOptions {
  /** In pixels. */
  readonly width: number;
  /** A second width, for readers without scripts: the figure holds both drawings and shows the one that fits. */
  readonly narrow?: number;
  /** The address of the table as CSV. */
  readonly csv: string;
  /** True if the table is filled in when it is opened: most never are, and they are half of a page's elements. */
  readonly tableLater?: boolean;
}

type ChartNames = Pick<TrendChart, 'id' | 'aliases' | 'title'>;

/** A figure `#<chart id>`; one without anything to draw says what is missing. */
export function drawFigure(chart: ChartNames, rendered: RenderedChart, options: FigureOptions): Element {
  const { id, aliases, title } = chart;
  const { finding, caveats, missing } = rendered;
  const isMissing = missing !== undefined;
  return h(
    'figure',
    { class: ['chart', ...(isMissing ? ['chart-missing'] : [])], id, ariaLabelledBy: `${id}-title` },
    [
      // Former ids, so that saved addresses still lead here.
      ...aliases.map((alias) => h('span', { id: alias })),
      h('h2', { id: `${id}-title` }, [
        h('span', { class: isMissing ? 'chart-name' : 'visually-hidden' }, `${title}:`),
        ' ',
        h('span', finding),
      ]),
      ...(isMissing
        ? []
        : [
            ...(caveats.length === 0 ? [] : [h('p', { class: 'chart-caveats' }, caveats.join(' '))]),
            ...drawWidths(rendered, options),
            drawNumbers(chart, rendered, options),
          ]),
    ],
  );
}

function drawWidths({ drawAt }: RenderedChart, { width, narrow }: FigureOptions): readonly Element[] {
  if (narrow === undefined) return [h('div', { class: 'chart-drawing' }, [drawAt(width)])];
  return [
    h('div', { class: 'chart-drawing drawing-wide' }, [drawAt(width)]),
    h('div', { class: 'chart-drawing drawing-narrow' }, [drawAt(narrow)]),
  ];
}

function drawNumbers(
  { id, title }: ChartNames,
  { table }: RenderedChart,
  { csv, tableLater = false }: FigureOptions,
): Element {
  return h('div', { class: 'chart-numbers' }, [
    h('a', { href: csv, download: `${id}.csv`, class: 'chart-csv' }, [
      h('span', { class: 'visually-hidden' }, `Download ${title} as `),
      'CSV',
    ]),
    h('details', { class: 'chart-table' }, [
      h('summary', 'Table'),
      h(
        'div',
        { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: `${title}, table` },
        tableLater ? [] : [drawTable(table)],
      ),
    ]),
  ]);
}

/** A table of numbers with its caption. */
export function drawTable({ caption, columns, rows }: ChartTable): Element {
  const headings = columns.map((column) => h('th', { scope: 'col' }, column));
  const cellsOf = (row: ChartTable['rows'][number]): readonly Element[] =>
    row.map((cell) => h('td', formatCell(cell)));
  return h('table', [
    h('caption', caption),
    h('thead', [h('tr', headings)]),
    h(
      'tbody',
      rows.map((row) => h('tr', [...cellsOf(row)])),
    ),
  ]);
}
