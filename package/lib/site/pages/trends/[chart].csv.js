import { toCsv } from '../../ui/charts/chart-files.js';
import { getSite } from '../../data/current-site.js';
/** A file per chart, and one for each former id that people may have saved. */
export function getStaticPaths() {
    return getSite().trends.flatMap(({ chart, rendered }) => [chart.id, ...chart.aliases].map((id) => ({ params: { chart: id }, props: { rendered } })));
}
/** The table below the chart; spans in minutes. */
export function GET({ props }) {
    return new Response(toCsv(props.rendered.table), {
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    });
}
