// The parts of a review's document: headings, lines, lists and tables, with incidents and links to lists in them. The
// page draws it and the Markdown writes it, so both say the same.
import { formatFilter } from '../records/filter.js';
import { formatActionItemFilter } from '../action-items/action-item-register.js';
import { actionItemText, listText } from './review-text.js';
/** The address of a link. */
export function addressOf(target, addresses) {
    if ('incidents' in target)
        return addresses.incidents(formatFilter(target.incidents));
    if ('actionItems' in target)
        return addresses.actions(formatActionItemFilter(target.actionItems));
    if ('charts' in target)
        return addresses.trends(formatFilter(target.charts));
    return addresses.patterns(target.patterns);
}
/** The ids of the incidents that a line names, in order. */
export function incidentsIn(line) {
    return line.flatMap((part) => (typeof part === 'object' && 'incident' in part ? part.incident : []));
}
/** Lines joined by a separator. */
export function joinLines(lines, between) {
    return lines.flatMap((line, place) => (place === 0 ? line : [between, ...line]));
}
/** A paragraph. */
export function say(text) {
    return { kind: 'text', line: [text] };
}
/** A list of at most `longest` entries; `all` is the link to the full list. */
export function toList(entries, longest, all) {
    const rest = entries.length - longest;
    return {
        kind: 'list',
        ordered: false,
        entries: entries.slice(0, longest),
        more: rest > 0
            ? [
                listText.more(rest),
                { text: 'patterns' in all ? listText.allChains : actionItemText.all, target: all },
            ]
            : undefined,
    };
}
