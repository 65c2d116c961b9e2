// How facts are written on the pages: dates, durations, counts.
import { monthNames, formatDate, formatMinutes, formatClock, formatOffset, } from '../model/time.js';
/** `2022-06-20` in UTC. */
export function isoDay(instant) {
    return formatDate(instant, 'UTC');
}
/** `June 20, 2022` in the moment's zone. */
export function longDay(moment) {
    const [year, month, day] = formatDate(moment.instant, moment.zone).split('-');
    const name = monthNames[Number(month) - 1] ?? '';
    return `${name} ${Number(day)}, ${year}`;
}
/** `2022-06-20 16:23 +02:00`, with `about` for an approximate time; the day alone when only that is known. */
export function fullMoment(moment) {
    const day = formatDate(moment.instant, moment.zone);
    if (moment.precision === 'day')
        return day;
    const clock = `${day} ${formatClock(moment.instant, moment.zone)} ${formatOffset(moment.instant, moment.zone)}`;
    return moment.precision === 'approximate' ? `about ${clock}` : clock;
}
/** `23 min`, or `about 23 min` when either end is not known to the minute. */
export function spanOf(duration) {
    return duration.approximate ? `about ${formatMinutes(duration.minutes)}` : formatMinutes(duration.minutes);
}
