// What a review says of promises: those made after its incidents, those due in it, and what became of them.
import { formatCounts, type StatusCounts } from '../action-items/action-items.ts';
import type { ActionItemRecord } from '../action-items/action-item-register.ts';
import type { Review } from './review-facts.ts';
import { type Block, type Entry, joinLines, say, toList } from './review-document.ts';

/** Longer lists end with how many are left out. */
const mostListed = 40;

/** The promises of the period's incidents and those due in it; one sentence where there are none. */
export function describeActionItems({
  period: { from, to },
  actionItems: { made, due, completed },
  complete,
}: Review): readonly Block[] {
  const open = made.filter(({ status }) => status === 'open');
  const of = (rows: readonly ActionItemRecord[]): string =>
    rows.length === 0 ? 'none' : `${rows.length.toLocaleString('en')} (${formatCounts(countStatuses(rows))})`;
  return [
    say(
      `Action items of the period’s incidents: ${of(made)}. Due in the period, of whichever incident: ${of(due)}. ` +
        `Known to have been completed in it: ${completed.length === 0 ? 'none' : completed.length.toLocaleString('en')}.`,
    ),
    ...(due.length === 0
      ? []
      : [
          say(complete ? 'Due in the period:' : 'Due in the period, over or not:'),
          toList(due.map(toDueEntry), mostListed, { actionItems: { dueFrom: from, dueTo: to, values: {} } }),
        ]),
    ...(open.length === 0
      ? []
      : [
          say('Still open, from the period’s incidents:'),
          toList(groupByIncident(open), mostListed, {
            actionItems: { from, to, values: { status: ['open'] } },
          }),
        ]),
  ];
}

function toDueEntry(row: ActionItemRecord): Entry {
  const state = row.overdue ? { strong: 'overdue' } : row.status;
  const facts = [row.due === undefined ? '' : `due ${row.due}`, row.owner ?? 'no owner'].filter(Boolean);
  const note = joinLines([[state], ...facts.map((fact) => [fact]), [{ incident: row.incident }]], ' · ');
  return { line: [row.title], notes: [note] };
}

function groupByIncident(rows: readonly ActionItemRecord[]): readonly Entry[] {
  return [...Map.groupBy(rows, ({ incident }) => incident)].map(([incident, own]) => ({
    line: [{ incident }, `: ${own.length.toLocaleString('en')} open`],
    notes: own.map(({ title, owner }) => [owner === undefined ? title : `${title} (${owner})`]),
  }));
}

function countStatuses(rows: readonly ActionItemRecord[]): StatusCounts {
  const counts = { open: 0, unknown: 0, done: 0, declined: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
