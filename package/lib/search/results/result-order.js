import { compareText } from '../../model/diagnostic.js';
/** The orders of results. */
export const resultOrders = ['relevance', 'newest', 'oldest', 'longest', 'severity'];
/** The order a URL names; relevance when it names none. */
export function parseResultOrder(text) {
    return resultOrders.find((order) => order === text) ?? 'relevance';
}
/** Sorts pairs of something and its record; unknown durations and severities come last, equals newest first. */
export function sortByOrder(pairs, order) {
    const newest = (a, b) => compareText(b.date, a.date);
    const orders = {
        newest,
        oldest: (a, b) => newest(b, a),
        longest: (a, b) => (b.impactMinutes ?? -1) - (a.impactMinutes ?? -1) || newest(a, b),
        severity: (a, b) => compareText(a.severity ?? 'z', b.severity ?? 'z') || newest(a, b),
    };
    return [...pairs].sort(([, a], [, b]) => orders[order](a, b)).map(([one]) => one);
}
