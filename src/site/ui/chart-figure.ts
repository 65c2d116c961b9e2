// One trend chart with its question, its sentence and its table, as a tree: at build and after filtering alike.
import type { Element } from 'hast';
import type { IncidentRecord } from '../../analyse/records.ts';
import type { ChartContext, TrendChart } from '../../charts/catalogue.ts';
import { h } from '../../charts/svg.ts';

/** A figure `#<chart id>`: title, sentence, drawing, and the same numbers as a table behind a summary. */
export function drawFigure(
  chart: TrendChart,
  records: readonly IncidentRecord[],
  context: ChartContext,
): Element {
  const { svg, sentence, table } = chart.render(records, context);
  return h('figure', { class: 'chart', id: chart.id, ariaLabelledBy: `${chart.id}-title` }, [
    h('h2', { id: `${chart.id}-title` }, chart.title),
    h('p', { class: 'chart-sentence' }, sentence),
    h('div', { class: 'chart-drawing' }, [svg]),
    h('details', { class: 'chart-table' }, [
      h('summary', 'The numbers'),
      h('div', { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: `${chart.title}, the numbers` }, [
        h('table', [
          h('caption', table.caption),
          h('thead', [
            h(
              'tr',
              table.columns.map((column) => h('th', { scope: 'col' }, column)),
            ),
          ]),
          h(
            'tbody',
            table.rows.map((row) =>
              h(
                'tr',
                row.map((cell) => h('td', String(cell))),
              ),
            ),
          ),
        ]),
      ]),
    ]),
  ]);
}
