import { tokenize } from '../../text/tokenizer.js';
/** The best place among the sections, the earlier where two are equal; undefined when no term stands in any. */
export function locate(sections, terms, length = 260) {
    let best;
    for (const section of sections) {
        const window = findDensest(matchesIn(section.text, terms), { terms, length });
        if (window !== undefined && window.worth > (best?.window.worth ?? 0))
            best = { section, window };
    }
    return best && { section: best.section, excerpt: show(best.section.text, best.window, { terms, length }) };
}
/**
 * The stretch of about `length` characters that is worth most: the sum over its different terms, then the number of
 * matches, then the earliest; with an ellipsis where text was left out. Undefined when no term stands in the text.
 */
export function excerptOf(text, terms, length = 260) {
    const window = findDensest(matchesIn(text, terms), { terms, length });
    return window && show(text, window, { terms, length });
}
/** The whole text, marked where terms stand; passages that end without a full stop are parted by a dot. */
export function markTerms(text, terms) {
    return cut(text, matchesIn(text, terms), { start: 0, end: text.length });
}
/** The ranges of the text whose terms are wanted, by start; ranges may overlap. */
export function matchesIn(text, terms) {
    return tokenize(text).filter((token) => token.kind !== 'stop' && terms.has(token.term));
}
/** Characters before the first match: enough to read on from, few enough that two short lines show it. */
const longestLead = 45;
function findDensest(matches, { terms, length }) {
    let best;
    for (const [place, first] of matches.entries()) {
        const different = new Set();
        let [end, count, worth] = [first.end, 0, 0];
        for (let next = place; next < matches.length; next++) {
            const match = matches[next];
            if (match === undefined || (match.end - first.start > length && count > 0))
                break;
            if (!different.has(match.term))
                worth += terms.get(match.term) ?? 0;
            different.add(match.term);
            end = Math.max(end, match.end);
            count += 1;
        }
        // However often one term stands there, a second term is worth more.
        worth += Math.min(count, 99) / 10_000;
        if (worth > (best?.worth ?? 0))
            best = { start: first.start, end, worth };
    }
    return best;
}
function show(text, window, { terms, length }) {
    const spare = Math.max(0, length - (window.end - window.start));
    const start = startOfWord(text, Math.max(0, window.start - Math.min(longestLead, Math.floor(spare / 3))), window.start);
    const reach = start + Math.max(length, window.end - start);
    const end = endOfWord(text, Math.min(text.length, reach), window.end);
    const shown = matchesIn(text, terms).filter((match) => match.start >= start && match.end <= end);
    return [
        ...(start > 0 ? [{ text: '… ', marked: false }] : []),
        ...cut(text, shown, { start, end }),
        ...(end < text.length ? [{ text: ' …', marked: false }] : []),
    ];
}
/** Moves `at` forward to where a word starts, `limit` at the most; a text without blanks is cut where it must be. */
function startOfWord(text, at, limit) {
    if (at === 0)
        return 0;
    const blank = text.slice(at - 1, limit).search(/\s/);
    return blank < 0 ? at : Math.min(limit, at + blank);
}
/** Moves `at` back to where a word ends, `limit` at the least. */
function endOfWord(text, at, limit) {
    if (at >= text.length)
        return text.length;
    const blank = text.slice(limit, at + 1).search(/\s\S*$/);
    return blank < 0 ? at : limit + blank;
}
function cut(text, matches, { start, end }) {
    const segments = [];
    const add = (from, to, marked) => {
        const piece = text
            .slice(from, to)
            .replace(/\s*\n\s*/g, (_, at) => (/[.!?:;,]/.test(text[from + at - 1] ?? '.') ? ' ' : ' · '))
            .replace(/\s+/g, ' ');
        if (piece !== '')
            segments.push({ text: piece, marked });
    };
    let reached = start;
    for (const match of merged(matches)) {
        add(reached, match.start, false);
        add(match.start, match.end, true);
        reached = match.end;
    }
    add(reached, end, false);
    return segments;
}
function merged(ranges) {
    const apart = [];
    for (const range of ranges) {
        const last = apart.at(-1);
        if (last === undefined || range.start >= last.end)
            apart.push(range);
        else
            apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    }
    return apart;
}
