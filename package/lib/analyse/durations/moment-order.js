// Moments side by side: which is surely earlier, and how sentences write them.
import { formatClock, formatDate, formatOffset } from '../../model/time.js';
/** "About 14:00" is read as a quarter of an hour to either side; no source says more. */
const aboutMilliseconds = 15 * 60_000;
const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;
/** True when `a` is earlier than `b` by more than what the precision of both leaves open. */
export function isSurelyBefore(a, b) {
    return latest(a) < earliest(b);
}
/** True when both can be the same point in time. */
export function mayBeEqual(a, b) {
    return !isSurelyBefore(a, b) && !isSurelyBefore(b, a);
}
/** `2022-06-20 16:23 +02:00`, or the date alone where no more is known. */
export function formatMoment({ instant, precision, zone }) {
    const date = formatDate(instant, zone);
    if (precision === 'day')
        return date;
    const about = precision === 'approximate' ? 'about ' : '';
    return `${about}${date} ${formatClock(instant, zone)} ${formatOffset(instant, zone)}`;
}
/** The lines things stand on, ascending, each once. */
export function linesOf(...places) {
    return [...new Set(places.map(({ line }) => line))].sort((a, b) => a - b);
}
function earliest({ instant, precision }) {
    return precision === 'approximate' ? instant - aboutMilliseconds : instant;
}
function latest({ instant, precision }) {
    if (precision === 'day')
        return instant + dayMilliseconds - 1;
    // A clock that shows 00:06 shows it for a minute.
    return instant + (precision === 'approximate' ? aboutMilliseconds : minuteMilliseconds - 1);
}
