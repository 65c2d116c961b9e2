// The due dates of open action items, to subscribe to.
import { hasCalendar, actionItemsCalendar } from '../data/overviews/action-item-pages.js';
/** The one path `actions.ics`, or none. */
export function getStaticPaths() {
    return hasCalendar ? [{ params: { calendar: 'actions' } }] : [];
}
/** An event a due date. */
export function GET() {
    return new Response(actionItemsCalendar(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
