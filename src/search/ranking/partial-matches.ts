// Partial matches: incidents with some of the words, and incidents that say in words what a label would.
import { isMissing } from '../../analyse/records/counted-labels.ts';
import { labelAxes } from '../../analyse/records/filter-axes.ts';
import { type Engine, search, type SearchHit } from './engine.ts';
import type { Query } from '../query/query-language.ts';

/** Which incidents a query's fields, phrases and exclusions allow. */
export type KeepFor = (query: Query) => (incident: string) => boolean;

/**
 * A postmortem rarely has every word of half a sentence, so if only a few have all the words, others with some of them
 * follow. And many postmortems have no labels, so where few have the labels asked for, others that mention them follow.
 * Best first, up to `limit` together with the hits.
 */
export function findPartialMatches(
  query: Query,
  found: { readonly hits: readonly SearchHit[]; readonly fellBack: boolean },
  { engine, limit, keepFor }: { readonly engine: Engine; readonly limit: number; readonly keepFor: KeepFor },
): readonly SearchHit[] {
  if (found.hits.length >= limit) return [];
  const some = found.fellBack ? [] : findSome(query, found.hits, { engine, limit, keepFor });
  const before = [...found.hits, ...some];
  const labeled = found.hits.length;
  return [...some, ...findUnlabeled(query, { before, labeled }, { engine, limit, keepFor })];
}

/** The words for the engine: those of phrases first, since the last word counts as a prefix. */
export function wordsOf({ phrases, words }: Pick<Query, 'phrases' | 'words'>): string {
  return [...phrases, words.join(' ')].filter((part) => part !== '').join(', ');
}

type Room = Parameters<typeof findPartialMatches>[2];

function findSome(
  query: Query,
  before: readonly SearchHit[],
  { engine, limit, keepFor }: Room,
): readonly SearchHit[] {
  const words = wordsOf(query);
  if (words === '') return [];
  const others = search(engine, words, {
    limit: limit - before.length,
    keep: without(before, keepFor(query)),
    anyWord: true,
  });
  return others.fellBack ? others.hits.filter(hasWord) : [];
}

/** If this many incidents have the label, it is in use, and the filter is enough. */
const enoughLabeled = 5;

function findUnlabeled(
  query: Query,
  { before, labeled }: { readonly before: readonly SearchHit[]; readonly labeled: number },
  { engine, limit, keepFor }: Room,
): readonly SearchHit[] {
  const labels = labelsOf(query);
  if (labels.length === 0 || labeled >= enoughLabeled || before.length >= limit) return [];
  const unlabeled = { ...query, filter: { ...query.filter, values: withoutLabels(query.filter.values) } };
  const others = search(engine, wordsOf(query), {
    limit: limit - before.length,
    keep: without(before, keepFor(unlabeled)),
    anyWord: true,
    labels,
  });
  return others.hits.filter(hasWord);
}

/** A match by the alias of a label alone is too weak. */
function hasWord({ terms }: SearchHit): boolean {
  return [...terms.values()].includes(1);
}

function without(
  before: readonly SearchHit[],
  keep: (incident: string) => boolean,
): (incident: string) => boolean {
  const known = new Set(before.map(({ incident }) => incident));
  return (incident) => !known.has(incident) && keep(incident);
}

/** The keys asked for, by axis: any one of a group counts. `a~b` is two groups. */
function labelsOf({ filter }: Query): readonly (readonly string[])[] {
  return labelAxes.flatMap((axis) => {
    const values = (filter.values[axis] ?? []).filter((value) => !isMissing(value));
    const single = values.filter((value) => !value.includes('~')).map((value) => `${axis}:${value}`);
    const both = values
      .filter((value) => value.includes('~'))
      .flatMap((value) => value.split('~').map((one) => [`${axis}:${one}`]));
    return single.length === 0 ? both : [single, ...both];
  });
}

function withoutLabels(values: Query['filter']['values']): Query['filter']['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([axis]) => !labelAxes.some((one) => one === axis)),
  );
}
