import { findSparkStart } from '../../charts/incident/spark-strip.js';
import { compareText } from '../../model/diagnostic.js';
import { componentLine } from '../../model/taxonomy.js';
import { axisStrings } from '../strings/label-strings.js';
import { labelAxes, toPathPart } from '../urls.js';
const companionAxes = ['causes', 'components', 'triggers', 'detection', 'organizations'];
const mostCompanions = 5;
/** The labels of a site. */
export function createLabelPages({ archive, records, urls }) {
    const { taxonomy } = archive;
    const sources = toSources(taxonomy);
    const entries = new Map(labelAxes.map((axis) => [axis, listEntries(axis, sources[axis], records)]));
    const list = (axis) => entries.get(axis) ?? [];
    const countValues = (axis, among) => [...groupRecords(sources[axis], among)]
        .map(([id, group]) => {
        const name = list(axis).find((entry) => entry.id === id)?.name ?? id;
        return { name, href: urls.label(axis, id), count: group.length };
    })
        .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
        .slice(0, mostCompanions);
    return {
        list,
        groups: (axis) => groupEntries(axis, list(axis), taxonomy),
        filter: (entry) => {
            const { parameter, values } = sources[entry.axis];
            return new URLSearchParams({ [parameter]: values === undefined ? entry.name : entry.id });
        },
        companions: (entry) => companionAxes
            .filter((axis) => axis !== entry.axis)
            .map((axis) => ({ title: axisStrings[axis].title, rows: countValues(axis, entry.records) }))
            .filter((group) => group.rows.length > 0),
        sparkStart: findSparkStart(records, archive.asOf),
    };
}
function toSources(taxonomy) {
    return {
        causes: {
            parameter: 'cause',
            values: taxonomy.causes,
            valuesOf: (record) => (record.causes.length === 0 ? ['unknown'] : record.causes),
        },
        components: {
            parameter: 'component',
            values: taxonomy.components,
            valuesOf: (record) => record.components.flatMap((id) => componentLine(taxonomy, id)),
        },
        triggers: {
            parameter: 'trigger',
            values: taxonomy.triggers,
            valuesOf: (record) => [record.trigger],
        },
        detection: {
            parameter: 'detection',
            values: taxonomy.detections,
            valuesOf: (record) => [record.detection],
        },
        organizations: {
            parameter: 'organization',
            valuesOf: (record) => (record.organization === undefined ? [] : [record.organization]),
        },
        services: { parameter: 'service', valuesOf: (record) => record.services },
        topics: { parameter: 'topic', values: taxonomy.topics, valuesOf: (record) => record.topics },
    };
}
function listEntries(axis, source, records) {
    const groups = groupRecords(source, records);
    const { values, valuesOf } = source;
    if (values !== undefined)
        return values.map((value) => ({ ...value, axis, records: groups.get(value.id) ?? [] }));
    const spellings = new Map(records.flatMap(valuesOf).map((name) => [toPathPart(name), name]));
    return [...groups]
        .map(([id, group]) => ({ axis, id, name: spellings.get(id) ?? id, records: group }))
        .sort((a, b) => b.records.length - a.records.length || compareText(a.name, b.name));
}
function groupRecords({ values, valuesOf }, among) {
    const groups = new Map();
    for (const record of among) {
        const ids = values === undefined ? valuesOf(record).map(toPathPart) : valuesOf(record);
        for (const id of new Set(ids)) {
            const group = groups.get(id);
            if (group === undefined)
                groups.set(id, [record]);
            else
                group.push(record);
        }
    }
    return groups;
}
function groupEntries(axis, entries, taxonomy) {
    const used = entries.filter((entry) => entry.records.length > 0);
    if (axis !== 'components')
        return used.length === 0 ? [] : [{ entries: used }];
    const rootOf = (entry) => componentLine(taxonomy, entry.id).at(-1) ?? entry.id;
    return used
        .filter((entry) => entry.parent === undefined)
        .map((head) => ({ head, entries: used.filter((entry) => entry !== head && rootOf(entry) === head.id) }));
}
