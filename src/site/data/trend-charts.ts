// The trends of the whole archive, computed once: what the page draws and its files tell.
import { placeRecurrences, readRecurrences } from '../../analyse/trends/recurrence-rate.ts';
import { type RenderedChart, type TrendChart, trendCharts } from '../../charts/catalog.ts';
import { archive, chains, names, records, urls } from './site.ts';

/** Every chart of all incidents, as wide as the page gives it room. */
export const trends: readonly { readonly chart: TrendChart; readonly rendered: RenderedChart }[] =
  trendCharts.map((chart) => ({
    chart,
    rendered: chart.render(records, {
      asOf: archive.asOf,
      zone: archive.settings.timezone,
      names,
      links: urls,
      recurrences: readRecurrences(placeRecurrences(chains, records), records),
      width: 860,
    }),
  }));
