// The order of two moments, as far as their precision allows, and how they are written in sentences.
import { formatClock, formatDate, formatOffset, type Moment } from '../../model/time.ts';

/** "About 14:00" means 15 minutes to either side. */
const aboutMilliseconds = 15 * 60_000;
const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;

/** True when `a` is earlier than `b` by more than the precision of both. */
export function isSurelyBefore(a: Moment, b: Moment): boolean {
  return latest(a) < earliest(b);
}

/** True when both can be the same point in time. */
export function mayBeEqual(a: Moment, b: Moment): boolean {
  return !isSurelyBefore(a, b) && !isSurelyBefore(b, a);
}

/** `2022-06-20 16:23 +02:00`, or the date alone when only that is known. */
export function formatMoment({ instant, precision, zone }: Moment): string {
  const date = formatDate(instant, zone);
  if (precision === 'day') return date;
  const about = precision === 'approximate' ? 'about ' : '';
  return `${about}${date} ${formatClock(instant, zone)} ${formatOffset(instant, zone)}`;
}

/** The distinct lines of some places, ascending. */
export function linesOf(...places: readonly { readonly line: number }[]): readonly number[] {
  return [...new Set(places.map(({ line }) => line))].sort((a, b) => a - b);
}

function earliest({ instant, precision }: Moment): number {
  return precision === 'approximate' ? instant - aboutMilliseconds : instant;
}

function latest({ instant, precision }: Moment): number {
  if (precision === 'day') return instant + dayMilliseconds - 1;
  // A clock shows 00:06 for a whole minute.
  return instant + (precision === 'approximate' ? aboutMilliseconds : minuteMilliseconds - 1);
}
