// How long incidents stay undetected, by how they were detected.
import { type Filter, noFilter } from '../records/filter.ts';
import { delayOf, startsAtAlert } from '../records/known-delay.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import { type GroupedDurations, groupDurations } from './grouped-durations.ts';

export interface DetectionDelays extends GroupedDurations {
  /** Incidents whose start is set to the alert; they count as unknown. */
  readonly startsAtAlert: number;
}

/** Minutes from the start to detection, in a group per detection method. */
export function measureDetectionDelays(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): DetectionDelays {
  const grouping = {
    axis: 'detection',
    names: names.detections,
    valuesOf: ({ detection }: IncidentRecord) => (detection === undefined ? [] : [detection]),
    spanAxis: 'delay',
    spanOf: delayOf,
  } as const;
  return {
    ...groupDurations(records, grouping, filter),
    startsAtAlert: records.filter(startsAtAlert).length,
  };
}
