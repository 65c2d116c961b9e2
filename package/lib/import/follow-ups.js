const promise = /\b(?:(?:we|I)(?:['’]ll| will| are going to| plan to| intend to|['’]re going to| are planning to| are (?:also )?(?:working on|looking (?:at|into)|investigating|evaluating|considering)|['’]re (?:working on|looking (?:at|into)))|(?:will|to) be (?:added|implemented|improved|reviewed|introduced|rolled out|automated|changed|updated|investigated)|(?:team|engineers) (?:will|plans? to|is going to)|going forward,? we)\b/i;
/** What is promised for the moment, or only as a way of speaking. */
const passing = /\b(?:will|['’]ll) (?:provide|post|share|publish|update|keep you|continue to (?:monitor|work|investigate|provide|update)|be (?:back|posting|providing))\b|\b(?:continue|continuing) to (?:monitor|investigate|work)\b|\bwill (?:never|always) be\b/i;
const quoted = new Set(['timeline', 'status-updates']);
/** Sentences that promise work, in prose: they have no owner and no state. Action items are none of these. */
export function findIntentions(sentences, actionLines) {
    return sentences.flatMap(({ text, line, section, kind }) => quoted.has(section) ||
        kind === 'quote' ||
        actionLines.has(line) ||
        !promise.test(text) ||
        passing.test(text)
        ? []
        : [{ text, line }]);
}
const learnt = new Set(['lessons', 'went-well', 'went-wrong', 'lucky']);
/** What stands in the sections about lessons: an entry each, or a passage. */
export function findLessons(sentences) {
    const passages = new Map();
    for (const { text, line, section, passage } of sentences) {
        if (!learnt.has(section) || /^[-–—.?\s]*$/.test(text))
            continue;
        const before = passages.get(passage);
        passages.set(passage, before === undefined ? { text, line } : { ...before, text: `${before.text} ${text}` });
    }
    return [...passages.values()];
}
