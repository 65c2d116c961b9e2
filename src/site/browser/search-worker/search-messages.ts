// What the page and its search worker say to each other.
import type { FilterAxis } from '../../../analyse/records/filter-axes.ts';
import type { Facets } from '../../../analyse/records/filter.ts';
import type { AxisNames, IncidentRecord } from '../../../analyse/records/records.ts';
import type { Completion } from '../../../search/query/completion.ts';
import type { Segment } from '../../../search/results/snippet.ts';
import type { PasteMatch } from '../../../search/logs/log-query.ts';
import type { Query } from '../../../search/query/query-language.ts';
import type { ResultOrder } from '../../../search/results/result-order.ts';

/** Where the worker finds what it searches. */
export interface SearchSources {
  /** The head of the index; its other files stand beside it. */
  readonly index: string;
  /** An incident's words are at this address, its id and `.json` after it. */
  readonly texts: string;
  /** The content the page was built from; an index of other content is not used. */
  readonly version: string;
}

export interface Question {
  /** What was typed, in the query language. */
  readonly query: string;
  /** A pasted text; the query then narrows what is found for it. */
  readonly paste?: string;
  readonly order: ResultOrder;
  /** How many results to show. */
  readonly limit: number;
  /**
   * The axes whose facets are to be seen; they follow in a message of their own, since each axis is a download. The axes
   * that the query asks for are counted as well.
   */
  readonly facets?: readonly FilterAxis[];
  /** Where the caret stands in the query, when ways to go on from there are wanted. */
  readonly caret?: number;
}

export type ToWorker =
  | { readonly kind: 'load'; readonly sources: SearchSources }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question }
  /** The facets alone, of a question that was answered. */
  | { readonly kind: 'count'; readonly number: number; readonly question: Question }
  /** Where the words stand in these incidents of the answer: their texts are a download each. */
  | { readonly kind: 'locate'; readonly number: number; readonly incidents: readonly string[] };

/** One result; what its text says is told when it is asked for: `locate`. */
export interface ResultRow {
  readonly record: IncidentRecord;
  readonly title: readonly Segment[];
  /** Date, organisation, severity, duration, open promises: what is known of them, in a line. */
  readonly facts: string;
  readonly labels: readonly string[];
  /** Terms to mark on the incident's page, surest first. */
  readonly highlight: readonly string[];
  /** Lines of the pasted text that the incident speaks of, the most telling first. */
  readonly matches: readonly PasteMatch[];
}

export interface Answer {
  /** The query as it was understood, with what could not be read. */
  readonly query: Query;
  readonly rows: readonly ResultRow[];
  /** Where few have all the words: others that have some of them. */
  readonly nearly: readonly ResultRow[];
  /** How many incidents match; at least, when there are more to look through for a phrase. */
  readonly total: number;
  readonly atLeast: boolean;
  /** How many have the words, whatever filter and phrases say. */
  readonly unfiltered: number;
  readonly fellBack: boolean;
  readonly missing: readonly string[];
  /** False when the query has no word that can be searched for, and no filter. */
  readonly asked: boolean;
  /** The question with mistyped words put right, where the archive has a better spelling. */
  readonly suggestion?: string;
  /** The words of the pasted text that carried the search, most telling first. */
  readonly pasteWords?: readonly string[];
}

/** The values of axes as a filter would leave them. */
export interface CountedFacets {
  /** Absent when more incidents than can be looked through may hold the phrases of the query. */
  readonly facets?: Facets;
  readonly counted: readonly FilterAxis[];
  readonly names: AxisNames;
}

/** Where in an incident the words stand, and its own words on what happened. */
export interface Place {
  readonly incident: string;
  readonly summary: string;
  readonly resolved?: string;
  /** The section's anchor (empty: before the first heading) and heading; absent when only title or labels match. */
  readonly section?: { readonly anchor: string; readonly heading: string };
  readonly excerpt?: readonly Segment[];
}

/** `network`: no answer from the server; `outdated`: the archive was published anew since the page was loaded. */
export type FailureReason = 'network' | 'outdated' | 'broken';

export type FromWorker =
  /** Bytes so far, and of how many where the server says. */
  | { readonly kind: 'loading'; readonly received: number; readonly of?: number }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'facets'; readonly number: number; readonly counted: CountedFacets }
  | { readonly kind: 'completion'; readonly number: number; readonly completion: Completion }
  | { readonly kind: 'located'; readonly number: number; readonly place: Place };
