// The one door to MiniSearch: an index that holds only the terms used by questions so far, and grows with new ones.
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { SearchDocument } from './documents.ts';
import { type IndexHead, readLevels } from './index-file.ts';
import { fields, indexOptions } from './minisearch-options.ts';
import type { Frequencies } from './postings.ts';

export type { Query, SearchResult };
/** MiniSearch with its defaults, for comparisons. */
export { MiniSearch };

/**
 * MiniSearch over an index's documents, without any terms at first. Its own fields are filled in: loading an index anew
 * for every question took longer than searching it.
 */
export class TermIndex extends MiniSearch<SearchDocument> {
  constructor(head: IndexHead) {
    const factors = completeness(head);
    // Called for every term of every incident that has it, so it is left out if all are complete.
    const boostDocument = factors.size === 0 ? undefined : (id: unknown) => factors.get(String(id)) ?? 1;
    super({ ...indexOptions, searchOptions: { ...indexOptions.searchOptions, boostDocument } });
    const all = idsOf(head.ids);
    const columns = head.lengths.map(readLevels);
    this._documentCount = all.length;
    this._nextId = all.length;
    this._documentIds = new Map(all.entries());
    this._idToShortId = new Map(all.map((id, place) => [id, place]));
    this._fieldLength = new Map(all.map((_, place) => [place, columns.map((column) => column[place] ?? 0)]));
    this._avgFieldLength = [...head.averages];
  }

  /** Adds the postings of a term, once. */
  take(term: string, byField: Frequencies): void {
    if (!this._index.has(term)) this._index.set(term, byField);
  }
}

/** The weight of a stub without text, and the minimum number of different terms in a complete write-up. */
const stub = 0.75;
const complete = 60;

/** Write-ups of more different terms than these have many words by chance: chat logs, several incidents in one. */
const long = 400;

/**
 * By incident, a weight by length: BM25 prefers short texts, but a reader prefers one that says what happened, and BM25
 * scores fields one by one, so a text that is long in all of them collects points.
 */
function completeness({ ids, lengths }: IndexHead): ReadonlyMap<string, number> {
  const lengthsTold = fields.flatMap((field, place) =>
    field === 'title' || field === 'labels' || field === 'keys' ? [] : [lengths[place]],
  );
  const columns = lengthsTold.flatMap((column) => (column === undefined ? [] : [readLevels(column)]));
  const factors = idsOf(ids).map((id, place) => {
    const length = columns.reduce((sum, column) => sum + (column[place] ?? 0), 0);
    const told = stub + (1 - stub) * Math.min(1, length / complete);
    return [id, told * Math.sqrt(long / Math.max(long, length))] as const;
  });
  return new Map(factors.filter(([, factor]) => factor < 1));
}

function idsOf(ids: IndexHead['ids']): readonly string[] {
  return typeof ids === 'number' ? Array.from({ length: ids }, (_, place) => String(place)) : ids;
}
