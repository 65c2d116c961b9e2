// Which lines are headings, in documents that mark them with nothing but their place.
import { kindOf } from '../../ingest/body/headings.js';
const question = /^(?:what|how|why|where|when|who|which|did|were|was)\b.*\?$/i;
const opening = /^(?:what|how|why|where|things)\b(?=.*\b(?:happened|went|well|wrong|lucky|do|did|doing|next|learn|detect|resolve|fix|avoid|prevent|caused?|could|worked|changing)\w*\b)/i;
/** A finite verb or a pronoun makes a sentence of what could have been a heading. */
const sentence = /\b(?:is|was|were|are|has|have|had|been|be|will|would|could|should|can|did|does|we|our|they|it|this|that|you|your|I|began|started|caused|failed|went|restored|resolved by|fixed by)\b/i;
/** The words of a heading without the marks around it: emoji, numbering, bold, a colon at its end. */
export function headingWords(text) {
    return text
        .trim()
        .replace(/^[^\p{L}\p{N}"'“‘([]+/u, '')
        .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)])\s+/, '')
        .replace(/[\s*_:]+$/, '');
}
/** True for words that name a part of a postmortem and say nothing by themselves. */
export function isSectionTitle(text) {
    const words = headingWords(text);
    if (words === '' || words.length > 70 || !/^[\p{Lu}\p{N}("'“]|^(?:what|how|why|where|when|tl)/u.test(words))
        return false;
    if (question.test(words))
        return words.split(/\s+/).length <= 12;
    if (/[.,;!|=]$|\t|\S:\s|https?:|[{}<>]|\d:\d/.test(words) || words.split(/\s+/).length > 7)
        return false;
    if (kindOf(words) === undefined)
        return false;
    return opening.test(words) || !sentence.test(words);
}
/** True for a short line that can be the title of a part nobody has a name for; only its place can tell more. */
export function isTitleLike(text) {
    const words = headingWords(text);
    const count = words.split(/\s+/).length;
    const isMarked = /^\p{Extended_Pictographic}/u.test(text.trim());
    return (words.length > 2 &&
        count <= (isMarked ? 8 : 5) &&
        words.length <= 60 &&
        /^\p{Lu}/u.test(words) &&
        !/[.,;!|=&]$|\S:\s|\d:\d|https?:|[{}<>@]|\d{4}/.test(words) &&
        !sentence.test(words));
}
/** Headings that are marked with `#` or underlined, outside of code. */
export function listHeadings(lines) {
    let fence = false;
    return lines.flatMap(({ text }, index) => {
        if (/^\s*(?:```|~~~)/.test(text))
            fence = !fence;
        const match = fence ? null : /^(#{1,6})\s+(\S.*)$/.exec(text);
        if (match !== null)
            return [{ index, depth: match[1]?.length ?? 1, words: headingWords(match[2] ?? '') }];
        const below = lines[index + 1]?.text ?? '';
        const isUnderlined = !fence && /^\S.{2,99}$/.test(text) && /^(?:={3,}|-{3,})$/.test(below) && !/^[-*+|>]/.test(text);
        return isUnderlined ? [{ index, depth: below.startsWith('=') ? 1 : 2, words: headingWords(text) }] : [];
    });
}
