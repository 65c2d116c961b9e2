// The engine: takes a query's words and returns ranked incidents.
import { type ConceptQuery, searchFor, type SearchedIndex, toConceptQuery } from './scoring.ts';
import type { TermWeights } from '../results/snippet.ts';
import { type IndexHead, readHead } from '../index/index-file.ts';
import { createIndexShards, type IndexShards } from '../index/shard-cache.ts';
import { labelConcept } from '../query/label-concepts.ts';
import { weights } from '../index/minisearch-options.ts';
import { type Alternative, type Concept, type Lexicon, toConcepts } from '../query/concepts.ts';
import { type SearchResult, TermIndex } from '../index/term-index.ts';

/** A loaded index. */
export interface Engine {
  readonly shards: IndexShards;
  readonly lexicon: Lexicon;
  /** The version given to `buildIndex`. */
  readonly version: string;
  /** MiniSearch with at least these terms loaded. */
  readonly filledWith: (terms: readonly string[]) => TermIndex;
  /** The rankings of the last few queries. */
  readonly rankings: Map<string, Ranking>;
}

/** An incident that was found. */
export interface SearchHit {
  readonly incident: string;
  readonly score: number;
  /** The terms that matched, for `locate` to find in the text; empty when only labels match. */
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
  /** False if the query has no word that can be searched for. */
  readonly asked: boolean;
  /** The query with its typos corrected; absent when there is nothing to correct. */
  readonly suggestion?: string;
}

export interface SearchChoices {
  readonly limit: number;
  /** Which incidents count; all when absent. */
  readonly keep?: (incident: string) => boolean;
  /** Also find incidents with only some of the words. */
  readonly anyWord?: boolean;
  /** No synonyms: for logs. */
  readonly literal?: boolean;
  /** Labels to search for in words as well; of each group of keys any one counts. */
  readonly labels?: readonly (readonly string[])[];
  /** What the reader typed, if the query has only its words: the suggestion corrects this text. */
  readonly typed?: string;
}

/** The engine of an index's head; throws when the text is not an index, was cut short or has another format. */
export function loadIndex(text: string): Engine {
  return openIndex(readHead(text));
}

/** The engine of a parsed head. */
export function openIndex(head: IndexHead): Engine {
  const shards = createIndexShards(head);
  const { version, aliases, wordCount } = head;
  const lexicon: Lexicon = {
    aliases: new Map(aliases),
    wordCount,
    counts: { get: (term) => shards.listed([term])[0]?.count },
    isLoading: shards.isLoading,
    has: (term) => shards.facts(term) !== undefined,
    variantsOf: (term) => shards.facts(term)?.variants ?? [],
    startingWith: shards.startingWith,
    listed: shards.listed,
  };
  return { shards, lexicon, version, filledWith: createFilling(head, shards), rankings: new Map() };
}

/**
 * The incidents that have every word of the query; when there are none, those that have some, with more words first.
 * Ranked by the sum of BM25 scores over words and fields. While shards are pending the answer is empty and must not be
 * used: see `loadAndRetry`.
 */
export function search(
  engine: Engine,
  query: string,
  { limit, keep = () => true, typed = query, ...asked }: SearchChoices,
): SearchAnswer {
  const ranking = rank(engine, query, asked);
  if (ranking === undefined) return unanswered;
  const { concepts, results, fellBack } = ranking;
  const kept = results.filter((result) => keep(String(result.id)));
  return {
    incidents: results.map((result) => String(result.id)),
    hits: kept.slice(0, limit).map((result) => toHit(result, concepts)),
    total: kept.length,
    fellBack,
    missing: concepts.filter(({ known }) => !known).map(({ written }) => written),
    asked: concepts.length > 0,
    suggestion: correct(typed, concepts),
  };
}

/** The results of a query, before any filter. */
interface Ranking {
  readonly concepts: readonly ConceptQuery[];
  readonly results: readonly SearchResult[];
  readonly fellBack: boolean;
}

