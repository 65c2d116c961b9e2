// Action items of all incidents in one register: what was promised, by whom, until when, and what had been kept by when.
import { compareText } from '../../model/diagnostic.js';
const statusOrder = ['open', 'unknown', 'done', 'declined'];
const worstFirst = ['open', 'unknown', 'declined', 'done'];
const day = 86_400_000;
/** Every action item: open ones first, the oldest incident first among equals, then in the order of the document. */
export function listActionItems(incidents, asOf) {
    return incidents
        .flatMap(({ id, postmortem }) => postmortem.actions.map((action) => ({
        ...action,
        incident: id,
        since: postmortem.date,
        overdue: action.status === 'open' && action.due !== undefined && isPast(action.due, asOf),
    })))
        .sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
        a.since.instant - b.since.instant ||
        compareText(a.incident, b.incident) ||
        a.line - b.line);
}
/**
 * What was known of an action item at an earlier instant. What is open now was open then. What is done now was done
 * then only if the author gives a day of completion, or had it in a postmortem published by then; otherwise it is
 * unknown when it was done. What was declined had at no time been done.
 */
export function statusAt(action, { source }, at) {
    if (action.status !== 'done')
        return action.status;
    if (action.completed !== undefined)
        return isPast(action.completed, at) ? 'done' : 'open';
    return source?.published !== undefined && isPast(source.published, at) ? 'done' : 'unknown';
}
/** The action items of one incident by what was known of them at an instant. */
export function countStatusesAt({ postmortem }, at) {
    const counts = { open: 0, unknown: 0, done: 0, declined: 0 };
    for (const action of postmortem.actions)
        counts[statusAt(action, postmortem, at)] += 1;
    return counts;
}
/** The worst state among the counts. */
export function worstStatus(counts) {
    return worstFirst.find((status) => counts[status] > 0) ?? 'none';
}
/** `2 open, 1 done`; `nothing` where nothing was promised. */
export function formatCounts(counts) {
    const parts = worstFirst
        .filter((status) => counts[status] > 0)
        .map((status) => `${counts[status].toLocaleString('en')} ${status === 'unknown' ? 'of unknown status' : status}`);
    return parts.length === 0 ? 'nothing' : parts.join(', ');
}
/** A day has passed when the next one has begun. */
function isPast(moment, at) {
    return moment.instant + (moment.precision === 'day' ? day : 0) <= at;
}
