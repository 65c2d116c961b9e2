// Concepts as MiniSearch queries, and the share of the query that each result matches.
import type { IndexShards } from '../index/shard-cache.ts';
import { fields, weights, wordFields } from '../index/minisearch-options.ts';
import type { Alternative, Concept } from '../query/concepts.ts';
import { synonymsOf } from '../../text/synonyms.ts';
import type { Query, SearchResult, TermIndex } from '../index/term-index.ts';

/** The inputs of a search. */
export interface SearchedIndex {
  readonly shards: IndexShards;
  readonly index: TermIndex;
}

/** A concept ready to be searched for. */
export interface ConceptQuery {
  readonly written: string;
  readonly isPrefix: boolean;
  /** True when some incident matches it. */
  readonly known: boolean;
  /** The alternatives that some incident matches. */
  readonly alternatives: readonly Alternative[];
  /** Its synonyms, which are only searched for where no incident has all the words. */
  readonly synonyms: readonly Alternative[];
  /** The terms of the word itself, or of its parts. */
  readonly terms: readonly string[];
  /** The spelling of the archive, when the word itself is unknown. */
  readonly spelling: string | undefined;
  /** Inverse document frequency, above 0 (Spärck Jones 1972): the rarer, the higher. */
  readonly idf: number;
}

/** The query of a concept; all its terms must be loaded. */
export function toConceptQuery(
  searched: SearchedIndex,
  { term, written, isPrefix, alternatives }: Concept,
): ConceptQuery {
  const itself: Alternative = { terms: [term], weight: 1 };
  const isMatched = (one: Alternative): boolean => hasMatch(searched, one);
  const sure = [itself, ...alternatives.filter((one) => one.isFallback !== true)].filter(isMatched);
  const matched = sure.length > 0 ? sure : alternatives.filter(isMatched);
  const own = alternatives.filter(({ weight }) => weight === weights.parts || weight === 1);
  return {
    written,
    isPrefix,
    known: matched.length > 0,
    alternatives: matched,
    synonyms: synonymsOf(term).map((other) => ({ terms: [other], weight: weights.synonym, isSynonym: true })),
    terms: [term, ...own.flatMap((way) => way.terms)],
    spelling: sure.length > 0 ? undefined : matched.find((way) => way.spelling !== undefined)?.spelling,
    idf: idfOf(searched, matched),
  };
}

/** The results for all (`AND`) or some (`OR`) of the concepts, best first. */
export function searchFor(
  { index }: Pick<SearchedIndex, 'index'>,
  combineWith: 'AND' | 'OR',
  concepts: readonly ConceptQuery[],
): readonly SearchResult[] {
  if (concepts.length === 0) return [];
  const found = index.search({
    combineWith,
    queries: concepts.map(({ alternatives }) => anyOf(alternatives)),
  });
  const shareOf = createShares(concepts);
  return found
    .map((result) => {
      // MiniSearch multiplies by the number of matched terms, whichever concept they belong to: twenty continuations of
      // the last word would outweigh all other words.
      const sum = result.score / Math.max(1, result.queryTerms.length);
      return { ...result, score: sum * shareOf(result.queryTerms) ** 2 };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * The share of the query's idf that the matched terms cover, from 0 to 1; a synonym covers half of a concept. Scores
 * are multiplied by its square: a common word in many fields must not outweigh the one rare word of the query.
 */
function createShares(concepts: readonly ConceptQuery[]): (terms: readonly string[]) => number {
  const covered = new Map<string, Map<number, number>>();
  for (const [place, { alternatives }] of concepts.entries()) {
    for (const { terms, isSynonym } of alternatives) {
      for (const term of terms) {
        const places = covered.get(term) ?? new Map<number, number>();
        covered.set(term, places.set(place, Math.max(places.get(place) ?? 0, isSynonym === true ? 0.5 : 1)));
      }
    }
  }
  const total = concepts.reduce((sum, { idf }) => sum + idf, 0);
  return (terms) => {
    const best = new Map<number, number>();
    for (const term of terms)
      for (const [place, part] of covered.get(term) ?? [])
        best.set(place, Math.max(best.get(place) ?? 0, part));
    const sum = [...best].reduce((total, [place, part]) => total + part * (concepts[place]?.idf ?? 0), 0);
    return total === 0 ? 1 : sum / total;
  };
}

function idfOf({ shards, index }: SearchedIndex, alternatives: readonly Alternative[]): number {
  const counts = alternatives.flatMap((way) =>
    way.terms.flatMap((term) => [...(shards.facts(term)?.byField.values() ?? [])].map((own) => own.size)),
  );
  const count = Math.max(0, ...counts);
  return Math.log(1 + (index.documentCount - count + 0.5) / (count + 0.5));
}

/** True when some incident matches the alternative. */
function hasMatch({ shards, index }: SearchedIndex, way: Alternative): boolean {
  const own = fieldsOf(way).map((field) => fields.indexOf(field));
  const found = way.terms.every((term) =>
    own.some((field) => shards.facts(term)?.byField.has(field) === true),
  );
  return found && (way.terms.length === 1 || index.search(allOf(way)).length > 0);
}

function fieldsOf(way: Alternative): readonly (typeof fields)[number][] {
  return way.field === undefined ? wordFields : [way.field];
}

/** Alternatives of one term are one query: a query each would merge all their results once more. */
function anyOf(alternatives: readonly Alternative[]): Query {
  const single = alternatives.filter((way) => way.terms.length === 1 && way.field === undefined);
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
  const rest = alternatives.filter((way) => !single.includes(way)).map(allOf);
  return { combineWith: 'OR', queries: byTerm.size === 0 ? rest : [plain, ...rest] };
}

function allOf(way: Alternative): Query {
  return {
    combineWith: 'AND',
    queries: [...way.terms],
    fields: [...fieldsOf(way)],
    boostTerm: () => way.weight,
  };
}
