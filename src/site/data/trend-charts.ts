// The trend charts of the whole archive: what the page shows and its files list.
import type { RecurrenceChain } from '../../analyse/recurrence/chains.ts';
import { placeRecurrences, readRecurrences } from '../../analyse/trends/recurrence-rate.ts';
import { trendCharts } from '../../charts/catalog.ts';
import type { RenderedChart, TrendChart } from '../../charts/trend-chart.ts';
import type { SiteCore } from './site-core.ts';

export interface RenderedTrend {
  readonly chart: TrendChart;
  readonly rendered: RenderedChart;
}

/** Every chart over all incidents. */
export function renderTrends(
  { archive, names, records, urls }: SiteCore,
  chains: readonly RecurrenceChain[],
): readonly RenderedTrend[] {
  const recurrences = readRecurrences(placeRecurrences(chains, records), records);
  return trendCharts.map((chart) => ({
    chart,
    rendered: chart.render(records, {
      asOf: archive.asOf,
      zone: archive.settings.timezone,
      names,
      links: urls,
      recurrences,
    }),
  }));
}
