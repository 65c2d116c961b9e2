// Questions answered: concepts as queries of MiniSearch, its results as incidents.
import type { TermWeights } from './excerpt.ts';
import { type IndexHead, readHead } from './index-file.ts';
import { createIndexParts, type IndexParts } from './index-parts.ts';
import { fields, weights, wordFields } from './options.ts';
import { type Concept, type Lexicon, readQuery, type Wanted } from './query.ts';
import { type Query, type SearchResult, TermIndex } from './term-index.ts';

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
  { limit, keep = () => true, anyWord = false, typed = query }: SearchChoices,
): SearchAnswer {
  const ranking = rank(engine, query, anyWord);
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
function rank(engine: Engine, query: string, anyWord: boolean): Ranking | undefined {
  const key = `${anyWord ? 'any' : 'all'} ${query}`;
  const known = engine.remembered.get(key);
  if (known !== undefined) return known;
  const read = readQuery(query, engine.lexicon);
  const terms = read.flatMap((concept) => [concept.term, ...concept.others.flatMap((way) => way.terms)]);
  for (const term of terms) engine.parts.facts(term);
  if (engine.parts.isWanting()) return undefined;
  const asking = { parts: engine.parts, index: engine.filledWith(terms) };
  const concepts = read
    .map((concept) => toQuery(asking, concept))
    .filter(({ known: isKnown, begun }) => isKnown || !begun);
  const all = anyWord ? [] : ask(asking, 'AND', concepts);
  const fellBack = all.length === 0 && concepts.some(({ known: isKnown }) => isKnown);
  const ranking = { concepts, results: fellBack ? ask(asking, 'OR', concepts) : all, fellBack };
  engine.remembered.set(key, ranking);
  for (const old of [...engine.remembered.keys()].slice(0, -mostRemembered)) engine.remembered.delete(old);
  return ranking;
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

interface ConceptQuery {
  readonly written: string;
  readonly begun: boolean;
  /** True when the archive has it in some form. */
  readonly known: boolean;
  readonly query: Query;
  /** The terms of the word itself, or of its parts. */
  readonly terms: readonly string[];
  /** The word as the archive spells it, when only that is known. */
  readonly spelling: string | undefined;
}

/** What a search is asked of. */
interface Asking {
  readonly parts: IndexParts;
  readonly index: TermIndex;
}

function toQuery(asking: Asking, { term, written, begun, others }: Concept): ConceptQuery {
  const itself: Wanted = { terms: [term], weight: 1 };
  const isThere = (way: Wanted): boolean => hasWay(asking, way);
  const sure = [itself, ...others.filter((way) => way.doubtful !== true)].filter(isThere);
  const ways = sure.length > 0 ? sure : others.filter(isThere);
  const parts = others.filter((way) => way.weight === weights.parts).flatMap((way) => way.terms);
  return {
    written,
    begun,
    query: anyOf(ways),
    known: ways.length > 0,
    terms: [term, ...parts],
    spelling: sure.length > 0 ? undefined : ways.find((way) => way.spelling !== undefined)?.spelling,
  };
}

/** True when some incident has the concept in this way. */
function hasWay({ parts, index }: Asking, way: Wanted): boolean {
  const own = fieldsOf(way).map((field) => fields.indexOf(field));
  const found = way.terms.every((term) =>
    own.some((field) => parts.facts(term)?.byField.has(field) === true),
  );
  return found && (way.terms.length === 1 || index.search(allOf(way)).length > 0);
}

function fieldsOf(way: Wanted): readonly (typeof fields)[number][] {
  return way.field === undefined ? wordFields : [way.field];
}

/** Ways of one term are one query: a query each would merge all their results once more. */
function anyOf(ways: readonly Wanted[]): Query {
  const single = ways.filter((way) => way.terms.length === 1 && way.field === undefined);
  const byTerm = new Map<string, number>();
  for (const { terms, weight } of single) {
    const [term = ''] = terms;
    byTerm.set(term, Math.max(weight, byTerm.get(term) ?? 0));
  }
  const plain: Query = {
    combineWith: 'OR',
    queries: [...byTerm.keys()],
    fields: [...wordFields],
    boostTerm: (term) => byTerm.get(term) ?? 1,
  };
  const rest = ways.filter((way) => !single.includes(way)).map(allOf);
  return { combineWith: 'OR', queries: byTerm.size === 0 ? rest : [plain, ...rest] };
}

function allOf(way: Wanted): Query {
  return {
    combineWith: 'AND',
    queries: [...way.terms],
    fields: [...fieldsOf(way)],
    boostTerm: () => way.weight,
  };
}

function ask(
  { index }: Asking,
  combineWith: 'AND' | 'OR',
  concepts: readonly ConceptQuery[],
): readonly SearchResult[] {
  if (concepts.length === 0) return [];
  return index.search({ combineWith, queries: concepts.map(({ query }) => query) });
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
