import { weights } from '../index/minisearch-options.js';
import { countEdits, editsOf } from '../../text/spelling.js';
import { completions } from '../../text/stemmer.js';
import { fold, isUnspaced, normalise } from '../../text/tokens.js';
import { tokenize } from '../../text/tokenizer.js';
/** Nobody types more words than this. */
const maxConcepts = 24;
/** The concepts of a query in the order typed, each once; none for a query without an indexed word. */
export function toConcepts(query, lexicon) {
    const found = chooseTokens(tokenize(query.slice(0, 2000)));
    const concepts = new Map();
    for (const [place, { token, parts }] of found.entries()) {
        const isLast = place === found.length - 1;
        const concept = toConcept(query, { token, parts, isLast }, lexicon);
        if (isLast)
            concepts.delete(concept.term);
        if (!concepts.has(concept.term) && concepts.size < maxConcepts)
            concepts.set(concept.term, concept);
    }
    return withAliases([...concepts.values()], lexicon);
}
/** Of overlapping tokens the widest: the identifier rather than its parts, the phrase rather than its words. */
function chooseTokens(tokens) {
    const chosen = [];
    let reached = 0;
    for (const [place, token] of tokens.entries()) {
        if (token.start < reached && (!isPair(token) || isSingle(token)))
            continue;
        const widest = tokens
            .slice(place)
            .reduce((best, other) => (other.start === token.start && other.end > best.end ? other : best), token);
        const inside = (other) => other !== widest &&
            other.start >= widest.start &&
            other.end <= widest.end &&
            (other.kind === 'word' || other.kind === 'stop');
        if (widest.kind !== 'stop')
            chosen.push({ token: widest, parts: isPair(widest) ? [] : tokens.filter(inside) });
        reached = widest.end;
    }
    return chosen;
}
/** Pairs of characters always overlap, and each counts. */
function isPair(token) {
    return token.kind === 'word' && isUnspaced(token.term);
}
function isSingle(token) {
    return [...token.term].length === 1;
}
function toConcept(query, { token, parts, isLast }, lexicon) {
    const written = query.slice(token.start, token.end);
    const folded = fold(written).replace(/[^\p{L}\p{M}\p{N}.:]/gu, '');
    const alternatives = [];
    // "fail" and "over" apart do not mean a failover, so a compound with a stop word has no parts.
    if (parts.length > 1 && parts.every((part) => part.kind !== 'stop'))
        alternatives.push({ terms: parts.map((part) => part.term), weight: weights.parts });
    const further = isLast ? completionsOf(folded, token, lexicon) : [];
    alternatives.push(...further);
    if (token.kind === 'word')
        alternatives.push(...corrections(folded, token.term, { lexicon, hasCompletions: further.length > 0 }));
    const isPrefix = isLast && folded.length < 3 && !isUnspaced(folded) && !/\d/.test(folded);
    return { written, term: token.term, alternatives, isPrefix };
}
/** The last word may be unfinished. One or two letters would match half the archive. */
function completionsOf(folded, token, lexicon) {
    if (isPair(token))
        return isSingle(token) ? continuations(token.term, token.term, lexicon) : [];
    if (folded.length < 3)
        return [];
    const finished = completions(folded)
        .map(normalise)
        .filter((term) => lexicon.has(term))
        .map((term) => ({ terms: [term], weight: weights.completion }));
    return [...continuations(folded, token.term, lexicon), ...finished];
}
/** Stop at this many incidents: in a large archive each continuation costs a download and time. */
const maxContinued = 4000;
/** The most frequent terms with the prefix; the more letters are missing, the lower the weight (as in MiniSearch). */
function continuations(prefix, term, lexicon) {
    const completed = lexicon.startingWith(prefix).filter((one) => one.term !== prefix && one.term !== term);
    const chosen = [];
    const base = lexicon.has(term) ? weights.continuation : weights.prefix;
    let incidents = 0;
    for (const { term: whole, count } of completed.toSorted((a, b) => b.count - a.count || a.term.length - b.term.length)) {
        incidents += count;
        if (chosen.length >= 3 && (incidents > maxContinued || chosen.length >= 40))
            break;
        const missing = whole.length - prefix.length;
        chosen.push({ terms: [whole], weight: (base * whole.length) / (whole.length + 0.3 * missing) });
    }
    return chosen;
}
/**
 * How many first letters of a word are assumed to be right: typos at the beginning are rare, and in a large archive
 * looking for them would download every term list.
 */
