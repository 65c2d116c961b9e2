// The numbers of each trend chart for a spreadsheet.
import type { RenderedChart } from '../../../charts/catalog.ts';
import { toCsv } from '../../ui/charts/chart-files.ts';
import { getSite } from '../../data/current-site.ts';

/** One file a chart. */
export function getStaticPaths() {
  return getSite().trends.map(({ chart, rendered }) => ({
    params: { chart: chart.id },
    props: { rendered },
  }));
}

/** The table below the chart; spans in minutes. */
export function GET({ props }: { readonly props: { readonly rendered: RenderedChart } }): Response {
  return new Response(toCsv(props.rendered.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
