import { compareText } from '../../model/diagnostic.js';
import { monthNames } from '../../model/time.js';
/** Part of the incidents that may lie so far back that the rest would shrink to a point beside them. */
const mostEarly = 0.1;
/** Leaving them out must shorten the stretch at least this much. */
const leastGain = 3;
/** Splits off the few incidents long before all others (the Vasa, 1628), so that the rest keeps a readable axis; both in time order. */
export function splitEarly(records, end) {
    const sorted = [...records].sort((a, b) => a.at - b.at || compareText(a.id, b.id));
    const most = sorted.length < 4 ? 0 : Math.max(1, Math.floor(sorted.length * mostEarly));
    const spanFrom = (place) => end - (sorted[place]?.at ?? end);
    for (let left = 1; left <= most; left += 1) {
        if (spanFrom(0) >= leastGain * spanFrom(left))
            return { early: sorted.slice(0, left), main: sorted.slice(left) };
    }
    return { early: [], main: sorted };
}
const monthsIn = { month: 1, quarter: 3, year: 12 };
/** The number of the period that a day `YYYY-MM-DD` falls in. */
export function periodIndex(date, period) {
    // Cut rather than split: charts ask this of every incident.
    const [year, month] = [Number(date.slice(0, -6)), Number(date.slice(-5, -3))];
    return Math.floor((year * 12 + month - 1) / monthsIn[period]);
}
/** The period with that number. */
export function periodAt(index, period) {
    const first = index * monthsIn[period];
    const year = Math.floor(first / 12);
    const month = first % 12;
    const names = {
        month: `${monthNames[month] ?? ''} ${year}`,
        quarter: `${year} Q${Math.floor(month / 3) + 1}`,
        year: String(year),
    };
    const last = first + monthsIn[period] - 1;
    const lastDay = new Date(Date.UTC(2000, 0, 1));
    lastDay.setUTCFullYear(Math.floor(last / 12), (last % 12) + 1, 0);
    return {
        index,
        name: names[period],
        from: `${pad(year, 4)}-${pad(month + 1, 2)}-01`,
        to: toDay(lastDay.getTime()),
    };
}
/** `YYYY-MM-DD` of an instant in UTC. */
export function toDay(milliseconds) {
    const day = new Date(milliseconds);
    return `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}`;
}
function pad(value, length) {
    return String(value).padStart(length, '0');
}
