// Instants, zones and how precisely a moment is known. The one door to Temporal.
import { Temporal } from 'temporal-polyfill';

/**
 * Milliseconds since 1970-01-01T00:00Z; negative before. A branded type, so that minutes cannot be passed by mistake.
 */
export type Instant = number & { readonly brand: 'Instant' };

/** `minute`: exact to the minute; `approximate`: the author wrote "about"; `day`: only the date is known. */
export type Precision = 'minute' | 'approximate' | 'day';

/** One point in time as an author gave it. A `day` moment's instant is the start of that day in its zone. */
export interface Moment {
  readonly instant: Instant;
  readonly precision: Precision;
  /** IANA name, `UTC` or an offset like `+02:00`: the zone of the wall clock that was written down. */
  readonly zone: string;
  /** As the author wrote it. */
  readonly written: string;
  /** Its line in the source file. */
  readonly line: number;
}

/** A wall-clock reading without a zone; `hour` and `minute` are absent when only a date was written. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

export type ZoneReading =
  | { readonly kind: 'instant'; readonly instant: Instant }
  /** The clock showed this time twice (autumn change); both instants, earlier first, with their offsets. */
  | { readonly kind: 'ambiguous'; readonly offsets: readonly [string, string] }
  /** The clock skipped this time (spring change); the offsets before and after it. */
  | { readonly kind: 'skipped'; readonly offsets: readonly [string, string] }
  /** No such date or time on any calendar: 2021-02-30, 25:00. */
  | { readonly kind: 'impossible' };

/**
 * The instant of a wall-clock reading in a zone, or why there is not exactly one. `zone` must satisfy `isZone`. 24:00
 * is the start of the next day, and a leap second is read as the second before it, since instants do not count leap
 * seconds.
 */
export function readWallTime(wall: WallTime, zone: string): ZoneReading {
  if (wall.hour === 24 && (wall.minute ?? 0) === 0 && (wall.second ?? 0) === 0) return readDayEnd(wall, zone);
  if (wall.second === 60) return readLeapSecond(wall, zone);
  return readClock(wall, zone);
}

function readDayEnd(wall: WallTime, zone: string): ZoneReading {
  const start = readClock({ ...wall, hour: 0 }, 'UTC');
  if (start.kind !== 'instant') return start;
  return readClock({ ...toWallTime(toInstant(start.instant + 86_400_000), 'UTC'), hour: 0 }, zone);
}

function readLeapSecond(wall: WallTime, zone: string): ZoneReading {
  const reading = readClock({ ...wall, second: 59 }, zone);
  if (reading.kind !== 'instant') return reading;
  // Leap seconds are inserted at the end of June or December, in UTC.
  const { month, day, hour, minute, second } = toWallTime(toInstant(reading.instant + 1000), 'UTC');
  const isQuarterStart = (month === 1 || month === 7) && day === 1 && hour + minute + second === 0;
  return isQuarterStart ? reading : { kind: 'impossible' };
}

function readClock(wall: WallTime, zone: string): ZoneReading {
  const offset = fixedOffset(zone);
  if (offset !== undefined) return readFixed(wall, offset);
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from({ hour: 0, minute: 0, ...wall }, { overflow: 'reject' });
  } catch {
    return { kind: 'impossible' };
  }
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds || wall.hour === undefined) {
    return { kind: 'instant', instant: toInstant(earlier.epochMilliseconds) };
  }
  const offsets = [earlier.offset, later.offset] as const;
  return { kind: earlier.toPlainDateTime().equals(local) ? 'ambiguous' : 'skipped', offsets };
}

/** Minutes that a zone without daylight saving is ahead of UTC; undefined for places. */
function fixedOffset(zone: string): number | undefined {
  if (zone === 'UTC') return 0;
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  return match === null
    ? undefined
    : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

// A fixed offset needs no calendar of zones: plain dates are some twenty times faster, and most times are in UTC.
function readFixed(
  { year, month, day, hour = 0, minute = 0, second = 0 }: WallTime,
  offset: number,
): ZoneReading {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!isDay || !isClock) return { kind: 'impossible' };
  return { kind: 'instant', instant: toInstant(date.setUTCHours(hour, minute, second) - offset * 60_000) };
}

/** True for IANA names, `UTC` and offsets like `+02:00`; abbreviations such as CET are resolved before. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Brands a number of milliseconds since the epoch. */
export function toInstant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** The wall clock of an instant in a zone. */
export function toWallTime(instant: Instant, zone: string): Required<WallTime> {
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
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { year, month, day, hour, minute, second };
}

/** `2022-06-20` in the zone. */
export function formatDate(instant: Instant, zone: string): string {
  const offset = fixedOffset(zone);
  if (offset !== undefined) return new Date(instant + offset * 60_000).toISOString().replace(/T.*/, '');
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** `2022-06-20T16:23+02:00` in the zone, to the minute. */
export function formatIso(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

/** `16:23` in the zone. */
export function formatClock(instant: Instant, zone: string): string {
  const { hour, minute } = toWallTime(instant, zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `UTC`, or the offset in force at the instant: `+02:00`. */
export function formatOffset(instant: Instant, zone: string): string {
  if (fixedOffset(zone) !== undefined) return zone === '+00:00' || zone === '-00:00' ? 'UTC' : zone;
  const { offset } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return offset === '+00:00' ? 'UTC' : offset;
}

/** Minutes from one moment to another; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (to - from) / 60_000;
}

/**
 * A number of minutes as people write it: `23 min`, `1 h 05 min`, `1 d 22 h`, `593 d`. Negative spans carry a minus.
 */
export function formatMinutes(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const total = Math.round(Math.abs(minutes));
  if (total < 60) return `${sign}${total} min`;
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const rest = total % 60;
  if (days === 0)
    return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${String(rest).padStart(2, '0')} min`;
  if (days >= 30 || hours === 0) return `${sign}${days} d`;
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
] as const;
