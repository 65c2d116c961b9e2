// Questions answered: concepts asked for, results as incidents.
import { ask, type Asking, type ConceptQuery, toConceptQuery } from './scoring.ts';
import type { TermWeights } from '../results/snippet.ts';
import { type IndexHead, readHead } from '../index/index-file.ts';
import { createIndexParts, type IndexParts } from '../index/index-parts.ts';
import { labelConcept } from '../query/label-words.ts';
import { weights } from '../index/minisearch-options.ts';
import { type Concept, type Lexicon, readQuery, type Wanted } from '../query/query.ts';
import { type SearchResult, TermIndex } from '../index/term-index.ts';

/** A loaded index; the functions below are all there is to do with it. */
export interface Engine {
  readonly parts: IndexParts;
  readonly lexicon: Lexicon;
  /** What the index was built from, as given to `buildIndex`. */
  readonly version: string;
  /** MiniSearch with at least these terms. */
  readonly filledWith: (terms: readonly string[]) => TermIndex;
  /** The results of the last few questions. */
  readonly remembered: Map<string, Ranking>;
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
  /** The query with its mistyped words as the archive spells them; absent when there is nothing to correct. */
  readonly suggestion?: string;
}

export interface SearchChoices {
  readonly limit: number;
  /** Says which incidents count; all when absent. */
  readonly keep?: (incident: string) => boolean;
  /** Some of the words will do, though there are incidents with all of them. */
  readonly anyWord?: boolean;
  /** Only what is written counts, no words that say much the same: for logs. */
  readonly literal?: boolean;
  /** Labels that are asked for in words as well, each a group of keys of which one will do. */
  readonly labels?: readonly (readonly string[])[];
  /** What the reader typed, where the query is only the words of it: the suggestion puts that right. */
  readonly typed?: string;
}

/** The engine of an index's head; throws when the text is no such index, was cut short or is of another format. */
export function loadIndex(text: string): Engine {
  return openIndex(readHead(text));
}

/** The engine of a head that was read. */
export function openIndex(head: IndexHead): Engine {
  const parts = createIndexParts(head);
  const { version, aliases, wordCount } = head;
  const lexicon: Lexicon = {
    aliases: new Map(aliases),
    wordCount,
    counts: { get: (term) => parts.listed([term])[0]?.count },
    isWanting: parts.isWanting,
    has: (term) => parts.facts(term) !== undefined,
    variantsOf: (term) => parts.facts(term)?.variants ?? [],
    startingWith: parts.startingWith,
    listed: parts.listed,
  };
  return { parts, lexicon, version, filledWith: createFilling(head, parts), remembered: new Map() };
}

/**
 * The incidents that have every word of the query; when there are none, those that have some, with more words first.
 * Ranked by the sum of BM25 scores over words and fields. When `engine.parts` want something afterwards, the answer is
 * empty and counts for nothing: see `completeWork`.
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

/** What a question's words come to, whatever is kept of it. */
interface Ranking {
  readonly concepts: readonly ConceptQuery[];
  readonly results: readonly SearchResult[];
  readonly fellBack: boolean;
}

/** Undefined while parts are wanting. */
function rank(
  engine: Engine,
  query: string,
  choices: Pick<SearchChoices, 'anyWord' | 'literal' | 'labels'>,
): Ranking | undefined {
  const { anyWord = false, literal = false, labels = [] } = choices;
  const key = JSON.stringify([query, anyWord, literal, labels]);
  const known = engine.remembered.get(key);
  if (known !== undefined) return known;
  const read = [
    ...readQuery(query, engine.lexicon),
    ...labels.map((group) => labelConcept(group, engine.lexicon)),
  ];
  const asking = askFor(engine, read);
  if (asking === undefined) return undefined;
  const concepts = read
    .map((concept) => toConceptQuery(asking, concept))
    .filter(({ known: isKnown, begun }) => isKnown || !begun);
  const all = anyWord ? [] : ask(asking, 'AND', concepts);
  const fellBack = all.length === 0 && concepts.some(({ known: isKnown }) => isKnown);
  const some = fellBack && !literal ? widen(engine, concepts) : concepts;
  if (some === undefined) return undefined;
  const ranking = { concepts, results: fellBack ? ask(asking, 'OR', some) : all, fellBack };
  engine.remembered.set(key, ranking);
  for (const old of [...engine.remembered.keys()].slice(0, -mostRemembered)) engine.remembered.delete(old);
  return ranking;
}

/** Everything that the concepts may be met by, in the index; undefined while parts are wanting. */
function askFor({ parts, filledWith }: Engine, concepts: readonly Concept[]): Asking | undefined {
  const terms = concepts.flatMap(({ term, others }) => [term, ...others.flatMap((way) => way.terms)]);
  for (const term of terms) parts.facts(term);
  return parts.isWanting() ? undefined : { parts, index: filledWith(terms) };
}

/** In an archive of more incidents than these, words that say much the same are few: each costs a download. */
const large = 1000;
const mostRelated = 8;

/**
 * The concepts with words that say much the same, in a large archive for the most telling concepts alone. Where
 * incidents have all the words, these are not asked for.
 */
function widen(
  { parts, filledWith }: Engine,
  concepts: readonly ConceptQuery[],
): readonly ConceptQuery[] | undefined {
  let room = filledWith([]).documentCount > large ? mostRelated : Infinity;
  const chosen = new Map<ConceptQuery, readonly Wanted[]>();
  for (const concept of concepts.toSorted((a, b) => b.telling - a.telling)) {
    const ways = concept.related.slice(0, room);
    room -= ways.length;
    chosen.set(concept, ways);
  }
  const terms = [...chosen.values()].flatMap((ways) => ways.flatMap((way) => way.terms));
  for (const term of terms) parts.facts(term);
  if (parts.isWanting()) return undefined;
  filledWith(terms);
  return concepts.map((concept) => ({
    ...concept,
    ways: [...concept.ways, ...(chosen.get(concept) ?? [])],
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

/** How many questions' results are kept: an answer asks for them anew when its records have come, and its facets again. */
const mostRemembered = 4;

function createFilling(head: IndexHead, parts: IndexParts): Engine['filledWith'] {
  const index = new TermIndex(head);
  return (terms) => {
    for (const term of terms) {
      const facts = parts.facts(term);
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
  // Ids of labels stand in no text.
  const terms = Object.keys(match).filter((term) => match[term]?.some((field) => field !== 'keys'));
  return {
    incident: String(id),
    score,
    terms: new Map(terms.map((term) => [term, own.has(term) ? 1 : weights.slip])),
  };
}
