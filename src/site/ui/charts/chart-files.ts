// The numbers of the trend charts as files: the cells of their tables, spans in minutes.
import type { RenderedChart, TrendChart } from '../../../charts/catalog.ts';
import { type ChartTable, type PlainTable, toPlainTable } from '../../../charts/drawing/chart-options.ts';
import { writeCsv } from '../../files/spreadsheet.ts';

/** A chart's table as CSV. */
export function toCsv(table: ChartTable): string {
  const { columns, rows } = toPlainTable(table);
  return writeCsv(columns, rows);
}

/** What `trends.json` holds of a chart; cells without a value are null there. */
export interface ChartNumbers extends PlainTable {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly caption: string;
}

/** A chart's sentence and table. */
export function toChartNumbers({ id, title }: TrendChart, { sentence, table }: RenderedChart): ChartNumbers {
  return { id, title, sentence, caption: table.caption, ...toPlainTable(table) };
}
