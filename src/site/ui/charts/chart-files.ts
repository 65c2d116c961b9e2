// The numbers of the trend charts as files: the cells of their tables, spans in minutes.
import { type ChartTable, type PlainTable, toPlainTable } from '../../../charts/drawing/chart-options.ts';
import type { RenderedChart, TrendChart } from '../../../charts/trend-chart.ts';
import { writeCsv } from '../../files/spreadsheet.ts';

/** A chart's table as CSV. */
export function toCsv(table: ChartTable): string {
  const { columns, rows } = toPlainTable(table);
  return writeCsv(columns, rows);
}

/** What `trends.json` holds for a chart; cells without a value are null there. */
export interface ChartNumbers extends PlainTable {
  readonly id: string;
  /** Former ids. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** False where there is nothing to draw; the finding says what is missing. */
  readonly drawn: boolean;
  readonly finding: string;
  readonly caveats: readonly string[];
  /** Both in one text, as the file had them before. */
  readonly sentence: string;
  readonly caption: string;
}

/** A chart's finding, caveats, and table. */
export function toChartNumbers(
  { id, aliases, title }: TrendChart,
  { finding, caveats, missing, table }: RenderedChart,
): ChartNumbers {
  const sentence = [finding, ...caveats].join(' ');
  return {
    ...{ id, aliases, title, drawn: missing === undefined, finding, caveats, sentence },
    caption: table.caption,
    ...toPlainTable(table),
  };
}
