// Phrases: what the words around a time say about it. Each row is data with the sentences that prove it right.
import { wordClasses } from './word-classes.js';
/** How far words are to be believed, strongest first; of two candidates for one moment the stronger wins. */
export const strengths = ['field', 'marker', 'statement', 'phrase', 'weak'];
/** True when the first is believed before the second. */
export function isStronger(a, b) {
    return strengths.indexOf(a) < strengths.indexOf(b);
}
/** True when words of this strength are at least as good as the other's. */
export function isAtLeast(a, b) {
    return !isStronger(b, a);
}
/** The phrases of a place, ready to be matched. */
export function compilePhrases(phrases, place) {
    return phrases.map((phrase) => {
        const flags = phrase.isExact === true ? '' : 'i';
        const any = phrase.any.map(expand).join('|');
        const unless = phrase.unless?.map(expand).join('|');
        return {
            phrase,
            any: new RegExp(anchor(any, place, phrase.near ?? 45), flags),
            unless: unless === undefined ? undefined : new RegExp(unless, 'i'),
        };
    });
}
function anchor(any, place, near) {
    if (place === 'before')
        return `(?:${any})[^.;:]{0,${near}}$`;
    if (place === 'after')
        return `^[^.;]{0,${near}}?(?:${any})`;
    return any;
}
const wordStart = String.raw `(?<![\w-])`;
const wordEnd = String.raw `(?![\w-])`;
/** A pattern of the rows as the source of a regular expression. */
export function expand(pattern) {
    const words = pattern
        .replace(/^</, '')
        .replace(/>$/, '')
        .replace(/\{([a-z]+)\}/g, (_, name) => `(?:${listWords(name).join('|')})`)
        .replace(/ \.\. /g, String.raw `\s+(?:[^\s;:]*[^\s.;:]\s+){0,4}?`)
        .replace(/ \. /g, String.raw `\s+(?:[^\s;:]*[^\s.;:]\s+){0,2}?`);
    const start = pattern.startsWith('<') ? String.raw `^\W*(?:(?:the|our|this|all)\s+)*` : wordStart;
    const end = pattern.endsWith('>') ? String.raw `\W*$` : wordEnd;
    return `${start}(?:${words})${end}`;
}
function listWords(name) {
    if (!(name in wordClasses))
        throw new Error(`expand(…): {${name}} is not among the word classes`);
    return wordClasses[name];
}
/** True when the words say it and nothing in them says otherwise. */
export function isSaid({ any, unless }, words) {
    return any.test(words) && unless?.test(words) !== true;
}
