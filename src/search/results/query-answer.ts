// A typed or pasted question answered in full, where every text is at hand: on the command line and in measurements.
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { type Engine, search, type SearchHit } from '../ranking/engine.ts';
import { type Paste, type PasteMatch, searchPaste } from '../logs/log-query.ts';
import { findNearly, type KeepFor, wordsOf } from '../ranking/partial-matches.ts';
import { isPaste } from '../logs/pasted-text.ts';
import { holdsPhrases, type Phrase, type PhraseText, toPhrase, widestTerms } from '../ranking/phrases.ts';
import { filterByQuery, parseQuery, type Query } from '../query/query-language.ts';
import type { QueryVocabulary } from '../query/query-language-fields.ts';

/** Everything that is searched. */
export interface SearchableArchive {
  readonly engine: Engine;
  readonly vocabulary: QueryVocabulary;
  readonly records: ReadonlyMap<string, IncidentRecord>;
  readonly textOf: (incident: string) => PhraseText | undefined;
}

export interface QueryAnswer {
  /** Absent for a paste. */
  readonly query?: Query;
  /** Absent for what was typed. */
  readonly paste?: Paste;
  /** At most `limit`, best first; without words the newest first. */
  readonly hits: readonly AnswerHit[];
  readonly total: number;
  /** Where those are fewer than `limit`: others that come close, up to `limit` together. */
  readonly nearly: readonly AnswerHit[];
  /** No incident has all the words; these have some of them. */
  readonly fellBack: boolean;
  /** Words that no incident has in any form. */
  readonly missing: readonly string[];
  /** False when there is nothing to search for. */
  readonly asked: boolean;
}

export interface AnswerHit extends SearchHit {
  /** For a paste: which of its lines the incident speaks of. */
  readonly matches: readonly PasteMatch[];
}

/** The answer to a text; several lines, or more than anybody types, are read as a pasted log. */
export function answerQuery(text: string, archive: SearchableArchive, limit: number): QueryAnswer {
  return isPaste(text) ? answerPaste(text, archive, limit) : answerTyped(text, archive, limit);
}

/** The incidents that have an excluded word as the index reads it; phrases are looked for in the texts. */
export function findExcluded(
  { engine, records, textOf }: Pick<SearchableArchive, 'engine' | 'records' | 'textOf'>,
  excluded: readonly string[],
): ReadonlySet<string> {
  const left = new Set<string>();
  for (const written of excluded) {
    // Words that are not indexed stand everywhere.
    if (widestTerms(written).length === 0) continue;
    const withWord = findWithWord(engine, written);
    for (const incident of withWord ?? withPhrases([written], records.keys(), textOf)) left.add(incident);
  }
  return left;
}

/** The incidents that have the word itself in any form; undefined when it is a phrase, which the index cannot tell. */
export function findWithWord(engine: Engine, written: string): readonly string[] | undefined {
  const [term, ...more] = widestTerms(written);
  if (term === undefined || more.length > 0) return undefined;
  const { hits } = search(engine, written, { limit: Number.MAX_SAFE_INTEGER });
  // Spellings nearby and beginnings are found as well, but only the word itself was excluded.
  return hits.filter(({ terms }) => terms.has(term)).map(({ incident }) => incident);
}

function answerPaste(text: string, { engine, records }: SearchableArchive, limit: number): QueryAnswer {
  const { paste, hits } = searchPaste(engine, text, { limit: records.size, incidents: records.size });
  return {
    paste,
    hits: hits.slice(0, limit).map(({ hit, matches }) => ({ ...hit, matches })),
    total: hits.length,
    nearly: [],
    fellBack: false,
    missing: paste.unheard,
    asked: paste.words.length > 0,
  };
}

function answerTyped(text: string, archive: SearchableArchive, limit: number): QueryAnswer {
  const { engine, vocabulary } = archive;
  const query = parseQuery(text, vocabulary);
  const keepFor = createKeep(archive);
  const found = search(engine, wordsOf(query), { limit, keep: keepFor(query) });
  const answer = found.asked ? found : listAll(query, archive, { keepFor, limit });
  const nearly = answer.asked ? findNearly(query, answer, { engine, limit, keepFor }) : [];
  return { ...answer, query, hits: answer.hits.map(withoutMatches), nearly: nearly.map(withoutMatches) };
}

/** Without a word to search for, a query lists what its fields let through, newest first. */
function listAll(
  query: Query,
  { records }: SearchableArchive,
  { keepFor, limit }: { readonly keepFor: KeepFor; readonly limit: number },
): Pick<QueryAnswer, 'total' | 'fellBack' | 'missing' | 'asked'> & { readonly hits: readonly SearchHit[] } {
  const asked =
    [query.filter, query.without].some(({ values, ...rest }) => hasAny(values) || hasAny(rest)) ||
    query.excluded.length > 0 ||
    query.phrases.length > 0;
  const keep = keepFor(query);
  const newest = asked ? [...records.values()].filter(({ id }) => keep(id)).sort((a, b) => b.at - a.at) : [];
  const hits = newest.slice(0, limit).map(({ id }) => ({ incident: id, score: 0, terms: new Map() }));
  return { hits, total: newest.length, fellBack: false, missing: [], asked };
}

function createKeep(archive: SearchableArchive): KeepFor {
  const { vocabulary, records, textOf } = archive;
  return (query) => {
    const left = findExcluded(archive, query.excluded);
    const allowed = filterByQuery([...records.values()], query, vocabulary.names)
      .map(({ id }) => id)
      .filter((id) => !left.has(id));
    const holding = new Set(withPhrases(query.phrases, allowed, textOf));
    return (incident) => holding.has(incident);
  };
}

function* withPhrases(
  written: readonly string[],
  incidents: Iterable<string>,
  textOf: SearchableArchive['textOf'],
): Generator<string> {
  const phrases: readonly Phrase[] = written.flatMap((one) => toPhrase(one) ?? []);
  for (const incident of incidents) {
    const text = phrases.length === 0 ? undefined : textOf(incident);
    if (phrases.length === 0 || (text !== undefined && holdsPhrases(text, phrases))) yield incident;
  }
}

function hasAny(fields: object): boolean {
  return Object.values(fields).some((value) => value !== undefined);
}

function withoutMatches(hit: SearchHit): AnswerHit {
  return { ...hit, matches: [] };
}
