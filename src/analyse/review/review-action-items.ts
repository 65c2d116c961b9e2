// The action items of a review: those from its incidents and those due in its period.
import { countByStatus, formatCounts } from '../action-items/action-items.ts';
import type { ActionItemRecord } from '../action-items/action-item-records.ts';
import { type Block, type Entry, joinLines, say, toList } from './review-document.ts';
import { actionItemText } from './review-text.ts';
import type { Review } from './period-review.ts';

/** Longer lists end with how many are left out. */
const mostListed = 40;

/** A summary, the items due in the period, and the open items of its incidents. */
export function describeActionItems({
  period: { from, to },
  actionItems: { made, due, completed },
  complete,
}: Review): readonly Block[] {
  const open = made.filter(({ status }) => status === 'open');
  const counted = (rows: readonly ActionItemRecord[]): string =>
    actionItemText.counted(rows.length, formatCounts(countByStatus(rows)));
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

function toDueEntry(row: ActionItemRecord): Entry {
  const status = row.overdue ? { strong: actionItemText.overdue } : row.status;
  const facts = [
    ...(row.due === undefined ? [] : [actionItemText.dueOn(row.due)]),
    row.owner ?? actionItemText.noOwner,
  ];
  const note = joinLines([[status], ...facts.map((fact) => [fact]), [{ incident: row.incident }]], ' · ');
  return { line: [row.title], notes: [note] };
}

function groupByIncident(rows: readonly ActionItemRecord[]): readonly Entry[] {
  return [...Map.groupBy(rows, ({ incident }) => incident)].map(([incident, own]) => ({
    line: [{ incident }, actionItemText.openOf(own.length)],
    notes: own.map(({ title, owner }) => [owner === undefined ? title : `${title} (${owner})`]),
  }));
}
