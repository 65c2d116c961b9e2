// The choice a person most likely meant.
import { countEdits } from './spelling.js';
/**
 * The choice nearest to `word` by edit distance, ignoring case, else one that contains it as a word; undefined when none is
 * close enough to be meant.
 */
export function findNearest(word, choices) {
    // A page of text is not a misspelled id.
    if (word.length > 100)
        return undefined;
    const wanted = word.toLowerCase();
    const all = [...choices];
    let nearest;
    let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const choice of all) {
        const far = countEdits(wanted, choice.toLowerCase());
        if (far < least) {
            least = far;
            nearest = choice;
        }
    }
    return nearest ?? findPart(wanted, all);
}
/** A choice that contains the word: `code-deploy` for `deploy`. */
function findPart(wanted, choices) {
    if (wanted.length < 3)
        return undefined;
    return choices.find((choice) => choice
        .toLowerCase()
        .split(/[-_ /]/)
        .includes(wanted));
}
/** `did you mean X?`; undefined when no choice is close. */
export function suggestNearest(word, choices) {
    const nearest = findNearest(word, choices);
    return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}
