// The axes that incidents are filtered by, and the values that an incident has on each.
import { componentLine } from '../../model/taxonomy.js';
import { factIds, factNames } from '../trends/missing-facts.js';
import { delayOf } from './known-delay.js';
import { bandOfHour, hourBands, nameWeekHour } from '../trends/hour-of-week.js';
/** The axes that can be filtered by, in the order in which they stand in a URL. */
export const filterAxes = [
    'cause',
    'component',
    'trigger',
    'detection',
    'organization',
    'severity',
    'year',
    'topic',
    'service',
    'duration',
    'delay',
    'hours',
    'hour',
    'actions',
    'action-type',
    'missing',
    'kind',
];
/** The axes that forms have boxes for, in the order of a form. */
export const shownAxes = [
    'cause',
    'component',
    'organization',
    'trigger',
    'detection',
    'severity',
    'duration',
    'year',
    'topic',
    'service',
    'actions',
];
/** Spans of impact to filter by, in minutes: from `low` on, below `high`. */
export const durationBands = [
    { id: 'under-5-min', name: 'under 5 min', low: 0, high: 5 },
    { id: '5-to-15-min', name: '5 to 15 min', low: 5, high: 15 },
    { id: '15-to-30-min', name: '15 to 30 min', low: 15, high: 30 },
    { id: '30-to-60-min', name: '30 to 60 min', low: 30, high: 60 },
    { id: '1-to-2-h', name: '1 to 2 h', low: 60, high: 120 },
    { id: '2-to-4-h', name: '2 to 4 h', low: 120, high: 240 },
    { id: '4-to-8-h', name: '4 to 8 h', low: 240, high: 480 },
    { id: '8-to-24-h', name: '8 to 24 h', low: 480, high: 1440 },
    { id: '1-to-7-d', name: '1 to 7 d', low: 1440, high: 10_080 },
    { id: 'over-7-d', name: '7 d and more', low: 10_080, high: Infinity },
];
const unknown = ['unknown'];
const none = ['none'];
/** A reader of the values of records whose labels have these names. */
export function createValueReader(names) {
    const lines = new Map(names.components.map(({ id }) => [id, componentLine(names, id)]));
    const readers = {
        cause: ({ causes }) => (causes.length === 0 ? unknown : causes),
        component: ({ components }) => {
            if (components.length === 0)
                return unknown;
            const [only] = components;
            if (components.length === 1 && only !== undefined)
                return lines.get(only) ?? components;
            return [...new Set(components.flatMap((id) => lines.get(id) ?? [id]))];
        },
        trigger: ({ trigger }) => [trigger],
        detection: ({ detection }) => [detection],
        organization: ({ organization }) => (organization === undefined ? unknown : [organization]),
        severity: ({ severity }) => (severity === undefined ? unknown : [severity]),
        year: ({ date }) => [date.slice(0, date.indexOf('-', 1))],
        // A topic is a question asked of the labels: an incident that it does not find has none, and nothing is unknown.
        topic: ({ topics }) => topics,
        service: ({ services }) => (services.length === 0 ? unknown : services),
        duration: ({ impactMinutes }) => [durationBand(impactMinutes)],
        delay: (record) => [durationBand(delayOf(record))],
        hours: ({ weekHour }) => (weekHour === undefined ? unknown : [bandOfHour(weekHour)]),
        hour: ({ weekHour }) => (weekHour === undefined ? unknown : [nameWeekHour(weekHour)]),
        actions: ({ actions }) => actionStatuses(actions),
        'action-type': ({ actionTypes }) => (actionTypes === undefined ? none : Object.keys(actionTypes)),
        missing: ({ missing }) => missing,
        kind: ({ kind }) => [kind],
    };
    return (record, axis) => readers[axis](record);
}
function durationBand(minutes) {
    return (durationBands.find(({ low, high }) => minutes !== undefined && minutes >= low && minutes < high)?.id ??
        'unknown');
}
function actionStatuses(actions) {
    const states = ['open', 'done', 'declined', 'unknown'].filter((status) => actions[status] > 0);
    return states.length === 0 ? ['none'] : states;
}
/** What action items are for; `other` for those without a type. */
const actionTypeNames = [
    { id: 'prevent', name: 'Prevent' },
    { id: 'detect', name: 'Detect' },
    { id: 'mitigate', name: 'Mitigate' },
    { id: 'process', name: 'Process' },
    { id: 'other', name: 'Other' },
];
/** The values of an axis that have names, with them. */
export function namesOf(axis, names) {
    const lists = {
        cause: names.causes,
        component: names.components,
        trigger: names.triggers,
        detection: names.detections,
        topic: names.topics,
        duration: durationBands,
        delay: durationBands,
        hours: hourBands,
        'action-type': actionTypeNames,
        missing: factIds.map((id) => ({ id, name: factNames[id] })),
    };
    return lists[axis] ?? [];
}