/** Undefined while shards are pending. */
function rank(
  engine: Engine,
  query: string,
  choices: Pick<SearchChoices, 'anyWord' | 'literal' | 'labels'>,
): Ranking | undefined {
  const { anyWord = false, literal = false, labels = [] } = choices;
  const key = JSON.stringify([query, anyWord, literal, labels]);
  const known = engine.rankings.get(key);
  if (known !== undefined) return known;
  const read = [
    ...toConcepts(query, engine.lexicon),
    ...labels.map((group) => labelConcept(group, engine.lexicon)),
  ];
  const searched = loadTerms(engine, read);
  if (searched === undefined) return undefined;
  const concepts = read
    .map((concept) => toConceptQuery(searched, concept))
    .filter(({ known: isKnown, isPrefix }) => isKnown || !isPrefix);
  const all = anyWord ? [] : searchFor(searched, 'AND', concepts);
  const fellBack = all.length === 0 && concepts.some(({ known: isKnown }) => isKnown);
  const some = fellBack && !literal ? addSynonyms(engine, concepts) : concepts;
  if (some === undefined) return undefined;
  const ranking = { concepts, results: fellBack ? searchFor(searched, 'OR', some) : all, fellBack };
  engine.rankings.set(key, ranking);
  for (const old of [...engine.rankings.keys()].slice(0, -maxRankings)) engine.rankings.delete(old);
  return ranking;
}

/** Loads every term that may match; undefined while shards are pending. */
function loadTerms({ shards, filledWith }: Engine, concepts: readonly Concept[]): SearchedIndex | undefined {
  const terms = concepts.flatMap(({ term, alternatives }) => [
    term,
    ...alternatives.flatMap((way) => way.terms),
  ]);
  for (const term of terms) shards.facts(term);
  return shards.isLoading() ? undefined : { shards, index: filledWith(terms) };
}

/** In an archive of more incidents than this, only a few synonyms are searched for: each costs a download. */
const largeArchive = 1000;
const maxSynonyms = 8;

/**
 * The concepts with their synonyms; in a large archive those of the rarest concepts only. Not used where incidents have
 * all the words.
 */
function addSynonyms(
  { shards, filledWith }: Engine,
  concepts: readonly ConceptQuery[],
): readonly ConceptQuery[] | undefined {
  let room = filledWith([]).documentCount > largeArchive ? maxSynonyms : Infinity;
  const chosen = new Map<ConceptQuery, readonly Alternative[]>();
  for (const concept of concepts.toSorted((a, b) => b.idf - a.idf)) {
    const synonyms = concept.synonyms.slice(0, room);
    room -= synonyms.length;
    chosen.set(concept, synonyms);
  }
  const terms = [...chosen.values()].flatMap((synonyms) => synonyms.flatMap(({ terms: own }) => own));
  for (const term of terms) shards.facts(term);
  if (shards.isLoading()) return undefined;
  filledWith(terms);
  return concepts.map((concept) => ({
    ...concept,
    alternatives: [...concept.alternatives, ...(chosen.get(concept) ?? [])],
  }));
}

const unanswered: SearchAnswer = {
  incidents: [],
  hits: [],
  total: 0,
  fellBack: false,
  missing: [],
  asked: true,
};

/** How many rankings are cached: an answer asks again once its records are loaded, and again for its facets. */
const maxRankings = 4;

function createFilling(head: IndexHead, shards: IndexShards): Engine['filledWith'] {
  const index = new TermIndex(head);
  return (terms) => {
    for (const term of terms) {
      const facts = shards.facts(term);
      if (facts !== undefined) index.take(term, facts.byField);
    }
    return index;
  };
}

function correct(query: string, concepts: readonly ConceptQuery[]): string | undefined {
  let corrected = query;
  for (const { written, spelling } of concepts) {
    if (spelling !== undefined) corrected = corrected.replace(written, () => spelling);
  }
  return corrected === query ? undefined : corrected;
}

function toHit({ id, score, match }: SearchResult, concepts: readonly ConceptQuery[]): SearchHit {
  const own = new Set(concepts.flatMap(({ terms }) => terms));
  // Ids of labels are in no text.
  const terms = Object.keys(match).filter((term) => match[term]?.some((field) => field !== 'keys'));
  return {
    incident: String(id),
    score,
    terms: new Map(terms.map((term) => [term, own.has(term) ? 1 : weights.typo])),
  };
}
