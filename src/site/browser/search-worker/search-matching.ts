// Which incidents a question means: words or a pasted text by the index, filters by records, phrases by the texts.
import type { FilterAxis } from '../../../analyse/records/filter-axes.ts';
import { countFacets, type Facets, isEmpty, noFilter } from '../../../analyse/records/filter.ts';
import type { RecordRow } from '../../../analyse/records/record-columns.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import type { IncidentText } from '../../../search/index/documents.ts';
import { type Engine, search, type SearchHit } from '../../../search/ranking/engine.ts';
import { type PasteMatch, searchPaste } from '../../../search/logs/log-query.ts';
import { holdsPhrases, type Phrase, takeHolding, toPhrase } from '../../../search/ranking/phrases.ts';
import { findNearly, wordsOf } from '../../../search/ranking/partial-matches.ts';
import { findWithWord } from '../../../search/results/query-answer.ts';
import { filterByQuery, isEmptyQuery, parseQuery, type Query } from '../../../search/query/query-language.ts';
import { type ResultOrder, sortByOrder } from '../../../search/results/result-order.ts';
import type { SearchedRecords } from './search-records.ts';

/** Everything that is searched. */
export interface SearchedArchive {
  readonly engine: Engine;
  readonly records: SearchedRecords;
  readonly names: AxisNames;
  /** What `work` says once everything it needs is at hand. */
  readonly complete: <Found>(work: () => Found) => Promise<Found>;
  /** The words of an incident, by its record's id. */
  readonly textOf: (id: string) => Promise<IncidentText>;
}

/** A question that was read. */
export interface Asked {
  readonly query: Query;
  /** The query as it was typed. */
  readonly typed: string;
  readonly paste?: string;
}

export type FoundHit = SearchHit & { readonly matches: readonly PasteMatch[] };

/** What the index and the records say; phrases have not been looked for. */
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

/** More texts than these are not fetched to find out which hold a phrase. */
export const mostLookedThrough = 100;

/** The query of a text. */
export function readQuery({ engine, records, names }: SearchedArchive, text: string): Query {
  return parseQuery(text, { names, facets: records.values(names), aliases: engine.lexicon.aliases });
}

/** The incidents of a question, the best `limit` of them with their terms. */
export function findIncidents(
  archive: SearchedArchive,
  asked: Asked,
  { order, limit }: { readonly order: ResultOrder; readonly limit: number },
): Found {
  const keep = keepFor(archive, asked.query);
  const every = order === 'relevance' && !needsTexts(asked.query) ? limit : Number.MAX_SAFE_INTEGER;
  const found = findUnsorted(archive, asked, { keep, limit: every });
  if (order === 'relevance') return found;
  const all = archive.records.all();
  const pairs = found.hits.flatMap((hit) => {
    const record = all.get(hit.incident);
    return record === undefined ? [] : [[hit, record] as const];
  });
  return { ...found, hits: sortByOrder(pairs, order) };
}

/** Where fewer than `limit` are what was asked for: the best of those that come close. */
export function findOthers(
  archive: SearchedArchive,
  { query, paste }: Asked,
  { found, limit }: { readonly found: Found; readonly limit: number },
): readonly FoundHit[] {
  if (paste !== undefined || !found.asked || needsTexts(query)) return [];
  const { engine } = archive;
  const near = findNearly(query, found, { engine, limit, keepFor: (one) => keepFor(archive, one) });
  return near.map((hit) => ({ ...hit, matches: [] }));
}

/** True when the index alone cannot tell which incidents are meant. */
export function needsTexts({ phrases, excluded }: Query): boolean {
  return phrases.length > 0 || excluded.some((one) => /\s/.test(one));
}

/**
 * Of the incidents, those whose texts hold the query's phrases and none of its excluded ones, up to `limit`; `complete`
 * when all were looked through.
 */
export async function takePhrased<Hit extends Pick<SearchHit, 'incident'>>(
  archive: SearchedArchive,
  query: Query,
  { hits, limit }: { readonly hits: readonly Hit[]; readonly limit: number },
): Promise<{ readonly held: readonly Hit[]; readonly complete: boolean }> {
  if (!needsTexts(query)) return { held: hits.slice(0, limit), complete: true };
  const wanted = toPhrases(query.phrases);
  const unwanted = toPhrases(query.excluded.filter((one) => /\s/.test(one)));
  const holds = async ({ incident }: Hit): Promise<boolean> => {
    const record = await archive.complete(() => archive.records.rowOf(incident));
    if (record === undefined) return false;
    const text = { title: record.title, sections: (await archive.textOf(record.id)).sections };
    return holdsPhrases(text, wanted) && !unwanted.some((phrase) => holdsPhrases(text, [phrase]));
  };
  const looked = hits.slice(0, mostLookedThrough);
  const { held, complete } = await takeHolding(looked, holds, { limit, ahead: 8 });
  return { held, complete: complete && looked.length === hits.length };
}

