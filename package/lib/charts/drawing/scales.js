// The one door to d3-scale, d3-shape, and d3-time, and the labels of time ticks.
import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
export { scaleLinear, scaleLog } from 'd3-scale';
export { linkHorizontal } from 'd3-shape';
/** A UTC time scale from the first to the last instant; a span under `leastDays` is widened around its middle. */
export function createTimeScale([first, last], range, leastDays) {
    const missing = Math.max(0, leastDays * 86_400_000 - (last - first));
    return scaleUtc([first - missing / 2, last + missing / 2], range);
}
/** `Jan` to `Dec`. */
export const shortMonths = [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
];
/** About `count` ticks at round dates: `2021`, `Mar 2021`, `Mar 5, 2021`, `16:00`, as fine as the scale is. */
export function listTimeTicks(scale, count) {
    const ticks = scale.ticks(Math.max(1, count));
    const fits = (floor) => ticks.every((tick) => floor(tick).getTime() === tick.getTime());
    const write = fits(utcYear)
        ? writeYear
        : fits(utcMonth)
            ? writeMonth
            : fits(utcDay)
                ? writeDay
                : writeClock;
    return ticks.map((tick) => ({ at: tick.getTime(), text: write(tick) }));
}
function writeYear(date) {
    return String(date.getUTCFullYear());
}
function writeMonth(date) {
    return `${shortMonths[date.getUTCMonth()] ?? ''} ${writeYear(date)}`;
}
function writeDay(date) {
    return `${shortMonths[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}, ${writeYear(date)}`;
}
function writeClock(date) {
    const clock = [date.getUTCHours(), date.getUTCMinutes()].map((part) => String(part).padStart(2, '0'));
    return clock.join(':');
}
