// Results as elements, the same in the dialog and on the search page.
import type { Segment } from '../../../search/results/snippet.ts';
import {
  allFiltered,
  failures,
  formatTotal,
  noPhrase,
  noResults,
  notInArchive,
  pastedLine,
  searchText,
} from '../../ui/search/search-text.ts';
import { capitalize } from '../../../text/english.ts';
import { urls } from '../filters/fetch-records.ts';
import type { LogMatch } from '../../../search/logs/log-query.ts';
import type { Answer, Question, ResultDetails, ResultRow } from '../../../search/results/question.ts';
import type { FailureReason } from '../search-worker/search-messages.ts';

type Child = Node | string;

/** An element with attributes and children; text goes in as text, never as markup. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** The incident's dot: its color by severity, hollow when the duration is unknown. */
export function drawDot({ record: { severity, impactMinutes } }: ResultRow): HTMLElement {
  const dot = ['dot', severity ?? 'sev-none', impactMinutes === undefined ? 'hollow' : ''].join(' ');
  return make('span', { class: dot.trim(), 'aria-hidden': 'true' });
}

/** Text with its marks. */
export function withMarks(segments: readonly Segment[]): readonly Child[] {
  return segments.map(({ text, marked }) => (marked ? make('mark', {}, [text]) : text));
}

/** The address of a result: its section with the words to mark, or the incident while the section is unknown. */
export function addressOf({ record, highlight }: ResultRow, details?: ResultDetails): string {
  const anchor = details?.section?.anchor;
  const address = new URL(urls.incident(record.id, anchor === '' ? undefined : anchor), location.href);
  if (highlight.length > 0) address.searchParams.set('highlight', highlight.join(' '));
  return address.pathname + address.search + address.hash;
}

/** How many incidents match; with a filter, of how many. */
export function countOf({ total, unfiltered, atLeast, query }: Answer): string {
  return formatTotal({ total, of: query.phrases.length > 0 ? undefined : unfiltered, atLeast });
}

/** The answer in a sentence or two; empty for a question without words. */
export function sayAnswer(answer: Answer, { query, paste }: Pick<Question, 'query' | 'paste'>): string {
  if (paste === undefined && query.trim() === '') return '';
  if (!answer.asked) return paste === undefined ? searchText.tooCommon : searchText.nothingToSearch;
  const { fellBack, missing, unfiltered, total } = answer;
  const found = total > 0 ? `${capitalize(countOf(answer))}.` : sayNothing(answer, { query, paste });
  // The number of incidents with some of the words is not useful.
  return [
    fellBack && total > 0 ? searchText.onlyPartial : found,
    missing.length > 0 && unfiltered > 0 ? notInArchive(missing) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function sayNothing(
  { unfiltered, query: { phrases } }: Answer,
  { query, paste }: Pick<Question, 'query' | 'paste'>,
): string {
  if (unfiltered > 0) return phrases.length > 0 ? noPhrase(unfiltered) : allFiltered(unfiltered);
  return paste === undefined ? noResults(query) : searchText.nothingLikePaste;
}

/** Sets a live region once the reader pauses, so that a screen reader is not interrupted by every letter. */
export function createAnnouncer(region: HTMLElement): (sentence: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
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
export function failureOf(reason: FailureReason): (typeof failures)[FailureReason] {
  return failures[reason];
}

/** The lines of a pasted text that an incident mentions, its words marked. */
export function drawMatches(matches: readonly LogMatch[], most: number): readonly HTMLElement[] {
  return matches
    .slice(0, most)
    .map(({ line, text, words }) =>
      make('span', { class: 'search-line-matched' }, [
        make('span', { class: 'search-where' }, [pastedLine(line)]),
        ' ',
        make('code', {}, withMarks(markWords(around(text, words), words))),
      ]),
    );
}

const maxLine = 140;

/** Characters shown before the first matched word; the text before it is mostly the time. */
const lead = 12;

/** The part of a line around its first matched word. */
function around(text: string, words: readonly string[]): string {
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((place) => place >= 0));
  const start = Number.isFinite(first) ? Math.max(0, first - lead) : 0;
  const shown = text.slice(start, start + maxLine);
  return `${start > 0 ? '… ' : ''}${shown}${start + maxLine < text.length ? ' …' : ''}`;
}

function markWords(text: string, words: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < text.length;) {
    const next = words
      .map((word) => ({ word, place: word === '' ? -1 : text.indexOf(word, at) }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => a.place - b.place || b.word.length - a.word.length)[0];
    const end = next?.place ?? text.length;
    if (end > at) segments.push({ text: text.slice(at, end), marked: false });
    if (next === undefined) break;
    segments.push({ text: next.word, marked: true });
    at = end + next.word.length;
  }
  return segments;
}
