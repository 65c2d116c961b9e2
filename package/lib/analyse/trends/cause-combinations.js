// Which pairs of causes occur in one incident, and which of them more or less often than independent causes would.
import { narrowFilter, noFilter } from '../records/filter.js';
import { overlapInterval, testOverlap } from '../statistics/overlap.js';
import { compareText } from '../../model/diagnostic.js';
const fewestTogether = 2;
/**
 * Pairs of causes against independence: the exact hypergeometric test in both directions, so that in 95 of 100 archives
 * of independent causes no pair stands out at all (Bonferroni over all pairs of causes that occur).
 */
export function combineCauses(records, names, filter = noFilter) {
    const sets = records
        .map(({ causes }) => causes.filter((id) => id !== 'unknown'))
        .filter((causes) => causes.length > 0);
    const { singles, together } = countCauses(sets);
    const pairs = listPairs(inOrder([...singles.keys()], names.causes));
    // A cause that every incident has can only overlap in one way.
    const tested = pairs.filter(({ causes }) => causes.every(({ id }) => (singles.get(id) ?? 0) < sets.length));
    const judge = judgePair({ singles, population: sets.length, looks: tested.length, filter });
    return {
        n: records.length,
        known: sets.length,
        several: sets.filter(({ length }) => length > 1).length,
        tested: tested.length,
        rows: pairs
            .map(({ causes, key }) => judge(causes, together.get(key) ?? 0))
            .filter(({ count, verdict }) => count >= fewestTogether || verdict !== 'as expected')
            .sort((a, b) => b.count - a.count),
    };
}
function judgePair({ singles, population, looks, filter, }) {
    return (causes, count) => {
        const [first = 0, second = 0] = causes.map(({ id }) => singles.get(id) ?? 0);
        const margins = { population, first, second };
        const range = overlapInterval(margins, Math.max(1, looks));
        const { expected, atLeast, atMost } = testOverlap(margins, count);
        return {
            causes,
            count,
            expected,
            range,
            p: Math.min(atLeast, atMost),
            verdict: count > range.high ? 'more' : count < range.low ? 'fewer' : 'as expected',
            filter: narrowFilter(filter, {
                values: {
                    cause: [
                        causes
                            .map(({ id }) => id)
                            .sort(compareText)
                            .join('~'),
                    ],
                },
            }),
        };
    };
}
/** How many sets hold each cause and each pair; keys of pairs are their ids in alphabetical order, with a blank between. */
function countCauses(sets) {
    const [singles, together] = [new Map(), new Map()];
    const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const set of sets) {
        for (const [place, id] of set.entries()) {
            add(singles, id);
            for (const other of set.slice(place + 1))
                add(together, keyOf(id, other));
        }
    }
    return { singles, together };
}
function keyOf(one, other) {
    return one < other ? `${one} ${other}` : `${other} ${one}`;
}
function inOrder(ids, named) {
    const places = new Map(named.map(({ id }, place) => [id, place]));
    const placeOf = (id) => places.get(id) ?? named.length;
    return [...ids]
        .sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b))
        .map((id) => named.find((one) => one.id === id) ?? { id, name: id });
}
function listPairs(causes) {
    return causes.flatMap((one, place) => causes.slice(place + 1).map((other) => ({ causes: [one, other], key: keyOf(one.id, other.id) })));
}
