// Hints on a question: a better spelling, problems, and quotes or filters that leave no results.
import { isEmpty, noFilter } from '../../../analyse/records/filter.ts';
import { formatQuery, type QueryProblem } from '../../../search/query/query-language.ts';
import { searchText } from '../../ui/search/search-text.ts';
import { urls } from '../filters/fetch-records.ts';
import type { Answer, Question } from '../../../search/results/question.ts';
import { make } from './search-results.ts';

/** Hints on an answer, each with a link to a better query; no hint on the word that is still being typed. */
export function drawHints(answer: Answer, { query: typed, caret }: Question): readonly HTMLElement[] {
  const { query, suggestion, total, unfiltered } = answer;
  const hint = (...children: (Node | string)[]): HTMLElement => make('p', { class: 'search-hint' }, children);
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
export function queryOfClick(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return undefined;
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-query]') : null;
  if (link === null) return undefined;
  event.preventDefault();
  return link.dataset['query'];
}

function withoutFilter({ query }: Answer): HTMLElement {
  const bare = formatQuery({ ...query, filter: noFilter, without: noFilter });
  return linkTo(bare, searchText.withoutFilters);
}

function explain(
  typed: string,
  { start, end, message, suggestion }: QueryProblem,
): readonly (Node | string)[] {
  const place = make('code', {}, [
    typed.slice(0, start),
    make('em', { class: 'problem' }, [typed.slice(start, end)]),
    typed.slice(end),
  ]);
  if (suggestion === undefined) return [place, ` ${message}.`];
  const better = typed.slice(0, start) + suggestion + typed.slice(end);
  return [place, ` ${message.replace(/; did you mean .*$/, '')}. Did you mean `, linkTo(better), '?'];
}

function linkTo(query: string, text = query): HTMLElement {
  return make('a', { href: urls.search(query), 'data-query': query }, [text]);
}
