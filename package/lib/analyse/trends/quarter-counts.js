// How many incidents there were per quarter: where the rate changed, and which quarters a steady rate does not explain.
import { formatDate } from '../../model/time.js';
import { narrowFilter, noFilter } from '../records/filter.js';
import { fewestPeriods, findRegimes, smallestVisibleChange } from '../statistics/rate-change.js';
import { chanceOutside, countInterval, rateRatio, testDispersion, } from '../statistics/rates.js';
import { poissonInterval } from '../statistics/statistics.js';
import { periodAt, periodIndex, splitEarly } from './trend-dates.js';
const mostQuarters = 80;
const fewestIncidents = 5;
/** Counts are too uneven for one rate when a steady one would give such counts this rarely. */
const uneven = 0.05;
/**
 * Counts per quarter from the first incident (or the filter's first day) to the archive's day (or the filter's last).
 * First the rate is searched for changes, then each stretch is tested for one rate (index of dispersion), and only a
 * stretch that passes has a band: the exact 95% Poisson range of its rate.
 */
export function countByQuarter(records, options) {
    const { asOf, zone, filter = noFilter } = options;
    const { early, main } = filter.from === undefined ? splitEarly(records, asOf) : { early: [], main: records };
    const today = formatDate(asOf, zone);
    const dates = main.map(({ date }) => date).sort();
    const first = filter.from ?? dates[0];
    const end = filter.to !== undefined && filter.to < today ? filter.to : ([today, ...dates].sort().at(-1) ?? today);
    if (first === undefined || main.length === 0)
        return {
            ...{ period: 'quarter', n: 0, early: early.length, rows: [], regimes: [] },
            withheld: 'there are no incidents',
        };
    const quarters = periodIndex(end, 'quarter') - periodIndex(first, 'quarter') + 1;
    const period = quarters > mostQuarters ? 'year' : 'quarter';
    const counts = countPeriods(main, [first, end], period).map((row) => ({
        ...row,
        complete: row.to < today && isWhole(row, filter),
        filter: narrowFilter(filter, { from: row.from, to: row.to, values: {} }),
    }));
    return { period, n: main.length, early: early.length, ...judge(counts, period) };
}
function countPeriods(records, [first, end], period) {
    const counts = new Map();
    for (const { date } of records) {
        const index = periodIndex(date, period);
        counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const start = periodIndex(first, period);
    return Array.from({ length: periodIndex(end, period) - start + 1 }, (_, place) => ({
        ...periodAt(start + place, period),
        count: counts.get(start + place) ?? 0,
    }));
}
function isWhole({ from, to }, filter) {
    return (filter.from === undefined || filter.from <= from) && (filter.to === undefined || filter.to >= to);
}
function judge(counts, period) {
    const start = counts.findIndex((row) => row.complete);
    const complete = counts.filter((row) => row.complete);
    const total = complete.reduce((sum, { count }) => sum + count, 0);
    const withheld = tooFew(complete.length, fewestPeriods, `complete ${period}s`) ??
        tooFew(total, fewestIncidents, `incidents in complete ${period}s`);
    if (withheld !== undefined)
        return { rows: counts, regimes: [], withheld };
    const regimes = describeRegimes(complete, start);
    return {
        rows: counts.map((row, place) => judgeRow(row, regimeAt(regimes, place), complete.length)),
        regimes,
        smallestChange: regimes.length > 1 ? undefined : smallestVisibleChange(total, complete.length),
    };
}
/** The stretches of one rate; `start` is the place of the first complete quarter among all. */
function describeRegimes(complete, start) {
    const found = findRegimes(complete.map(({ count }) => count));
    return found.map(({ from, to, total }, order) => {
        const own = complete.slice(from, to + 1);
        const rate = total / own.length;
        const range = countInterval(total);
        const before = found[order - 1];
        const dispersion = testDispersion(own.map(({ count }) => count));
        const isSteady = dispersion === undefined || dispersion.p > uneven / found.length;
        const band = isSteady && total > 0 ? poissonInterval(rate) : undefined;
        return {
            from: own[0]?.name ?? '',
            to: own.at(-1)?.name ?? '',
            places: [start + from, start + to],
            total,
            rate: { value: rate, low: range.low / own.length, high: range.high / own.length },
            change: before === undefined
                ? undefined
                : rateRatio({ count: before.total, time: before.to - before.from + 1 }, { count: total, time: own.length }),
            band,
            falseAlarms: band === undefined ? undefined : chanceOutside(rate, band),
            dispersion,
        };
    });
}
function regimeAt(regimes, place) {
    return regimes.find(({ places: [first, last] }) => place >= first && place <= last);
}
function judgeRow(row, regime, looks) {
    if (!row.complete || regime?.band === undefined || isIn(regime.band, row.count))
        return row;
    const outside = row.count > regime.band.high ? 'above' : 'below';
    return { ...row, outside, rareAmongAll: !isIn(poissonInterval(regime.rate.value, looks), row.count) };
}
function isIn({ low, high }, count) {
    return count >= low && count <= high;
}
function tooFew(count, needed, things) {
    return count >= needed
        ? undefined
        : `a rate needs ${needed} ${things}, and there ${count === 1 ? 'is' : 'are'} ${count}`;
}
