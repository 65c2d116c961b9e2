// The numbers of each trend chart for a spreadsheet.
import type { RenderedChart } from '../../../charts/trend-chart.ts';
import { toCsv } from '../../ui/charts/chart-files.ts';
import { getSite } from '../../data/current-site.ts';

/** A file per chart, and one for each former id that people may have saved. */
export function getStaticPaths() {
  return getSite().trends.flatMap(({ chart, rendered }) =>
    [chart.id, ...chart.aliases].map((id) => ({ params: { chart: id }, props: { rendered } })),
  );
}

/** The table below the chart; spans in minutes. */
export function GET({ props }: { readonly props: { readonly rendered: RenderedChart } }): Response {
  return new Response(toCsv(props.rendered.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
