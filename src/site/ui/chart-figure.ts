// One trend chart with its question, its sentence and its table, as a tree: at build and after filtering alike.
import type { Element } from 'hast';
import type { IncidentRecord } from '../../analyse/records.ts';
import type { ChartContext, TrendChart } from '../../charts/catalogue.ts';
import type { ChartTable } from '../../charts/options.ts';
import { h } from '../../charts/svg.ts';

/**
 * A figure `#<chart id>`: title, sentence, drawing, and the same numbers as a table behind a summary. With a second
 * width, for readers without scripts, it holds both drawings and shows the one that fits.
 */
export function drawFigure(
  chart: TrendChart,
  records: readonly IncidentRecord[],
  context: ChartContext & { readonly narrow?: number },
): Element {
  const { svg, sentence, table } = chart.render(records, context);
  return h('figure', { class: 'chart', id: chart.id, ariaLabelledBy: `${chart.id}-title` }, [
    h('h2', { id: `${chart.id}-title` }, chart.title),
    h('p', { class: 'chart-sentence' }, sentence),
    ...(context.narrow === undefined
      ? [h('div', { class: 'chart-drawing' }, [svg])]
      : [
          h('div', { class: 'chart-drawing drawing-wide' }, [svg]),
          h('div', { class: 'chart-drawing drawing-narrow' }, [
            chart.render(records, { ...context, width: context.narrow }).svg,
          ]),
        ]),
    h('details', { class: 'chart-table' }, [
      h('summary', 'The numbers'),
      h('div', { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: `${chart.title}, the numbers` }, [
        drawTable(table),
      ]),
    ]),
  ]);
}

/** A table of numbers with its caption. */
export function drawTable({ caption, columns, rows }: ChartTable): Element {
  const headings = columns.map((column) => h('th', { scope: 'col' }, column));
  const cellsOf = (row: ChartTable['rows'][number]): readonly Element[] =>
    row.map((cell) => h('td', String(cell)));
  return h('table', [
    h('caption', caption),
    h('thead', [h('tr', headings)]),
    h(
      'tbody',
      rows.map((row) => h('tr', [...cellsOf(row)])),
    ),
  ]);
}
