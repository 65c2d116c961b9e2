// The index as files: a head that every search needs, and shards that are needed only for the words in them.
//
// - Terms are sorted and cut into shards of about 8 kB (Brotli); the postings of a term are in exactly one of them.
// - Term lists hold all terms, sorted, with roughly how many incidents have each: for prefixes and typos. Terms of
//   letters only have lists of their own, since only they are ever corrected.
// - The shards of a small archive are inside the head, as one file.
// A shard is named by the fingerprint of its text, so a name always means the same text.
import { fingerprint } from './checksum.ts';
import type { Aliases, SearchDocument } from './documents.ts';
import { indexFormat } from './minisearch-options.ts';
import { countArchive, countIncidents, type CountedArchive, type TermRow, toRow } from './postings.ts';
import { findVariants } from './term-variants.ts';

/** `terms`: rows; `words`: a list of words of letters; `others`: one of numbers and identifiers. */
export type ShardKind = 'terms' | 'words' | 'others';

/** The first term of a shard, and the name of its file. */
export type ShardRef = readonly [first: string, name: string];

/** Sorted terms separated by blanks, and a letter for each: `a` one incident, `b` two or three, `c` four to seven, … */
export interface WordList {
  readonly terms: string;
  readonly counts: string;
}

/** The JSON of a shard. */
export type Shard = readonly TermRow[] | WordList;

/** The head as JSON that begins with its own fingerprint. The payload is whatever its builder sends along. */
export interface IndexHead<Payload = unknown> {
  readonly format: number;
  /** Identifies the content the index was built from. */
  readonly version: string;
  readonly aliases: Aliases;
  /** The documents' ids; how many there are, if the ids are the positions: `0`, `1`, … */
  readonly ids: readonly string[] | number;
  /** Per field the lengths that occur, and for every incident a character for its length: `#` for the first. */
  readonly lengths: readonly (readonly [levels: readonly number[], places: string])[];
  /** Per field, the mean of the lengths that are not 0. */
  readonly averages: readonly number[];
  /** How many words of letters there are. */
  readonly wordCount: number;
  readonly shards: Readonly<Record<ShardKind, readonly ShardRef[]>>;
  /** The shards that are inside the head, by name. */
  readonly inside: Readonly<Record<string, Shard>>;
  readonly payload: Payload;
}

/** An index ready to be written: the text of the head, and of every shard by its name. */
export interface IndexFiles {
  readonly head: string;
  readonly shards: ReadonlyMap<string, string>;
}

/**
 * The size in characters of JSON up to which everything is in one file: about 150 kB with Brotli, some 200 incidents.
 */
const singleFileSize = 500_000;

/** Characters of JSON in a shard: 5 kB with Brotli. A single term may have more. */
const shardSize = 20_000;

/** The index as one text, the same for the same documents. `version` names the content it was built from. */
export function buildIndex(documents: Iterable<SearchDocument>, aliases: Aliases, version: string): string {
  return buildIndexFiles(documents, { aliases, version, singleFileSize: Infinity }).head;
}

/** The index as a head and, above `singleFileSize` characters, shards. */
export function buildIndexFiles(
  documents: Iterable<SearchDocument>,
  choices: {
    readonly aliases: Aliases;
    readonly version: string;
    /** JSON that is inside the head. */
    readonly payload?: unknown;
    readonly singleFileSize?: number;
    readonly shardSize?: number;
  },
): IndexFiles {
  const counted = countArchive(documents);
  const texts = cutShards(counted, choices.shardSize ?? shardSize);
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const inside = size <= (choices.singleFileSize ?? singleFileSize);
  const placesOf = (kind: ShardKind): readonly ShardRef[] =>
    texts.filter((part) => part.kind === kind).map(({ first, name }) => [first, name]);
  const isPlaces = counted.ids.length > 0 && counted.ids.every((id, place) => id === String(place));
  const head: Omit<IndexHead, 'inside'> = {
    format: indexFormat,
    version: choices.version,
    aliases: choices.aliases,
    ids: isPlaces ? counted.ids.length : counted.ids,
    lengths: counted.lengths.map(toLevels),
    averages: counted.lengths.map(meanOfPresent),
    wordCount: [...counted.terms.keys()].filter(isWord).length,
    shards: { terms: placesOf('terms'), words: placesOf('words'), others: placesOf('others') },
    payload: choices.payload ?? {},
  };
  // The shards are long and already JSON, so they are inserted unchanged.
  const insides = inside ? texts.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join(',') : '';
  const json = `${JSON.stringify(head).slice(0, -1)},"inside":{${insides}}}`;
  return {
    head: sealed(json),
    shards: new Map(inside ? [] : texts.map(({ name, text }) => [name, text])),
  };
}

