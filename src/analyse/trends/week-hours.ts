// How many incidents started in each hour of the week, and how many in evenings or at night.
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { type Interval, shareInterval, wilsonInterval } from '../statistics/statistics.ts';
import { fewestForShare } from './detections.ts';
import { bandOfHour, type HourBand, hourBands, hoursOfWeek, nameWeekHour } from './hour-of-week.ts';

export interface WeekHourCount {
  readonly weekHour: number;
  readonly band: HourBand;
  readonly count: number;
  readonly filter: Filter;
}

export interface BandCount {
  readonly id: HourBand;
  readonly name: string;
  readonly count: number;
  /** The part of the week's 168 hours, 0 to 1: the share expected if all hours were equally likely. */
  readonly shareOfWeek: number;
  /** Of the incidents with a known hour, 0 to 1; absent under `fewestForShare` of them. */
  readonly share?: Interval & { readonly value: number };
  /**
   * Counts that incidents at any hour alike give in 95 of 100 archives, all parts of the week together (exact
   * binomial, Bonferroni); absent under `fewestForShare` known hours.
   */
  readonly range?: Interval;
  readonly filter: Filter;
}

export interface WeekHourFacts {
  readonly n: number;
  /** Incidents with an unknown local hour. */
  readonly unknown: number;
  readonly unknownFilter: Filter;
  /** All 168, Monday first. */
  readonly hours: readonly WeekHourCount[];
  readonly bands: readonly BandCount[];
}

/** Incidents by the hour of the week; unknown hours are counted, never spread over the others. */
export function countWeekHours(records: readonly IncidentRecord[], filter: Filter = noFilter): WeekHourFacts {
  const counts = Array.from({ length: hoursOfWeek }, () => 0);
  let known = 0;
  for (const { weekHour } of records) {
    if (weekHour === undefined) continue;
    counts[weekHour] = (counts[weekHour] ?? 0) + 1;
    known += 1;
  }
  const hours = counts.map((count, weekHour) => ({
    weekHour,
    band: bandOfHour(weekHour),
    count,
    filter: narrowFilter(filter, { values: { hour: [nameWeekHour(weekHour)] } }),
  }));
  return {
    n: records.length,
    unknown: records.length - known,
    unknownFilter: narrowFilter(filter, { values: { hours: ['unknown'] } }),
    hours,
    bands: hourBands.map((band) => {
      const own = hours.filter((one) => one.band === band.id);
      const count = own.reduce((total, one) => total + one.count, 0);
      const shareOfWeek = own.length / hoursOfWeek;
      const interval = known < fewestForShare ? undefined : wilsonInterval(count, known);
      return {
        ...band,
        count,
        shareOfWeek,
        share: interval && { ...interval, value: count / known },
        range: interval && shareInterval(known, shareOfWeek, hourBands.length),
        filter: narrowFilter(filter, { values: { hours: [band.id] } }),
      };
    }),
  };
}
