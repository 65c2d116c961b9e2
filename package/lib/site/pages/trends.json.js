// Every trend chart's numbers, for programs.
import { getSite } from '../data/current-site.js';
import { toChartNumbers } from '../ui/charts/chart-files.js';
/** `{ asOf, incidents, charts }` as `ChartNumbers`; spans in minutes, null for unknown. */
export function GET() {
    const { archive, records, trends } = getSite();
    const charts = trends.map(({ chart, rendered }) => toChartNumbers(chart, rendered));
    return Response.json({ asOf: archive.asOf, incidents: records.length, charts });
}
