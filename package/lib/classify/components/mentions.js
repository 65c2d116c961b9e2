import { technologies } from '../../text/technologies/technologies.js';
import { findPatterns, indexPatterns } from '../model/word-patterns.js';
import { builtInTaxonomy } from '../taxonomy/built-in-taxonomy.js';
/** A finder for the dictionary and what a taxonomy adds to the built-in one. */
export function createMentionFinder(taxonomy) {
    const names = [
        ...technologies.map(({ component, name, kind, isOrdinaryWord }) => ({
            component,
            name,
            kind,
            isOrdinaryWord,
        })),
        ...listTeamNames(taxonomy),
    ];
    const index = indexPatterns(names.map((name) => [toPattern(name.name), name]));
    return {
        find: (words, text) => {
            const hits = findPatterns(words, index).filter((hit) => isMeant(hit, words, text));
            return hits
                .filter((hit, at) => !hits.some((other, place) => isInside(hit, other) || (place < at && isSame(hit, other))))
                .map(({ value: { isOrdinaryWord: _, ...name }, first, last }) => ({ ...name, first, last }));
        },
    };
}
function listTeamNames({ components }) {
    const builtIn = new Map(builtInTaxonomy.components.map(({ id, aliases }) => [id, new Set(aliases)]));
    return components.flatMap(({ id, name, aliases }) => {
        const known = builtIn.get(id);
        const own = known === undefined
            ? [id.replaceAll('-', ' '), name, ...aliases]
            : aliases.filter((alias) => !known.has(alias));
        return own.map((word) => ({
            component: id,
            name: word.toLowerCase(),
            kind: 'team',
            isOrdinaryWord: false,
        }));
    });
}
/** Words parted by a blank, as the word reader parts them: `crates.io` is two words. */
function toPattern(name) {
    return (name.match(/[\p{L}\p{N}]+/gu) ?? [name]).join(' ');
}
/** Singular and plural in the dictionary are one mention. */
function isSame(hit, other) {
    return (other.value.component === hit.value.component && other.first === hit.first && other.last === hit.last);
}
function isInside(hit, other) {
    return (other.first <= hit.first && other.last >= hit.last && other.last - other.first > hit.last - hit.first);
}
/** An ordinary word is a product's name with its capital inside a sentence, or in code. */
function isMeant({ value, first }, words, text) {
    if (!value.isOrdinaryWord)
        return true;
    const word = words[first];
    if (word === undefined)
        return false;
    if (text.charAt(word.start - 1) === '`')
        return true;
    const isCapital = word.text !== word.text.toLowerCase();
    return isCapital && !/(?:^|[.!?:]\s+)$/.test(text.slice(0, word.start));
}
