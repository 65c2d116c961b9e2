// The one door to MiniSearch: builds the index, loads it, and answers with incidents rather than documents.
import MiniSearch, { type AsPlainObject, type Query, type SearchResult } from 'minisearch';
import type { Aliases, SearchDocument } from './documents.ts';
import { boosts, indexFormat, indexOptions, wordFields } from './options.ts';
import { type Concept, readQuery, toAliasMap, type Wanted } from './query.ts';

/** A loaded index; the functions below are all there is to do with it. */
export interface Engine {
  readonly index: MiniSearch<SearchDocument>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** What the index was built from, as given to `buildIndex`. */
  readonly version: string;
}

/** An incident that was found, and the place in it where most of the query stands. */
export interface SearchHit {
  readonly incident: string;
  readonly score: number;
  /** The section's anchor (empty: the text before the first heading); absent when only title or labels match. */
  readonly anchor?: string;
  /** The index terms that matched there, in the title and in the labels. */
  readonly terms: readonly string[];
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

interface IndexFile {
  readonly format: number;
  readonly version: string;
  readonly aliases: Aliases;
  readonly index: AsPlainObject;
}

/** The index as JSON text, the same for the same documents. `version` names the content it was built from. */
export function buildIndex(documents: Iterable<SearchDocument>, aliases: Aliases, version: string): string {
  const index = new MiniSearch<SearchDocument>(indexOptions);
  for (const document of documents) index.add(document);
  const file: IndexFile = { format: indexFormat, version, aliases, index: index.toJSON() };
  return JSON.stringify(file);
}

/** The engine of an index made by `buildIndex`; throws when the text is no such index or of another format. */
export function loadIndex(json: string): Engine {
  const file: Partial<IndexFile> = JSON.parse(json);
  if (file.format !== indexFormat || file.index === undefined || file.aliases === undefined)
    throw new Error(
      `loadIndex(json): expected an index of format ${indexFormat}, found ${String(file.format)}`,
    );
  return {
    index: MiniSearch.loadJS<SearchDocument>(file.index, indexOptions),
    aliases: toAliasMap(file.aliases),
    version: file.version ?? '',
  };
}

/**
 * The incidents that have every word of the query, anywhere in them; when there are none, those that have some. A
 * word is worth the length of the vector of its sections' BM25 scores, so one good section beats many passing
 * mentions; an incident is worth the sum over its words, more when they stand in one section.
 */
export function search(
  engine: Engine,
  query: string,
  { limit, keep = () => true }: SearchChoices,
): SearchAnswer {
  const found = readQuery(query, engine.aliases)
    .map((concept) => ({ concept, results: findConcept(engine, concept) }))
    .filter(({ concept, results }) => results.length > 0 || !concept.begun);
  const incidents = gather(found.map(({ results }) => results));
  const complete = [...incidents.values()].filter((one) => one.words === found.length);
  const fellBack = found.length > 0 && complete.length === 0 && incidents.size > 0;
  const ranked = (fellBack ? [...incidents.values()] : complete)
    .map((one) => ({ one, score: scoreOf(one, found.length) }))
    .sort((a, b) => b.score - a.score || (a.one.incident < b.one.incident ? -1 : 1));
  const kept = ranked.filter(({ one }) => keep(one.incident));
  return {
    incidents: ranked.map(({ one }) => one.incident),
    hits: kept.slice(0, limit).map(({ one, score }) => toHit(one, score)),
    total: kept.length,
    fellBack,
    missing: found.filter(({ results }) => results.length === 0).map(({ concept }) => concept.written),
    asked: found.length > 0,
  };
}

/** What was found of one incident. */
interface Gathered {
  readonly incident: string;
  /** How many of the query's words it has. */
  words: number;
  sum: number;
  readonly sections: Map<string, GatheredSection>;
}

interface GatheredSection {
  readonly anchor?: string;
  score: number;
  words: number;
  readonly matches: SearchResult['match'][];
}

function findConcept({ index }: Engine, concept: Concept): readonly SearchResult[] {
  const search = (ways: readonly Wanted[]): readonly SearchResult[] =>
    index.search(
      { combineWith: 'OR', queries: ways.map(toQuery) },
      { tokenize: (term) => [term], boost: { ...boosts } },
    );
  const itself: Wanted = { terms: [concept.term], weight: 1 };
  // A word the archive knows was hardly mistyped, but the archive may be: "outage" finds "outtage", one letter away.
  const known = search([itself, ...concept.others.filter((way) => way.prefix === true)]).length > 0;
  return search([itself, ...concept.others.map((way) => (known ? { ...way, edits: way.edits && 1 } : way))]);
}

function toQuery(way: Wanted): Query {
  return {
    combineWith: 'AND',
    queries: [...way.terms],
    fields: way.field === undefined ? wordFields : [way.field],
    prefix: way.prefix ?? false,
    fuzzy: way.edits ?? false,
    // The ways are weighted by `weight` alone, so MiniSearch's own weights only grade by how far a term is off.
    weights: { prefix: 1, fuzzy: 1 },
    boostTerm: () => way.weight,
  };
}

function gather(resultsByConcept: readonly (readonly SearchResult[])[]): ReadonlyMap<string, Gathered> {
  const incidents = new Map<string, Gathered>();
  for (const results of resultsByConcept) {
    const squares = new Map<Gathered, number>();
    for (const result of results) {
      const [incident = '', anchor] = splitId(String(result.id));
      const one = incidents.get(incident) ?? { incident, words: 0, sum: 0, sections: new Map() };
      incidents.set(incident, one);
      squares.set(one, (squares.get(one) ?? 0) + result.score ** 2);
      const section = one.sections.get(anchor ?? ' ') ?? { anchor, score: 0, words: 0, matches: [] };
      one.sections.set(anchor ?? ' ', section);
      section.score += result.score;
      section.words += 1;
      section.matches.push(result.match);
    }
    for (const [one, square] of squares) {
      one.words += 1;
      one.sum += Math.sqrt(square);
    }
  }
  return incidents;
}

function splitId(id: string): readonly [incident: string, anchor?: string] {
  const hash = id.indexOf('#');
  return hash < 0 ? [id] : [id.slice(0, hash), id.slice(hash + 1)];
}

function scoreOf({ sum, words, sections }: Gathered, asked: number): number {
  const together = Math.max(...[...sections.values()].map((section) => section.words)) / asked;
  return sum * (1 + together / 2) * (words / asked) ** 2;
}

function toHit({ incident, sections }: Gathered, score: number): SearchHit {
  const all = [...sections.values()];
  const best = all
    .filter((section) => section.anchor !== undefined)
    .sort((a, b) => b.words - a.words || b.score - a.score)[0];
  const shown = all.filter((section) => section === best || section.anchor === undefined);
  const terms = shown.flatMap((section) => section.matches.flatMap(wordsOf));
  return { incident, score, anchor: best?.anchor, terms: [...new Set(terms)] };
}

/** The terms that stand in the text; ids of labels do not. */
function wordsOf(match: SearchResult['match']): readonly string[] {
  return Object.keys(match).filter((term) => match[term]?.some((field) => field !== 'keys') ?? false);
}
