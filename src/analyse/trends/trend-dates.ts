// Dates of charts: the time range to draw, and calendar periods.
import type { Filter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { compareText } from '../../model/diagnostic.ts';
import { monthNames } from '../../model/time.ts';

export type Period = 'month' | 'quarter' | 'year';

/** The largest share of incidents that may be split off. */
const mostEarly = 0.1;
/** Splitting them off must shorten the time range at least this much. */
const leastGain = 3;

/**
 * Splits off the few incidents much older than all others (the Vasa, 1628), so that the axis stays readable for the
 * rest.
 */
export function splitEarly(
  records: readonly IncidentRecord[],
  end: number,
): { readonly early: readonly IncidentRecord[]; readonly main: readonly IncidentRecord[] } {
  const sorted = [...records].sort((a, b) => a.at - b.at || compareText(a.id, b.id));
  const most = sorted.length < 4 ? 0 : Math.max(1, Math.floor(sorted.length * mostEarly));
  const spanFrom = (place: number): number => end - (sorted[place]?.at ?? end);
  for (let left = 1; left <= most; left += 1) {
    if (spanFrom(0) >= leastGain * spanFrom(left))
      return { early: sorted.slice(0, left), main: sorted.slice(left) };
  }
  return { early: [], main: sorted };
}

/**
 * The instant up to which a chart covers incidents: the archive's day, or the end of the filter's last day where that
 * is earlier.
 */
export function endOfWindow(asOf: number, filter: Filter): number {
  return filter.to === undefined ? asOf : Math.min(asOf, Date.parse(filter.to) + 86_400_000);
}

/** A calendar period: `index` counts periods since the year 0. */
export interface CalendarPeriod {
  readonly index: number;
  /** `2021 Q3`, `March 2021`, `2021`. */
  readonly name: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

const monthsIn: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };
/** The number of the period that a day `YYYY-MM-DD` falls in. */
export function periodIndex(date: string, period: Period): number {
  // Slicing is faster than splitting, and charts do this for every incident.
  const [year, month] = [Number(date.slice(0, -6)), Number(date.slice(-5, -3))];
  return Math.floor((year * 12 + month - 1) / monthsIn[period]);
}

/** The period with that number. */
export function periodAt(index: number, period: Period): CalendarPeriod {
  const first = index * monthsIn[period];
  const year = Math.floor(first / 12);
  const month = first % 12;
  const names: Readonly<Record<Period, string>> = {
    month: `${monthNames[month] ?? ''} ${year}`,
    quarter: `${year} Q${Math.floor(month / 3) + 1}`,
    year: String(year),
  };
  const last = first + monthsIn[period] - 1;
  const lastDay = new Date(Date.UTC(2000, 0, 1));
  lastDay.setUTCFullYear(Math.floor(last / 12), (last % 12) + 1, 0);
  return {
    index,
    name: names[period],
    from: `${pad(year, 4)}-${pad(month + 1, 2)}-01`,
    to: toDay(lastDay.getTime()),
  };
}

/** `YYYY-MM-DD` of an instant in UTC. */
export function toDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  return `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
