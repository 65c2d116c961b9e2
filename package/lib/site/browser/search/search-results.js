import { allFiltered, failures, formatTotal, noPhrase, noResults, notInArchive, pastedLine, searchText, } from '../../ui/search/search-text.js';
import { capitalize } from '../../../text/english.js';
import { urls } from '../filters/fetch-records.js';
/** An element with attributes and children; text goes in as text, never as markup. */
export function make(name, attributes = {}, children = []) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
        element.setAttribute(attribute, value);
    element.append(...children);
    return element;
}
/** The incident's dot: its color by severity, hollow when the duration is unknown. */
export function drawDot({ record: { severity, impactMinutes } }) {
    const dot = ['dot', severity ?? 'sev-none', impactMinutes === undefined ? 'hollow' : ''].join(' ');
    return make('span', { class: dot.trim(), 'aria-hidden': 'true' });
}
/** Text with its marks. */
export function withMarks(segments) {
    return segments.map(({ text, marked }) => (marked ? make('mark', {}, [text]) : text));
}
/** The address of a result: its section with the words to mark, or the incident while the section is unknown. */
export function addressOf({ record, highlight }, details) {
    const anchor = details?.section?.anchor;
    const address = new URL(urls.incident(record.id, anchor === '' ? undefined : anchor), location.href);
    if (highlight.length > 0)
        address.searchParams.set('highlight', highlight.join(' '));
    return address.pathname + address.search + address.hash;
}
/** How many incidents match; with a filter, of how many. */
export function countOf({ total, unfiltered, atLeast, query }) {
    return formatTotal({ total, of: query.phrases.length > 0 ? undefined : unfiltered, atLeast });
}
/** The answer in a sentence or two; empty for a question without words. */
export function sayAnswer(answer, { query, paste }) {
    if (paste === undefined && query.trim() === '')
        return '';
    if (!answer.asked)
        return paste === undefined ? searchText.tooCommon : searchText.nothingToSearch;
    const { fellBack, missing, unfiltered, total } = answer;
    const found = total > 0 ? `${capitalize(countOf(answer))}.` : sayNothing(answer, { query, paste });
    return [
        found,
        fellBack && unfiltered > 0 ? searchText.onlyPartial : '',
        missing.length > 0 && unfiltered > 0 ? notInArchive(missing) : '',
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
function sayNothing({ unfiltered, query: { phrases } }, { query, paste }) {
    if (unfiltered > 0)
        return phrases.length > 0 ? noPhrase(unfiltered) : allFiltered(unfiltered);
    return paste === undefined ? noResults(query) : searchText.nothingLikePaste;
}
/** Sets a live region once the reader pauses, so that a screen reader is not interrupted by every letter. */
export function createAnnouncer(region) {
    let waiting;
    return (sentence) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            region.textContent = sentence;
        }, pauseBeforeSaying);
    };
}
/** Milliseconds. */
const pauseBeforeSaying = 600;
/** Why there is no answer, and the button that may help. */
export function failureOf(reason) {
    return failures[reason];
}
/** The lines of a pasted text that an incident mentions, its words marked. */
export function drawMatches(matches, most) {
    return matches
        .slice(0, most)
        .map(({ line, text, words }) => make('span', { class: 'search-line-matched' }, [
        make('span', { class: 'search-where' }, [pastedLine(line)]),
        ' ',
        make('code', {}, withMarks(markWords(around(text, words), words))),
    ]));
}
const maxLine = 140;
/** Characters shown before the first matched word; what comes before is mostly the time. */
const lead = 12;
/** The part of a line around its first matched word. */
function around(text, words) {
    const first = Math.min(...words.map((word) => text.indexOf(word)).filter((place) => place >= 0));
    const start = Number.isFinite(first) ? Math.max(0, first - lead) : 0;
    const shown = text.slice(start, start + maxLine);
    return `${start > 0 ? '… ' : ''}${shown}${start + maxLine < text.length ? ' …' : ''}`;
}
function markWords(text, words) {
    const segments = [];
    for (let at = 0; at < text.length;) {
        const next = words
            .map((word) => ({ word, place: word === '' ? -1 : text.indexOf(word, at) }))
            .filter(({ place }) => place >= 0)
            .sort((a, b) => a.place - b.place || b.word.length - a.word.length)[0];
        const end = next?.place ?? text.length;
        if (end > at)
            segments.push({ text: text.slice(at, end), marked: false });
        if (next === undefined)
            break;
        segments.push({ text: next.word, marked: true });
        at = end + next.word.length;
    }
    return segments;
}
