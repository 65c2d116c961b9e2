// The one door to d3-scale, d3-shape, and d3-time, and the labels of time ticks.
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';

export { scaleLinear, scaleLog, type ScaleTime } from 'd3-scale';
export { linkHorizontal } from 'd3-shape';

export type TimeScale = ScaleTime<number, number>;

/** A UTC time scale from the first to the last instant; a span under `leastDays` is widened around its middle. */
export function createTimeScale(
  [first, last]: readonly [number, number],
  range: readonly [number, number],
  leastDays: number,
): TimeScale {
  const missing = Math.max(0, leastDays * 86_400_000 - (last - first));
  return scaleUtc([first - missing / 2, last + missing / 2], range);
}

export interface TimeTick {
  readonly at: number;
  readonly text: string;
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
] as const;

/** About `count` ticks at round dates: `2021`, `Mar 2021`, `Mar 5, 2021`, `16:00`, as fine as the scale is. */
export function listTimeTicks(scale: TimeScale, count: number): readonly TimeTick[] {
  const ticks = scale.ticks(Math.max(1, count));
  const fits = (floor: (date: Date) => Date): boolean =>
    ticks.every((tick) => floor(tick).getTime() === tick.getTime());
  const write = fits(utcYear)
    ? writeYear
    : fits(utcMonth)
      ? writeMonth
      : fits(utcDay)
        ? writeDay
        : writeClock;
  return ticks.map((tick) => ({ at: tick.getTime(), text: write(tick) }));
}

function writeYear(date: Date): string {
  return String(date.getUTCFullYear());
}

function writeMonth(date: Date): string {
  return `${shortMonths[date.getUTCMonth()] ?? ''} ${writeYear(date)}`;
}

function writeDay(date: Date): string {
  return `${shortMonths[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}, ${writeYear(date)}`;
}

function writeClock(date: Date): string {
  const clock = [date.getUTCHours(), date.getUTCMinutes()].map((part) => String(part).padStart(2, '0'));
  return clock.join(':');
}
