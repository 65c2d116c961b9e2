// Postings: which incidents have a term and how often, encoded as small numbers.
import type { SearchDocument } from './documents.ts';
import { fields } from './minisearch-options.ts';
import { type TokenCache, toTerms } from '../../text/tokenizer.ts';

/**
 * The incidents that have a term in a field, ascending: the distance from the one before (from -1 for the first), and
 * after it, where the term occurs more than once, how often, as a negative number. `[3, 1, -2]`: once in the third
 * incident, twice in the fourth.
 */
export type Postings = number[];

/**
 * A term, then for each field that has it the field's place in `fields` and the postings; last, `-1` and rare
 * misspellings.
 */
export type TermRow = readonly (string | number | readonly number[] | readonly string[])[];

/** The incidents of a term as MiniSearch keeps them: how often, by place of the incident, by place of the field. */
export type Frequencies = Map<number, Map<number, number>>;

/** The counts of an archive's words. */
export interface CountedArchive {
  readonly ids: readonly string[];
  /** Per field and incident, how many different terms; in steps, see `inSteps`. */
  readonly lengths: readonly (readonly number[])[];
  /** By term, in no order. */
  readonly terms: ReadonlyMap<string, readonly FieldPostings[]>;
}

/** The postings of a term in one field. */
export interface FieldPostings {
  readonly field: number;
  readonly postings: Postings;
  /** How many incidents. */
  readonly count: number;
}

/** Counts every term of every document; the order of the documents is that of the postings. */
export function countArchive(documents: Iterable<SearchDocument>): CountedArchive {
  const ids: string[] = [];
  const lengths: number[][] = fields.map(() => []);
  const terms = new Map<string, Growing[]>();
  const memory: TokenCache = new Map();
  for (const document of documents) {
    fields.forEach((field, place) => {
      const counts = countTerms(document[field], field, memory);
      addPostings(terms, counts, { field: place, incident: ids.length });
      lengths[place]?.push(inSteps(counts.size));
    });
    ids.push(document.id);
  }
  for (const found of terms.values()) found.sort((a, b) => a.field - b.field).forEach(thinOut, ids.length);
  return { ids, lengths, terms };
}

/** How many incidents have a term, in the field where most have it. */
export function countIncidents(found: readonly FieldPostings[]): number {
  return found.reduce((most, { count }) => Math.max(most, count), 0);
}

/** The row of a term; `variants` are its rare misspellings. */
export function toRow(term: string, found: readonly FieldPostings[], variants: readonly string[]): TermRow {
  const cells = found.flatMap(({ field, postings }) => [field, postings]);
  return variants.length === 0 ? [term, ...cells] : [term, ...cells, -1, variants];
}

/** A row in the form that MiniSearch needs, and the rare misspellings. */
export function fromRow([, ...cells]: TermRow): {
  readonly byField: Frequencies;
  readonly variants: readonly string[];
} {
  const byField: Frequencies = new Map();
  let variants: readonly string[] = [];
  for (let place = 0; place < cells.length; place += 2) {
    const [field, list] = [cells[place], cells[place + 1]];
    if (!Array.isArray(list)) continue;
    if (field === -1) variants = list.map(String);
    else byField.set(Number(field), toFrequencies(list));
  }
  return { byField, variants };
}

/**
 * Lengths above eight in steps of a quarter of an octave (19 %): they only affect the weight of a hit, and at 10,000
 * incidents take 28 kB instead of 69 kB (Brotli).
 */
export function inSteps(length: number): number {
  return length <= 8 ? length : Math.round(2 ** (Math.round(Math.log2(length) * 4) / 4));
}

/** In BM25, a fifth mention adds almost nothing to the fourth. */
const mostMentions = 5;

/** From this many incidents on, the counts of a term that most incidents have in a field are dropped. */
const largeArchive = 1000;

interface Growing {
  readonly field: number;
  postings: Postings;
  count: number;
  last: number;
}

function countTerms(
  text: string | undefined,
  field: keyof SearchDocument,
  memory: TokenCache,
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
    if (growing === undefined) found.push((growing = { field, postings: [], count: 0, last: -1 }));
    growing.postings.push(incident - growing.last);
    if (count > 1) growing.postings.push(-Math.min(count, mostMentions));
    growing.last = incident;
    growing.count += 1;
  }
}

/**
 * A term that more than half of a large archive has has almost no weight, so only its presence is kept, not its count.
 */
function thinOut(this: number, growing: Growing): void {
  if (this >= largeArchive && growing.count > this / 2)
    growing.postings = growing.postings.filter((number) => number > 0);
}

function toFrequencies(postings: readonly unknown[]): Map<number, number> {
  const frequencies = new Map<number, number>();
  let incident = -1;
  for (const number of postings) {
    if (typeof number !== 'number') continue;
    if (number < 0) frequencies.set(incident, -number);
    else frequencies.set((incident += number), 1);
  }
  return frequencies;
}
