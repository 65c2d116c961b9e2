// Every sentence of the search on the site, in one place.
import { resultOrders, type ResultOrder } from '../../../search/results/result-order.ts';
import { countNoun, formatCount } from '../../../text/english.ts';

/** Fixed strings of the dialog, the page and their lists. */
export const searchText = {
  label: 'Search the archive',
  placeholder: 'An alert, an error, or a question',
  search: 'Search',
  close: 'Close',
  filters: 'Filters',
  results: 'Results',
  suggestions: 'Suggestions',
  recentSearches: 'Recent searches',
  clearRecent: 'Clear recent searches',
  partialMatches: 'Partial matches',
  sortBy: 'Sort by',
  showMore: 'Show more',
  fix: 'Fix',
  searching: 'Searching …',
  loading: 'Loading the search index …',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  pastedText: 'Pasted text',
  remove: 'Remove',
  linkToWords: 'Link to this search',
  didYouMean: 'Did you mean ',
  withoutQuotes: 'Without quotes: ',
  withoutFilters: 'Search without filters',
  tooCommon: 'These words are too common to search for. Add a rarer one.',
  nothingToSearch: 'None of the words in the pasted text are in the archive.',
  nothingLikePaste: 'No incident is similar to the pasted text.',
  onlyPartial: 'No exact match, showing partial matches.',
  advice: [
    'Try fewer words, starting with the rarest one.',
    'You can search for whole error codes and component names, or for parts of them.',
  ],
  browse: 'Browse all incidents',
  browseBy: ' by cause, component or year.',
} as const;

/** The orders of results, in the order they are offered. */
const orderTitles: Readonly<Record<ResultOrder, string>> = {
  relevance: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
  longest: 'Longest impact first',
  severity: 'Most severe first',
};

/** The choices of the order's select box. */
export const orderChoices: readonly (readonly [order: ResultOrder, title: string])[] = resultOrders.map(
  (order) => [order, orderTitles[order]],
);

/** `12 incidents`, `3 of 12 incidents`, `more than 20 incidents`. */
export function formatTotal(counts: {
  readonly total: number;
  readonly of?: number;
  readonly atLeast: boolean;
}): string {
  const { total, of, atLeast } = counts;
  if (atLeast) return `more than ${countNoun(total, 'incident')}`;
  return of === undefined || of === total
    ? countNoun(total, 'incident')
    : `${formatCount(total)} of ${countNoun(of, 'incident')}`;
}

/** The option that leads from the dialog to the search page. */
export function showAll(total: string): string {
  return `Show ${total.startsWith('more') ? total : `all ${total}`}`;
}

/** No incident has the phrase, but some have its words. */
export function noPhrase(unfiltered: number): string {
  return `${countNoun(unfiltered, 'incident')} ${unfiltered === 1 ? 'has' : 'have'} these words, but not as a phrase.`;
}

/** Filters leave nothing of what was found. */
export function allFiltered(unfiltered: number): string {
  return unfiltered === 1
    ? 'The filters exclude the only result.'
    : `The filters exclude all ${formatCount(unfiltered)} results.`;
}

/** Nothing was found for a typed query. */
export function noResults(query: string): string {
  return `No results for “${query.trim()}”.`;
}

/** The words that no incident has. */
export function notInArchive(words: readonly string[]): string {
  return `Not in the archive: ${words.map((word) => `“${word}”`).join(', ')}.`;
}

/** The progress of a download, in megabytes. */
export function loadingProgress(received: number, of?: number): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  if (received === 0) return searchText.loading;
  return `Loading the search index: ${megabytes(received)}${of === undefined ? '' : ` of ${megabytes(of)}`} MB`;
}

/** Why there is no answer, and the button that may help. */
export const failures = {
  outdated: {
    sentence: 'The archive was updated since this page was loaded.',
    action: searchText.reload,
  },
  network: {
    sentence: 'The search index could not be loaded: the server did not answer.',
    action: searchText.tryAgain,
  },
  broken: { sentence: 'The search index is incomplete.', action: searchText.tryAgain },
} as const;

/** A line of the pasted text. */
export function pastedLine(line: number): string {
  return `Line ${line} of your text`;
}

/** The words that carry the search for a pasted text. */
export function searchedFor(words: readonly string[]): string {
  return `Searched for ${words.join(', ')}. `;
}

/** The size of the pasted text, and whether it was cut. */
export function pastedSize({ lines, characters, isCut }: PastedSize): string {
  const size =
    characters < 1000 ? countNoun(characters, 'character') : `${(characters / 1000).toFixed(1)} kB`;
  return `${searchText.pastedText}: ${countNoun(lines, 'line')}, ${size}${isCut ? ' (the rest is not read)' : ''}`;
}

interface PastedSize {
  readonly lines: number;
  readonly characters: number;
  readonly isCut: boolean;
}
