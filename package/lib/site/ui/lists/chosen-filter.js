import { filterAxes } from '../../../analyse/records/filter-axes.js';
import { formatFilter, noFilter } from '../../../analyse/records/filter.js';
import { factNames } from '../../../analyse/trends/missing-facts.js';
import { h } from '../../../html/elements.js';
import { formatMinutes } from '../../../model/time.js';
import { facetName, facetTitles } from './facet-form.js';
/** Nothing without a filter. */
export function drawChosen(state) {
    const parts = listParts(state);
    if (parts.length === 0)
        return [];
    const links = parts.map(({ text, without }) => h('li', [
        h('a', { href: state.addressOf(without), class: 'chip' }, [
            text,
            h('span', { class: 'visually-hidden' }, ', take away'),
            h('span', { ariaHidden: 'true' }, ' ×'),
        ]),
    ]));
    const all = parts.length < 2 ? [] : [h('li', [h('a', { href: state.addressOf(noFilter) }, 'Clear all')])];
    const unknown = describeUnknown(state);
    return [
        h('ul', { class: 'chips' }, [...links, ...all]),
        ...(unknown === '' ? [] : [h('p', { class: 'label-origin' }, unknown)]),
    ];
}
/**
 * Incidents that are left out only because a fact is not known: with the right one they might belong here. `Cause unknown
 * for 5 more.`; an empty text where there are none.
 */
export function describeUnknown({ filter, facets }) {
    const counts = filterAxes.flatMap((axis) => {
        const asked = filter.values[axis] ?? [];
        const unknown = facets[axis].find(({ value }) => value === 'unknown');
        if (asked.length === 0 || asked.includes('unknown') || unknown === undefined || unknown.count === 0)
            return [];
        return [`${titleOf(axis).toLowerCase()} unknown for ${unknown.count.toLocaleString('en')}`];
    });
    return counts.length === 0 ? '' : `Of those left out: ${counts.join(', ')}.`;
}
function listParts({ filter, names }) {
    const { from, to, atLeast, below, has = [], values } = filter;
    const dates = from === undefined ? `to ${to ?? ''}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
    return [
        ...(from === undefined && to === undefined
            ? []
            : [{ text: dates, without: { ...filter, from: undefined, to: undefined } }]),
        ...(atLeast === undefined
            ? []
            : [{ text: `Impact: at least ${formatMinutes(atLeast)}`, without: { ...filter, atLeast: undefined } }]),
        ...(below === undefined
            ? []
            : [{ text: `Impact: under ${formatMinutes(below)}`, without: { ...filter, below: undefined } }]),
        ...has.map((id) => ({
            text: `Stated: ${factNames[id]}`,
            without: { ...filter, has: has.filter((other) => other !== id) },
        })),
        ...filterAxes.flatMap((axis) => {
            const asked = values[axis] ?? [];
            return asked.map((value) => ({
                text: `${titleOf(axis)}: ${facetName(axis, value, names)}`,
                without: { ...filter, values: { ...values, [axis]: asked.filter((other) => other !== value) } },
            }));
        }),
    ];
}
/** Of axes that charts alone ask for; all others have theirs in the form. */
const chartTitles = {
    delay: 'Unnoticed',
    hours: 'Hours',
    hour: 'Hour',
    'action-type': 'Action item type',
    missing: 'Not stated',
};
function titleOf(axis) {
    return facetTitles.find(([one]) => one === axis)?.[1] ?? chartTitles[axis] ?? axis;
}
/** The address of a page with a filter; `path` without its query. */
export function addressWith(path, filter) {
    const query = formatFilter(filter).toString();
    return query === '' ? path : `${path}?${query}`;
}
