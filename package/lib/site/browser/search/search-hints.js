// Hints on a question: a better spelling, problems, quotes or filters that leave nothing.
import { isEmpty, noFilter } from '../../../analyse/records/filter.js';
import { formatQuery } from '../../../search/query/query-language.js';
import { searchText } from '../../ui/search/search-text.js';
import { urls } from '../filters/fetch-records.js';
import { make } from './search-results.js';
/** Hints on an answer, each with a link to a better query; no hint on the word that is still being typed. */
export function drawHints(answer, { query: typed, caret }) {
    const { query, suggestion, total, unfiltered } = answer;
    const hint = (...children) => make('p', { class: 'search-hint' }, children);
    const settled = query.problems.filter(({ end }) => end !== caret);
    const nothing = total === 0 && unfiltered > 0;
    const isFiltered = !isEmpty(query.filter) || !isEmpty(query.without);
    return [
        ...(suggestion === undefined || settled.some((one) => one.suggestion !== undefined)
            ? []
            : [hint(searchText.didYouMean, linkTo(suggestion), '?')]),
        ...settled.map((problem) => hint(...explain(typed, problem))),
        ...(nothing && query.phrases.length > 0
            ? [hint(searchText.withoutQuotes, linkTo(typed.replace(/["“”„]/g, '')))]
            : []),
        ...(nothing && isFiltered && query.phrases.length === 0 ? [hint(withoutFilter(answer))] : []),
    ];
}
/** The query of a hint's link that was clicked; undefined when the click should open a new tab or window. */
export function queryOfClick(event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return undefined;
    const link = event.target instanceof Element ? event.target.closest('[data-query]') : null;
    if (link === null)
        return undefined;
    event.preventDefault();
    return link.dataset['query'];
}
function withoutFilter({ query }) {
    const bare = formatQuery({ ...query, filter: noFilter, without: noFilter });
    return linkTo(bare, searchText.withoutFilters);
}
function explain(typed, { start, end, message, suggestion }) {
    const place = make('code', {}, [
        typed.slice(0, start),
        make('em', { class: 'problem' }, [typed.slice(start, end)]),
        typed.slice(end),
    ]);
    if (suggestion === undefined)
        return [place, ` ${message}.`];
    const better = typed.slice(0, start) + suggestion + typed.slice(end);
    return [place, ` ${message.replace(/; did you mean .*$/, '')}. Did you mean `, linkTo(better), '?'];
}
function linkTo(query, text = query) {
    return make('a', { href: urls.search(query), 'data-query': query }, [text]);
}
