// All action items as flat records, for the list, its filters and its files.
import type { Incident } from '../../model/incident.ts';
import type { ActionStatus, ActionType } from '../../model/postmortem.ts';
import { formatDate, type Instant, minutesBetween, type Moment } from '../../model/time.ts';
import { componentsWithRole } from '../records/counted-labels.ts';
import { type ActionItemRow, listActionItems } from './action-items.ts';

/** One action item as plain JSON. Days are `YYYY-MM-DD`. */
export interface ActionItemRecord {
  readonly incident: string;
  readonly incidentTitle: string;
  readonly organization?: string;
  /** The day of the incident. */
  readonly since: string;
  /** The faulty components of the incident. */
  readonly components: readonly string[];
  readonly title: string;
  readonly status: ActionStatus;
  /** Open although its due date has passed. */
  readonly overdue: boolean;
  readonly type?: ActionType;
  readonly owner?: string;
  readonly due?: string;
  readonly completed?: string;
  /** Whole days from the incident to completion, or to the archive's day; absent if it ended on an unknown day. */
  readonly days?: number;
  readonly url?: string;
}

export interface ActionItemOptions {
  readonly asOf: Instant;
  /** The zone that decides on which day a moment falls. */
  readonly zone: string;
}

/** All action items in the order of `listActionItems`: open ones first, the oldest incident first among equals. */
export function toActionItemRecords(
  incidents: readonly Incident[],
  { asOf, zone }: ActionItemOptions,
): readonly ActionItemRecord[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const dayOf = (moment: Moment): string =>
    formatDate(moment.instant, moment.precision === 'day' ? moment.zone : zone);
  return listActionItems(incidents, asOf).flatMap((row: ActionItemRow): readonly ActionItemRecord[] => {
    const incident = byId.get(row.incident);
    if (incident === undefined) return [];
    const ended = row.status === 'done' || row.status === 'declined';
    const until = row.completed?.instant ?? (ended ? undefined : asOf);
    return [
      {
        incident: row.incident,
        incidentTitle: incident.postmortem.title,
        organization: incident.postmortem.organization,
        since: dayOf(row.since),
        components: componentsWithRole(incident.components, 'faulty'),
        title: row.title,
        status: row.status,
        overdue: row.overdue,
        type: row.type,
        owner: row.owner,
        due: row.due && dayOf(row.due),
        completed: row.completed && dayOf(row.completed),
        days:
          until === undefined
            ? undefined
            : Math.max(0, Math.floor(minutesBetween(row.since.instant, until) / 1440)),
        url: row.url,
      },
    ];
  });
}
