import { h } from '../../../html/elements.js';
/** A table named `label`, a row an action item, in the order given. */
export function drawActionItems(rows, { urls, label }) {
    const columns = ['Status', 'Action item', 'Type', 'Owner', 'Due', 'Age'];
    return h('div', { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: label }, [
        h('table', { class: 'register' }, [
            h('thead', [
                h('tr', columns.map((column) => h('th', { scope: 'col' }, column))),
            ]),
            h('tbody', rows.map((row) => drawRow(row, urls))),
        ]),
    ]);
}
function drawRow(row, urls) {
    const words = markCode(row.title);
    return h('tr', [
        h('td', { class: `status-${row.status}` }, row.overdue ? [h('strong', { class: 'overdue' }, 'overdue')] : row.status),
        h('td', { class: 'action-item' }, [
            ...(row.url === undefined ? words : [h('a', { href: row.url, rel: 'noreferrer' }, words)]),
            h('span', { class: 'label-origin' }, [
                h('a', { href: urls.incident(row.incident) }, row.incidentTitle),
                row.organization === undefined ? ', ' : `, ${row.organization}, `,
                h('time', row.since),
            ]),
        ]),
        drawFact('type', row.type),
        drawFact('owner', row.owner),
        drawFact('due', row.due),
        drawFact('age', row.days === undefined ? undefined : formatAge(row.days)),
    ]);
}
/** Named for phones, where the head of the table is out of sight. */
function drawFact(name, value) {
    const isNumber = name === 'due' || name === 'age';
    const look = ['fact', ...(isNumber ? ['number'] : []), ...(value === undefined ? ['unstated'] : [])];
    return h('td', { class: look.join(' '), dataName: name }, value ?? '–');
}
/** `529 d`, from two years on whole years: `14 y`. */
export function formatAge(days) {
    return days < 730 ? `${days}\u00a0d` : `${Math.floor(days / 365.25)}\u00a0y`;
}
/** `backticks` are code; nothing else in it is markup. */
export function markCode(text) {
    return text
        .split(/`([^`]+)`/)
        .map((part, place) => (place % 2 === 1 ? h('code', part) : { type: 'text', value: part }));
}
const titles = [
    ['status', 'Status'],
    ['age', 'Age'],
    ['type', 'Type'],
    ['owner', 'Owner'],
    ['component', 'Component'],
    ['organization', 'Organisation'],
];
/** Groups that stand open until the reader shuts them. */
export const openAtFirst = ['status', 'age', 'type'];
/** The form that filters the register: dates, where there are any to choose, then one group per axis with more than one answer. */
export function toActionItemForm(facets, { from, to, dueFrom, dueTo, values }, hasDueDates) {
    const groups = titles
        .filter(([axis]) => facets[axis].length > 1 || values[axis] !== undefined)
        .map(([axis, title]) => ({ axis, title, chosen: values[axis] ?? [], values: facets[axis] }));
    const incident = { legend: 'Incident', prefix: '', from, to };
    const due = { legend: 'Due', prefix: 'due-', from: dueFrom, to: dueTo };
    return { dates: hasDueDates ? [incident, due] : [incident], groups };
}
