// The due dates of open action items, to subscribe to.
import { getSite } from '../data/current-site.ts';

/** The one path `actions.ics`, or none. */
export function getStaticPaths() {
  return getSite().actionItems.hasCalendar ? [{ params: { calendar: 'actions' } }] : [];
}

/** One event per due date. */
export function GET(): Response {
  return new Response(getSite().actionItems.calendar(), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
