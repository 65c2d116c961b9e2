// The register of action items as pages, files and the calendar show it.
import { countActionItemCohorts, toActionItemRecords, } from '../../../analyse/action-items/action-item-register.js';
import { archive, names, urls } from '../site.js';
import { writeCalendar } from '../../files/icalendar.js';
import { writeCsv } from '../../files/spreadsheet.js';
import { isoDay } from '../../fact-text.js';
import { countNoun } from '../../../text/english.js';
import { toPathPart } from '../../urls.js';
/** Open ones first, the oldest incident first among equals. */
export const register = toActionItemRecords(archive.incidents, {
    asOf: archive.asOf,
    zone: archive.settings.timezone,
});
export const cohorts = countActionItemCohorts(register);
const dueRows = register.filter(({ status, due }) => status === 'open' && due !== undefined);
/** False when nothing that is open has a due date: a calendar must not be empty. */
export const hasCalendar = dueRows.length > 0;
/** `401 action items of 116 of 133 incidents: 250 open, … 3 of the 12 open ones with a due date were overdue on 2026-01-01.` */
export function summarizeActionItems() {
    const named = { open: 'open', unknown: 'of unknown status', done: 'done', declined: 'declined' };
    const counts = ['open', 'unknown', 'done', 'declined']
        .map((state) => [register.filter(({ status }) => status === state).length, named[state]])
        .map(([count, name]) => `${count.toLocaleString('en')} ${name}`);
    const promising = new Set(register.map(({ incident }) => incident));
    const overdue = register.filter((row) => row.overdue).length;
    const late = hasCalendar
        ? `${overdue === 0 ? 'None' : overdue.toLocaleString('en')} of the ${countNoun(dueRows.length, 'open one')} with a due date ${overdue === 1 ? 'was' : 'were'} overdue on ${isoDay(archive.asOf)}.`
        : 'No open one has a due date, so none is known to be overdue.';
    return (`${countNoun(register.length, 'action item')} of ${promising.size.toLocaleString('en')} of ${countNoun(archive.incidents.length, 'incident')}: ` +
        `${counts.join(', ')}. ${late}`);
}
/** The register for spreadsheets. */
export function actionItemsCsv() {
    const columns = [
        'incident',
        'incident title',
        'organisation',
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
        row.components.map((id) => names.components.find((one) => one.id === id)?.name ?? id).join('; '),
        row.url,
    ]);
    return writeCsv(columns, rows);
}
/** The due dates of what is open, each an event of a day. */
export function actionItemsCalendar() {
    const { name, site } = archive.settings;
    const seen = new Map();
    const entries = dueRows.map((row) => {
        const key = `${row.incident}/${toPathPart(row.title).slice(0, 60)}`;
        const before = seen.get(key) ?? 0;
        seen.set(key, before + 1);
        const page = site === undefined ? undefined : site + urls.incident(row.incident);
        return {
            uid: `${key}${before === 0 ? '' : `-${before + 1}`}@hindsight`,
            day: row.due ?? '',
            summary: row.owner === undefined ? row.title : `${row.title} (${row.owner})`,
            description: `Promised after: ${row.incidentTitle}, ${row.since}`,
            url: row.url ?? page,
        };
    });
    return writeCalendar({ name: `${name}: action items due`, stamp: archive.asOf, entries });
}
