// Which causes met which components: counts of incidents with totals, and how many are unknown.
import { componentLine } from '../../model/taxonomy.js';
import { noFilter } from '../records/filter.js';
import { crossAxes } from './cross-tabulation.js';
/** Incidents by cause and faulty component. An incident with several of either counts in several cells. */
export function crossCausesAndComponents(records, names, filter = noFilter) {
    const lines = new Map(names.components.map(({ id }) => [id, [...componentLine(names, id)].reverse()]));
    const lineOf = (id) => lines.get(id) ?? [id];
    const level = findLevel(records, lineOf);
    const causes = { axis: 'cause', names: names.causes, valuesOf: causesOf };
    const components = {
        axis: 'component',
        names: names.components,
        valuesOf: (record) => columnsOf(record.components.map(lineOf), level),
    };
    return {
        ...crossAxes(records, [causes, components], filter),
        within: level === 0 ? undefined : commonPart(records, lineOf, level),
    };
}
function causesOf({ causes }) {
    return causes;
}
/** How far down all known components share one line; 0 where they lie in several groups. */
function findLevel(records, lineOf) {
    const all = [...new Set(records.flatMap(({ components }) => components))].map(lineOf);
    const [first] = all;
    if (first === undefined)
        return 0;
    let level = 0;
    // Only as far as every line goes: a component stands for its parts too, so it cannot be a column beside them.
    while (all.every((line) => line.length > level + 1 && line[level] === first[level]))
        level += 1;
    return level;
}
function commonPart(records, lineOf, level) {
    const [first] = records.flatMap(({ components }) => components);
    return first === undefined ? undefined : lineOf(first)[level - 1];
}
function columnsOf(lines, level) {
    return [...new Set(lines.flatMap((line) => line[level] ?? []))];
}
