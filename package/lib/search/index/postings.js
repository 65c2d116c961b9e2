import { fields } from './minisearch-options.js';
import { toTerms } from '../../text/tokenizer.js';
/** Counts every term of every document; the order of the documents is that of the postings. */
export function countArchive(documents) {
    const ids = [];
    const lengths = fields.map(() => []);
    const terms = new Map();
    const memory = new Map();
    for (const document of documents) {
        fields.forEach((field, place) => {
            const counts = countTerms(document[field], field, memory);
            addPostings(terms, counts, { field: place, incident: ids.length });
            lengths[place]?.push(inSteps(counts.size));
        });
        ids.push(document.id);
    }
    for (const found of terms.values())
        found.sort((a, b) => a.field - b.field).forEach(thinOut, ids.length);
    return { ids, lengths, terms };
}
/** In how many incidents a term stands, in the field where most have it. */
export function countIncidents(found) {
    return found.reduce((most, { count }) => Math.max(most, count), 0);
}
/** The row of a term; `variants` are its rare misspellings. */
export function toRow(term, found, variants) {
    const cells = found.flatMap(({ field, postings }) => [field, postings]);
    return variants.length === 0 ? [term, ...cells] : [term, ...cells, -1, variants];
}
/** What a row says, as MiniSearch wants it; and the rare misspellings. */
export function fromRow([, ...cells]) {
    const byField = new Map();
    let variants = [];
    for (let place = 0; place < cells.length; place += 2) {
        const [field, list] = [cells[place], cells[place + 1]];
        if (!Array.isArray(list))
            continue;
        if (field === -1)
            variants = list.map(String);
        else
            byField.set(Number(field), toFrequencies(list));
    }
    return { byField, variants };
}
/**
 * Lengths above eight in steps of a quarter of an octave (19 %): they only weigh a hit, and at 10,000 incidents take
 * 28 kB instead of 69 kB (Brotli).
 */
export function inSteps(length) {
    return length <= 8 ? length : Math.round(2 ** (Math.round(Math.log2(length) * 4) / 4));
}
/** BM25 gives a fifth mention almost nothing beyond the fourth. */
const mostMentions = 5;
/** From this many incidents on, how often a term stands in a field that has it nearly always is not kept. */
const largeArchive = 1000;
function countTerms(text, field, memory) {
    const counts = new Map();
    if (text === undefined)
        return counts;
    for (const term of field === 'keys' ? text.split(' ') : toTerms(text, memory)) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
}
function addPostings(terms, counts, { field, incident }) {
    for (const [term, count] of counts) {
        const found = terms.get(term) ?? [];
        if (found.length === 0)
            terms.set(term, found);
        let growing = found.find((one) => one.field === field);
        if (growing === undefined)
            found.push((growing = { field, postings: [], count: 0, last: -1 }));
        growing.postings.push(incident - growing.last);
        if (count > 1)
            growing.postings.push(-Math.min(count, mostMentions));
        growing.last = incident;
        growing.count += 1;
    }
}
/** A term that more than half of a large archive has weighs next to nothing: that it is there is kept, how often is not. */
function thinOut(growing) {
    if (this >= largeArchive && growing.count > this / 2)
        growing.postings = growing.postings.filter((number) => number > 0);
}
function toFrequencies(postings) {
    const frequencies = new Map();
    let incident = -1;
    for (const number of postings) {
        if (typeof number !== 'number')
            continue;
        if (number < 0)
            frequencies.set(incident, -number);
        else
            frequencies.set((incident += number), 1);
    }
    return frequencies;
}
