// Turns calendar dates and clock times into instants. Anything unclear becomes a problem, never a guess.
import { type Moment, type Precision, readWallTime, type WallTime } from '../../model/time.ts';
import { type Problem, quote } from '../diagnostics/collector.ts';
import { readLeadingTime } from './time-text.ts';
import { checkSeason, readZone, resolveAmbiguousZone } from './zones.ts';

export type MomentReading = { readonly moment: Moment } | { readonly problem: Problem };

export interface MomentContext {
  /** The time zone of times without one. */
  readonly zone: string;
  readonly line: number;
}

const pattern =
  /^(~\s*)?(\d{4})-(\d{2})-(\d{2})(?:(?:[T ]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?|[A-Za-z][A-Za-z_/+\-\d:]*)?(?:\[[\w/+\-]+\])?)?$/i;

/** A moment in front matter: an ISO date, optionally with time and zone; `~` means approximate. */
export function readMoment(text: string, context: MomentContext): MomentReading {
  const written = text.trim();
  const match = pattern.exec(written);
  if (match === null) {
    const problem: Problem = {
      id: 'invalid-time',
      found: `time ${quote(text)}`,
      expected: 'a time such as 2022-06-20T16:23+02:00, ~2022-06-20T16:23 or 2022-06-20',
      fix: suggestIso(written),
    };
    return { problem };
  }
  const [, about, year, month, day, hour, minute, second, zoneWord] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const clock =
    hour === undefined
      ? undefined
      : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  const precision = clock === undefined ? 'day' : about === undefined ? 'minute' : 'approximate';
  return toMoment({ wall: { ...date, ...clock }, zoneWord, precision, written }, context);
}

export interface WrittenTime {
  readonly wall: WallTime;
  /** The zone as written next to the time. */
  readonly zoneWord?: string;
  readonly precision: Precision;
  readonly written: string;
}

/**
 * The moment of a written time, or why it has no moment: an ambiguous zone, or a time the clock showed twice or never.
 */
export function toMoment(time: WrittenTime, { zone, line }: MomentContext): MomentReading {
  const { wall, zoneWord, precision, written } = time;
  const own = zoneWord === undefined ? { zone } : readZone(zoneWord);
  if ('problem' in own) {
    const resolved = zoneWord === undefined ? undefined : resolveByDocumentZone(zoneWord, wall, zone);
    return resolved === undefined ? own : toMoment({ ...time, zoneWord: resolved }, { zone, line });
  }
  const reading = readWallTime(wall, own.zone);
  if (reading.kind !== 'instant') return { problem: explain(reading, written, own.zone) };
  const problem = zoneWord === undefined ? undefined : checkSeason(zoneWord, reading.instant);
  if (problem !== undefined) return { problem };
  return { moment: { instant: reading.instant, precision, zone: own.zone, written, line } };
}

function resolveByDocumentZone(word: string, wall: WallTime, zone: string): string | undefined {
  const reading = readWallTime(wall, zone);
  return reading.kind === 'instant' ? resolveAmbiguousZone(word, zone, reading.instant) : undefined;
}

type Failure = Exclude<ReturnType<typeof readWallTime>, { kind: 'instant' }>;

function explain(reading: Failure, written: string, zone: string): Problem {
  const found = `time ${quote(written)}`;
  switch (reading.kind) {
    case 'ambiguous':
      return {
        id: 'ambiguous-time',
        found: `${found}, which the clock in ${zone} showed twice`,
        expected: 'a time with its offset',
        fix: `add ${reading.offsets[0]} for the earlier one or ${reading.offsets[1]} for the later one`,
      };
    case 'skipped':
      return {
        id: 'skipped-time',
        found: `${found}, which the clock in ${zone} skipped`,
        expected: 'a time that existed on that day',
        fix: `add ${reading.offsets[0]} or ${reading.offsets[1]} if it was read from another clock`,
      };
    case 'impossible':
      return { id: 'impossible-time', found, expected: 'a date and time that exist' };
  }
}

function suggestIso(text: string): string | undefined {
  const time = readLeadingTime(text);
  if (time?.date?.year === undefined || time.rest !== '') return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  const { date, clock } = time;
  const day = `${time.date.year}-${two(date.month)}-${two(date.day)}`;
  return clock === undefined
    ? `write ${day}`
    : `write ${day}T${two(clock.hour)}:${two(clock.minute)} and the offset`;
}
