// The register of action items for spreadsheets.
import { actionItemsCsv } from '../data/overviews/action-item-pages.ts';

/** A row an action item. */
export function GET(): Response {
  return new Response(actionItemsCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
