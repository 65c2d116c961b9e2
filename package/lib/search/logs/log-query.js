import { tokenize } from '../../text/tokenizer.js';
import { search } from '../ranking/engine.js';
import { blankNoise } from './log-noise.js';
import { isContinuation } from './log-levels.js';
import { findTemplates } from './log-templates.js';
import { longestPaste } from './pasted-text.js';
import { readSegments } from './structured-lines.js';
/** The most specific terms of a log, given how many of the `incidents` have a term; none when the archive knows none. */
export function toLogQuery(text, { countOf, incidents }) {
    const lines = text.slice(0, longestPaste).replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
    const found = new Map();
    for (const { line, weight } of chooseLines(lines)) {
        for (const segment of readSegments(lines[line] ?? '')) {
            const place = { number: line + 1, countOf, weight: weight * segment.weight };
            collect(blankNoise(segment.text), place, found);
        }
    }
    const idf = (count) => Math.log(1 + (incidents - count + 0.5) / (count + 0.5));
    const known = [...found.values()]
        .filter(({ count }) => count > 0 && count <= Math.max(fewest, incidents * commonShare))
        .map(({ count, worth, ...term }) => ({ ...term, weight: idf(count) * worth * rarityOf(term.lines) }))
        .sort((a, b) => b.weight - a.weight || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
    const unknown = [...found.values()].filter(({ count, isErrorString }) => count === 0 && isErrorString);
    return {
        lines,
        terms: withoutParts(known)
            .slice(0, maxTerms)
            .map(({ written, term, lines: on, weight }) => ({ written, term, lines: on, weight })),
        unknownTerms: unknown.slice(0, 5).map(({ written }) => written),
    };
}
/** The incidents that have enough of a log's terms, best first. */
export function searchLog(engine, text, { limit, incidents }) {
    // Counts of the term lists are rough, but need no postings of terms that will not be searched for.
    const countOf = (term) => engine.lexicon.counts.get(term) ?? 0;
    const query = toLogQuery(text, { countOf, incidents });
    // Commas keep neighbors from being read as a compound. The last word counts as a prefix, so it is the least important.
    const words = query.terms.map(({ written }) => written).join(', ');
    const { hits } = search(engine, words, { limit: Number.MAX_SAFE_INTEGER, literal: true, anyWord: true });
    const { coverageOf, most } = createCoverage(query.terms);
    const ranked = hits
        .map((hit) => ({ hit, coverage: coverageOf(hit) }))
        .filter(({ coverage }) => coverage >= leastShare * most)
        // The covered weight decides; the score of the field where a term stands matters less in a log.
        .map(({ hit, coverage }) => ({ hit, order: coverage ** 2 * Math.log1p(hit.score) }))
        .sort((a, b) => b.order - a.order);
    return {
        query,
        hits: ranked.slice(0, limit).map(({ hit }) => ({ hit, matches: matchesOf(hit, query) })),
    };
}
/** Words of many different lines are what the log is always about. */
function rarityOf(lines) {
    return Math.min(1, usualLines / lines.length);
}
/** A message and its repetitions in a stack trace. */
const usualLines = 3;
/** The lines to read, with the weight of each. */
function chooseLines(lines) {
    const templates = findTemplates(lines);
    const highest = templates[0]?.level ?? 0;
    return templates.slice(0, maxTemplates).map(({ line, count, level }) => ({
        line,
        // In a log without errors every line may matter.
        weight: (levelWeights[highest - level] ?? 1) / (1 + Math.log2(count) / 4),
    }));
}
/** How much a line counts, by how many levels it is below the most serious one. */
const levelWeights = [1, 0.6, 0.3];
/** One line each of so many templates is read. */
const maxTemplates = 150;
/** A term of this many incidents is specific in the smallest archive. */
const fewest = 5;
/** A term of more incidents than this share says nothing. */
const commonShare = 1 / 3;
/** More terms blur what the log is about, and cost time. */
const maxTerms = 40;
/** An incident must cover this share of the heaviest line; one word of it is a coincidence. */
const leastShare = 0.12;
function collect(text, { number, countOf, weight }, found) {
    const tokens = tokenize(text);
    for (const token of tokens) {
        if (token.kind === 'stop' || isBareNumber(token))
            continue;
        const known = found.get(token.term);
        const written = text.slice(token.start, token.end);
        const isErrorString = token.kind === 'whole' || /^[A-Z][A-Z0-9]{3,}$/.test(written);
        const kind = (isErrorString ? 1.4 : 1) * (token.kind === 'phrase' ? 1.2 : 1);
        const worth = kind * weight * placeWeight(text, token);
        found.set(token.term, {
            written: known?.written ?? written,
            term: token.term,
            lines: known === undefined ? [number] : [...new Set([...known.lines, number])],
            count: known?.count ?? countOf(token.term),
            worth: Math.max(worth, known?.worth ?? 0),
            isErrorString: isErrorString || known?.isErrorString === true,
            parts: known?.parts ?? partsOf(token, tokens),
        });
    }
}
/** Single letters, and numbers that are no error code, port or version: one or two digits, or more than five. */
function isBareNumber({ term }) {
    return term.length < 2 || /^(?:\d{1,2}|\d{6,})$/.test(term);
}
/** Frames of a stack trace and folders of a path say little. */
function placeWeight(line, token) {
    if (isContinuation(line) && /^\s*(?:at|File|#?\d|goroutine|\.{3}|\S+\.go:)/.test(line))
        return 0.15;
    const before = line.slice(0, token.start);
    // Packages and classes: com.example.shop.Handler.
    if (/\w\.$/.test(before) && !/(?:Error|Exception)$/.test(line.slice(token.start, token.end)))
        return 0.3;
    return /(?:^|[\s"'=(])[\w.~-]{0,60}\/[^\s"']*$/.test(before.slice(-300)) ? 0.35 : 1;
}
function partsOf(token, tokens) {
    if (token.kind === 'word')
        return [];
    return tokens
        .filter((other) => other !== token && other.start >= token.start && other.end <= token.end)
        .map(({ term }) => term);
}
/** Leaves out the parts of identifiers that the archive has as a whole. */
function withoutParts(terms) {
    const inside = new Set(terms.flatMap(({ parts }) => parts));
    return terms.filter(({ term }) => !inside.has(term));
}
/**
 * What an incident covers of a log. Several terms of one line count more than as many of different lines: in a long log
 * every incident has some words by chance, but only the right one has those of one message.
 */
function createCoverage(terms) {
    const byLine = new Map();
    for (const term of terms)
        for (const line of term.lines)
            byLine.set(line, [...(byLine.get(line) ?? []), term]);
    const sum = (some) => some.reduce((total, { weight }) => total + weight, 0);
    const lines = [...byLine.values()].map((own) => ({ own, total: sum(own) }));
    return {
        coverageOf: ({ terms: matched }) => {
            const covered = (some) => sum(some.filter(({ term }) => matched.has(term)));
            // A line counts by the covered share of it: half a message is less than half as good.
            const best = Math.max(0, ...lines.map(({ own, total }) => covered(own) ** 2 / total));
            return best + elsewhere * Math.max(0, covered(terms) - best);
        },
        most: Math.max(0, ...lines.map(({ total }) => total)),
    };
}
/** How much terms of other lines than the best one count. */
const elsewhere = 0.25;
const maxMatches = 4;
function matchesOf({ terms }, query) {
    const matched = query.terms.filter(({ term }) => terms.has(term));
    const numbers = [...new Set(matched.flatMap((term) => term.lines))];
    const weightOf = (number) => matched.reduce((sum, term) => sum + (term.lines.includes(number) ? term.weight : 0), 0);
    const byWeight = numbers.sort((a, b) => weightOf(b) - weightOf(a) || a - b);
    const chosen = [];
    const shown = new Set();
    for (const number of byWeight) {
        const here = matched.filter((term) => term.lines.includes(number) && !shown.has(term.term));
        if (here.length === 0 || chosen.length >= maxMatches)
            continue;
        for (const { term } of here)
            shown.add(term);
        const text = (query.lines[number - 1] ?? '').trim().slice(0, maxShown);
        chosen.push({ line: number, text, words: here.map(({ written }) => written) });
    }
    return chosen;
}
/** Characters of a line that a result shows at most. */
const maxShown = 2000;
