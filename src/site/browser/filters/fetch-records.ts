// The archive's records in the browser: fetched once, when first needed, with the names of their labels.
import type { PlacedRecurrence } from '../../../analyse/trends/recurrence-rate.ts';
import type { AxisNames, IncidentRecord } from '../../../analyse/records/records.ts';
import type { Instant } from '../../../model/time.ts';
import { createUrls } from '../../urls.ts';

/** What `records.json` holds. */
export interface RecordFile {
  readonly asOf: Instant;
  readonly timezone: string;
  readonly names: AxisNames;
  readonly records: readonly IncidentRecord[];
  readonly recurrences: readonly PlacedRecurrence[];
}

export const urls = createUrls(document.documentElement.dataset['base'] ?? '/');

let loading: Promise<RecordFile> | undefined;

/** The record file; a failed download is tried again at the next call. */
export function loadRecords(): Promise<RecordFile> {
  loading ??= fetchRecords().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchRecords(): Promise<RecordFile> {
  const response = await fetch(urls.file('records.json'));
  if (!response.ok) throw new Error(`records.json: the server answered ${response.status}`);
  return response.json();
}
