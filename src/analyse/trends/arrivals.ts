// When incidents started: in time order for dots, by calendar period for columns.
import { severities as knownSeverities, type Severity } from '../../model/postmortem.ts';
import type { Instant } from '../../model/time.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord, NamedValue } from '../records/records.ts';
import {
  type CalendarPeriod,
  endOfWindow,
  type Period,
  periodAt,
  periodIndex,
  splitEarly,
  toDay,
} from './trend-dates.ts';

export type SeverityOrNone = Severity | 'none';
export const severities: readonly SeverityOrNone[] = [...knownSeverities, 'none'];

/** The most severe first. */
export const severityNames: readonly NamedValue[] = knownSeverities.map((id) => ({
  id,
  name: id.toUpperCase(),
}));

export interface ArrivalFacts {
  readonly n: number;
  readonly unknownDuration: number;
  readonly unknownSeverity: number;
  /** The few incidents much older than all others, in time order. They are drawn separately. */
  readonly early: readonly IncidentRecord[];
  /** All others, in time order. */
  readonly main: readonly IncidentRecord[];
  /** The end of the time axis: the last day shown, or the last incident if that is later. */
  readonly end: number;
  readonly filter: Filter;
}

/** The incidents in time order, and how much about them is unknown. `filter` is the filter that left these records. */
export function summarizeArrivals(
  records: readonly IncidentRecord[],
  asOf: Instant,
  filter: Filter = noFilter,
): ArrivalFacts {
  const end = records.reduce<number>((latest, { at }) => Math.max(latest, at), endOfWindow(asOf, filter));
  return {
    n: records.length,
    unknownDuration: records.filter(({ impactMinutes }) => impactMinutes === undefined).length,
    unknownSeverity: records.filter(({ severity }) => severity === undefined).length,
    ...splitEarly(records, end),
    end,
    filter,
  };
}

export interface PeriodCount extends CalendarPeriod {
  readonly count: number;
  readonly bySeverity: Readonly<Record<SeverityOrNone, number>>;
  /** Selects exactly these incidents. */
  readonly filter: Filter;
}

/** Incidents per calendar period from the first to the last of `facts.main`, empty periods included. */
export function countByPeriod(facts: ArrivalFacts, period: Period): readonly PeriodCount[] {
  const [first] = facts.main;
  if (first === undefined) return [];
  const start = periodIndex(first.date, period);
  const rows = new Map<number, Record<SeverityOrNone, number>>();
  let last = start;
  for (const { date, severity } of facts.main) {
    const index = periodIndex(date, period);
    const row = rows.get(index) ?? { sev1: 0, sev2: 0, sev3: 0, sev4: 0, none: 0 };
    row[severity ?? 'none'] += 1;
    rows.set(index, row);
    last = Math.max(last, index);
  }
  return Array.from({ length: last - start + 1 }, (_, place) => {
    const calendar = periodAt(start + place, period);
    const bySeverity = rows.get(start + place) ?? { sev1: 0, sev2: 0, sev3: 0, sev4: 0, none: 0 };
    const count = severities.reduce((total, severity) => total + bySeverity[severity], 0);
    return {
      ...calendar,
      count,
      bySeverity,
      filter: narrowFilter(facts.filter, { ...calendar, values: {} }),
    };
  });
}

/** The filter for the incidents that are drawn separately: all up to the last of them. */
export function earlyFilter({ early, filter }: ArrivalFacts): Filter {
  const last = early.at(-1);
  return narrowFilter(filter, { to: last?.date ?? toDay(0), values: {} });
}
