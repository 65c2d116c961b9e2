// The parts of an index that are at hand, and which others a question turned out to need.
import {
  fromCountLetter,
  type IndexHead,
  isWord,
  type Part,
  type PartKind,
  type PartPlace,
  readPart,
} from './index-file.ts';
import { fromRow, type TermRow } from './postings.ts';

/** A term of the archive and roughly how many incidents have it: a power of two, at least. */
export interface ListedTerm {
  readonly term: string;
  readonly count: number;
}

/** What is known of a term. */
export type TermFacts = ReturnType<typeof fromRow>;

/** Files that are fetched when they turn out to be needed. */
export interface Shelf {
  /** The names of the files that were asked for and are not at hand, each once; none afterwards. */
  readonly takeWanted: () => readonly string[];
  /** Takes in a file; false when it is not on this shelf, or the text is not the one of that name. */
  readonly add: (name: string, text: string) => boolean;
}

/**
 * What `work` says once everything it asks the shelves for is at hand; `fetchFile` brings texts by name, and is asked
 * for several at a time. Throws whatever `fetchFile` throws, and an error when a text is not the one of its name.
 */
export async function completeWork<Answer>(
  shelves: readonly Shelf[],
  fetchFile: (name: string) => Promise<string>,
  work: () => Answer,
): Promise<Answer> {
  for (;;) {
    const answer = work();
    const wanted = shelves.flatMap((shelf) => shelf.takeWanted().map((name) => ({ shelf, name })));
    if (wanted.length === 0) return answer;
    await Promise.all(
      wanted.map(async ({ shelf, name }) => {
        if (!shelf.add(name, await fetchFile(name)))
          throw new Error(`completeWork(): expected the file ${name}, found something else or a piece of it`);
      }),
    );
  }
}

/**
 * Answers from the parts at hand. What lies in other parts is answered as if it were not there, and their names are
 * wanted: whoever asks looks afterwards, fetches, and asks again (`completeWork`).
 */
export interface IndexParts extends Shelf {
  /** Undefined when no incident has the term. */
  readonly facts: (term: string) => TermFacts | undefined;
  /** Every term that starts like this, in order. */
  readonly startingWith: (prefix: string) => readonly ListedTerm[];
  /** Those of the terms that some incident has; told by the lists alone, without any postings. */
  readonly listed: (words: readonly string[]) => readonly ListedTerm[];
  readonly isWanting: () => boolean;
}

/** The parts of an index, with those that came in its head. */
export function createIndexParts({ parts, inside }: Pick<IndexHead, 'parts' | 'inside'>): IndexParts {
  const wanted = new Set<string>();
  const facts = new Map<string, TermFacts>();
  const { rowsIn, listIn, take } = createHolding(wanted);
  const listsFrom = (kind: PartKind, prefix: string): readonly ListedTerm[] =>
    placesOf(parts[kind], prefix).flatMap(([, name]) => within(listIn(name), prefix));
  for (const [name, part] of Object.entries(inside)) take(name, part);
  return {
    facts: (term) => {
      const place = placeOf(parts.terms, term);
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
        const place = placeOf(isWord(word) ? parts.words : parts.others, word);
        return (place && within(listIn(place[1]), word).find(({ term }) => term === word)) ?? [];
      }),
    isWanting: () => wanted.size > 0,
    takeWanted: () => takeAll(wanted),
    add: (name, text) => {
      const part = readPart(name, text);
      if (part !== undefined) take(name, part);
      return part !== undefined;
    },
  };
}

/** What the set holds; it is empty afterwards. */
export function takeAll(names: Set<string>): readonly string[] {
  const all = [...names];
  names.clear();
  return all;
}

interface Holding {
  readonly rowsIn: (name: string) => ReadonlyMap<string, TermRow>;
  readonly listIn: (name: string) => readonly ListedTerm[];
  readonly take: (name: string, part: Part) => void;
}

/** The parts that were taken in; those asked for in vain are empty, and wanted. */
function createHolding(wanted: Set<string>): Holding {
  const rows = new Map<string, ReadonlyMap<string, TermRow>>();
  const lists = new Map<string, readonly ListedTerm[]>();
  const at = <Kind>(from: ReadonlyMap<string, Kind>, name: string): Kind | undefined => {
    if (!from.has(name)) wanted.add(name);
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

/** The part a term would be in; undefined before the first. */
function placeOf(places: readonly PartPlace[], term: string): PartPlace | undefined {
  return places[firstAfter(places, ([first]) => first > term) - 1];
}

/** The parts in which terms may start like this. */
function placesOf(places: readonly PartPlace[], prefix: string): readonly PartPlace[] {
  const from = firstAfter(places, ([first]) => first > prefix) - 1;
  const to = firstAfter(places, ([first]) => first > prefix && !first.startsWith(prefix));
  return places.slice(Math.max(0, from), to);
}

function within(list: readonly ListedTerm[], prefix: string): readonly ListedTerm[] {
  const from = firstAfter(list, ({ term }) => term >= prefix);
  const to = firstAfter(list, ({ term }) => term >= prefix && !term.startsWith(prefix));
  return list.slice(from, to);
}

/** The place of the first of which it holds; it holds of all after it. */
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
