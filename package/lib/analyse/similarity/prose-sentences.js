import { countLineBreaks, splitSentences } from '../../text/sentences.js';
/** The sentences of the sections of these kinds, in document order; code and quoted passages are left out. */
export function listSentences(sections, kinds) {
    return sections
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ kind, passages }) => passages
        .filter((passage) => passage.kind !== 'code' && passage.kind !== 'quote')
        .flatMap(({ text, line }) => splitSentences(text).map((sentence) => ({
        text: sentence.text.replace(/\s+/g, ' '),
        section: kind,
        line: line + countLineBreaks(text, sentence.start),
    }))));
}
