// Durations of impact by severity.
import { type Filter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { severityNames } from '../trends/arrivals.ts';
import { type GroupedDurations, groupDurations } from './grouped-durations.ts';

/** A group per severity; incidents without one are last. */
export function groupBySeverity(
  records: readonly IncidentRecord[],
  filter: Filter = noFilter,
): GroupedDurations {
  const grouping = {
    axis: 'severity',
    names: severityNames,
    valuesOf: ({ severity }: IncidentRecord) => (severity === undefined ? [] : [severity]),
    spanAxis: 'duration',
    spanOf: ({ impactMinutes }: IncidentRecord) => impactMinutes,
  } as const;
  return groupDurations(records, grouping, filter);
}
