// Durations in groups, compared only where there are enough of them.
import { compareText } from '../../model/diagnostic.js';
import { durationBands } from '../records/filter-axes.js';
import { narrowFilter } from '../records/filter.js';
import { medianInterval } from '../statistics/statistics.js';
/** Medians of fewer are not put side by side: their intervals are the whole range. */
export const fewestForComparison = 8;
/**
 * Durations in groups. Two groups differ when intervals of their medians do not meet, each so wide that all of them hold
 * together in 95 of 100 cases (order statistics, Bonferroni); groups under eight known durations are not compared.
 */
export function groupDurations(records, grouping, filter) {
    const { names, valuesOf, spanOf } = grouping;
    const members = new Map();
    for (const record of records) {
        const values = valuesOf(record);
        for (const value of values.length === 0 ? ['unknown'] : values) {
            const group = members.get(value);
            if (group === undefined)
                members.set(value, [record]);
            else
                group.push(record);
        }
    }
    const places = new Map(names.map(({ id }, place) => [id, place]));
    const placeOf = (id) => (id === 'unknown' ? Infinity : (places.get(id) ?? names.length));
    const groups = [...members]
        .sort(([a], [b]) => Math.sign(placeOf(a) - placeOf(b)) || compareText(a, b))
        .map(([id, own]) => {
        const name = id === 'unknown' ? 'Unknown' : (names.find((one) => one.id === id)?.name ?? id);
        return toGroup(own, { id, name, filter, ...grouping });
    });
    const known = records.filter((record) => spanOf(record) !== undefined).length;
    return { n: records.length, unknown: records.length - known, groups, ...compareGroups(groups) };
}
function toGroup(records, { id, name, axis, spanAxis, spanOf, filter }) {
    const known = records
        .flatMap((record) => {
        const minutes = spanOf(record);
        return minutes === undefined ? [] : [{ record, minutes }];
    })
        .sort((a, b) => a.minutes - b.minutes || compareText(a.record.id, b.record.id));
    const own = narrowFilter(filter, { values: { [axis]: [id] } });
    const select = (band) => narrowFilter(own, { values: { [spanAxis]: [band] } });
    return {
        id,
        name,
        count: records.length,
        filter: own,
        known,
        unknown: records.length - known.length,
        unknownFilter: select('unknown'),
        bands: durationBands.map((band) => ({
            ...band,
            count: known.filter(({ minutes }) => minutes >= band.low && minutes < band.high).length,
            filter: select(band.id),
        })),
        estimate: known.length < fewestForComparison ? undefined : medianInterval(known.map(({ minutes }) => minutes)),
    };
}
function compareGroups(groups) {
    const large = groups.filter(({ id, known }) => id !== 'unknown' && known.length >= fewestForComparison);
    const pairs = (large.length * (large.length - 1)) / 2;
    const wide = large.flatMap(({ name, known }) => {
        const estimate = medianInterval(known.map(({ minutes }) => minutes), Math.max(1, pairs));
        return estimate === undefined ? [] : [{ name, ...estimate }];
    });
    const differing = wide.flatMap((longer) => wide
        .filter((shorter) => shorter.high < longer.low)
        .map((shorter) => [longer.name, shorter.name]));
    return { compared: large.length, differing, smallestFactor: findSmallestFactor(wide) };
}
/** Two groups as wide as the narrowest ones here would differ from this factor between their medians on. */
function findSmallestFactor(estimates) {
    const [first, second] = estimates
        .filter(({ low }) => low > 0)
        .map(({ low, median, high }) => ({ above: high / median, below: median / low }))
        .sort((a, b) => a.above * a.below - b.above * b.below);
    if (first === undefined || second === undefined)
        return undefined;
    return Math.min(first.above * second.below, second.above * first.below);
}
