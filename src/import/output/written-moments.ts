// Moments as receipts and front matter write them.
import { formatIso, formatOffset, toWallTime } from '../../model/time.ts';
import type { Reading } from '../times/calendar.ts';

/** `2022-06-20T16:23:00+02:00`; no offset if the document names no zone; only the date if only the day is known. */
export function formatValue({ instant, precision, zone, isFloating }: Reading): string {
  const { second } = toWallTime(instant, zone);
  const iso = formatIso(instant, zone).slice(0, 16);
  if (precision === 'day') return iso.slice(0, 10);
  const offset = formatOffset(instant, zone);
  return `${iso}:${String(second).padStart(2, '0')}${isFloating ? '' : offset === 'UTC' ? 'Z' : offset}`;
}

/** As front matter takes it: the offset if the zone is known, `~` for approximate, a bare date for a day. */
export function formatMatter(reading: Reading): string {
  const value = formatValue(reading).replace(/(T\d\d:\d\d):00/, '$1');
  return reading.precision === 'approximate' ? `~${value}` : value;
}
