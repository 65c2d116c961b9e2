// Times of a document as instants: only its day, its year and its zone fill in what a time does not say.
import { toMoment } from '../../ingest/time/moments.ts';
import type { DateText, TimeText } from '../../ingest/time/time-text.ts';
import { readZone, resolveAmbiguousZone } from '../../ingest/time/zones.ts';
import { type Moment, readWallTime, toWallTime } from '../../model/time.ts';

export type Day = Required<DateText>;

/** A moment and whether the document gives its zone; one without a zone is computed as if it were UTC. */
export interface Reading extends Moment {
  readonly isFloating: boolean;
}

/** What a document says about all its times. */
export interface Calendar {
  /** The zone of times without one; absent if the document does not say. */
  readonly zone?: string;
  /** The incident's day, for clock times alone. */
  readonly day?: Day;
  /** A day that is near the incident, to find the year of dates that have none. */
  readonly near?: Day;
}

/** A time with the words and the line it was read from. */
export interface WrittenTime extends TimeText {
  readonly written: string;
  readonly line: number;
}

/** The moment of a time; undefined without a day or a year, or if the time never existed. */
export function toReading(time: WrittenTime, calendar: Calendar): Reading | undefined {
  const day = completeDay(time, calendar);
  if (day === undefined) return undefined;
  const { zone: word } = time;
  const zone = word === undefined ? calendar.zone : zoneOf(word, day, calendar.zone);
  const precision = time.clock === undefined ? 'day' : time.approximate ? 'approximate' : 'minute';
  const reading = toMoment(
    { wall: { ...day, ...time.clock }, precision, written: time.written },
    { zone: zone ?? 'UTC', line: time.line },
  );
  return 'moment' in reading ? { ...reading.moment, isFloating: zone === undefined } : undefined;
}

/** The zone that words name on a day; undefined when they could mean several and the document does not say which. */
export function zoneOf(word: string, day: Day | undefined, own: string | undefined): string | undefined {
  const reading = readZone(word);
  if ('zone' in reading) return reading.zone;
  const noon = day && readWallTime({ ...day, hour: 12, minute: 0 }, 'UTC');
  if (own === undefined || noon?.kind !== 'instant') return undefined;
  return resolveAmbiguousZone(word, own, noon.instant);
}

/** The date of a time with everything it does not say taken from the calendar. */
export function completeDay(
  { date, weekday }: Pick<TimeText, 'date' | 'weekday'>,
  { day, near = day }: Calendar,
): Day | undefined {
  if (date === undefined) return day === undefined || weekday === undefined ? day : nextWeekday(day, weekday);
  if (date.year !== undefined) return { ...date, year: date.year };
  if (near === undefined) return undefined;
  const years = [near.year, near.year - 1, near.year + 1];
  const fitting = years.filter((year) => weekday === undefined || weekdayOf({ ...date, year }) === weekday);
  const far = (year: number): number => Math.abs(dayNumber({ ...date, year }) - dayNumber(near));
  const candidates = fitting.length === 0 ? years : fitting;
  return { ...date, year: candidates.reduce((best, year) => (far(year) < far(best) ? year : best)) };
}

/** The day that is the same or follows, up to six days later, and has the name. */
function nextWeekday(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01; to compute how far days are apart. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** A day some days later or earlier. */
export function addDays(day: Day, count: number): Day {
  const next = new Date((dayNumber(day) + count) * 86_400_000);
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** The day a moment falls on where its clock hangs. */
export function dayOf({ instant, zone }: Pick<Moment, 'instant' | 'zone'>): Day {
  const { year, month, day } = toWallTime(instant, zone);
  return { year, month, day };
}

/** `2022-06-20`. */
export function formatDay({ year, month, day }: Day): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
