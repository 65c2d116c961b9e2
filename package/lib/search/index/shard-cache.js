// The shards of an index that are loaded, and the names of those a question turned out to need.
import { fromCountLetter, isWord, readShard, } from './index-file.js';
import { fromRow } from './postings.js';
/**
 * The result of `work` once everything it asks the caches for is loaded. `fetchFile` fetches a text by name and is called
 * for several at a time. Throws whatever `fetchFile` throws, and an error when a text is not the one of its name.
 */
export async function loadAndRetry(caches, fetchFile, work) {
    for (;;) {
        const answer = work();
        const pending = caches.flatMap((cache) => cache.takePending().map((name) => ({ cache, name })));
        if (pending.length === 0)
            return answer;
        await Promise.all(pending.map(async ({ cache, name }) => {
            if (!cache.add(name, await fetchFile(name)))
                throw new Error(`loadAndRetry(): expected the file ${name}, found something else or a piece of it`);
        }));
    }
}
/** The shards of an index, with those that came in its head. */
export function createIndexShards({ shards, inside }) {
    const pending = new Set();
    const facts = new Map();
    const { rowsIn, listIn, take } = createStore(pending);
    const listsFrom = (kind, prefix) => placesOf(shards[kind], prefix).flatMap(([, name]) => within(listIn(name), prefix));
    for (const [name, part] of Object.entries(inside))
        take(name, part);
    return {
        facts: (term) => {
            const place = placeOf(shards.terms, term);
            const row = place && rowsIn(place[1]).get(term);
            if (row === undefined)
                return undefined;
            const known = facts.get(term) ?? fromRow(row);
            facts.set(term, known);
            return known;
        },
        startingWith: (prefix) => [
            ...(isWord(prefix) ? listsFrom('words', prefix) : []),
            ...listsFrom('others', prefix),
        ],
        listed: (words) => words.flatMap((word) => {
            const place = placeOf(isWord(word) ? shards.words : shards.others, word);
            return (place && within(listIn(place[1]), word).find(({ term }) => term === word)) ?? [];
        }),
        isLoading: () => pending.size > 0,
        takePending: () => takeAll(pending),
        add: (name, text) => {
            const part = readShard(name, text);
            if (part !== undefined)
                take(name, part);
            return part !== undefined;
        },
    };
}
/** The names in the set, which is empty afterwards. */
export function takeAll(names) {
    const all = [...names];
    names.clear();
    return all;
}
/** The shards that were loaded; the others read as empty, and become pending. */
function createStore(pending) {
    const rows = new Map();
    const lists = new Map();
    const at = (from, name) => {
        if (!from.has(name))
            pending.add(name);
        return from.get(name);
    };
    return {
        rowsIn: (name) => at(rows, name) ?? new Map(),
        listIn: (name) => at(lists, name) ?? [],
        take: (name, part) => {
            if ('terms' in part)
                lists.set(name, toList(part.terms, part.counts));
            else
                rows.set(name, new Map(part.map((row) => [String(row[0]), row])));
        },
    };
}
/** The shard a term would be in; undefined before the first. */
function placeOf(places, term) {
    return places[firstAfter(places, ([first]) => first > term) - 1];
}
/** The shards that may have terms with the prefix. */
function placesOf(places, prefix) {
    const from = firstAfter(places, ([first]) => first > prefix) - 1;
    const to = firstAfter(places, ([first]) => first > prefix && !first.startsWith(prefix));
    return places.slice(Math.max(0, from), to);
}
function within(list, prefix) {
    const from = firstAfter(list, ({ term }) => term >= prefix);
    const to = firstAfter(list, ({ term }) => term >= prefix && !term.startsWith(prefix));
    return list.slice(from, to);
}
/** The index of the first element that passes the test; all after it pass too. */
function firstAfter(list, holds) {
    let [low, high] = [0, list.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const one = list[middle];
        if (one !== undefined && holds(one))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function toList(terms, counts) {
    if (terms === '')
        return [];
    return terms.split(' ').map((term, place) => ({ term, count: fromCountLetter(counts.charCodeAt(place)) }));
}
