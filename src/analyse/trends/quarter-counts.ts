// How many incidents came per quarter, and whether any quarter is out of what a steady rate yields by chance.
import { formatDate, type Instant } from '../../model/time.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { type Interval, poissonInterval } from '../statistics/statistics.ts';
import { type CalendarPeriod, type Period, periodAt, periodIndex, splitEarly } from './trend-dates.ts';

export interface QuarterCount extends CalendarPeriod {
  readonly count: number;
  /** False for a quarter that is not over, or that the filter's dates cut. */
  readonly complete: boolean;
  /** Set only for complete quarters outside the band. */
  readonly outside?: 'above' | 'below';
  /** Outside even the range that all complete quarters together keep to in 95 of 100 cases (Bonferroni). */
  readonly rareAmongAll?: boolean;
  readonly filter: Filter;
}

export interface QuarterFacts {
  /** Years where there would be too many quarters to tell apart. */
  readonly period: Exclude<Period, 'month'>;
  /** Incidents in `rows`. */
  readonly n: number;
  /** Incidents so long before all others that they are not in `rows`. */
  readonly early: number;
  readonly rows: readonly QuarterCount[];
  /** Incidents in complete quarters per complete quarter. */
  readonly rate?: number;
  /** What a steady rate of that size yields in 95 of 100 quarters. */
  readonly band?: Interval;
  /** Why there is no band. */
  readonly withheld?: string;
}

export interface QuarterOptions {
  readonly asOf: Instant;
  /** The zone whose calendar decides which quarter is not over. */
  readonly zone: string;
  readonly filter?: Filter;
}

const mostQuarters = 80;
/** A long-run rate of fewer complete periods, or of fewer incidents in them, is none. */
const fewestForBand = { periods: 4, incidents: 5 } as const;

/**
 * Counts per quarter from the first incident (or the filter's first day) to the archive's day (or the filter's last),
 * with the exact 95 % Poisson range of the rate over complete quarters; no band under four of those.
 */
export function countByQuarter(records: readonly IncidentRecord[], options: QuarterOptions): QuarterFacts {
  const { asOf, zone, filter = noFilter } = options;
  const { early, main } =
    filter.from === undefined ? splitEarly(records, asOf) : { early: [], main: records };
  const today = formatDate(asOf, zone);
  const dates = main.map(({ date }) => date).sort();
  const first = filter.from ?? dates[0];
  const end =
    filter.to !== undefined && filter.to < today ? filter.to : ([today, ...dates].sort().at(-1) ?? today);
  if (first === undefined || main.length === 0)
    return {
      period: 'quarter',
      n: 0,
      early: early.length,
      rows: [],
      withheld: 'there is no incident to count',
    };
  const quarters = periodIndex(end, 'quarter') - periodIndex(first, 'quarter') + 1;
  const period = quarters > mostQuarters ? 'year' : 'quarter';
  const counts = countPeriods(main, [first, end], period).map((row) => ({
    ...row,
    complete: row.to < today && isWhole(row, filter),
    filter: narrowFilter(filter, { from: row.from, to: row.to, values: {} }),
  }));
  return { period, n: main.length, early: early.length, ...judge(counts, period) };
}

type Counted = Omit<QuarterCount, 'outside' | 'rareAmongAll'>;

function countPeriods(
  records: readonly IncidentRecord[],
  [first, end]: readonly [string, string],
  period: Period,
): readonly (CalendarPeriod & { readonly count: number })[] {
  const counts = new Map<number, number>();
  for (const { date } of records) {
    const index = periodIndex(date, period);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const start = periodIndex(first, period);
  return Array.from({ length: periodIndex(end, period) - start + 1 }, (_, place) => ({
    ...periodAt(start + place, period),
    count: counts.get(start + place) ?? 0,
  }));
}

function isWhole({ from, to }: CalendarPeriod, filter: Filter): boolean {
  return (filter.from === undefined || filter.from <= from) && (filter.to === undefined || filter.to >= to);
}

function judge(
  counts: readonly Counted[],
  period: Period,
): Pick<QuarterFacts, 'rows' | 'rate' | 'band' | 'withheld'> {
  const complete = counts.filter((row) => row.complete);
  const n = complete.reduce((sum, { count }) => sum + count, 0);
  const withheld =
    tooFew(complete.length, fewestForBand.periods, `complete ${period}s`) ??
    tooFew(n, fewestForBand.incidents, `incidents in complete ${period}s`);
  if (withheld !== undefined) return { rows: counts, withheld };
  const rate = n / complete.length;
  const band = poissonInterval(rate);
  const wide = poissonInterval(rate, complete.length);
  const rows = counts.map((row) => {
    if (!row.complete || isIn(band, row.count)) return row;
    const outside = row.count > band.high ? ('above' as const) : ('below' as const);
    return { ...row, outside, rareAmongAll: !isIn(wide, row.count) };
  });
  return { rows, rate, band };
}

function isIn({ low, high }: Interval, count: number): boolean {
  return count >= low && count <= high;
}

function tooFew(count: number, needed: number, things: string): string | undefined {
  return count >= needed ? undefined : `a long-run rate needs ${needed} ${things}, and this is ${count}`;
}
