// A typed or pasted question answered in full, where every text is at hand: on the command line and in measurements.
import type { IncidentRecord } from '../analyse/records.ts';
import { type Engine, search, type SearchHit } from './engine.ts';
import { type Paste, type PasteMatch, searchPaste } from './paste.ts';
import { isPaste } from './pasted-text.ts';
import { holdsPhrases, type Phrase, type PhraseText, toPhrase, widestTerms } from './phrases.ts';
import { filterByQuery, parseQuery, type Query } from './query-language.ts';
import type { QueryVocabulary } from './query-language-fields.ts';

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
  /** Where all have all the words but are fewer than `limit`: others with some of them, up to `limit` together. */
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
  const { engine, vocabulary, records, textOf } = archive;
  const query = parseQuery(text, vocabulary);
  const left = findExcluded(archive, query.excluded);
  const allowed = filterByQuery([...records.values()], query, vocabulary.names).filter(
    ({ id }) => !left.has(id),
  );
  const holding = new Set(withPhrases(query.phrases, idsOf(allowed), textOf));
  const keep = (incident: string): boolean => holding.has(incident);
  const found = search(engine, wordsOf(query), { limit, keep });
  if (found.asked) {
    const hits = found.hits.map((hit) => ({ ...hit, matches: [] }));
    return {
      ...found,
      query,
      hits,
      nearly: found.fellBack ? [] : findNearly(query, hits, { engine, limit, keep }),
    };
  }
  const asked = [query.filter, query.without].some(({ values, ...rest }) => hasAny(values) || hasAny(rest));
  const newest = allowed.filter(({ id }) => keep(id)).sort((a, b) => b.at - a.at);
  const isAsked = asked || query.excluded.length > 0 || query.phrases.length > 0;
  return {
    query,
    hits: isAsked ? newest.slice(0, limit).map(toBareHit) : [],
    total: isAsked ? newest.length : 0,
    nearly: [],
    fellBack: false,
    missing: [],
    asked: isAsked,
  };
}

/** Half a sentence seldom stands in the write-up word for word: where few have it all, others have most of it. */
export function findNearly(
  query: Query,
  hits: readonly AnswerHit[],
  {
    engine,
    limit,
    keep,
  }: Pick<SearchableArchive, 'engine'> & {
    readonly limit: number;
    readonly keep: (incident: string) => boolean;
  },
): readonly AnswerHit[] {
  if (hits.length >= limit) return [];
  const known = new Set(hits.map(({ incident }) => incident));
  const others = search(engine, wordsOf(query), {
    limit: limit - hits.length,
    keep: (incident) => keep(incident) && !known.has(incident),
    anyWord: true,
  });
  // A label that some word is an alias of is not much by itself.
  const saying = others.hits.filter(({ terms }) => [...terms.values()].includes(1));
  return others.fellBack ? saying.map((hit) => ({ ...hit, matches: [] })) : [];
}

/** What the engine searches: the words of phrases first, since the last word counts as half typed. */
export function wordsOf({ phrases, words }: Pick<Query, 'phrases' | 'words'>): string {
  return [...phrases, words.join(' ')].filter((part) => part !== '').join(', ');
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

function idsOf(records: readonly IncidentRecord[]): readonly string[] {
  return records.map(({ id }) => id);
}

function hasAny(fields: object): boolean {
  return Object.values(fields).some((value) => value !== undefined);
}

function toBareHit({ id }: IncidentRecord): AnswerHit {
  return { incident: id, score: 0, terms: new Map(), matches: [] };
}
