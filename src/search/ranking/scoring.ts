// Concepts as queries of MiniSearch, and how much of what was asked a result has.
import type { IndexParts } from '../index/index-parts.ts';
import { fields, weights, wordFields } from '../index/minisearch-options.ts';
import type { Concept, Wanted } from '../query/query.ts';
import { relatedTo } from '../../text/synonyms.ts';
import type { Query, SearchResult, TermIndex } from '../index/term-index.ts';

/** What a search is asked of. */
export interface Asking {
  readonly parts: IndexParts;
  readonly index: TermIndex;
}

/** A concept that can be asked for. */
export interface ConceptQuery {
  readonly written: string;
  readonly begun: boolean;
  /** True when the archive has it in some form. */
  readonly known: boolean;
  /** The ways to have it that some incident goes. */
  readonly ways: readonly Wanted[];
  /** Words that say much the same; no ways yet. */
  readonly related: readonly Wanted[];
  /** The terms of the word itself, or of its parts. */
  readonly terms: readonly string[];
  /** The word as the archive spells it, when only that is known. */
  readonly spelling: string | undefined;
  /** How much it tells, above 0: the rarer, the more (inverse document frequency, Spärck Jones 1972). */
  readonly telling: number;
}

/** The query of a concept; all its terms must be in the index by then. */
export function toConceptQuery(asking: Asking, { term, written, begun, others }: Concept): ConceptQuery {
  const itself: Wanted = { terms: [term], weight: 1 };
  const isThere = (way: Wanted): boolean => hasWay(asking, way);
  const sure = [itself, ...others.filter((way) => way.doubtful !== true)].filter(isThere);
  const ways = sure.length > 0 ? sure : others.filter(isThere);
  const own = others.filter(({ weight }) => weight === weights.parts || weight === 1);
  return {
    written,
    begun,
    known: ways.length > 0,
    ways,
    related: relatedTo(term).map((other) => ({ terms: [other], weight: weights.related, related: true })),
    terms: [term, ...own.flatMap((way) => way.terms)],
    spelling: sure.length > 0 ? undefined : ways.find((way) => way.spelling !== undefined)?.spelling,
    telling: tellingOf(asking, ways),
  };
}

/** The results for all (`AND`) or some (`OR`) of the concepts, best first. */
export function ask(
  { index }: Pick<Asking, 'index'>,
  combineWith: 'AND' | 'OR',
  concepts: readonly ConceptQuery[],
): readonly SearchResult[] {
  if (concepts.length === 0) return [];
  const found = index.search({ combineWith, queries: concepts.map(({ ways }) => anyOf(ways)) });
  const shareOf = createShares(concepts);
  return found
    .map((result) => {
      // MiniSearch multiplies by how many terms matched, whichever concept they are of: twenty words that begin with
      // the last one typed would outweigh all the others.
      const sum = result.score / Math.max(1, result.queryTerms.length);
      return { ...result, score: sum * shareOf(result.queryTerms) };
    })
    .sort((a, b) => b.score - a.score);
}

/** By the terms that matched, how much of what the concepts tell is said, from 0 to 1; by related words, half. */
function createShares(concepts: readonly ConceptQuery[]): (terms: readonly string[]) => number {
  const meant = new Map<string, Map<number, number>>();
  for (const [place, { ways }] of concepts.entries()) {
    for (const { terms, related } of ways) {
      for (const term of terms) {
        const places = meant.get(term) ?? new Map<number, number>();
        meant.set(term, places.set(place, Math.max(places.get(place) ?? 0, related === true ? 0.5 : 1)));
      }
    }
  }
  const total = concepts.reduce((sum, { telling }) => sum + telling, 0);
  return (terms) => {
    const said = new Map<number, number>();
    for (const term of terms)
      for (const [place, part] of meant.get(term) ?? [])
        said.set(place, Math.max(said.get(place) ?? 0, part));
    const sum = [...said].reduce((so, [place, part]) => so + part * (concepts[place]?.telling ?? 0), 0);
    return total === 0 ? 1 : sum / total;
  };
}

function tellingOf({ parts, index }: Asking, ways: readonly Wanted[]): number {
  const counts = ways.flatMap((way) =>
    way.terms.flatMap((term) => [...(parts.facts(term)?.byField.values() ?? [])].map((own) => own.size)),
  );
  const count = Math.max(0, ...counts);
  return Math.log(1 + (index.documentCount - count + 0.5) / (count + 0.5));
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
