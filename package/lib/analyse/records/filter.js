// Which incidents a reader asks for: read from and written to a URL, and applied to records.
import { compareText } from '../../model/diagnostic.js';
import { factIds } from '../trends/missing-facts.js';
import { createValueReader, filterAxes, namesOf } from './filter-axes.js';
export const noFilter = { values: {} };
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const both = '~';
/** Axes on which an incident may have several values, so that two marks can ask for both. */
const manyValued = ['cause', 'component', 'actions', 'action-type', 'missing'];
/** The filter a URL asks for; parameters that are no filter, and days that are none, are ignored. */
export function parseFilter(params) {
    const day = (name) => params.getAll(name).find((text) => dayPattern.test(text));
    const minutes = (name) => params.getAll(name).flatMap((text) => (/^\d{1,7}$/.test(text) ? [Number(text)] : []))[0];
    const has = factIds.filter((id) => params.getAll('has').includes(id));
    const chosen = filterAxes.map((axis) => [axis, inOrder(valuesOf(params, axis))]);
    return {
        from: day('from'),
        to: day('to'),
        atLeast: minutes('at-least'),
        below: minutes('below'),
        has: has.length === 0 ? undefined : has,
        values: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    };
}
/** Parameters that were renamed; addresses that people saved still have the old names. */
const oldNames = { 'action-type': 'promise' };
function valuesOf(params, axis) {
    return [axis, oldNames[axis] ?? []].flat().flatMap((name) => params.getAll(name));
}
/** The filter as URL parameters, always in the same order, so that equal filters have equal addresses. */
export function formatFilter(filter) {
    const params = new URLSearchParams();
    if (filter.from !== undefined)
        params.append('from', filter.from);
    if (filter.to !== undefined)
        params.append('to', filter.to);
    if (filter.atLeast !== undefined)
        params.append('at-least', String(filter.atLeast));
    if (filter.below !== undefined)
        params.append('below', String(filter.below));
    for (const id of factIds)
        if (filter.has?.includes(id) === true)
            params.append('has', id);
    for (const axis of filterAxes) {
        for (const value of inOrder(filter.values[axis] ?? []))
            params.append(axis, value);
    }
    return params;
}
/** True when the filter lets every incident through. */
export function isEmpty(filter) {
    return formatFilter(filter).size === 0;
}
/** The filter for what both filters let through; `b` may name one value of each axis at most. */
export function narrowFilter(a, b) {
    const from = [a.from, b.from].filter((day) => day !== undefined).sort();
    const to = [a.to, b.to].filter((day) => day !== undefined).sort();
    const values = { ...a.values, ...b.values };
    for (const axis of manyValued) {
        const [value] = b.values[axis] ?? [];
        const before = a.values[axis];
        if (value === undefined || before === undefined || before.length === 0)
            continue;
        values[axis] = inOrder(before.map((one) => inOrder([...one.split(both), value]).join(both)));
    }
    const has = factIds.filter((id) => a.has?.includes(id) === true || b.has?.includes(id) === true);
    return {
        from: from.at(-1),
        to: to[0],
        atLeast: strictest(Math.max, [a.atLeast, b.atLeast]),
        below: strictest(Math.min, [a.below, b.below]),
        has: has.length === 0 ? undefined : has,
        values,
    };
}
function strictest(pick, bounds) {
    const known = bounds.filter((bound) => bound !== undefined);
    return known.length === 0 ? undefined : pick(...known);
}
/** The records the filter lets through, in the order given. */
export function filterRecords(records, filter, names) {
    if (isEmpty(filter))
        return records;
    const valuesOf = createValueReader(names);
    const asked = askedAxes(filter);
    return records.filter((record) => isWithin(record, filter) && asked.every(([axis, values]) => holdsAny(values, valuesOf(record, axis))));
}
/** For every one of the axes, what each of its values would leave; one pass over the records. Other axes are empty. */
export function countFacets(records, filter, names, axes = filterAxes) {
    const valuesOf = createValueReader(names);
    const asked = askedAxes(filter);
    const tallies = new Map(axes.map((axis) => [axis, new Map((filter.values[axis] ?? []).map((value) => [value, 0]))]));
    for (const record of records) {
        if (!isWithin(record, filter))
            continue;
        const failing = asked.filter(([axis, values]) => !holdsAny(values, valuesOf(record, axis)));
        if (failing.length > 1)
            continue;
        // A record that one axis alone keeps out still counts on that axis: its values are what could be added there.
        for (const axis of failing[0] === undefined ? axes : [failing[0][0]]) {
            const tally = tallies.get(axis);
            if (tally === undefined)
                continue;
            const present = valuesOf(record, axis);
            const joined = (filter.values[axis] ?? []).filter((value) => value.includes(both));
            for (const value of [...present, ...joined.filter((value) => holdsAny([value], present))])
                tally.set(value, (tally.get(value) ?? 0) + 1);
        }
    }
    return toFacets(tallies);
}
/** What people read for a filter's value: `under 15 min`, `Redis`, `Code defect and Process gap`; the value itself if it has no name. */
export function nameFilterValue(axis, value, names) {
    const named = namesOf(axis, names);
    const parts = manyValued.some((one) => one === axis) ? value.split(both) : [value];
    return parts.map((part) => named.find(({ id }) => id === part)?.name ?? part).join(' and ');
}
function askedAxes(filter) {
    return filterAxes
        .map((axis) => [axis, filter.values[axis] ?? []])
        .filter(([, values]) => values.length > 0);
}
/** Reads no more of the record than the filter asks for: in the search, every field is a download. */
function isWithin(record, { from, to, atLeast, below, has }) {
    const lasts = (holds) => record.impactMinutes !== undefined && holds(record.impactMinutes);
    return ((from === undefined || record.date >= from) &&
        (to === undefined || record.date <= to) &&
        (atLeast === undefined || lasts((minutes) => minutes >= atLeast)) &&
        (below === undefined || lasts((minutes) => minutes < below)) &&
        (has === undefined || !has.some((id) => record.missing.includes(id))));
}
function holdsAny(asked, present) {
    return asked.some((value) => present.includes(value) ||
        (value.includes(both) && value.split(both).every((part) => present.includes(part))));
}
function toFacets(tallies) {
    const listOf = (axis) => [...(tallies.get(axis) ?? [])]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
    return {
        cause: listOf('cause'),
        component: listOf('component'),
        trigger: listOf('trigger'),
        detection: listOf('detection'),
        organization: listOf('organization'),
        severity: listOf('severity'),
        year: listOf('year'),
        topic: listOf('topic'),
        service: listOf('service'),
        duration: listOf('duration'),
        delay: listOf('delay'),
        hours: listOf('hours'),
        hour: listOf('hour'),
        actions: listOf('actions'),
        'action-type': listOf('action-type'),
        missing: listOf('missing'),
        kind: listOf('kind'),
    };
}
function inOrder(values) {
    return [...new Set(values.filter((value) => value !== ''))].sort(compareText);
}
