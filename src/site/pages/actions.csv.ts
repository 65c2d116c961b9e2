// The register of action items for spreadsheets.
import { registerCsv } from '../data/action-item-pages.ts';

/** A row an action item. */
export function GET(): Response {
  return new Response(registerCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
