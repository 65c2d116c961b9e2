// How many incidents there were per quarter: where the rate changed, and which quarters a steady rate does not explain.
import { formatDate, type Instant } from '../../model/time.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { fewestPeriods, findRegimes, smallestVisibleChange } from '../statistics/rate-change.ts';
import {
  chanceOutside,
  countInterval,
  type Dispersion,
  rateRatio,
  testDispersion,
} from '../statistics/rates.ts';
import { type Interval, poissonInterval } from '../statistics/statistics.ts';
import { type CalendarPeriod, type Period, periodAt, periodIndex, splitEarly } from './trend-dates.ts';

export interface QuarterCount extends CalendarPeriod {
  readonly count: number;
  /** False for a quarter that is not over, or that the filter's dates cut. */
  readonly complete: boolean;
  /** Set only for complete quarters outside the range of their regime. */
  readonly outside?: 'above' | 'below';
  /** Outside even the range that all complete quarters together stay in in 95 of 100 archives (Bonferroni). */
  readonly rareAmongAll?: boolean;
  readonly filter: Filter;
}

/** Complete quarters that one rate explains. */
export interface QuarterRegime {
  /** Names of the first and the last quarter. */
  readonly from: string;
  readonly to: string;
  /** Places in `rows`. */
  readonly places: readonly [first: number, last: number];
  readonly total: number;
  /** Incidents per quarter with the exact 95% interval. */
  readonly rate: Interval & { readonly value: number };
  /** How many times the rate before, with the exact 95% interval; absent in the first, and next to a rate of zero. */
  readonly change?: Interval & { readonly ratio: number };
  /**
   * Counts that a steady rate gives in at least 95 of 100 quarters; absent without incidents, and where counts are too
   * uneven for one rate.
   */
  readonly band?: Interval;
  /** The share of quarters that a steady rate puts outside the band, 0 to 1. */
  readonly falseAlarms?: number;
  readonly dispersion?: Dispersion;
}

export interface QuarterFacts {
  /** Years if there would be too many quarters. */
  readonly period: Exclude<Period, 'month'>;
  /** Incidents in `rows`. */
  readonly n: number;
  /** Incidents so long before all others that they are not in `rows`. */
  readonly early: number;
  readonly rows: readonly QuarterCount[];
  /** In time order; empty if `withheld` gives a reason. */
  readonly regimes: readonly QuarterRegime[];
  /** The factor by which the rate would have to rise halfway to be detected in 8 of 10 archives like this one. */
  readonly smallestChange?: number;
  /** Why there are no regimes. */
  readonly withheld?: string;
}

export interface QuarterOptions {
  readonly asOf: Instant;
  /** The zone whose calendar decides which quarter is not over. */
  readonly zone: string;
  readonly filter?: Filter;
}

const mostQuarters = 80;
const fewestIncidents = 5;
/** Counts are too uneven for one rate if a steady rate would give such counts this rarely. */
const uneven = 0.05;

/**
 * Counts per quarter from the first incident (or the filter's first day) to the archive's day (or the filter's last).
 * First the rate is searched for changes, then each stretch is tested for one rate (index of dispersion), and only a
 * stretch that passes has a band: the exact 95% Poisson range of its rate.
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
      ...{ period: 'quarter', n: 0, early: early.length, rows: [], regimes: [] },
      withheld: 'there are no incidents',
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

type Judgment = Pick<QuarterFacts, 'rows' | 'regimes' | 'smallestChange' | 'withheld'>;

function judge(counts: readonly Counted[], period: Period): Judgment {
  const start = counts.findIndex((row) => row.complete);
  const complete = counts.filter((row) => row.complete);
  const total = complete.reduce((sum, { count }) => sum + count, 0);
  const withheld =
    tooFew(complete.length, fewestPeriods, `complete ${period}s`) ??
    tooFew(total, fewestIncidents, `incidents in complete ${period}s`);
  if (withheld !== undefined) return { rows: counts, regimes: [], withheld };
  const regimes = describeRegimes(complete, start);
  return {
    rows: counts.map((row, place) => judgeRow(row, regimeAt(regimes, place), complete.length)),
    regimes,
    smallestChange: regimes.length > 1 ? undefined : smallestVisibleChange(total, complete.length),
  };
}

/** The stretches of one rate; `start` is the place of the first complete quarter among all. */
function describeRegimes(complete: readonly Counted[], start: number): readonly QuarterRegime[] {
  const found = findRegimes(complete.map(({ count }) => count));
  return found.map(({ from, to, total }, order) => {
    const own = complete.slice(from, to + 1);
    const rate = total / own.length;
    const range = countInterval(total);
    const before = found[order - 1];
    const dispersion = testDispersion(own.map(({ count }) => count));
    const isSteady = dispersion === undefined || dispersion.p > uneven / found.length;
    const band = isSteady && total > 0 ? poissonInterval(rate) : undefined;
    return {
      from: own[0]?.name ?? '',
      to: own.at(-1)?.name ?? '',
      places: [start + from, start + to],
      total,
      rate: { value: rate, low: range.low / own.length, high: range.high / own.length },
      change:
        before === undefined
          ? undefined
          : rateRatio(
              { count: before.total, time: before.to - before.from + 1 },
              { count: total, time: own.length },
            ),
      band,
      falseAlarms: band === undefined ? undefined : chanceOutside(rate, band),
      dispersion,
    };
  });
}

function regimeAt(regimes: readonly QuarterRegime[], place: number): QuarterRegime | undefined {
  return regimes.find(({ places: [first, last] }) => place >= first && place <= last);
}

function judgeRow(row: Counted, regime: QuarterRegime | undefined, looks: number): QuarterCount {
  if (!row.complete || regime?.band === undefined || isIn(regime.band, row.count)) return row;
  const outside = row.count > regime.band.high ? 'above' : 'below';
  return { ...row, outside, rareAmongAll: !isIn(poissonInterval(regime.rate.value, looks), row.count) };
}

function isIn({ low, high }: Interval, count: number): boolean {
  return count >= low && count <= high;
}

function tooFew(count: number, needed: number, things: string): string | undefined {
  return count >= needed
    ? undefined
    : `a rate needs ${needed} ${things}, and there ${count === 1 ? 'is' : 'are'} ${count}`;
}
