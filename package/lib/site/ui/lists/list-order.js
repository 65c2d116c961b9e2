import { compareText } from '../../../model/diagnostic.js';
export const listOrders = [
    ['newest', 'Newest first'],
    ['oldest', 'Oldest first'],
    ['longest', 'Longest impact first'],
    ['severity', 'Gravest first'],
    ['title', 'By title'],
];
/** The order a parameter names; newest first when it names none. */
export function parseOrder(text) {
    return listOrders.find(([order]) => order === text)?.[0] ?? 'newest';
}
/** The records in that order; unknown durations and severities come last, equals newest first. */
export function sortRecords(records, order) {
    const newest = (a, b) => b.at - a.at || compareText(a.id, b.id);
    const orders = {
        newest,
        oldest: (a, b) => newest(b, a),
        longest: (a, b) => (b.impactMinutes ?? -1) - (a.impactMinutes ?? -1) || newest(a, b),
        severity: (a, b) => compareText(a.severity ?? 'z', b.severity ?? 'z') || newest(a, b),
        title: (a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || newest(a, b),
    };
    return [...records].sort(orders[order]);
}
