// The time to detection of a record, unless its start was set to the detection.
import type { IncidentRecord } from './records.ts';

/**
 * Whether the start is the moment of detection. Usually the author set the start to the alert because nothing earlier was
 * known, so the impact may have started long before.
 */
export function startsAtAlert({ detectMinutes }: Pick<IncidentRecord, 'detectMinutes'>): boolean {
  return detectMinutes === 0;
}

/** Minutes from the start to detection; undefined where either is unknown, or the start is set to the alert. */
export function delayOf(record: Pick<IncidentRecord, 'detectMinutes'>): number | undefined {
  return startsAtAlert(record) ? undefined : record.detectMinutes;
}
