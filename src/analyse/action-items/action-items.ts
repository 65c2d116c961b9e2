// The action items of all incidents, their status at an earlier time, and counts by status.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident } from '../../model/incident.ts';
import type { ActionItem, ActionStatus, IncidentId, Postmortem } from '../../model/postmortem.ts';
import type { Instant, Moment } from '../../model/time.ts';

/** An action item with its incident. */
export interface ActionItemRow extends ActionItem {
  readonly incident: IncidentId;
  /** The date of the incident. */
  readonly since: Moment;
  /** Open although its due date has passed. An item with unknown status is never overdue. */
  readonly overdue: boolean;
}

/** The number of action items by status. */
export type StatusCounts = Readonly<Record<ActionStatus, number>>;

/** A value for every status. */
export function mapStatuses<Value>(
  valueOf: (status: ActionStatus) => Value,
): Readonly<Record<ActionStatus, Value>> {
  return {
    open: valueOf('open'),
    done: valueOf('done'),
    declined: valueOf('declined'),
    unknown: valueOf('unknown'),
  };
}

/** Counts rows by status. */
export function countByStatus(rows: readonly { readonly status: ActionStatus }[]): StatusCounts {
  const groups = Map.groupBy(rows, ({ status }) => status);
  return mapStatuses((status) => groups.get(status)?.length ?? 0);
}

/** The worst status among action items: one open item outweighs all others. `none` without items. */
export type WorstStatus = ActionStatus | 'none';

const statusOrder: readonly ActionStatus[] = ['open', 'unknown', 'done', 'declined'];
const worstFirst: readonly ActionStatus[] = ['open', 'unknown', 'declined', 'done'];
const day = 86_400_000;

/** All action items: open ones first, the oldest incident first among equals, then in the order of the document. */
export function listActionItems(incidents: readonly Incident[], asOf: Instant): readonly ActionItemRow[] {
  return incidents
    .flatMap(({ id, postmortem }) =>
      postmortem.actions.map((action) => ({
        ...action,
        incident: id,
        since: postmortem.date,
        overdue: action.status === 'open' && action.due !== undefined && isPast(action.due, asOf),
      })),
    )
    .sort(
      (a, b) =>
        statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
        a.since.instant - b.since.instant ||
        compareText(a.incident, b.incident) ||
        a.line - b.line,
    );
}

/**
 * The status of an action item at an earlier time. What is open now was open then. What is done now was done then only
 * if it was completed by then, or if a postmortem published by then says so; otherwise the status then is unknown.
 * Declined items were never done.
 */
export function statusAt(action: ActionItem, { source }: Postmortem, at: Instant): ActionStatus {
  if (action.status !== 'done') return action.status;
  if (action.completed !== undefined) return isPast(action.completed, at) ? 'done' : 'open';
  return source?.published !== undefined && isPast(source.published, at) ? 'done' : 'unknown';
}

/** The action items of one incident by their status at an earlier time. */
export function countStatusesAt({ postmortem }: Incident, at: Instant): StatusCounts {
  return countByStatus(postmortem.actions.map((action) => ({ status: statusAt(action, postmortem, at) })));
}

/** The worst status among the counts. */
export function worstStatus(counts: StatusCounts): WorstStatus {
  return worstFirst.find((status) => counts[status] > 0) ?? 'none';
}

/** `2 open, 1 done`; `none` without action items. */
export function formatCounts(counts: StatusCounts): string {
  const parts = worstFirst
    .filter((status) => counts[status] > 0)
    .map(
      (status) =>
        `${counts[status].toLocaleString('en')} ${status === 'unknown' ? 'with unknown status' : status}`,
    );
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** A day has passed when the next one has started. */
function isPast(moment: Moment, at: Instant): boolean {
  return moment.instant + (moment.precision === 'day' ? day : 0) <= at;
}
