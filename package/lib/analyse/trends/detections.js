// How incidents were detected: the first signal that somebody acted on, by method.
import { compareText } from '../../model/diagnostic.js';
import { narrowFilter, noFilter } from '../records/filter.js';
import { wilsonInterval } from '../statistics/statistics.js';
/** Shares of fewer incidents are not given. */
export const fewestForShare = 10;
const unknown = 'unknown';
/** Methods by which the world told the team. */
export const fromOutside = ['customer-report', 'third-party-report'];
/** Incidents by detection method; shares are of those with a known method, since an unknown one could be any. */
export function countDetections(records, names, filter = noFilter) {
    const groups = new Map([[unknown, []]]);
    for (const record of records) {
        const group = groups.get(record.detection);
        if (group === undefined)
            groups.set(record.detection, [record]);
        else
            group.push(record);
    }
    const unknownCount = groups.get(unknown)?.length ?? 0;
    const known = records.length - unknownCount;
    const rows = [...groups].map(([id, group]) => {
        const share = id === unknown || known < fewestForShare ? undefined : wilsonInterval(group.length, known);
        return {
            id,
            name: id === unknown ? 'Unknown' : (names.detections.find((one) => one.id === id)?.name ?? id),
            count: group.length,
            share: share && { ...share, value: group.length / known },
            records: group.sort((a, b) => a.at - b.at || compareText(a.id, b.id)),
            filter: narrowFilter(filter, { values: { detection: [id] } }),
        };
    });
    const count = rows
        .filter(({ id }) => fromOutside.includes(id))
        .reduce((total, row) => total + row.count, 0);
    return {
        n: records.length,
        unknown: unknownCount,
        rows: rows.sort((a, b) => Number(a.id === unknown) - Number(b.id === unknown) || b.count - a.count || compareText(a.id, b.id)),
        outside: { count, share: wilsonInterval(count, known) },
    };
}
