// How many incidents started in each hour of the week, and how many in people's evenings or nights.
import { narrowFilter, noFilter } from '../records/filter.js';
import { shareInterval, wilsonInterval } from '../statistics/statistics.js';
import { fewestForShare } from './detections.js';
import { bandOfHour, hourBands, hoursOfWeek, nameWeekHour } from './hour-of-week.js';
/** Incidents by the hour of the week; unknown hours are counted, never spread over the others. */
export function countWeekHours(records, filter = noFilter) {
    const counts = Array.from({ length: hoursOfWeek }, () => 0);
    let known = 0;
    for (const { weekHour } of records) {
        if (weekHour === undefined)
            continue;
        counts[weekHour] = (counts[weekHour] ?? 0) + 1;
        known += 1;
    }
    const hours = counts.map((count, weekHour) => ({
        weekHour,
        band: bandOfHour(weekHour),
        count,
        filter: narrowFilter(filter, { values: { hour: [nameWeekHour(weekHour)] } }),
    }));
    return {
        n: records.length,
        unknown: records.length - known,
        unknownFilter: narrowFilter(filter, { values: { hours: ['unknown'] } }),
        hours,
        bands: hourBands.map((band) => {
            const own = hours.filter((one) => one.band === band.id);
            const count = own.reduce((total, one) => total + one.count, 0);
            const shareOfWeek = own.length / hoursOfWeek;
            const interval = known < fewestForShare ? undefined : wilsonInterval(count, known);
            return {
                ...band,
                count,
                shareOfWeek,
                share: interval && { ...interval, value: count / known },
                range: interval && shareInterval(known, shareOfWeek, hourBands.length),
                filter: narrowFilter(filter, { values: { hours: [band.id] } }),
            };
        }),
    };
}