/** Reads a head; throws if the text is not a head, was cut short or has another format. */
export function readHead<Payload = unknown>(text: string): IndexHead<Payload> {
  const json = `{${text.slice(sealLength)}`;
  if (sealed(json) !== text)
    throw new Error('readHead(text): expected an index, found something else or a piece of one');
  const head: IndexHead<Payload> = JSON.parse(json);
  if (head.format !== indexFormat)
    throw new Error(`readHead(text): expected an index of format ${indexFormat}, found ${head.format}`);
  return head;
}

/** Reads a part; undefined if the text does not belong to this name: truncated, changed, or from another build. */
export function readShard(name: string, text: string): Shard | undefined {
  if (!name.endsWith(fingerprint(text))) return undefined;
  const part: Shard = JSON.parse(text);
  return part;
}

/** True for terms of letters alone, which are the candidates for typo correction. */
export function isWord(term: string): boolean {
  return /^\p{L}+$/u.test(term);
}

/** How many incidents have a term at least, read from its letter in a word list. */
export function fromCountLetter(letter: number): number {
  return 2 ** (letter - firstLetter);
}

const firstLetter = 97;

/** The JSON of an object with its fingerprint as the first of its members. */
function sealed(json: string): string {
  return `{"check":"${fingerprint(json)}",${json.slice(1)}`;
}

const sealLength = '{"check":"",'.length + 12;

interface CutShard {
  readonly kind: ShardKind;
  readonly first: string;
  readonly name: string;
  readonly text: string;
}

function cutShards({ terms }: CountedArchive, size: number): readonly CutShard[] {
  const counts = new Map([...terms].map(([term, found]) => [term, countIncidents(found)]));
  const variants = findVariants(counts);
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = sorted.map(([term, found]) => {
    const text = JSON.stringify(toRow(term, found, variants.get(term) ?? []));
    return { term, text, length: text.length };
  });
  const listed = sorted.map(([term]) => ({ term, length: term.length + 2, text: term }));
  const toList = (cut: readonly Piece[]): string =>
    JSON.stringify({
      terms: cut.map(({ term }) => term).join(' '),
      counts: cut.map(({ term }) => countLetter(counts.get(term) ?? 1)).join(''),
    });
  return [
    ...cut('terms', rows, { size, toText: (part) => `[${part.map(({ text }) => text).join(',')}]` }),
    ...cut(
      'words',
      listed.filter(({ term }) => isWord(term)),
      { size, toText: toList },
    ),
    ...cut(
      'others',
      listed.filter(({ term }) => !isWord(term)),
      { size, toText: toList },
    ),
  ];
}

interface Piece {
  readonly term: string;
  readonly text: string;
  readonly length: number;
}

function cut(
  kind: ShardKind,
  pieces: readonly Piece[],
  { size, toText }: { readonly size: number; readonly toText: (pieces: readonly Piece[]) => string },
): readonly CutShard[] {
  const shards: Piece[][] = [];
  let length = Infinity;
  for (const piece of pieces) {
    if (length + piece.length > size) {
      shards.push([]);
      length = 0;
    }
    shards.at(-1)?.push(piece);
    length += piece.length;
  }
  return shards.map((part) => {
    const text = toText(part);
    return { kind, first: part[0]?.term ?? '', name: `${kind}-${fingerprint(text)}`, text };
  });
}

function countLetter(count: number): string {
  return String.fromCharCode(firstLetter + Math.floor(Math.log2(Math.max(1, count))));
}

/** `#`; what follows it has no quotation mark, and no backslash in the first 56. */
const firstLevel = 35;

function toLevels(lengths: readonly number[]): readonly [readonly number[], string] {
  const levels = [...new Set(lengths)].sort((a, b) => a - b);
  const places = new Map(levels.map((level, place) => [level, String.fromCharCode(firstLevel + place)]));
  return [levels, lengths.map((length) => places.get(length) ?? '').join('')];
}

/** The lengths of a field, by incident. */
export function readLevels([levels, places]: IndexHead['lengths'][number]): readonly number[] {
  return Array.from(places, (character) => levels[character.charCodeAt(0) - firstLevel] ?? 0);
}

function meanOfPresent(lengths: readonly number[]): number {
  const present = lengths.filter((length) => length > 0);
  return present.length === 0 ? 0 : present.reduce((sum, length) => sum + length, 0) / present.length;
}
