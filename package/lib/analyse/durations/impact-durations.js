// How long impacts lasted: every known duration, the median with its interval, and what is not known.
import { compareText } from '../../model/diagnostic.js';
import { durationBands } from '../records/filter-axes.js';
import { narrowFilter, noFilter } from '../records/filter.js';
import { medianInterval } from '../statistics/statistics.js';
/** Under six values no two of them enclose the median with 95 % confidence. */
export const fewestForMedian = 6;
/** All known impact durations, in bands and one by one; unknown ones are counted, never guessed. */
export function summarizeDurations(records, filter = noFilter) {
    const known = records
        .filter((record) => record.impactMinutes !== undefined)
        .sort((a, b) => a.impactMinutes - b.impactMinutes || compareText(a.id, b.id));
    const estimate = medianInterval(known.map(({ impactMinutes }) => impactMinutes));
    const select = (band) => narrowFilter(filter, { values: { duration: [band] } });
    return {
        n: records.length,
        unknown: records.length - known.length,
        unknownFilter: select('unknown'),
        known,
        bands: durationBands.map((band) => ({
            ...band,
            count: known.filter(({ impactMinutes }) => impactMinutes >= band.low && impactMinutes < band.high)
                .length,
            filter: select(band.id),
        })),
        estimate,
    };
}
