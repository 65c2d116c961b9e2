// Results as elements, and the sentences around them: the same in the dialog and on the search page.
import type { Segment } from '../../search/excerpt.ts';
import { urls } from './records.ts';
import type { Answer, FailureReason, Place, ResultRow } from './search-messages.ts';

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

/** Text with its marks. */
export function withMarks(segments: readonly Segment[]): readonly Child[] {
  return segments.map(({ text, marked }) => (marked ? make('mark', {}, [text]) : text));
}

/** The address of a result: its section, with the words to mark there; the incident itself while no section is known. */
export function addressOf({ record, highlight }: ResultRow, place?: Place): string {
  const anchor = place?.section?.anchor;
  const address = new URL(urls.incident(record.id, anchor === '' ? undefined : anchor), location.href);
  if (highlight.length > 0) address.searchParams.set('highlight', highlight.join(' '));
  return address.pathname + address.search + address.hash;
}

/** `1 incident`, `1,204 incidents`; with a filter, of how many. */
export function countOf({ total, unfiltered }: Pick<Answer, 'total' | 'unfiltered'>): string {
  const count = (number: number): string => number.toLocaleString('en');
  const noun = (number: number): string => (number === 1 ? 'incident' : 'incidents');
  return total === unfiltered
    ? `${count(total)} ${noun(total)}`
    : `${count(total)} of ${count(unfiltered)} ${noun(unfiltered)}`;
}

/** What a reader must know about an answer before its rows; undefined when there is nothing to add. */
export function remarkOn({ fellBack, missing }: Answer): string | undefined {
  if (!fellBack) return undefined;
  const nowhere =
    missing.length === 0 ? '' : ` Nowhere in the archive: ${missing.map((word) => `“${word}”`).join(', ')}.`;
  return `No incident has all of these words; these have some.${nowhere}`;
}

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
