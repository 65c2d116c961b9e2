// Which incidents match a question: the index finds words and pasted text, records answer filters, texts answer
// phrases.
import type { FilterAxis } from '../../analyse/records/filter-axes.ts';
import { countFacets, type Facets, isEmpty, noFilter } from '../../analyse/records/filter.ts';
import type { RecordRow } from '../../analyse/records/record-columns.ts';
import type { AxisNames } from '../../analyse/records/records.ts';
import type { IncidentText } from '../index/documents.ts';
import { type LogMatch, searchLog } from '../logs/log-query.ts';
import { filterByQuery, isEmptyQuery, parseQuery, type Query } from '../query/query-language.ts';
import { type Engine, search, type SearchHit } from '../ranking/engine.ts';
import { findPartialMatches, wordsOf } from '../ranking/partial-matches.ts';
import { hasPhrases, type Phrase, takeMatching, toPhrase, widestTerms } from '../ranking/phrases.ts';
import { type ResultOrder, sortByOrder } from './result-order.ts';
import type { SearchedRecords } from './searched-records.ts';

/** The source of answers: everything in memory, or files that are fetched when needed. */
export interface SearchSource {
  readonly engine: Engine;
  readonly records: SearchedRecords;
  readonly names: AxisNames;
  /** The result of `work`, which runs again until every file it asked for is loaded. */
  readonly load: <Result>(work: () => Result) => Promise<Result>;
  /** The text of an incident, by its record's id. */
  readonly textOf: (id: string) => Promise<IncidentText>;
  /** How many texts to read at most to find out which have a phrase. */
  readonly maxTexts: number;
}

/** A question whose query was parsed. */
export interface ParsedQuestion {
  readonly query: Query;
  /** The query as it was typed. */
  readonly typed: string;
  readonly paste?: string;
}

export type FoundHit = SearchHit & { readonly matches: readonly LogMatch[] };

/** The result from the index and the records; phrases have not been checked yet. */
export interface Found {
  /** Incidents that the filter keeps, in order, at most as many as were asked for. */
  readonly hits: readonly FoundHit[];
  readonly total: number;
  /** Every incident, before the filter. */
  readonly incidents: readonly string[];
  readonly fellBack: boolean;
  readonly missing: readonly string[];
  readonly asked: boolean;
  readonly suggestion?: string;
  readonly pasteWords?: readonly string[];
}

/** The query of a text. */
export function parseFor({ engine, records, names }: SearchSource, text: string): Query {
  return parseQuery(text, { names, facets: records.values(names), aliases: engine.lexicon.aliases });
}

/** The incidents of a question, the best `limit` of them with their terms. */
export function findIncidents(
  source: SearchSource,
  question: ParsedQuestion,
  { order, limit }: { readonly order: ResultOrder; readonly limit: number },
): Found {
  const keep = createKeep(source, question.query);
  const all = order === 'relevance' && !needsTexts(question.query) ? limit : Number.MAX_SAFE_INTEGER;
  const found = findByRelevance(source, question, { keep, limit: all });
  if (order === 'relevance') return found;
  const records = source.records.all();
  const pairs = found.hits.flatMap((hit) => {
    const record = records.get(hit.incident);
    return record === undefined ? [] : [[hit, record] as const];
  });
  return { ...found, hits: sortByOrder(pairs, order) };
}

/** If fewer than `limit` incidents match the question: the best of those that match part of it. */
export function findPartial(
  source: SearchSource,
  { query, paste }: ParsedQuestion,
  { found, limit }: { readonly found: Found; readonly limit: number },
): readonly FoundHit[] {
  if (paste !== undefined || !found.asked || needsTexts(query)) return [];
  const { engine } = source;
  const partial = findPartialMatches(query, found, {
    engine,
    limit,
    keepFor: (one) => createKeep(source, one),
  });
  return partial.map((hit) => ({ ...hit, matches: [] }));
}

/** True if the index alone cannot decide which incidents match. */
export function needsTexts({ phrases, excluded }: Query): boolean {
  return phrases.length > 0 || excluded.some(isSpaced);
}

/**
 * The incidents whose texts have the query's phrases and none of its excluded ones, up to `limit`; `complete` when all
 * were read.
 */
export async function takeWithPhrases<Hit extends Pick<SearchHit, 'incident'>>(
  source: SearchSource,
  query: Query,
  { hits, limit }: { readonly hits: readonly Hit[]; readonly limit: number },
): Promise<{ readonly taken: readonly Hit[]; readonly complete: boolean }> {
  if (!needsTexts(query)) return { taken: hits.slice(0, limit), complete: true };
  const required = toPhrases(query.phrases);
  const excluded = toPhrases(query.excluded.filter(isSpaced));
  const matches = async ({ incident }: Hit): Promise<boolean> => {
    const record = await source.load(() => source.records.rowOf(incident));
    if (record === undefined) return false;
    const text = { title: record.title, sections: (await source.textOf(record.id)).sections };
    return hasPhrases(text, required) && !excluded.some((phrase) => hasPhrases(text, [phrase]));
  };
  const candidates = hits.slice(0, source.maxTexts);
  const { taken, complete } = await takeMatching(candidates, matches, { limit, ahead: 8 });
  return { taken, complete: complete && candidates.length === hits.length };
}

