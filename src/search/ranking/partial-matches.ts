// What comes close to a question: incidents with some of its words, and those whose words say what a label would.
import type { FilterAxis } from '../../analyse/records/filter-axes.ts';
import { type Engine, search, type SearchHit } from './engine.ts';
import type { Query } from '../query/query-language.ts';

/** Who counts for a query: every field, phrase and exclusion of it looked at. */
export type KeepFor = (query: Query) => (incident: string) => boolean;

/**
 * Half a sentence seldom stands in the write-up word for word: where few have it all, others have most of it. And many
 * a write-up has no labels: where few have those that are asked for, others say the same in words. Best first, up to
 * `limit` together with the hits.
 */
export function findNearly(
  query: Query,
  found: { readonly hits: readonly SearchHit[]; readonly fellBack: boolean },
  { engine, limit, keepFor }: { readonly engine: Engine; readonly limit: number; readonly keepFor: KeepFor },
): readonly SearchHit[] {
  if (found.hits.length >= limit) return [];
  const some = found.fellBack ? [] : findSome(query, found.hits, { engine, limit, keepFor });
  const before = [...found.hits, ...some];
  const labelled = found.hits.length;
  return [...some, ...findUnlabelled(query, { before, labelled }, { engine, limit, keepFor })];
}

/** What the engine searches: the words of phrases first, since the last word counts as half typed. */
export function wordsOf({ phrases, words }: Pick<Query, 'phrases' | 'words'>): string {
  return [...phrases, words.join(' ')].filter((part) => part !== '').join(', ');
}

type Room = Parameters<typeof findNearly>[2];

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
  return others.fellBack ? others.hits.filter(isSaying) : [];
}

/** Where as many as these have the label, it is in use, and a filter by it is meant as one. */
const enoughLabelled = 5;

function findUnlabelled(
  query: Query,
  { before, labelled }: { readonly before: readonly SearchHit[]; readonly labelled: number },
  { engine, limit, keepFor }: Room,
): readonly SearchHit[] {
  const labels = labelsOf(query);
  if (labels.length === 0 || labelled >= enoughLabelled || before.length >= limit) return [];
  const unlabelled = { ...query, filter: { ...query.filter, values: withoutLabels(query.filter.values) } };
  const others = search(engine, wordsOf(query), {
    limit: limit - before.length,
    keep: without(before, keepFor(unlabelled)),
    anyWord: true,
    labels,
  });
  return others.hits.filter(isSaying);
}

/** A label that some word is an alias of is not much by itself. */
function isSaying({ terms }: SearchHit): boolean {
  return [...terms.values()].includes(1);
}

function without(
  before: readonly SearchHit[],
  keep: (incident: string) => boolean,
): (incident: string) => boolean {
  const known = new Set(before.map(({ incident }) => incident));
  return (incident) => !known.has(incident) && keep(incident);
}

const labelAxes: readonly FilterAxis[] = ['cause', 'component', 'trigger', 'detection'];

/** The keys asked for, by axis: any one of a group will do. `a~b` is two groups. */
function labelsOf({ filter }: Query): readonly (readonly string[])[] {
  return labelAxes.flatMap((axis) => {
    const values = (filter.values[axis] ?? []).filter((value) => value !== 'unknown');
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
