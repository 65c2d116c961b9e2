// A question to the archive and its answer, as the page, the worker, the command line and the evaluation exchange them.
import type { FilterAxis } from '../../analyse/records/filter-axes.ts';
import type { Facets } from '../../analyse/records/filter.ts';
import type { AxisNames, IncidentRecord } from '../../analyse/records/records.ts';
import { isPaste } from '../logs/pasted-text.ts';
import type { LogMatch } from '../logs/log-query.ts';
import type { Query } from '../query/query-language.ts';
import type { ResultOrder } from './result-order.ts';
import type { Segment } from './snippet.ts';

export interface Question {
  /** What was typed, in the query language. */
  readonly query: string;
  /** A pasted text; the query then narrows its results. */
  readonly paste?: string;
  readonly order: ResultOrder;
  /** How many results to show. */
  readonly limit: number;
  /** The axes whose facets are on screen; each is a download of its own. Axes the query names are counted as well. */
  readonly facets?: readonly FilterAxis[];
  /** Where the caret is in the query, when completions are wanted. */
  readonly caret?: number;
}

/** One result. The details from its text follow later as `ResultDetails`. */
export interface ResultRow {
  readonly record: IncidentRecord;
  readonly title: readonly Segment[];
  /** Date, organization, severity, duration and open action items, as far as known, in one line. */
  readonly facts: string;
  readonly labels: readonly string[];
  /** Terms to mark on the incident's page, surest first. */
  readonly highlight: readonly string[];
  /** Lines of the pasted text that the incident mentions, most specific first. */
  readonly matches: readonly LogMatch[];
}

export interface Answer {
  /** The query as it was understood, with what could not be read. */
  readonly query: Query;
  readonly rows: readonly ResultRow[];
  /** Other incidents with some of the words, if few have all of them. */
  readonly partial: readonly ResultRow[];
  /** How many incidents match; a lower bound when `atLeast`. */
  readonly total: number;
  readonly atLeast: boolean;
  /** How many have the words, before filters and phrases. */
  readonly unfiltered: number;
  /** No incident has all the words: `rows` have some of them. */
  readonly fellBack: boolean;
  /** Words that no incident has in any form. */
  readonly missing: readonly string[];
  /** False when the query has no word that can be searched for and no filter. */
  readonly asked: boolean;
  /** The question with its typos corrected, if the archive has a better spelling. */
  readonly suggestion?: string;
  /** The words of the pasted text that were searched for, most specific first. */
  readonly pasteWords?: readonly string[];
}

/** The values of axes as a filter would leave them. */
export interface CountedFacets {
  /** Absent when more texts would have to be read for a phrase than can be fetched. */
  readonly facets?: Facets;
  readonly counted: readonly FilterAxis[];
  readonly names: AxisNames;
}

/** The parts of the incident's text that a result shows. */
export interface ResultDetails {
  readonly incident: string;
  readonly summary: string;
  readonly fix?: string;
  /** The section's anchor (empty: before the first heading) and heading; absent when only title or labels match. */
  readonly section?: { readonly anchor: string; readonly heading: string };
  readonly excerpt?: readonly Segment[];
}

/** The question for a text: typed text is a query, several lines or more than anybody types are a pasted log. */
export function toQuestion(text: string, limit: number): Question {
  const question = { query: '', order: 'relevance', limit } as const;
  return isPaste(text) ? { ...question, paste: text } : { ...question, query: text };
}
