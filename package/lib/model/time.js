// Instants, zones and how precisely a moment is known. The one door to Temporal.
import { Temporal } from 'temporal-polyfill';
/** The instant of a wall-clock reading in a zone, or why there is not exactly one. `zone` must satisfy `isZone`. */
export function readWallTime(wall, zone) {
    const offset = fixedOffset(zone);
    if (offset !== undefined)
        return readFixed(wall, offset);
    let local;
    try {
        local = Temporal.PlainDateTime.from({ hour: 0, minute: 0, ...wall }, { overflow: 'reject' });
    }
    catch {
        return { kind: 'impossible' };
    }
    const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
    if (earlier.epochMilliseconds === later.epochMilliseconds || wall.hour === undefined) {
        return { kind: 'instant', instant: toInstant(earlier.epochMilliseconds) };
    }
    const offsets = [earlier.offset, later.offset];
    return { kind: earlier.toPlainDateTime().equals(local) ? 'ambiguous' : 'skipped', offsets };
}
/** Minutes that a zone without daylight saving is ahead of UTC; undefined for places. */
function fixedOffset(zone) {
    if (zone === 'UTC')
        return 0;
    const match = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
    return match === null
        ? undefined
        : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
// A fixed offset needs no calendar of zones: plain dates are some twenty times faster, and most times are in UTC.
function readFixed({ year, month, day, hour = 0, minute = 0, second = 0 }, offset) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    const isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!isDay || !isClock)
        return { kind: 'impossible' };
    return { kind: 'instant', instant: toInstant(date.setUTCHours(hour, minute, second) - offset * 60_000) };
}
/** True for IANA names, `UTC` and offsets like `+02:00`; abbreviations such as CET are resolved before. */
export function isZone(zone) {
    try {
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
        return true;
    }
    catch {
        return false;
    }
}
/** Brands a number of milliseconds since the epoch. */
export function toInstant(milliseconds) {
    return milliseconds;
}
/** The wall clock of an instant in a zone. */
export function toWallTime(instant, zone) {
    const offset = fixedOffset(zone);
    if (offset !== undefined) {
        const date = new Date(instant + offset * 60_000);
        return {
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
            hour: date.getUTCHours(),
            minute: date.getUTCMinutes(),
            second: date.getUTCSeconds(),
        };
    }
    const { year, month, day, hour, minute, second } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    return { year, month, day, hour, minute, second };
}
/** `2022-06-20` in the zone. */
export function formatDate(instant, zone) {
    const offset = fixedOffset(zone);
    if (offset !== undefined)
        return new Date(instant + offset * 60_000).toISOString().replace(/T.*/, '');
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
/** `2022-06-20T16:23+02:00` in the zone, to the minute. */
export function formatIso(instant, zone) {
    return Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(zone)
        .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}
/** `16:23` in the zone. */
export function formatClock(instant, zone) {
    const { hour, minute } = toWallTime(instant, zone);
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
/** `UTC`, or the offset in force at the instant: `+02:00`. */
export function formatOffset(instant, zone) {
    if (fixedOffset(zone) !== undefined)
        return zone === '+00:00' || zone === '-00:00' ? 'UTC' : zone;
    const { offset } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    return offset === '+00:00' ? 'UTC' : offset;
}
/** Minutes from one moment to another; negative when `to` is earlier. */
export function minutesBetween(from, to) {
    return (to - from) / 60_000;
}
/** People's writing of a span of minutes: `23 min`, `1 h 05 min`, `1 d 22 h`, `593 d`. Negative spans carry a minus. */
export function formatMinutes(minutes) {
    const sign = minutes < 0 ? '−' : '';
    const total = Math.round(Math.abs(minutes));
    if (total < 60)
        return `${sign}${total} min`;
    const days = Math.floor(total / 1440);
    const hours = Math.floor((total % 1440) / 60);
    const rest = total % 60;
    if (days === 0)
        return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${String(rest).padStart(2, '0')} min`;
    if (days >= 30 || hours === 0)
        return `${sign}${days} d`;
    return `${sign}${days} d ${hours} h`;
}
/** The months as people write them, January first. */
export const monthNames = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
