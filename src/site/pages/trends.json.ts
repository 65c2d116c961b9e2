// Every trend chart's numbers, for programs.
import { archive, records } from '../data/site.ts';
import { toChartNumbers } from '../ui/charts/chart-files.ts';
import { trends } from '../data/trend-charts.ts';

/** `{ asOf, incidents, charts: [{ id, title, sentence, caption, columns, rows }] }`; spans in minutes, null for unknown. */
export function GET(): Response {
  const charts = trends.map(({ chart, rendered }) => toChartNumbers(chart, rendered));
  return Response.json({ asOf: archive.asOf, incidents: records.length, charts });
}
