// How many incidents began in each hour of the week, and how many cost people their evening or their sleep.
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { bandOfHour, type HourBand, hourBands, hoursOfWeek, nameWeekHour } from './week-hours.ts';

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
  /** The part of the week's 168 hours, 0 to 1: what incidents that ask for no clock would give. */
  readonly shareOfWeek: number;
  readonly filter: Filter;
}

export interface WeekHourFacts {
  readonly n: number;
  /** Incidents whose local hour nobody knows. */
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
      return {
        ...band,
        count: own.reduce((total, { count }) => total + count, 0),
        shareOfWeek: own.length / hoursOfWeek,
        filter: narrowFilter(filter, { values: { hours: [band.id] } }),
      };
    }),
  };
}
