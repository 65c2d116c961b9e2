// The messages between a page and its search worker.
import type { Completion } from '../../../search/query/completion.ts';
import type { Answer, CountedFacets, Question, ResultDetails } from '../../../search/results/question.ts';

/** The addresses of the files that the worker searches. */
export interface SearchSources {
  /** The head of the index; its other files are in the same folder. */
  readonly index: string;
  /** An incident's text is at this address followed by its id and `.json`. */
  readonly texts: string;
  /** The version of the content the page was built from; an index of another version is not used. */
  readonly version: string;
}

export type ToWorker =
  | { readonly kind: 'load'; readonly sources: SearchSources }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question }
  /** Asks for the facets of a question that was answered. */
  | { readonly kind: 'count'; readonly number: number; readonly question: Question }
  /** Asks for the details of these results; the text of each is a download. */
  | { readonly kind: 'detail'; readonly number: number; readonly incidents: readonly string[] };

/** `network`: the server did not answer; `outdated`: the archive was published again since the page was loaded. */
export type FailureReason = 'network' | 'outdated' | 'broken';

export type FromWorker =
  /** Bytes so far, and the total where the server says. */
  | { readonly kind: 'loading'; readonly received: number; readonly of?: number }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'facets'; readonly number: number; readonly counted: CountedFacets }
  | { readonly kind: 'completion'; readonly number: number; readonly completion: Completion }
  | { readonly kind: 'details'; readonly number: number; readonly details: ResultDetails };
