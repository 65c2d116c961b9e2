// The index as a file: postings counted and written by us, read back into the plain object that MiniSearch loads.
//
// Measured on 10,000 generated incidents of 720 words, two cores, Node 24: MiniSearch's own add and toJSON take 18 s and
// give 38 MB (8.9 MB with Brotli), this takes 4 to 7 s and gives 13 MB (4.0 MB). A term here knows its incidents as
// distances and the terms are in order, so an index can be split between any two of them.
import type { Aliases, SearchDocument } from './documents.ts';
import { fields, indexFormat } from './options.ts';
import { type ChunkMemory, toTerms } from './text.ts';

/**
 * The incidents that have a term in a field, ascending: the distance from the one before (from -1 for the first), and
 * after it, where the term occurs more than once, how often, as a negative number. `[3, 1, -2]`: once in the third
 * incident, twice in the fourth.
 */
type Postings = number[];

/** A term, then for each field that has it the field's place in `fields` and the postings. */
type TermRow = (string | number | Postings)[];

interface IndexFile {
  readonly format: number;
  readonly version: string;
  readonly aliases: Aliases;
  readonly ids: readonly string[];
  /** Per incident, how many different terms each field has. */
  readonly lengths: readonly (readonly number[])[];
  /** Per field, the mean of the lengths that are not 0. */
  readonly averages: readonly number[];
  readonly terms: readonly TermRow[];
}

/** What MiniSearch calls `AsPlainObject`, as far as we write it. */
export interface PlainIndex {
  documentCount: number;
  nextId: number;
  documentIds: Record<string, string>;
  fieldIds: Record<string, number>;
  fieldLength: Record<string, number[]>;
  averageFieldLength: number[];
  storedFields: Record<string, never>;
  index: [string, Record<string, Record<string, number>>][];
  serializationVersion: number;
}

/** What a file holds, ready to be loaded. */
export interface ReadIndex {
  readonly version: string;
  readonly aliases: Aliases;
  readonly plain: PlainIndex;
  /** How many incidents have a term, in the field where most have it: enough to tell the rare from the frequent. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The index as JSON text, the same for the same documents. `version` names the content it was built from. */
export function buildIndex(documents: Iterable<SearchDocument>, aliases: Aliases, version: string): string {
  const ids: string[] = [];
  const lengths: number[][] = [];
  const terms = new Map<string, Growing[]>();
  const memory: ChunkMemory = new Map();
  for (const document of documents) {
    const counts = fields.map((field) => countTerms(document[field], field, memory));
    counts.forEach((count, field) => addPostings(terms, count, { field, incident: ids.length }));
    lengths.push(counts.map((count) => count.size));
    ids.push(document.id);
  }
  const rows = [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, found]) => toRow(term, found));
  const averages = fields.map((_, field) => meanOfPresent(lengths.map((length) => length[field] ?? 0)));
  const file: IndexFile = { format: indexFormat, version, aliases, ids, lengths, averages, terms: rows };
  return JSON.stringify(file);
}

/** Reads what `buildIndex` wrote; throws when the text is no such index or of another format. */
export function readIndex(json: string): ReadIndex {
  const file: Partial<IndexFile> | undefined = JSON.parse(json);
  const { ids, terms, lengths, averages, aliases, version = '' } = file ?? {};
  if (file?.format !== indexFormat || !ids || !terms || !lengths || !averages || !aliases)
    throw new Error(
      `readIndex(json): expected an index of format ${indexFormat}, found ${String(file?.format)}`,
    );
  const plain: PlainIndex = {
    documentCount: ids.length,
    nextId: ids.length,
    documentIds: Object.fromEntries(ids.entries()),
    fieldIds: Object.fromEntries(fields.map((field, place) => [field, place])),
    fieldLength: Object.fromEntries(lengths.map((length, place) => [place, [...length]])),
    averageFieldLength: [...averages],
    storedFields: {},
    index: terms.map(fromRow),
    serializationVersion: 2,
  };
  return { version, aliases, plain, counts: new Map(terms.map(countIncidents)) };
}

/** Postings of one field that are still being written. */
interface Growing {
  readonly field: number;
  readonly postings: Postings;
  last: number;
}

function countTerms(
  text: string | undefined,
  field: keyof SearchDocument,
  memory: ChunkMemory,
): Map<string, number> {
  const counts = new Map<string, number>();
  if (text === undefined) return counts;
  for (const term of field === 'keys' ? text.split(' ') : toTerms(text, memory)) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function addPostings(
  terms: Map<string, Growing[]>,
  counts: ReadonlyMap<string, number>,
  { field, incident }: { readonly field: number; readonly incident: number },
): void {
  for (const [term, count] of counts) {
    const found = terms.get(term) ?? [];
    if (found.length === 0) terms.set(term, found);
    let growing = found.find((one) => one.field === field);
    if (growing === undefined) found.push((growing = { field, postings: [], last: -1 }));
    growing.postings.push(incident - growing.last);
    if (count > 1) growing.postings.push(-count);
    growing.last = incident;
  }
}

function toRow(term: string, found: readonly Growing[]): TermRow {
  return [
    term,
    ...found.toSorted((a, b) => a.field - b.field).flatMap(({ field, postings }) => [field, postings]),
  ];
}

function countIncidents([term, ...rest]: TermRow): readonly [string, number] {
  const counts = rest.map((cell) => (Array.isArray(cell) ? cell.filter((number) => number > 0).length : 0));
  return [String(term), Math.max(...counts)];
}

function fromRow([term, ...rest]: TermRow): PlainIndex['index'][number] {
  const byField: Record<string, Record<string, number>> = {};
  for (let place = 0; place < rest.length; place += 2) {
    const postings = rest[place + 1];
    if (Array.isArray(postings)) byField[String(rest[place])] = toFrequencies(postings);
  }
  return [String(term), byField];
}

function toFrequencies(postings: Postings): Record<string, number> {
  const frequencies: Record<string, number> = {};
  let incident = -1;
  for (const number of postings) {
    if (number < 0) frequencies[incident] = -number;
    else frequencies[(incident += number)] = 1;
  }
  return frequencies;
}

function meanOfPresent(lengths: readonly number[]): number {
  const present = lengths.filter((length) => length > 0);
  return present.length === 0 ? 0 : present.reduce((sum, length) => sum + length, 0) / present.length;
}
