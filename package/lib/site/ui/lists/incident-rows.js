import { h } from '../../../html/elements.js';
import { formatMinutes } from '../../../model/time.js';
/** An ordered list, one row a record, in the order given; an empty list has no rows. */
export function listIncidents(records, options) {
    return h('ol', { class: 'incidents' }, records.map((record) => drawRow(record, options)));
}
/** What stands in place of the list when nothing is left. */
export function nothingFound() {
    return h('p', { class: 'absent' }, 'No incident matches. Take a filter away to see more.');
}
/** One row of the list. */
export function drawRow(record, { urls, names }) {
    const known = record.impactMinutes !== undefined;
    return h('li', { class: 'incident-row' }, [
        h('span', { class: ['dot', record.severity ?? 'sev-none', known ? '' : 'hollow'], ariaHidden: 'true' }),
        h('div', [
            h('a', { class: 'incident-title', href: urls.incident(record.id) }, record.title),
            h('p', { class: 'incident-meta' }, [
                h('time', { dateTime: record.date }, record.date),
                ...metaOf(record, names).flatMap((part) => [' · ', h('span', part)]),
            ]),
        ]),
        h('span', { class: 'incident-span number' }, known ? formatMinutes(record.impactMinutes ?? 0) : 'duration unknown'),
    ]);
}
function metaOf(record, names) {
    const causes = record.causes.map((id) => nameIn(names.causes, id));
    const components = record.components.map((id) => nameIn(names.components, id));
    const open = record.actions.open;
    return [
        record.organization,
        record.severity?.toUpperCase(),
        causes.length > 0 ? causes.join(', ') : 'cause unknown',
        components.join(', '),
        open > 0 ? `${open} open ${open === 1 ? 'action item' : 'action items'}` : undefined,
    ]
        .filter((part) => part !== undefined)
        .filter((part) => part !== '');
}
function nameIn(values, id) {
    return values.find((value) => value.id === id)?.name ?? id;
}
