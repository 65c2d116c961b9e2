// The index as files: a head that every search needs, and shards that a question needs when its words are in them.
//
// - Terms are sorted and cut into shards of about 8 kB (Brotli); the postings of a term are in exactly one of them.
// - Term lists hold all terms, sorted, with roughly how many incidents have each: for prefixes and typos. Terms of letters
//   only have lists of their own, since only they are ever corrected.
// - The shards of a small archive travel inside the head, as one file.
// A shard is named by the fingerprint of its text, so a name always means the same text.
import { fingerprint } from './checksum.js';
import { indexFormat } from './minisearch-options.js';
import { countArchive, countIncidents, toRow } from './postings.js';
import { findVariants } from './term-variants.js';
/** Characters of JSON up to which everything travels in one file: about 150 kB with Brotli, some 200 incidents. */
const singleFileSize = 500_000;
/** Characters of JSON in a shard: 5 kB with Brotli. A single term may have more. */
const shardSize = 20_000;
/** The index as one text, the same for the same documents. `version` names the content it was built from. */
export function buildIndex(documents, aliases, version) {
    return buildIndexFiles(documents, { aliases, version, singleFileSize: Infinity }).head;
}
/** The index as a head and, above `singleFileSize` characters, shards. */
export function buildIndexFiles(documents, choices) {
    const counted = countArchive(documents);
    const texts = cutShards(counted, choices.shardSize ?? shardSize);
    const size = texts.reduce((sum, { text }) => sum + text.length, 0);
    const inside = size <= (choices.singleFileSize ?? singleFileSize);
    const placesOf = (kind) => texts.filter((part) => part.kind === kind).map(({ first, name }) => [first, name]);
    const isPlaces = counted.ids.length > 0 && counted.ids.every((id, place) => id === String(place));
    const head = {
        format: indexFormat,
        version: choices.version,
        aliases: choices.aliases,
        ids: isPlaces ? counted.ids.length : counted.ids,
        lengths: counted.lengths.map(toLevels),
        averages: counted.lengths.map(meanOfPresent),
        wordCount: [...counted.terms.keys()].filter(isWord).length,
        shards: { terms: placesOf('terms'), words: placesOf('words'), others: placesOf('others') },
        payload: choices.payload ?? {},
    };
    // The shards are long and JSON already, so they are inserted as they are.
    const insides = inside ? texts.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join(',') : '';
    const json = `${JSON.stringify(head).slice(0, -1)},"inside":{${insides}}}`;
    return {
        head: sealed(json),
        shards: new Map(inside ? [] : texts.map(({ name, text }) => [name, text])),
    };
}
/** Reads a head; throws when the text is none, was cut short or is of another format. */
export function readHead(text) {
    const json = `{${text.slice(sealLength)}`;
    if (sealed(json) !== text)
        throw new Error('readHead(text): expected an index, found something else or a piece of one');
    const head = JSON.parse(json);
    if (head.format !== indexFormat)
        throw new Error(`readHead(text): expected an index of format ${indexFormat}, found ${head.format}`);
    return head;
}
/** Reads a part; undefined when the text is not the one that has this name: cut short, changed, or of another build. */
export function readShard(name, text) {
    if (!name.endsWith(fingerprint(text)))
        return undefined;
    const part = JSON.parse(text);
    return part;
}
/** True for terms of letters alone: those that slips are sought among. */
export function isWord(term) {
    return /^\p{L}+$/u.test(term);
}
/** How many incidents have a term at least, read from its letter in a word list. */
export function fromCountLetter(letter) {
    return 2 ** (letter - firstLetter);
}
const firstLetter = 97;
/** The JSON of an object with its fingerprint as the first of its members. */
function sealed(json) {
    return `{"check":"${fingerprint(json)}",${json.slice(1)}`;
}
const sealLength = '{"check":"",'.length + 12;
function cutShards({ terms }, size) {
    const counts = new Map([...terms].map(([term, found]) => [term, countIncidents(found)]));
    const variants = findVariants(counts);
    const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = sorted.map(([term, found]) => {
        const text = JSON.stringify(toRow(term, found, variants.get(term) ?? []));
        return { term, text, length: text.length };
    });
    const listed = sorted.map(([term]) => ({ term, length: term.length + 2, text: term }));
    const toList = (cut) => JSON.stringify({
        terms: cut.map(({ term }) => term).join(' '),
        counts: cut.map(({ term }) => countLetter(counts.get(term) ?? 1)).join(''),
    });
    return [
        ...cut('terms', rows, { size, toText: (part) => `[${part.map(({ text }) => text).join(',')}]` }),
        ...cut('words', listed.filter(({ term }) => isWord(term)), { size, toText: toList }),
        ...cut('others', listed.filter(({ term }) => !isWord(term)), { size, toText: toList }),
    ];
}
function cut(kind, pieces, { size, toText }) {
    const shards = [];
    let length = Infinity;
    for (const piece of pieces) {
        if (length + piece.length > size) {
            shards.push([]);
            length = 0;
        }
        shards.at(-1)?.push(piece);
        length += piece.length;
    }
    return shards.map((part) => {
        const text = toText(part);
        return { kind, first: part[0]?.term ?? '', name: `${kind}-${fingerprint(text)}`, text };
    });
}
function countLetter(count) {
    return String.fromCharCode(firstLetter + Math.floor(Math.log2(Math.max(1, count))));
}
/** `#`; what follows it has no quotation mark, and no backslash in the first 56. */
const firstLevel = 35;
function toLevels(lengths) {
    const levels = [...new Set(lengths)].sort((a, b) => a - b);
    const places = new Map(levels.map((level, place) => [level, String.fromCharCode(firstLevel + place)]));
    return [levels, lengths.map((length) => places.get(length) ?? '').join('')];
}
/** The lengths of a field, by incident. */
export function readLevels([levels, places]) {
    return Array.from(places, (character) => levels[character.charCodeAt(0) - firstLevel] ?? 0);
}
function meanOfPresent(lengths) {
    const present = lengths.filter((length) => length > 0);
    return present.length === 0 ? 0 : present.reduce((sum, length) => sum + length, 0) / present.length;
}
