import { toTerms } from '../../text/tokenizer.js';
/** A label, or any one of a group, as a concept: the words of its id, or any of its aliases. */
export function labelConcept(keys, { aliases }) {
    const asked = new Set(keys);
    const aliased = [...aliases]
        .filter(([, meant]) => meant.some((key) => asked.has(key)))
        .map(([terms]) => terms.split(' '));
    const named = keys.flatMap(wordsOfId).map((words) => toTerms(words));
    const alternatives = [...named, ...aliased]
        .filter((terms) => terms.length > 0)
        .map((terms) => ({ terms, weight: 1 }));
    return { written: keys.join(' '), term: '', alternatives, isPrefix: false };
}
/** `cause:expiry-or-clock` is `expiry` and `clock`. */
function wordsOfId(key) {
    return key
        .slice(key.indexOf(':') + 1)
        .split('-or-')
        .map((part) => part.replaceAll('-', ' '));
}
