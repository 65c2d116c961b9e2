// The shards of an index that are loaded, and the names of those a question turned out to need.
import {
  fromCountLetter,
  type IndexHead,
  isWord,
  type Shard,
  type ShardKind,
  type ShardRef,
  readShard,
} from './index-file.ts';
import { fromRow, type TermRow } from './postings.ts';

/** A term of the archive and roughly how many incidents have it: the power of two at or below the count. */
export interface ListedTerm {
  readonly term: string;
  readonly count: number;
}

/** What is known about a term. */
export type TermFacts = ReturnType<typeof fromRow>;

/** Files that are fetched when they turn out to be needed. */
export interface ShardCache {
  /** The names of the files that were asked for and are not loaded, each once; empties the list. */
  readonly takePending: () => readonly string[];
  /** Adds a file; false if it does not belong to this cache, or the text does not belong to that name. */
  readonly add: (name: string, text: string) => boolean;
}

/**
 * The result of `work` once everything it asks the caches for is loaded. `fetchFile` fetches a text by name and is
 * called for several at a time. Throws whatever `fetchFile` throws, and an error if a text does not belong to its name.
 */
export async function loadAndRetry<Answer>(
  caches: readonly ShardCache[],
  fetchFile: (name: string) => Promise<string>,
  work: () => Answer,
): Promise<Answer> {
  for (;;) {
    const answer = work();
    const pending = caches.flatMap((cache) => cache.takePending().map((name) => ({ cache, name })));
    if (pending.length === 0) return answer;
    await Promise.all(
      pending.map(async ({ cache, name }) => {
        if (!cache.add(name, await fetchFile(name)))
          throw new Error(`loadAndRetry(): expected the file ${name}, found something else or a piece of it`);
      }),
    );
  }
}

/**
 * Answers from the shards that are loaded. Terms in other shards are answered as if they did not exist, and those
 * shards become pending: the caller fetches them and asks again (`loadAndRetry`).
 */
export interface IndexShards extends ShardCache {
  /** Undefined when no incident has the term. */
  readonly facts: (term: string) => TermFacts | undefined;
  /** Every term with the prefix, in order. */
  readonly startingWith: (prefix: string) => readonly ListedTerm[];
  /** The words that some incident has, according to the term lists alone, without loading postings. */
  readonly listed: (words: readonly string[]) => readonly ListedTerm[];
  readonly isLoading: () => boolean;
}

/** The shards of an index, with those that came in its head. */
export function createIndexShards({ shards, inside }: Pick<IndexHead, 'shards' | 'inside'>): IndexShards {
  const pending = new Set<string>();
  const facts = new Map<string, TermFacts>();
  const { rowsIn, listIn, take } = createStore(pending);
  const listsFrom = (kind: ShardKind, prefix: string): readonly ListedTerm[] =>
    placesOf(shards[kind], prefix).flatMap(([, name]) => within(listIn(name), prefix));
  for (const [name, part] of Object.entries(inside)) take(name, part);
  return {
    facts: (term) => {
      const place = placeOf(shards.terms, term);
      const row = place && rowsIn(place[1]).get(term);
      if (row === undefined) return undefined;
      const known = facts.get(term) ?? fromRow(row);
      facts.set(term, known);
      return known;
    },
    startingWith: (prefix) => [
      ...(isWord(prefix) ? listsFrom('words', prefix) : []),
      ...listsFrom('others', prefix),
    ],
    listed: (words) =>
      words.flatMap((word) => {
        const place = placeOf(isWord(word) ? shards.words : shards.others, word);
        return (place && within(listIn(place[1]), word).find(({ term }) => term === word)) ?? [];
      }),
    isLoading: () => pending.size > 0,
    takePending: () => takeAll(pending),
    add: (name, text) => {
      const part = readShard(name, text);
      if (part !== undefined) take(name, part);
      return part !== undefined;
    },
  };
}

/** The names in the set, which is empty afterward. */
export function takeAll(names: Set<string>): readonly string[] {
  const all = [...names];
  names.clear();
  return all;
}

interface ShardStore {
  readonly rowsIn: (name: string) => ReadonlyMap<string, TermRow>;
  readonly listIn: (name: string) => readonly ListedTerm[];
  readonly take: (name: string, part: Shard) => void;
}

/** The shards that were loaded; the others read as empty, and become pending. */
function createStore(pending: Set<string>): ShardStore {
  const rows = new Map<string, ReadonlyMap<string, TermRow>>();
  const lists = new Map<string, readonly ListedTerm[]>();
  const at = <Kind>(from: ReadonlyMap<string, Kind>, name: string): Kind | undefined => {
    if (!from.has(name)) pending.add(name);
    return from.get(name);
  };
  return {
    rowsIn: (name) => at(rows, name) ?? new Map(),
    listIn: (name) => at(lists, name) ?? [],
    take: (name, part) => {
      if ('terms' in part) lists.set(name, toList(part.terms, part.counts));
      else rows.set(name, new Map(part.map((row) => [String(row[0]), row])));
    },
  };
}

/** The shard a term would be in; undefined before the first. */
function placeOf(places: readonly ShardRef[], term: string): ShardRef | undefined {
  return places[firstAfter(places, ([first]) => first > term) - 1];
}

/** The shards that may have terms with the prefix. */
function placesOf(places: readonly ShardRef[], prefix: string): readonly ShardRef[] {
  const from = firstAfter(places, ([first]) => first > prefix) - 1;
  const to = firstAfter(places, ([first]) => first > prefix && !first.startsWith(prefix));
  return places.slice(Math.max(0, from), to);
}

function within(list: readonly ListedTerm[], prefix: string): readonly ListedTerm[] {
  const from = firstAfter(list, ({ term }) => term >= prefix);
  const to = firstAfter(list, ({ term }) => term >= prefix && !term.startsWith(prefix));
  return list.slice(from, to);
}

/** The index of the first element that passes the test; all after it pass too. */
function firstAfter<One>(list: readonly One[], holds: (one: One) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toList(terms: string, counts: string): readonly ListedTerm[] {
  if (terms === '') return [];
  return terms.split(' ').map((term, place) => ({ term, count: fromCountLetter(counts.charCodeAt(place)) }));
}
