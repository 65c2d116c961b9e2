// Quoted text and lists of values in a query.
/** A value that needs no quotes. */
export const unquotable = /^[^\s"“”„,\\]+$/;
/** True at an opening quote; phone keyboards type “ and ”. */
export function isQuote(text, at) {
    return quotes.has(text[at] ?? '');
}
/** The quoted text that begins at `at`; a backslash escapes a quote or a backslash. Undefined without a closing quote. */
export function readQuoted(text, at) {
    let inside = '';
    for (let next = at + 1; next < text.length; next++) {
        const sign = text[next] ?? '';
        if (quotes.has(sign))
            return { text: inside, start: at, end: next + 1 };
        const escaped = text[next + 1] ?? '';
        const isEscape = sign === '\\' && (quotes.has(escaped) || escaped === '\\');
        inside += isEscape ? escaped : sign;
        if (isEscape)
            next += 1;
    }
    return undefined;
}
const quotes = new Set(['"', '“', '”', '„']);
/** The values from `at` on, separated by commas: `redis,"Stack Exchange"`; none before a blank or the end. */
export function readValues(text, at) {
    const values = [];
    for (let next = at; next < text.length;) {
        const value = isQuote(text, next) ? readQuoted(text, next) : readBare(text, next);
        if (value === undefined)
            break;
        if (value.text !== '')
            values.push(value);
        if (text[value.end] !== ',')
            break;
        next = value.end + 1;
    }
    return values;
}
function readBare(text, at) {
    const written = /^[^\s"“”„,]*/.exec(text.slice(at))?.[0] ?? '';
    if (written === '' && text[at] !== ',')
        return undefined;
    return { text: written, start: at, end: at + written.length };
}
