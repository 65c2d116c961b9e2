import { isGroupLabel, isImperative, readType } from './action-words.js';
import { kindOf } from './headings.js';
import { toText } from './markdown.js';
const numbered = /^(?:(?:action(?: item)?|item|step|task)\s*#?)?\d{1,2}\s*[.):–—-]\s*(?=\S)/i;
const property = /^(?:owner|assignee|assigned|responsible|due|deadline|eta|priority|status|type|ticket|issue|link|effort|description|goal|why|what|how)\b[^:]{0,20}:/i;
/**
 * A heading under "Action items" that is an item itself: it is numbered and has no list, or only its owner and status
 * follow, or it says what to do and the list below does not. Undefined for other headings.
 */
export function readHeadedItem(heading, blocks) {
    const words = heading.replace(numbered, '').trim();
    const isNumbered = words !== heading.trim();
    const item = readWords(words);
    if (words === '' || kindOf(item.title) !== undefined)
        return undefined;
    if (blocks.some(({ type }) => type === 'table'))
        return undefined;
    const entries = blocks.flatMap((block) => (block.type === 'list' ? block.children : []));
    const about = entries.filter((entry) => property.test(wordsOf(entry)));
    const isExplained = entries.length === 0
        ? (isNumbered && !/^(?:immediate|short|mid|medium|long|near)\b/i.test(words)) ||
            (isImperative(words) && blocks.length > 0)
        : about.length * 2 > entries.length ||
            (isImperative(words) && !entries.some((entry) => isImperative(wordsOf(entry))));
    return isExplained ? item : undefined;
}
/** `Better alerting @dma [detect]`: title, owner, type. */
function readWords(words) {
    const [, title, owner, kind] = /^(.*?\S)(?:\s+@([\w.-]+))?(?:\s*\[(\w+)\])?$/.exec(words) ?? [];
    return { title: title ?? words, owner, type: kind === undefined ? undefined : readType(kind) };
}
const actionHeading = /^\W*(?:follow[- ]?ups?|(?:corrective )?action(?:able)?s?(?: items?)?|to-?dos?)\W*$/i;
/**
 * The paragraphs that are items, in a section without lists: all of several short ones under a heading such as "Action
 * items", otherwise those that start with an imperative.
 */
export function findTasks(heading, blocks) {
    if (blocks.some(({ type }) => type === 'list' || type === 'table'))
        return [];
    const short = blocks.filter((block) => block.type === 'paragraph' && plain(toText(block)).split(' ').length <= 70);
    const isWrittenOut = actionHeading.test(heading) && blocks.length > 1 && short.length === blocks.length;
    return isWrittenOut ? blocks : short.filter((block) => isImperative(plain(toText(block))));
}
function plain(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** True for a list entry that only groups the entries below it: it ends with a colon, or is a label. */
export function isGroup(text, lists) {
    if (lists.length === 0)
        return false;
    const below = lists.map(wordsOf);
    // Links below an item show where it was done.
    if (text.endsWith(':'))
        return !below.every((words) => /^<?https?:\S+$/.test(words));
    return isGroupLabel(text) && below.every(isImperative);
}
/** True for a paragraph that introduces causes, not action items: "All of these were due to:". */
export function isDiagnosis(before) {
    if (before?.type !== 'paragraph')
        return false;
    const last = plain(toText(before))
        .split(/(?<=[.!?])\s+/)
        .at(-1) ?? '';
    return (/:$/.test(last) &&
        /\b(?:(?:was|were) (?:due to|caused by|because|missing|not)|happened because|went wrong|contributed|reasons? (?:for|why))\b/i.test(last) &&
        !/\b(?:will|should|need|going to|plan|changes?|actions?|fix(?:es|ed)?|added)\b/i.test(last));
}
function wordsOf(entry) {
    const own = entry.children.filter(({ type }) => type !== 'list' && type !== 'code');
    return plain(own.map((child) => toText(child)).join(' '));
}
