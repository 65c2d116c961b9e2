import { narrowFilter, noFilter } from '../records/filter.js';
import { periodAt, periodIndex, splitEarly, toDay } from './trend-dates.js';
export const severities = ['sev1', 'sev2', 'sev3', 'sev4', 'none'];
/** In order of gravity. */
export const severityNames = [
    { id: 'sev1', name: 'SEV1' },
    { id: 'sev2', name: 'SEV2' },
    { id: 'sev3', name: 'SEV3' },
    { id: 'sev4', name: 'SEV4' },
];
/** The incidents in time order with what is unknown about them; `filter` is the one that left these records. */
export function summarizeArrivals(records, asOf, filter = noFilter) {
    const end = records.reduce((latest, { at }) => Math.max(latest, at), asOf);
    return {
        n: records.length,
        unknownDuration: records.filter(({ impactMinutes }) => impactMinutes === undefined).length,
        unknownSeverity: records.filter(({ severity }) => severity === undefined).length,
        ...splitEarly(records, end),
        end,
        filter,
    };
}
/** Incidents per calendar period from the first to the last of `facts.main`, empty periods included. */
export function countByPeriod(facts, period) {
    const [first] = facts.main;
    if (first === undefined)
        return [];
    const start = periodIndex(first.date, period);
    const rows = new Map();
    let last = start;
    for (const { date, severity } of facts.main) {
        const index = periodIndex(date, period);
        const row = rows.get(index) ?? { sev1: 0, sev2: 0, sev3: 0, sev4: 0, none: 0 };
        row[severity ?? 'none'] += 1;
        rows.set(index, row);
        last = Math.max(last, index);
    }
    return Array.from({ length: last - start + 1 }, (_, place) => {
        const calendar = periodAt(start + place, period);
        const bySeverity = rows.get(start + place) ?? { sev1: 0, sev2: 0, sev3: 0, sev4: 0, none: 0 };
        const count = severities.reduce((total, severity) => total + bySeverity[severity], 0);
        return {
            ...calendar,
            count,
            bySeverity,
            filter: narrowFilter(facts.filter, { ...calendar, values: {} }),
        };
    });
}
/** The filter for the incidents that are drawn apart: all up to the last of them. */
export function earlyFilter({ early, filter }) {
    const last = early.at(-1);
    return narrowFilter(filter, { to: last?.date ?? toDay(0), values: {} });
}