function countTrustedLetters(words) {
    return words <= 5_000 ? 0 : words <= 20_000 ? 1 : 2;
}
/**
 * Corrections of typos. A word that the archive has was probably not mistyped by the reader, but maybe by an author. A
 * digit is never a typo: 502 is not 503. A prefix of other words is not a typo either.
 */
function corrections(folded, term, { lexicon, hasCompletions }) {
    if (folded.length < 4 || folded.length > 24 || !/^\p{L}+$/u.test(folded) || isUnspaced(folded))
        return [];
    // Short words are too similar to each other: "redis" is not "revised".
    if (lexicon.has(term))
        return (folded.length < 6 ? [] : lexicon.variantsOf(term)).map((variant) => ({
            terms: [variant],
            weight: weights.typo,
        }));
    if (hasCompletions || lexicon.isLoading())
        return [];
    const near = new Map();
    const likelihoodOf = ({ term: other }) => likelihood(near.get(other) ?? '', folded);
    for (const word of editsOf(folded)) {
        const other = normalise(word);
        const known = near.get(other);
        if (other !== term && (known === undefined || isLikelier(word, known, folded)))
            near.set(other, word);
    }
    const found = findListed([...near.keys()], folded, lexicon);
    if (found.length === 0 && term.length >= 6)
        return twoEdits(term, lexicon);
    return found
        .toSorted((a, b) => likelihoodOf(b) - likelihoodOf(a) || b.count - a.count)
        .map((one) => ({
        terms: [one.term],
        weight: weights.typo,
        isFallback: true,
        spelling: near.get(one.term),
    }));
}
/** True when the first form is likelier than the second; of equal ones the shorter is. */
function isLikelier(word, other, folded) {
    const gain = likelihood(word, folded) - likelihood(other, folded);
    return gain === 0 ? word.length < other.length : gain > 0;
}
/** How likely the reader meant the word: a letter was left out, doubled or swapped, and the end is as typed. */
function likelihood(word, folded) {
    const letters = (one) => [...one].sort().join('');
    const isLonger = word.length > folded.length;
    const isSwapped = letters(word) === letters(folded);
    const isUndoubled = [...folded].some((letter, at) => folded[at + 1] === letter && folded.slice(0, at) + folded.slice(at + 1) === word);
    return (isUndoubled ? 4 : isLonger || isSwapped ? 2 : 0) + (word.endsWith(folded.slice(-2)) ? 1 : 0);
}
function findListed(words, folded, lexicon) {
    const start = folded.slice(0, countTrustedLetters(lexicon.wordCount));
    return lexicon.listed(words.filter((word) => word.startsWith(start)));
}
function twoEdits(term, lexicon) {
    return lexicon
        .startingWith(term.slice(0, 2))
        .filter((other) => /^\p{L}+$/u.test(other.term) && countEdits(other.term, term) <= 2)
        .map((other) => ({ terms: [other.term], weight: weights.typo, isFallback: true }));
}
/** Where up to three neighboring concepts form an alias of a label, the label counts as a match for each. */
function withAliases(concepts, { aliases }) {
    const widened = concepts.map((concept) => [...concept.alternatives]);
    for (let start = 0; start < concepts.length; start++) {
        for (let end = start + 1; end <= Math.min(concepts.length, start + 3); end++) {
            const terms = concepts.slice(start, end).map((concept) => concept.term);
            const keys = aliases.get(terms.join(' ')) ?? [];
            const labels = keys.map((key) => ({ terms: [key], weight: weights.alias, field: 'keys' }));
            for (const alternatives of widened.slice(start, end))
                alternatives.push(...labels);
        }
    }
    return concepts.map((concept, place) => ({
        ...concept,
        alternatives: widened[place] ?? concept.alternatives,
    }));
}
