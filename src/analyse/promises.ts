// Action items of all incidents in one register: what was promised, by whom, until when.
import { compareText } from '../model/diagnostic.ts';
import type { Incident } from '../model/incident.ts';
import type { ActionItem, ActionStatus, IncidentId } from '../model/postmortem.ts';
import type { Instant, Moment } from '../model/time.ts';

/** One action item with the incident that gave rise to it. */
export interface PromiseRow extends ActionItem {
  readonly incident: IncidentId;
  /** When the incident was. */
  readonly since: Moment;
  /** Open although the due date lies behind; never so for an item whose status nobody knows. */
  readonly overdue: boolean;
}

const statusOrder: readonly ActionStatus[] = ['open', 'unknown', 'done', 'declined'];
const day = 86_400_000;

/** Every action item: open ones first, the oldest incident first among equals, then in the order of the document. */
export function listPromises(incidents: readonly Incident[], asOf: Instant): readonly PromiseRow[] {
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

/** A day that is due has passed when the next one has begun. */
function isPast(due: Moment, asOf: Instant): boolean {
  return due.instant + (due.precision === 'day' ? day : 0) <= asOf;
}
