import { formatDate } from '../../model/time.js';
import { narrowFilter, noFilter } from '../records/filter.js';
import { periodAt, periodIndex, splitEarly } from '../trends/trend-dates.js';
/** In the order in which they are stacked. */
export const stackedStatuses = [
    'done',
    'declined',
    'open',
    'unknown',
];
export const typeOrder = [
    'prevent',
    'detect',
    'mitigate',
    'process',
    'other',
];
const mostQuarters = 40;
/** Action items by the quarter of their incident; years where there are more than forty quarters. */
export function countActionItemsByQuarter(records, options) {
    const { asOf, filter = noFilter } = options;
    const withItems = records.filter((record) => record.actionTypes !== undefined);
    const { early, main } = splitEarly(withItems, asOf);
    const oldest = withItems
        .filter(({ actions }) => actions.open > 0)
        .reduce((a, b) => (a === undefined || b.at < a.at ? b : a), undefined);
    const statuses = sumStatuses(withItems);
    return {
        n: records.length,
        without: records.length - withItems.length,
        items: stackedStatuses.reduce((total, status) => total + statuses[status], 0),
        statuses,
        early: early.length,
        ...countPeriods(main, options),
        types: typeOrder.flatMap((id) => countType(id, withItems, filter) ?? []),
        oldestOpen: oldest === undefined
            ? undefined
            : { record: oldest, days: Math.floor((asOf - oldest.at) / 86_400_000) },
    };
}
function countPeriods(main, { asOf, zone, filter = noFilter }) {
    const [first, last] = [main[0]?.date, main.at(-1)?.date];
    if (first === undefined || last === undefined)
        return { period: 'quarter', rows: [] };
    const end = [formatDate(asOf, zone), last].sort()[1] ?? last;
    const quarters = periodIndex(end, 'quarter') - periodIndex(first, 'quarter') + 1;
    const period = quarters > mostQuarters ? 'year' : 'quarter';
    const start = periodIndex(first, period);
    const groups = Map.groupBy(main, ({ date }) => periodIndex(date, period));
    const rows = Array.from({ length: periodIndex(last, period) - start + 1 }, (_, place) => {
        const calendar = periodAt(start + place, period);
        return toCohort(calendar, groups.get(start + place) ?? [], filter);
    });
    return { period, rows };
}
function toCohort(calendar, records, filter) {
    const { from, to } = calendar;
    const count = (status) => ({
        items: records.reduce((total, { actions }) => total + actions[status], 0),
        incidents: records.filter(({ actions }) => actions[status] > 0).length,
        filter: narrowFilter(filter, { from, to, values: { actions: [status] } }),
    });
    const statuses = {
        done: count('done'),
        declined: count('declined'),
        open: count('open'),
        unknown: count('unknown'),
    };
    return {
        ...calendar,
        items: stackedStatuses.reduce((total, status) => total + statuses[status].items, 0),
        statuses,
    };
}
function countType(id, records, filter) {
    const own = records.filter(({ actionTypes }) => actionTypes?.[id] !== undefined);
    if (own.length === 0)
        return undefined;
    const count = (status) => own.reduce((total, { actionTypes }) => total + (actionTypes?.[id]?.[status] ?? 0), 0);
    const statuses = {
        done: count('done'),
        declined: count('declined'),
        open: count('open'),
        unknown: count('unknown'),
    };
    return {
        id,
        items: stackedStatuses.reduce((total, status) => total + statuses[status], 0),
        incidents: own.length,
        statuses,
        filter: narrowFilter(filter, { values: { 'action-type': [id] } }),
    };
}
function sumStatuses(records) {
    const total = (status) => records.reduce((sum, { actions }) => sum + actions[status], 0);
    return { done: total('done'), declined: total('declined'), open: total('open'), unknown: total('unknown') };
}
