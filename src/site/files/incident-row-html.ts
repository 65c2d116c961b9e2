// An incident's row as HTML, made once: it stands on a page for each of its labels.
import { toHtml } from '../../html/render.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { names, records, urls } from '../data/site.ts';
import { drawRow } from '../ui/lists/incident-rows.ts';

const rows = new Map(records.map((record) => [record.id, toHtml(drawRow(record, { urls, names }))]));

/** The row that `ui/incident-rows.ts` draws, as text. */
export function rowHtml({ id }: IncidentRecord): string {
  return rows.get(id) ?? '';
}
