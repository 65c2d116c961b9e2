// The one door to MiniSearch: loads the index and answers with incidents rather than documents.
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { SearchDocument } from './documents.ts';
import type { TermWeights } from './excerpt.ts';
import { readIndex } from './index-file.ts';
import { indexOptions, weights, wordFields } from './options.ts';
import { type Concept, type Lexicon, readQuery, type Wanted } from './query.ts';

/** A loaded index; the functions below are all there is to do with it. */
export interface Engine {
  readonly index: MiniSearch<SearchDocument>;
  readonly lexicon: Lexicon;
  /** What the index was built from, as given to `buildIndex`. */
  readonly version: string;
}

/** An incident that was found. */
export interface SearchHit {
  readonly incident: string;
  readonly score: number;
  /** The terms of the index that matched; `locate` finds where they stand in its text. Empty: labels alone match. */
  readonly terms: TermWeights;
}

export interface SearchAnswer {
  /** Every incident found, best first, before `keep`. */
  readonly incidents: readonly string[];
  /** The best of those kept, at most `limit`. */
  readonly hits: readonly SearchHit[];
  /** How many incidents were kept. */
  readonly total: number;
  /** No incident has all the words; these have some of them. */
  readonly fellBack: boolean;
  /** The words, as written, that no incident has in any form. */
  readonly missing: readonly string[];
  /** False when the query holds no word that could be searched for. */
  readonly asked: boolean;
}

export interface SearchChoices {
  readonly limit: number;
  /** Says which incidents count; all when absent. */
  readonly keep?: (incident: string) => boolean;
}

/** The engine of an index made by `buildIndex`; throws when the text is no such index or of another format. */
export function loadIndex(json: string): Engine {
  const { plain, aliases, version, counts } = readIndex(json);
  const index = MiniSearch.loadJS<SearchDocument>(plain, indexOptions);
  return { index, lexicon: { aliases: new Map(aliases), counts }, version };
}

/**
 * The incidents that have every word of the query; when there are none, those that have some, with more words first.
 * Ranked by the sum of BM25 scores over words and fields.
 */
export function search(
  engine: Engine,
  query: string,
  { limit, keep = () => true }: SearchChoices,
): SearchAnswer {
  const concepts = readQuery(query, engine.lexicon)
    .map((concept) => toQuery(engine, concept))
    .filter(({ known, begun }) => known || !begun);
  const all = ask(engine, 'AND', concepts);
  const fellBack = all.length === 0 && concepts.some(({ known }) => known);
  const results = fellBack ? ask(engine, 'OR', concepts) : all;
  const kept = results.filter((result) => keep(String(result.id)));
  return {
    incidents: results.map((result) => String(result.id)),
    hits: kept.slice(0, limit).map((result) => toHit(result, concepts)),
    total: kept.length,
    fellBack,
    missing: concepts.filter(({ known }) => !known).map(({ written }) => written),
    asked: concepts.length > 0,
  };
}

interface ConceptQuery {
  readonly written: string;
  readonly begun: boolean;
  /** True when the archive has it in some form. */
  readonly known: boolean;
  readonly query: Query;
  /** The terms of the word itself, or of its parts. */
  readonly terms: readonly string[];
}

function toQuery(engine: Engine, { term, written, begun, others }: Concept): ConceptQuery {
  const itself: Wanted = { terms: [term], weight: 1 };
  const anyOf = (ways: readonly Wanted[]): Query => ({ combineWith: 'OR', queries: ways.map(toWay) });
  const found = (query: Query): boolean => engine.index.search(query).length > 0;
  const sure = anyOf([itself, ...others.filter((way) => way.doubtful !== true)]);
  const known = found(sure);
  const query = known ? sure : anyOf([itself, ...others]);
  const parts = others.filter((way) => way.weight === weights.parts).flatMap((way) => way.terms);
  return { written, begun, query, known: known || found(query), terms: [term, ...parts] };
}

function toWay(way: Wanted): Query {
  return {
    combineWith: 'AND',
    queries: [...way.terms],
    fields: way.field === undefined ? [...wordFields] : [way.field],
    prefix: way.prefix ?? false,
    fuzzy: way.edits ?? false,
    // The ways are weighted by `weight` alone, so MiniSearch's own weights only grade by how far a term is off.
    weights: { prefix: 1, fuzzy: 1 },
    boostTerm: () => way.weight,
  };
}

function ask(
  { index }: Engine,
  combineWith: 'AND' | 'OR',
  concepts: readonly ConceptQuery[],
): readonly SearchResult[] {
  if (concepts.length === 0) return [];
  return index.search({ combineWith, queries: concepts.map(({ query }) => query) });
}

function toHit({ id, score, match }: SearchResult, concepts: readonly ConceptQuery[]): SearchHit {
  const own = new Set(concepts.flatMap(({ terms }) => terms));
  // Ids of labels stand in no text.
  const terms = Object.keys(match).filter((term) => match[term]?.some((field) => field !== 'keys'));
  return {
    incident: String(id),
    score,
    terms: new Map(terms.map((term) => [term, own.has(term) ? 1 : weights.slip])),
  };
}
