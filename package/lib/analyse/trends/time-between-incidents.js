import { noFilter } from '../records/filter.js';
import { medianInterval } from '../statistics/statistics.js';
import { splitEarly, toDay } from './trend-dates.js';
const dayMilliseconds = 86_400_000;
/** A time that fewer than 1 in 20 past days had reached is longer than expected. */
const rare = 0.05;
/** With fewer intervals nothing is judged. */
export const fewestIntervals = 20;
/** The intervals between incidents in days, and the current one against them; `filter` is the one that left the records. */
export function measureTimeBetweenIncidents(records, asOf, filter = noFilter) {
    const end = filter.to === undefined ? asOf : Math.min(asOf, Date.parse(filter.to) + dayMilliseconds);
    const { early, main } = splitEarly(records, end);
    const intervals = main
        .slice(1)
        .flatMap((to, place) => {
        const from = main[place];
        return from === undefined ? [] : [{ days: (to.at - from.at) / dayMilliseconds, from, to }];
    })
        .sort((a, b) => a.days - b.days || a.to.at - b.to.at);
    return {
        n: records.length,
        early: early.length,
        intervals,
        estimate: medianInterval(intervals.map(({ days }) => days)),
        current: judgeCurrent(main.at(-1), intervals, end),
    };
}
function judgeCurrent(since, intervals, end) {
    if (since === undefined || since.at > end)
        return undefined;
    const days = (end - since.at) / dayMilliseconds;
    const shareOfDays = shareAtLeast(intervals, days);
    const isJudged = intervals.length >= fewestIntervals;
    return {
        days,
        since,
        until: toDay(end),
        longer: intervals.filter((interval) => interval.days >= days).length,
        shareOfDays,
        ...(isJudged && { remarkableFrom: findRemarkable(intervals) }),
        verdict: isJudged ? (shareOfDays < rare ? 'longer' : 'as expected') : 'too few intervals',
    };
}
/** The share of past days on which the last incident was at least so many days ago. */
function shareAtLeast(intervals, days) {
    const all = intervals.reduce((total, interval) => total + interval.days, 0);
    const reached = intervals.reduce((total, interval) => total + Math.max(0, interval.days - days), 0);
    return all === 0 ? 0 : reached / all;
}
/** The first whole day from which the time since the last incident is longer than expected. */
function findRemarkable(intervals) {
    let [low, high] = [-1, Math.ceil(intervals.at(-1)?.days ?? 0)];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (shareAtLeast(intervals, middle) < rare)
            high = middle;
        else
            low = middle;
    }
    return high;
}
