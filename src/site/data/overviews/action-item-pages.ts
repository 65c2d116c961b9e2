// The action items of all incidents, as their pages, files and calendar show them.
import {
  countActionItemCohorts,
  type ActionItemRecord,
  toActionItemRecords,
} from '../../../analyse/action-items/action-item-register.ts';
import { writeCalendar } from '../../files/icalendar.ts';
import { writeCsv } from '../../files/spreadsheet.ts';
import { isoDay } from '../../fact-text.ts';
import { countNoun } from '../../../text/english.ts';
import { toPathPart } from '../../urls.ts';
import type { SiteCore } from '../site-core.ts';

export interface ActionItemPages {
  /** Open ones first, the oldest incident first among equals. */
  readonly register: readonly ActionItemRecord[];
  readonly cohorts: ReturnType<typeof countActionItemCohorts>;
  /** False when no open action item has a due date: a calendar must not be empty. */
  readonly hasCalendar: boolean;
  /** `401 action items of 116 of 133 incidents: 250 open, … 3 of the 12 open ones with a due date were overdue on 2026-01-01.` */
  readonly summarize: () => string;
  /** The register for spreadsheets. */
  readonly csv: () => string;
  /** The due dates of open action items, each an event of one day. */
  readonly calendar: () => string;
}

/** The action items of a site. */
export function createActionItemPages(core: SiteCore): ActionItemPages {
  const { incidents, asOf, settings } = core.archive;
  const register = toActionItemRecords(incidents, { asOf, zone: settings.timezone });
  const due = register.filter((row) => row.status === 'open' && row.due !== undefined);
  return {
    register,
    cohorts: countActionItemCohorts(register),
    hasCalendar: due.length > 0,
    summarize: () => summarize(register, due.length, core),
    csv: () => writeRegister(register, core),
    calendar: () => writeDueDates(due, core),
  };
}

function summarize(register: readonly ActionItemRecord[], due: number, { archive }: SiteCore): string {
  const named = { open: 'open', unknown: 'of unknown status', done: 'done', declined: 'declined' } as const;
  const counts = (['open', 'unknown', 'done', 'declined'] as const)
    .map((state) => [register.filter(({ status }) => status === state).length, named[state]] as const)
    .map(([count, name]) => `${count.toLocaleString('en')} ${name}`);
  const withItems = new Set(register.map(({ incident }) => incident));
  const overdue = register.filter((row) => row.overdue).length;
  const late =
    due > 0
      ? `${overdue === 0 ? 'None' : overdue.toLocaleString('en')} of the ${countNoun(due, 'open one')} with a due date ${overdue === 1 ? 'was' : 'were'} overdue on ${isoDay(archive.asOf)}.`
      : 'No open one has a due date, so none is known to be overdue.';
  return (
    `${countNoun(register.length, 'action item')} of ${withItems.size.toLocaleString('en')} of ${countNoun(archive.incidents.length, 'incident')}: ` +
    `${counts.join(', ')}. ${late}`
  );
}

function writeRegister(register: readonly ActionItemRecord[], { labelName }: SiteCore): string {
  const columns = [
    'incident',
    'incident title',
    'organization',
    'incident date',
    'action item',
    'status',
    'overdue',
    'type',
    'owner',
    'due',
    'completed',
    'age in days',
    'components',
    'tracked at',
  ];
  const rows = register.map((row) => [
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
  return writeCsv(columns, rows);
}

function writeDueDates(due: readonly ActionItemRecord[], { archive, urls }: SiteCore): string {
  const { name, site } = archive.settings;
  const seen = new Map<string, number>();
  const entries = due.map((row) => {
    const key = `${row.incident}/${toPathPart(row.title).slice(0, 60)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const page = site === undefined ? undefined : site + urls.incident(row.incident);
    return {
      uid: `${key}${before === 0 ? '' : `-${before + 1}`}@hindsight`,
      day: row.due ?? '',
      summary: row.owner === undefined ? row.title : `${row.title} (${row.owner})`,
      description: `Action item of: ${row.incidentTitle}, ${row.since}`,
      url: row.url ?? page,
    };
  });
  return writeCalendar({ name: `${name}: action items due`, stamp: archive.asOf, entries });
}