/** What each value of the axes would leave; undefined when too many texts would have to be read for a phrase. */
export async function countMatching(
  source: SearchSource,
  question: ParsedQuestion,
  axes: readonly FilterAxis[],
): Promise<Facets | undefined> {
  const { query } = question;
  const unfiltered = { ...question, query: { ...query, filter: noFilter } };
  // Collecting the terms of thousands of hits takes long, and without exclusions the incidents are enough.
  const isPlain = query.excluded.length === 0 && query.phrases.length === 0 && isEmpty(query.without);
  const limit = isPlain ? 0 : Number.MAX_SAFE_INTEGER;
  const found = await source.load(() => findIncidents(source, unfiltered, { order: 'relevance', limit }));
  const hits = isPlain ? found.incidents.map((incident) => ({ incident })) : found.hits;
  const { taken, complete } = await takeWithPhrases(source, query, { hits, limit: Number.MAX_SAFE_INTEGER });
  if (!complete) return undefined;
  return source.load(() => {
    const records = source.records.all();
    const matching = taken.flatMap(({ incident }) => records.get(incident) ?? []);
    return countFacets(matching, query.filter, source.names, axes);
  });
}

function findByRelevance(
  source: SearchSource,
  { query, typed, paste }: ParsedQuestion,
  { keep, limit }: { readonly keep: (incident: string) => boolean; readonly limit: number },
): Found {
  const words = wordsOf(query);
  if (paste !== undefined) return findForPaste(source, { words, paste }, keep);
  const answer = search(source.engine, words, { limit, keep, typed });
  if (!answer.asked) return listAll(source, query, keep);
  return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, matches: [] })) };
}

function findForPaste(
  { engine }: SearchSource,
  { words, paste }: { readonly words: string; readonly paste: string },
  keep: (incident: string) => boolean,
): Found {
  const incidents = engine.filledWith([]).documentCount;
  const answer = searchLog(engine, paste, { limit: incidents, incidents });
  const narrowed = search(engine, words, { limit: 0 });
  const withWords = new Set(narrowed.fellBack ? [] : narrowed.incidents);
  const found = answer.hits.filter(({ hit }) => !narrowed.asked || withWords.has(hit.incident));
  const kept = found.filter(({ hit }) => keep(hit.incident));
  return {
    hits: kept.map(({ hit, matches }) => ({ ...hit, matches })),
    total: kept.length,
    incidents: found.map(({ hit }) => hit.incident),
    fellBack: false,
    missing: answer.query.unknownTerms,
    asked: answer.query.terms.length > 0,
    pasteWords: answer.query.terms.map(({ written }) => written),
  };
}

/** Without a word to search for, a query lists the incidents its fields allow, newest first: the order of the index. */
function listAll({ engine }: SearchSource, query: Query, keep: (incident: string) => boolean): Found {
  const asked = !isEmptyQuery({ ...query, words: [] });
  const { documentCount } = engine.filledWith([]);
  const incidents = Array.from({ length: documentCount }, (_, place) => String(place));
  const hits = incidents
    .filter((incident) => asked && keep(incident))
    .map((incident): FoundHit => ({ incident, score: 0, terms: new Map(), matches: [] }));
  return { hits, total: hits.length, incidents, fellBack: false, missing: [], asked };
}

function createKeep(source: SearchSource, query: Query): (incident: string) => boolean {
  const { engine, records, names } = source;
  const excluded = new Set(query.excluded.flatMap((written) => findWithWord(engine, written) ?? []));
  if (isEmpty(query.filter) && isEmpty(query.without)) return (incident) => !excluded.has(incident);
  const all = records.all();
  const allowed = new Set<RecordRow>(filterByQuery([...all.values()], query, names));
  return (incident) => {
    const record = all.get(incident);
    return record !== undefined && allowed.has(record) && !excluded.has(incident);
  };
}

/** The incidents that have the word in any form; undefined for a phrase, which the index cannot find. */
function findWithWord(engine: Engine, written: string): readonly string[] | undefined {
  const [term, ...more] = widestTerms(written);
  if (term === undefined || more.length > 0) return undefined;
  const { hits } = search(engine, written, { limit: Number.MAX_SAFE_INTEGER });
  // The search also finds similar spellings and prefixes, but only the word itself was excluded.
  return hits.filter(({ terms }) => terms.has(term)).map(({ incident }) => incident);
}

function isSpaced(written: string): boolean {
  return /\s/.test(written);
}

function toPhrases(written: readonly string[]): readonly Phrase[] {
  return written.flatMap((one) => toPhrase(one) ?? []);
}
