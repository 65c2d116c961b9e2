// The action items of a review: those from its incidents and those due in its period.
import { formatCounts } from '../action-items/action-items.js';
import { joinLines, say, toList } from './review-document.js';
import { actionItemText } from './review-text.js';
/** Longer lists end with how many are left out. */
const mostListed = 40;
/** A summary, the items due in the period, and the open items of its incidents. */
export function describeActionItems({ period: { from, to }, actionItems: { made, due, completed }, complete, }) {
    const open = made.filter(({ status }) => status === 'open');
    const counted = (rows) => actionItemText.counted(rows.length, formatCounts(countStatuses(rows)));
    return [
        say(actionItemText.summary({ made: counted(made), due: counted(due), completed: completed.length })),
        ...(due.length === 0
            ? []
            : [
                say(actionItemText.due(complete)),
                toList(due.map(toDueEntry), mostListed, { actionItems: { dueFrom: from, dueTo: to, values: {} } }),
            ]),
        ...(open.length === 0
            ? []
            : [
                say(actionItemText.open),
                toList(groupByIncident(open), mostListed, {
                    actionItems: { from, to, values: { status: ['open'] } },
                }),
            ]),
    ];
}
function toDueEntry(row) {
    const status = row.overdue ? { strong: actionItemText.overdue } : row.status;
    const facts = [
        ...(row.due === undefined ? [] : [actionItemText.dueOn(row.due)]),
        row.owner ?? actionItemText.noOwner,
    ];
    const note = joinLines([[status], ...facts.map((fact) => [fact]), [{ incident: row.incident }]], ' · ');
    return { line: [row.title], notes: [note] };
}
function groupByIncident(rows) {
    return [...Map.groupBy(rows, ({ incident }) => incident)].map(([incident, own]) => ({
        line: [{ incident }, actionItemText.openOf(own.length)],
        notes: own.map(({ title, owner }) => [owner === undefined ? title : `${title} (${owner})`]),
    }));
}
function countStatuses(rows) {
    const counts = { open: 0, unknown: 0, done: 0, declined: 0 };
    for (const { status } of rows)
        counts[status] += 1;
    return counts;
}
