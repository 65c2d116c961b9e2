// One trend chart with its question, its sentence and its table, as a tree: at build and after filtering alike.
import type { Element } from 'hast';
import type { RenderedChart, TrendChart } from '../../../charts/catalog.ts';
import { type ChartTable, formatCell } from '../../../charts/drawing/chart-options.ts';
import { h } from '../../../html/elements.ts';

export interface FigureOptions {
  /** A second width, for readers without scripts: the figure holds both drawings and shows the one that fits. */
  readonly narrow?: number;
  /** Where the table is as CSV. */
  readonly csv: string;
  /** True where the table is filled in when it is opened: most never are, and they are half of a page's elements. */
  readonly tableLater?: boolean;
}

/** A figure `#<chart id>`: title, sentence, drawing, and the same numbers as a table behind a summary and as CSV. */
export function drawFigure(
  chart: Pick<TrendChart, 'id' | 'title'>,
  { svg, drawAt, sentence, table }: RenderedChart,
  { narrow, csv, tableLater = false }: FigureOptions,
): Element {
  return h('figure', { class: 'chart', id: chart.id, ariaLabelledBy: `${chart.id}-title` }, [
    h('h2', { id: `${chart.id}-title` }, chart.title),
    h('p', { class: 'chart-sentence' }, sentence),
    ...(narrow === undefined
      ? [h('div', { class: 'chart-drawing' }, [svg])]
      : [
          h('div', { class: 'chart-drawing drawing-wide' }, [svg]),
          h('div', { class: 'chart-drawing drawing-narrow' }, [drawAt(narrow)]),
        ]),
    h('div', { class: 'chart-numbers' }, [
      h('a', { href: csv, download: `${chart.id}.csv`, class: 'chart-csv' }, [
        h('span', { class: 'visually-hidden' }, `${chart.title} The numbers as `),
        'CSV',
      ]),
      h('details', { class: 'chart-table' }, [
        h('summary', 'The numbers'),
        h(
          'div',
          { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: `${chart.title}, the numbers` },
          tableLater ? [] : [drawTable(table)],
        ),
      ]),
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
