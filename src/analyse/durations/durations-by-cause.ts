// Durations of impact by cause.
import { type Filter, noFilter } from '../records/filter.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import { type GroupedDurations, groupDurations } from './grouped-durations.ts';

/** A group per cause; an incident with several causes is in several groups. */
export function groupByCause(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): GroupedDurations {
  const grouping = {
    axis: 'cause',
    names: names.causes,
    valuesOf: ({ causes }: IncidentRecord) => causes,
    spanAxis: 'duration',
    spanOf: ({ impactMinutes }: IncidentRecord) => impactMinutes,
  } as const;
  return groupDurations(records, grouping, filter);
}
