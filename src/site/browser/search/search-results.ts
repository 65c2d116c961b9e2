// Results as elements, and the sentences around them: the same in the dialog and on the search page.
import type { Segment } from '../../../search/results/snippet.ts';
import { urls } from '../filters/fetch-records.ts';
import type { PasteMatch } from '../../../search/logs/log-query.ts';
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

/** The incident's dot, the same as everywhere: by severity, hollow where the length of its impact is not known. */
export function drawDot({ record: { severity, impactMinutes } }: ResultRow): HTMLElement {
  const dot = ['dot', severity ?? 'sev-none', impactMinutes === undefined ? 'hollow' : ''].join(' ');
  return make('span', { class: dot.trim(), 'aria-hidden': 'true' });
}

/** Text with its marks. */
export function withMarks(segments: readonly Segment[]): readonly Child[] {
  return segments.map(({ text, marked }) => (marked ? make('mark', {}, [text]) : text));
}

/** The address of a result: its section, with the words to mark there; the incident itself while no section is known. */
export function addressOf({ record, highlight }: ResultRow, details?: ResultDetails): string {
  const anchor = details?.section?.anchor;
  const address = new URL(urls.incident(record.id, anchor === '' ? undefined : anchor), location.href);
  if (highlight.length > 0) address.searchParams.set('highlight', highlight.join(' '));
  return address.pathname + address.search + address.hash;
}

/** `1 incident`, `1,204 incidents`, `more than 20 incidents`; with a filter, of how many. */
export function countOf({ total, unfiltered, atLeast, query }: Answer): string {
  const count = (number: number): string => number.toLocaleString('en');
  const noun = (number: number): string => (number === 1 ? 'incident' : 'incidents');
  if (atLeast) return `more than ${count(total)} incidents`;
  return total === unfiltered || query.phrases.length > 0
    ? `${count(total)} ${noun(total)}`
    : `${count(total)} of ${count(unfiltered)} ${noun(unfiltered)}`;
}

/** Above results that have some of the words, below those that have all. */
export const partialTitle = 'Others come close';

/** The answer in a sentence or two; empty for a question without words. */
export function sayAnswer(answer: Answer, { query, paste }: Pick<Question, 'query' | 'paste'>): string {
  if (paste === undefined && query.trim() === '') return '';
  if (!answer.asked)
    return paste === undefined
      ? 'These words stand everywhere; type a rarer one.'
      : 'The archive knows no telling word of the pasted text.';
  const found = answer.total > 0 ? `${countOf(answer)}.` : nothingFor(answer, { query, paste });
  const { fellBack, missing, unfiltered } = answer;
  const some = fellBack && unfiltered > 0 ? ' No incident has all of these words; these have some.' : '';
  const quoted = missing.map((word) => `“${word}”`).join(', ');
  const nowhere = missing.length > 0 && unfiltered > 0 ? ` Nowhere in the archive: ${quoted}.` : '';
  return found[0]?.toUpperCase() + found.slice(1) + some + nowhere;
}

function nothingFor(
  { unfiltered, query: { phrases } }: Answer,
  { query, paste }: Pick<Question, 'query' | 'paste'>,
): string {
  const have = unfiltered === 1 ? '1 incident has' : `${unfiltered.toLocaleString('en')} incidents have`;
  if (unfiltered > 0 && phrases.length > 0) return `${have} these words, none of them side by side.`;
  if (unfiltered > 0)
    return `None of the ${unfiltered.toLocaleString('en')} incidents found passes the filter.`;
  return paste === undefined
    ? `Nothing found for “${query.trim()}”.`
    : 'Nothing in the archive resembles the pasted text.';
}

/** Sets a live region once the reader has paused: a screen reader that is told of each letter tells nothing. */
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

/** The progress of the download, `1.2 MB`, `1.2 of 3.4 MB`. */
export function progressOf(received: number, of?: number): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  if (received === 0) return 'Loading the search index …';
  return `Loading the search index: ${megabytes(received)}${of === undefined ? '' : ` of ${megabytes(of)}`} MB`;
}

/** Why there is no answer, and what to do. */
export function failureOf(reason: FailureReason): { readonly sentence: string; readonly way: string } {
  if (reason === 'outdated')
    return {
      sentence: 'The archive has been published anew since this page was loaded.',
      way: 'Reload the page',
    };
  const sentence =
    reason === 'network'
      ? 'The search index could not be loaded: the server did not answer.'
      : 'The search index did not arrive whole.';
  return { sentence, way: 'Try again' };
}

/** The lines of a pasted text that an incident speaks of, its words marked. */
export function drawMatches(matches: readonly PasteMatch[], most: number): readonly HTMLElement[] {
  return matches
    .slice(0, most)
    .map(({ line, text, words }) =>
      make('span', { class: 'search-line-matched' }, [
        make('span', { class: 'search-where' }, [`Your line ${line}`]),
        ' ',
        make('code', {}, withMarks(markWords(around(text, words), words))),
      ]),
    );
}

const longestLine = 140;

/** Characters before the first word: what stands there is mostly the time. */
const lead = 12;

/** A line from shortly before its first word on. */
function around(text: string, words: readonly string[]): string {
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((place) => place >= 0));
  const start = Number.isFinite(first) ? Math.max(0, first - lead) : 0;
  const shown = text.slice(start, start + longestLine);
  return `${start > 0 ? '… ' : ''}${shown}${start + longestLine < text.length ? ' …' : ''}`;
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
