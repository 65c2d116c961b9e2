// All action items for spreadsheets.
import { getSite } from '../data/current-site.ts';

/** One row per action item. */
export function GET(): Response {
  return new Response(getSite().actionItems.csv(), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
