import { placeRecurrences, readRecurrences } from '../../analyse/trends/recurrence-rate.js';
import { trendCharts } from '../../charts/catalog.js';
/** Every chart over all incidents. */
export function renderTrends({ archive, names, records, urls }, chains) {
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
