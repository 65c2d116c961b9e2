// How long impacts lasted: every known duration, the median with its interval, and how many are unknown.
import { compareText } from '../../model/diagnostic.ts';
import { durationBands } from '../records/filter-axes.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { type MedianEstimate, medianInterval } from '../statistics/statistics.ts';

export interface DurationBandCount {
  readonly id: string;
  readonly name: string;
  /** Minutes, from `low` up to but not including `high`. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly filter: Filter;
}

/** An incident whose impact's duration is known. */
export type TimedRecord = IncidentRecord & { readonly impactMinutes: number };

export interface DurationFacts {
  readonly n: number;
  readonly unknown: number;
  readonly unknownFilter: Filter;
  /** Shortest first. */
  readonly known: readonly TimedRecord[];
  readonly bands: readonly DurationBandCount[];
  /** Minutes; absent with fewer than `fewestForMedian` known durations. */
  readonly estimate?: MedianEstimate;
}

/** With fewer than six values, no two of them enclose the median with 95% confidence. */
export const fewestForMedian = 6;

/** All known durations of impact, one by one and in bands, and the number of unknown ones. */
export function summarizeDurations(
  records: readonly IncidentRecord[],
  filter: Filter = noFilter,
): DurationFacts {
  const known = records
    .filter((record): record is TimedRecord => record.impactMinutes !== undefined)
    .sort((a, b) => a.impactMinutes - b.impactMinutes || compareText(a.id, b.id));
  const estimate = medianInterval(known.map(({ impactMinutes }) => impactMinutes));
  const select = (band: string): Filter => narrowFilter(filter, { values: { duration: [band] } });
  return {
    n: records.length,
    unknown: records.length - known.length,
    unknownFilter: select('unknown'),
    known,
    bands: durationBands.map((band) => ({
      ...band,
      count: known.filter(({ impactMinutes }) => impactMinutes >= band.low && impactMinutes < band.high)
        .length,
      filter: select(band.id),
    })),
    estimate,
  };
}