/** What each value of the axes would leave; undefined when too many texts would have to be read for a phrase. */
export async function countMatching(
  archive: SearchedArchive,
  asked: Asked,
  axes: readonly FilterAxis[],
): Promise<Facets | undefined> {
  const { query } = asked;
  const unfiltered = { ...asked, query: { ...query, filter: noFilter } };
  // Terms of thousands of hits are not made where the incidents themselves will do.
  const isPlain = query.excluded.length === 0 && query.phrases.length === 0 && isEmpty(query.without);
  const limit = isPlain ? 0 : Number.MAX_SAFE_INTEGER;
  const found = await archive.complete(() =>
    findIncidents(archive, unfiltered, { order: 'relevance', limit }),
  );
  const hits = isPlain ? found.incidents.map((incident) => ({ incident })) : found.hits;
  const { held, complete } = await takePhrased(archive, query, { hits, limit: Number.MAX_SAFE_INTEGER });
  if (!complete) return undefined;
  return archive.complete(() => {
    const all = archive.records.all();
    const matching = held.flatMap(({ incident }) => all.get(incident) ?? []);
    return countFacets(matching, query.filter, archive.names, axes);
  });
}

function findUnsorted(
  archive: SearchedArchive,
  { query, typed, paste }: Asked,
  { keep, limit }: { readonly keep: (incident: string) => boolean; readonly limit: number },
): Found {
  const { engine } = archive;
  const words = wordsOf(query);
  if (paste !== undefined) return findForPaste(archive, { words, paste }, keep);
  const answer = search(engine, words, { limit, keep, typed });
  if (!answer.asked) return listAll(archive, query, keep);
  return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, matches: [] })) };
}

function findForPaste(
  { engine }: SearchedArchive,
  { words, paste }: { readonly words: string; readonly paste: string },
  keep: (incident: string) => boolean,
): Found {
  const incidents = engine.filledWith([]).documentCount;
  const answer = searchPaste(engine, paste, { limit: incidents, incidents });
  const narrowed = search(engine, words, { limit: 0 });
  const having = new Set(narrowed.fellBack ? [] : narrowed.incidents);
  const found = answer.hits.filter(({ hit }) => !narrowed.asked || having.has(hit.incident));
  const kept = found.filter(({ hit }) => keep(hit.incident));
  return {
    hits: kept.map(({ hit, matches }) => ({ ...hit, matches })),
    total: kept.length,
    incidents: found.map(({ hit }) => hit.incident),
    fellBack: false,
    missing: answer.paste.unheard,
    asked: answer.paste.words.length > 0,
    pasteWords: answer.paste.words.map(({ written }) => written),
  };
}

/** Without a word to search for, a query lists what its fields let through, newest first, as the index counts them. */
function listAll({ engine }: SearchedArchive, query: Query, keep: (incident: string) => boolean): Found {
  const asked = !isEmptyQuery({ ...query, words: [] });
  const { documentCount } = engine.filledWith([]);
  const incidents = Array.from({ length: documentCount }, (_, place) => String(place));
  const hits = incidents
    .filter((incident) => asked && keep(incident))
    .map((incident): FoundHit => ({ incident, score: 0, terms: new Map(), matches: [] }));
  return { hits, total: hits.length, incidents, fellBack: false, missing: [], asked };
}

function keepFor({ engine, records, names }: SearchedArchive, query: Query): (incident: string) => boolean {
  const left = new Set(query.excluded.flatMap((written) => findWithWord(engine, written) ?? []));
  if (isEmpty(query.filter) && isEmpty(query.without)) return (incident) => !left.has(incident);
  const all = records.all();
  const allowed = new Set<RecordRow>(filterByQuery([...all.values()], query, names));
  return (incident) => {
    const record = all.get(incident);
    return record !== undefined && allowed.has(record) && !left.has(incident);
  };
}

function toPhrases(written: readonly string[]): readonly Phrase[] {
  return written.flatMap((one) => toPhrase(one) ?? []);
}
