// The register of action items: one flat row each, filters over the rows, and what became of them by incident period.
import { compareText } from '../../model/diagnostic.js';
import { componentLine } from '../../model/taxonomy.js';
import { formatDate, minutesBetween } from '../../model/time.js';
import { listActionItems } from './action-items.js';
import { componentsWithRole } from '../records/records.js';
import { periodAt, periodIndex } from '../trends/trend-dates.js';
/** Every action item in the order of `listActionItems`: open ones first, the oldest incident first among equals. */
export function toActionItemRecords(incidents, { asOf, zone }) {
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    const dayOf = (moment) => formatDate(moment.instant, moment.precision === 'day' ? moment.zone : zone);
    return listActionItems(incidents, asOf).flatMap((row) => {
        const incident = byId.get(row.incident);
        if (incident === undefined)
            return [];
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
                days: until === undefined
                    ? undefined
                    : Math.max(0, Math.floor(minutesBetween(row.since.instant, until) / 1440)),
                url: row.url,
            },
        ];
    });
}
/** The axes the register can be filtered by, in the order in which they stand in a URL. */
export const actionItemAxes = ['status', 'owner', 'type', 'component', 'age', 'organization'];
/** Ages in days: from `low` on, below `high`. */
export const ageBands = [
    { id: 'under-30-d', name: 'under 30 days', low: 0, high: 30 },
    { id: '30-to-90-d', name: '30 to 90 days', low: 30, high: 90 },
    { id: '90-d-to-1-y', name: '90 days to 1 year', low: 90, high: 365 },
    { id: '1-to-2-y', name: '1 to 2 years', low: 365, high: 730 },
    { id: 'over-2-y', name: '2 years and more', low: 730, high: Infinity },
];
const ageNames = [...ageBands, { id: 'unknown', name: 'Nobody says when it ended' }];
const statusNames = [
    { id: 'open', name: 'Open' },
    { id: 'overdue', name: 'Overdue' },
    { id: 'unknown', name: 'Unknown' },
    { id: 'done', name: 'Done' },
    { id: 'declined', name: 'Declined' },
];
const typeNames = [
    { id: 'prevent', name: 'Prevent' },
    { id: 'detect', name: 'Detect' },
    { id: 'mitigate', name: 'Mitigate' },
    { id: 'process', name: 'Process' },
    { id: 'unknown', name: 'Not stated' },
];
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** The filter a URL asks for; parameters that are no filter, and days that are none, are ignored. */
export function parseActionItemFilter(params) {
    const day = (name) => params.getAll(name).find((text) => dayPattern.test(text));
    const chosen = actionItemAxes.map((axis) => [axis, valuesIn(params, axis)]);
    return {
        from: day('from'),
        to: day('to'),
        dueFrom: day('due-from'),
        dueTo: day('due-to'),
        values: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    };
}
/** The filter as URL parameters, the same for equal filters. */
export function formatActionItemFilter({ from, to, dueFrom, dueTo, values, }) {
    const params = new URLSearchParams();
    if (from !== undefined)
        params.append('from', from);
    if (to !== undefined)
        params.append('to', to);
    if (dueFrom !== undefined)
        params.append('due-from', dueFrom);
    if (dueTo !== undefined)
        params.append('due-to', dueTo);
    for (const axis of actionItemAxes)
        for (const value of [...(values[axis] ?? [])].sort(compareText))
            params.append(axis, value);
    return params;
}
/** What a filter leaves, in the order given, and per axis what each of its values would leave beside the other axes. */
export function filterActionItems(rows, filter, names) {
    const valuesOf = createReader(names);
    const tallies = new Map(actionItemAxes.map((axis) => [axis, new Map((filter.values[axis] ?? []).map((value) => [value, 0]))]));
    const left = rows.filter((row) => {
        if (!isWithin(row, filter))
            return false;
        const failing = actionItemAxes.filter((axis) => {
            const asked = filter.values[axis];
            return asked !== undefined && !valuesOf(row, axis).some((value) => asked.includes(value));
        });
        // What one axis alone keeps out still counts there: its values are what could be added.
        if (failing.length > 1)
            return false;
        for (const axis of failing[0] === undefined ? actionItemAxes : [failing[0]]) {
            const tally = tallies.get(axis);
            for (const value of valuesOf(row, axis))
                tally?.set(value, (tally.get(value) ?? 0) + 1);
        }
        return failing.length === 0;
    });
    const facetsOf = (axis) => toFacets(axis, tallies.get(axis), names);
    return {
        left,
        facets: {
            status: facetsOf('status'),
            owner: facetsOf('owner'),
            type: facetsOf('type'),
            component: facetsOf('component'),
            age: facetsOf('age'),
            organization: facetsOf('organization'),
        },
    };
}
function valuesIn(params, axis) {
    // Addresses that people saved call the status `state`.
    const names = axis === 'status' ? [axis, 'state'] : [axis];
    const values = names.flatMap((name) => params.getAll(name));
    return [...new Set(values.filter((value) => value !== ''))].sort(compareText);
}
function isWithin({ since, due }, { from, to, dueFrom, dueTo }) {
    return ((from === undefined || since >= from) &&
        (to === undefined || since <= to) &&
        (dueFrom === undefined || (due !== undefined && due >= dueFrom)) &&
        (dueTo === undefined || (due !== undefined && due <= dueTo)));
}
function createReader(names) {
    const lines = new Map(names.components.map(({ id }) => [id, componentLine(names, id)]));
    const readers = {
        status: ({ status, overdue }) => (overdue ? [status, 'overdue'] : [status]),
        owner: ({ owner }) => [owner ?? 'unknown'],
        type: ({ type }) => [type ?? 'unknown'],
        component: ({ components }) => components.length === 0 ? ['unknown'] : [...new Set(components.flatMap((id) => lines.get(id) ?? [id]))],
        age: ({ days }) => [
            ageBands.find(({ low, high }) => days !== undefined && days >= low && days < high)?.id ?? 'unknown',
        ],
        organization: ({ organization }) => [organization ?? 'unknown'],
    };
    return (row, axis) => readers[axis](row);
}
/** In their own order where an axis has one, else most frequent first. */
function toFacets(axis, tally = new Map(), names) {
    const named = axis === 'status' ? statusNames : axis === 'type' ? typeNames : axis === 'age' ? ageNames : [];
    const nameOf = (value) => [...named, ...(axis === 'component' ? names.components : [])].find(({ id }) => id === value)?.name ??
        (value === 'unknown' ? 'Not stated' : value);
    const placeOf = (value) => named.findIndex(({ id }) => id === value);
    return [...tally]
        .map(([value, count]) => ({ value, name: nameOf(value), count }))
        .sort((a, b) => placeOf(a.value) - placeOf(b.value) || b.count - a.count || compareText(a.value, b.value));
}
const mostRows = { month: 120, quarter: 120 };
/** Cohorts by the month of the incident, newest first; by quarter or year where there would be too many rows. Empty ones are left out. */
export function countActionItemCohorts(rows) {
    const group = (period) => Map.groupBy(rows, ({ since }) => periodIndex(since, period));
    const months = group('month');
    const quarters = group('quarter');
    const period = months.size <= mostRows.month ? 'month' : quarters.size <= mostRows.quarter ? 'quarter' : 'year';
    const groups = period === 'month' ? months : period === 'quarter' ? quarters : group('year');
    const cohorts = [...groups]
        .sort(([a], [b]) => b - a)
        .map(([index, own]) => {
        const count = (status) => own.filter((row) => row.status === status).length;
        const ages = own.flatMap(({ status, days }) => (status === 'open' ? (days ?? []) : []));
        return {
            ...periodAt(index, period),
            items: own.length,
            done: count('done'),
            open: count('open'),
            overdue: own.filter(({ overdue }) => overdue).length,
            declined: count('declined'),
            unknown: count('unknown'),
            oldest: ages.length === 0 ? undefined : Math.max(...ages),
        };
    });
    return { period, rows: cohorts };
}
