import { factIds, factNames } from './missing-facts.js';
import { narrowFilter, noFilter } from '../records/filter.js';
import { periodAt, periodIndex, splitEarly } from './trend-dates.js';
/** What is known of the incidents: every fact over all, and per period from the first incident to the last. */
export function countKnownFacts(records, { asOf, mostQuarters, filter = noFilter }) {
    const { early, main } = splitEarly(records, asOf);
    const [first, last] = [main[0]?.date ?? '', main.at(-1)?.date ?? ''];
    const quarters = main.length === 0 ? 0 : periodIndex(last, 'quarter') - periodIndex(first, 'quarter') + 1;
    const period = quarters > mostQuarters ? 'year' : 'quarter';
    const start = main.length === 0 ? 0 : periodIndex(first, period);
    const length = main.length === 0 ? 0 : periodIndex(last, period) - start + 1;
    const groups = Map.groupBy(main, ({ date }) => periodIndex(date, period));
    const missing = new Map([...groups].map(([index, own]) => [index, countMissing(own)]));
    const all = countMissing(records);
    const periods = Array.from({ length }, (_, place) => ({
        ...periodAt(start + place, period),
        total: groups.get(start + place)?.length ?? 0,
    }));
    return {
        n: records.length,
        early: early.length,
        period,
        periods,
        facts: factIds.map((id) => ({
            id,
            name: factNames[id],
            known: records.length - (all.get(id) ?? 0),
            total: records.length,
            filter: narrowFilter(filter, { values: { missing: [id] } }),
            cells: periods.map(({ index, from, to, total }) => ({
                known: total - (missing.get(index)?.get(id) ?? 0),
                total,
                filter: narrowFilter(filter, { from, to, values: { missing: [id] } }),
            })),
        })),
    };
}
function countMissing(records) {
    const counts = new Map();
    for (const { missing } of records) {
        for (const id of missing)
            counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
}
