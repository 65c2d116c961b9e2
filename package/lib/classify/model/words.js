// The words of a sentence as the classifier compares them.
import { stem } from '../../text/stemmer.js';
import { fold } from '../../text/tokens.js';
const webAddress = /\bhttps?:\/\/\S+|\bwww\.\S+/g;
const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
/** A reader that remembers stems: the same few thousand words make up most reports. Web addresses have no words. */
export function createWordReader() {
    const stems = new Map();
    const stemOf = (text) => {
        const known = stems.get(text);
        if (known !== undefined)
            return known;
        const read = toStem(text);
        if (stems.size < 50_000)
            stems.set(text, read);
        return read;
    };
    return (text) => {
        const prose = text.replace(webAddress, (address) => ' '.repeat(address.length));
        return [...prose.matchAll(word)].map(({ 0: written, index }) => ({
            stem: stemOf(written),
            text: written,
            start: index,
        }));
    };
}
/** One word folded and stemmed; "didn't" keeps its negation as `didnt`, "Redis's" is `redis`. */
export function toStem(written) {
    const folded = fold(written)
        .replace(/n['’]t$/, 'nt')
        .replace(/['’].*$/, '');
    return stem(folded);
}
