// The time between incidents, and whether the time since the last one is unusual.
import type { Instant } from '../../model/time.ts';
import { type Filter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { type MedianEstimate, medianInterval } from '../statistics/statistics.ts';
import { endOfWindow, splitEarly, toDay } from './trend-dates.ts';

/** From one incident to the next. */
export interface IncidentInterval {
  readonly days: number;
  readonly from: IncidentRecord;
  /** The incident that ended it. */
  readonly to: IncidentRecord;
}

export interface TimeBetweenFacts {
  readonly n: number;
  /** Incidents so long before all others that the time after them is not meaningful. */
  readonly early: number;
  /** Shortest first. */
  readonly intervals: readonly IncidentInterval[];
  /** Days; absent under six intervals. */
  readonly estimate?: MedianEstimate;
  /** The interval that is not over; absent without an incident before the last day shown. */
  readonly current?: CurrentInterval;
}

export interface CurrentInterval {
  readonly days: number;
  readonly since: IncidentRecord;
  /** The last day shown, `YYYY-MM-DD`: the archive's, or the filter's. */
  readonly until: string;
  /** Earlier intervals that were at least as long. */
  readonly longer: number;
  /**
   * The part of all days from the first incident to the last, 0 to 1, on which the last incident was at least as long
   * ago. A day drawn at random falls into long intervals more often than into short ones; counting days, not intervals,
   * allows for that (the inspection paradox; Feller, An Introduction to Probability Theory, vol. 2, section I.4).
   */
  readonly shareOfDays: number;
  /** The shortest time in days that would be longer than expected; absent where there are too few intervals. */
  readonly remarkableFrom?: number;
  readonly verdict: 'as expected' | 'longer' | 'too few intervals';
}

const dayMilliseconds = 86_400_000;
/** A time that fewer than 1 in 20 past days had reached is longer than expected. */
const rare = 0.05;
/** With fewer intervals, no verdict is given. */
export const fewestIntervals = 20;

/**
 * The intervals between incidents in days, and the current one against them; `filter` is the one that left the records.
 */
export function measureTimeBetweenIncidents(
  records: readonly IncidentRecord[],
  asOf: Instant,
  filter: Filter = noFilter,
): TimeBetweenFacts {
  const end = endOfWindow(asOf, filter);
  const { early, main } = splitEarly(records, end);
  const intervals = main
    .slice(1)
    .flatMap((to, place) => {
      const from = main[place];
      return from === undefined ? [] : [{ days: (to.at - from.at) / dayMilliseconds, from, to }];
    })
    .sort((a, b) => a.days - b.days || a.to.at - b.to.at);
  return {
    n: records.length,
    early: early.length,
    intervals,
    estimate: medianInterval(intervals.map(({ days }) => days)),
    current: judgeCurrent(main.at(-1), intervals, end),
  };
}

function judgeCurrent(
  since: IncidentRecord | undefined,
  intervals: readonly IncidentInterval[],
  end: number,
): CurrentInterval | undefined {
  if (since === undefined || since.at > end) return undefined;
  const days = (end - since.at) / dayMilliseconds;
  const shareOfDays = shareAtLeast(intervals, days);
  const isJudged = intervals.length >= fewestIntervals;
  return {
    days,
    since,
    until: toDay(end),
    longer: intervals.filter((interval) => interval.days >= days).length,
    shareOfDays,
    ...(isJudged && { remarkableFrom: findRemarkable(intervals) }),
    verdict: isJudged ? (shareOfDays < rare ? 'longer' : 'as expected') : 'too few intervals',
  };
}

/** The share of past days on which the last incident was at least so many days ago. */
function shareAtLeast(intervals: readonly IncidentInterval[], days: number): number {
  const all = intervals.reduce((total, interval) => total + interval.days, 0);
  const reached = intervals.reduce((total, interval) => total + Math.max(0, interval.days - days), 0);
  return all === 0 ? 0 : reached / all;
}

/** The first whole day from which the time since the last incident is longer than expected. */
function findRemarkable(intervals: readonly IncidentInterval[]): number {
  let [low, high] = [-1, Math.ceil(intervals.at(-1)?.days ?? 0)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (shareAtLeast(intervals, middle) < rare) high = middle;
    else low = middle;
  }
  return high;
}
