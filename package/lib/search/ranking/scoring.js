import { fields, weights, wordFields } from '../index/minisearch-options.js';
import { synonymsOf } from '../../text/synonyms.js';
/** The query of a concept; all its terms must be loaded. */
export function toConceptQuery(searched, { term, written, isPrefix, alternatives }) {
    const itself = { terms: [term], weight: 1 };
    const isMatched = (one) => hasMatch(searched, one);
    const sure = [itself, ...alternatives.filter((one) => one.isFallback !== true)].filter(isMatched);
    const matched = sure.length > 0 ? sure : alternatives.filter(isMatched);
    const own = alternatives.filter(({ weight }) => weight === weights.parts || weight === 1);
    return {
        written,
        isPrefix,
        known: matched.length > 0,
        alternatives: matched,
        synonyms: synonymsOf(term).map((other) => ({ terms: [other], weight: weights.synonym, isSynonym: true })),
        terms: [term, ...own.flatMap((way) => way.terms)],
        spelling: sure.length > 0 ? undefined : matched.find((way) => way.spelling !== undefined)?.spelling,
        idf: idfOf(searched, matched),
    };
}
/** The results for all (`AND`) or some (`OR`) of the concepts, best first. */
export function searchFor({ index }, combineWith, concepts) {
    if (concepts.length === 0)
        return [];
    const found = index.search({
        combineWith,
        queries: concepts.map(({ alternatives }) => anyOf(alternatives)),
    });
    const shareOf = createShares(concepts);
    return found
        .map((result) => {
        // MiniSearch multiplies by the number of matched terms, whichever concept they are of: twenty continuations of the
        // last word would outweigh all other words.
        const sum = result.score / Math.max(1, result.queryTerms.length);
        return { ...result, score: sum * shareOf(result.queryTerms) };
    })
        .sort((a, b) => b.score - a.score);
}
/** The share of the query's idf that the matched terms cover, from 0 to 1; a synonym covers half of a concept. */
function createShares(concepts) {
    const covered = new Map();
    for (const [place, { alternatives }] of concepts.entries()) {
        for (const { terms, isSynonym } of alternatives) {
            for (const term of terms) {
                const places = covered.get(term) ?? new Map();
                covered.set(term, places.set(place, Math.max(places.get(place) ?? 0, isSynonym === true ? 0.5 : 1)));
            }
        }
    }
    const total = concepts.reduce((sum, { idf }) => sum + idf, 0);
    return (terms) => {
        const best = new Map();
        for (const term of terms)
            for (const [place, part] of covered.get(term) ?? [])
                best.set(place, Math.max(best.get(place) ?? 0, part));
        const sum = [...best].reduce((total, [place, part]) => total + part * (concepts[place]?.idf ?? 0), 0);
        return total === 0 ? 1 : sum / total;
    };
}
function idfOf({ shards, index }, alternatives) {
    const counts = alternatives.flatMap((way) => way.terms.flatMap((term) => [...(shards.facts(term)?.byField.values() ?? [])].map((own) => own.size)));
    const count = Math.max(0, ...counts);
    return Math.log(1 + (index.documentCount - count + 0.5) / (count + 0.5));
}
/** True when some incident matches the alternative. */
function hasMatch({ shards, index }, way) {
    const own = fieldsOf(way).map((field) => fields.indexOf(field));
    const found = way.terms.every((term) => own.some((field) => shards.facts(term)?.byField.has(field) === true));
    return found && (way.terms.length === 1 || index.search(allOf(way)).length > 0);
}
function fieldsOf(way) {
    return way.field === undefined ? wordFields : [way.field];
}
/** Alternatives of one term are one query: a query each would merge all their results once more. */
function anyOf(alternatives) {
    const single = alternatives.filter((way) => way.terms.length === 1 && way.field === undefined);
    const byTerm = new Map();
    for (const { terms, weight } of single) {
        const [term = ''] = terms;
        byTerm.set(term, Math.max(weight, byTerm.get(term) ?? 0));
    }
    const plain = {
        combineWith: 'OR',
        queries: [...byTerm.keys()],
        fields: [...wordFields],
        boostTerm: (term) => byTerm.get(term) ?? 1,
    };
    const rest = alternatives.filter((way) => !single.includes(way)).map(allOf);
    return { combineWith: 'OR', queries: byTerm.size === 0 ? rest : [plain, ...rest] };
}
function allOf(way) {
    return {
        combineWith: 'AND',
        queries: [...way.terms],
        fields: [...fieldsOf(way)],
        boostTerm: () => way.weight,
    };
}
