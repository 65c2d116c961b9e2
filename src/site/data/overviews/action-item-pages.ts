// Action items as the site shows them: the list, its summary, its cohorts, and the files to download.
import {
  type ActionItemCohort,
  countActionItemCohorts,
} from '../../../analyse/action-items/action-item-cohorts.ts';
import {
  type ActionItemRecord,
  toActionItemRecords,
} from '../../../analyse/action-items/action-item-records.ts';
import { actionStatuses } from '../../../model/postmortem.ts';
import { isoDay } from '../../fact-text.ts';
import { writeCalendar } from '../../files/icalendar.ts';
import { writeCsv } from '../../files/spreadsheet.ts';
import { actionItemStrings } from '../../strings/action-item-strings.ts';
import { toPathPart } from '../../urls.ts';
import type { SiteCore } from '../site-core.ts';

export interface ActionItemPages {
  /** Open items first, the oldest incident first among equals. */
  readonly all: readonly ActionItemRecord[];
  readonly cohorts: { readonly period: string; readonly rows: readonly ActionItemCohort[] };
  /** `401 action items from 116 of 133 incidents: 250 open, …` */
  readonly summary: string;
  /** False when no open item has a due date, since a calendar must not be empty. */
  readonly hasCalendar: boolean;
  /** The due dates of open items, one all-day event each (iCalendar). */
  readonly calendar: () => string;
  /** All items for spreadsheets. */
  readonly csv: () => string;
}

/** The action items of a site. */
export function createActionItemPages(core: SiteCore): ActionItemPages {
  const { incidents, asOf, settings } = core.archive;
  const all = toActionItemRecords(incidents, { asOf, zone: settings.timezone });
  const dated = all.filter(({ status, due }) => status === 'open' && due !== undefined);
  return {
    all,
    cohorts: countActionItemCohorts(all),
    summary: summarize(core, all, dated),
    hasCalendar: dated.length > 0,
    calendar: () => formatCalendar(core, dated),
    csv: () => formatCsv(core, all),
  };
}

function summarize(
  { archive }: SiteCore,
  all: readonly ActionItemRecord[],
  dated: readonly ActionItemRecord[],
): string {
  const statuses = actionStatuses.flatMap((status) => {
    const count = all.filter((row) => row.status === status).length;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${actionItemStrings.statuses[status]}`];
  });
  if (all.length === 0) return actionItemStrings.none;
  const overdue = all.filter((row) => row.overdue).length;
  const summary = actionItemStrings.summary({
    items: all.length,
    incidents: new Set(all.map(({ incident }) => incident)).size,
    of: archive.incidents.length,
    statuses,
  });
  const due =
    dated.length > 0
      ? actionItemStrings.overdue(overdue, dated.length, isoDay(archive.asOf))
      : actionItemStrings.noDueDates;
  return `${summary} ${due}`;
}

function formatCsv({ labelName }: SiteCore, all: readonly ActionItemRecord[]): string {
  const rows = all.map((row) => [
    row.incident,
    row.incidentTitle,
    row.organization,
    row.since,
    row.title,
    row.status,
    row.overdue ? 'yes' : 'no',
    row.type,
    row.owner,
    row.due,
    row.completed,
    row.days,
    row.components.map((id) => labelName('components', id)).join('; '),
    row.url,
  ]);
  return writeCsv(actionItemStrings.csvColumns, rows);
}

function formatCalendar({ archive, urls }: SiteCore, dated: readonly ActionItemRecord[]): string {
  const { name, site } = archive.settings;
  const seen = new Map<string, number>();
  const entries = dated.map((row) => {
    const key = `${row.incident}/${toPathPart(row.title).slice(0, 60)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const page = site === undefined ? undefined : site + urls.incident(row.incident);
    return {
      uid: `${key}${before === 0 ? '' : `-${before + 1}`}@hindsight`,
      day: row.due ?? '',
      summary: row.owner === undefined ? row.title : `${row.title} (${row.owner})`,
      description: actionItemStrings.dueEvent(row.incidentTitle, row.since),
      url: row.url ?? page,
    };
  });
  return writeCalendar({ name: actionItemStrings.calendarName(name), stamp: archive.asOf, entries });
}
