import { listSentences } from '../similarity/prose-sentences.js';
/** Where authors look back; tales of what happened are full of the unexpected. */
const looking = [
    'went-well',
    'went-wrong',
    'lessons',
    'contributing-factors',
    'root-cause',
    'trigger',
    'detection',
    'impact',
];
// "Unlucky" and "unfortunately" are something else: \b keeps them out.
const luckWords = /\bluck(?:y|ily)?\b|\bfortunate(?:ly)?\b|\bby (?:pure |sheer )?chance\b/i;
const surpriseWords = /\bsurpris|\bunexpected|\bunforeseen|\bunanticipated|\bunaware\b|\bturned out\b|\b(?:nobody|no one|none of us)\s+(?:had\s+)?(?:ever\s+)?(?:knew|known|expected|foresee\w*|foresaw|foreseen|seen|noticed|met|tested|intended|thought)\b|\b(?:did|had|could) not (?:yet )?(?:know|known|expect(?:ed)?|foreseen|anticipated?) (?:of|about|that|at|how|this|it)\b|\b(?:wrongly|first|we|team|everybody|was|were|had been) (?:assumed|believed)\b/i;
const surpriseHeading = /\bsurpris|\bunexpected/i;
const longestQuote = 320;
/**
 * Passages of sections about luck or surprise, and sentences of other sections that look back and speak of either, in
 * the order of the incidents and of their documents. A sentence about both is luck.
 */
export function listReflections(incidents) {
    const luck = [];
    const surprise = [];
    for (const { id, postmortem } of incidents) {
        for (const section of postmortem.sections) {
            const kind = kindOfSection(section);
            const add = (entries, { text, line }) => entries.push({ incident: id, quote: shorten(text), anchor: section.anchor, line });
            for (const words of wordsOf(section)) {
                if (kind === 'luck' || luckWords.test(words.text))
                    add(luck, words);
                else if (kind === 'surprise' || surpriseWords.test(words.text))
                    add(surprise, words);
            }
        }
    }
    return { luck, surprise };
}
function kindOfSection({ kind, heading }) {
    if (kind === 'lucky')
        return 'luck';
    return surpriseHeading.test(heading) ? 'surprise' : undefined;
}
function wordsOf(section) {
    if (kindOfSection(section) === undefined)
        return listSentences([section], looking);
    return section.passages.filter(({ kind, text }) => kind !== 'code' && text.trim() !== '');
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= longestQuote ? line : `${line.slice(0, line.lastIndexOf(' ', longestQuote))} …`;
}
