import { shownAxes } from '../../../analyse/records/filter-axes.js';
import { nameFilterValue } from '../../../analyse/records/filter.js';
import { h } from '../../../html/elements.js';
const titles = {
    cause: 'Cause',
    component: 'Component',
    organization: 'Organisation',
    trigger: 'Trigger',
    detection: 'Detection',
    severity: 'Severity',
    duration: 'Impact',
    year: 'Year',
    topic: 'Topic',
    service: 'Service',
    actions: 'Promises',
};
/** The axes in the order of the form, with their headings. */
export const facetTitles = shownAxes.map((axis) => [
    axis,
    titles[axis],
]);
/** Groups that stand open until the reader shuts them. */
export const openAtFirst = shownAxes.slice(0, 3);
/** The form for a filter. */
export function toFacetForm({ facets, counted, filter, names, axes }) {
    const groups = facetTitles
        .filter(([axis]) => axes === undefined || axes.includes(axis) || filter.values[axis] !== undefined)
        .map(([axis, title]) => ({
        axis,
        title,
        chosen: filter.values[axis] ?? [],
        values: counted.includes(axis)
            ? facets[axis].map((one) => ({ ...one, name: facetName(axis, one.value, names) }))
            : undefined,
    }));
    return { dates: [{ legend: 'Dates', prefix: '', from: filter.from, to: filter.to }], groups };
}
/** The form as a tree. Boxes are named by axis, their values are ids; a group that is shut holds what is chosen, unseen. */
export function drawFacetForm({ dates, groups }, isOpen) {
    return [
        ...dates.map(({ legend, prefix, from, to }) => h('fieldset', [
            h('legend', legend),
            dateInput(`${prefix}from`, 'From', from),
            dateInput(`${prefix}to`, 'To', to),
        ])),
        ...groups.map((group) => h('details', { open: isOpen(group), dataAxis: group.axis }, [
            h('summary', group.title),
            ...(isOpen(group) && group.values !== undefined
                ? [drawBoxes(group, group.values)]
                : drawUnseen(group)),
        ])),
    ];
}
/** The name people read for a facet's value. */
export function facetName(axis, value, names) {
    return nameFilterValue(axis, value, names).replace(/^(unknown|none|sev\d)$/, (word) => plainNames[word] ?? word);
}
const plainNames = {
    unknown: 'Unknown',
    none: 'None',
    sev1: 'SEV1',
    sev2: 'SEV2',
    sev3: 'SEV3',
    sev4: 'SEV4',
};
function drawBoxes({ axis, chosen }, values) {
    if (values.length === 0)
        return h('p', { class: 'absent' }, 'None left');
    const ticked = new Set(chosen);
    return h('ul', values.map(({ value, name, count }) => h('li', [
        h('label', [
            h('input', { type: 'checkbox', name: axis, value, checked: ticked.has(value) }),
            h('span', { class: 'facet-name' }, name),
            h('span', { class: 'number' }, count.toLocaleString('en')),
        ]),
    ])));
}
function drawUnseen({ axis, chosen }) {
    return chosen.map((value) => h('input', { type: 'hidden', name: axis, value }));
}
function dateInput(name, title, value) {
    return h('label', [
        h('span', { class: 'facet-name' }, title),
        h('input', { type: 'date', name, value: value ?? '' }),
    ]);
}
