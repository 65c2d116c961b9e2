// The register of action items for spreadsheets.
import { actionItemsCsv } from '../data/overviews/action-item-pages.js';
/** A row an action item. */
export function GET() {
    return new Response(actionItemsCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
