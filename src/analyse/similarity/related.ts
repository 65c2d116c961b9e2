// Similar incidents: those an author linked, then those with shared labels and rare shared words, each with its
// reasons.
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import {
  createRanker,
  indexTerms,
  listShared,
  type TermIndex,
  type WeightedTerm,
} from './cosine-similarity.ts';
import { isCounted, isMissing } from '../records/records.ts';
import { listKeywords } from './keywords.ts';

/**
 * Why an incident is in the list: `shared labels: Redis, Capacity exhaustion`, `shared words: eviction, out of memory`.
 */
export interface Reason {
  readonly kind: 'declared' | 'labels' | 'words';
  readonly text: string;
}

export interface RelatedIncident {
  readonly id: IncidentId;
  /** 0 to 1 by labels and words, plus 1 if an author linked the two. Only for sorting. */
  readonly score: number;
  /** Never empty. */
  readonly reasons: readonly Reason[];
}

/** Gives a label the name people read. */
export type NameLabel = (axis: 'causes' | 'components', id: string) => string;

const longestList = 8;
/** Number of candidates. Some of them have no convincing reason. */
const candidates = 40;
/** Any two incidents may be about this similar by chance. */
const leastScore = 0.12;
const fewestWords = 2;
const shownWords = 4;
/** A word in more incidents than this is not distinctive, and would take time quadratic in their number. */
const commonest = { share: 0.25, count: 100 };

/**
 * The similar incidents of each incident, best first, by the mean of two cosine similarities: over labels (causes,
 * faulty and affected components) and over words of title, summary and root cause. Every incident has an entry, which
 * may be empty.
 */
export function findRelated(
  incidents: readonly Incident[],
  nameLabel: NameLabel = (_axis, id) => id.replaceAll('-', ' '),
): ReadonlyMap<IncidentId, readonly RelatedIncident[]> {
  const indexes = measureSimilarity(incidents);
  const links = findLinks(incidents);
  const rank = createRanker([indexes.labels, indexes.words], { least: leastScore, most: candidates });
  const lists = incidents.map((incident, row): [IncidentId, readonly RelatedIncident[]] => {
    const linked = links.get(row) ?? new Map<number, Reason>();
    const scores = new Map([...linked.keys()].map((other) => [other, 1]));
    for (const { row: other, score } of rank(row)) scores.set(other, (scores.get(other) ?? 0) + score);
    const best = [...scores].sort(([a, more], [b, less]) => less - more || a - b);
    const list: RelatedIncident[] = [];
    for (const [other, score] of best) {
      const found = incidents[other];
      const declared = linked.get(other);
      const shared = explain(indexes, [row, other], nameLabel);
      const reasons = declared === undefined ? shared : [declared, ...shared];
      if (found !== undefined && reasons.length > 0) list.push({ id: found.id, score, reasons });
      if (list.length === longestList) break;
    }
    return [incident.id, list];
  });
  return new Map(lists);
}

interface SimilarityIndexes {
  readonly labels: TermIndex;
  readonly words: TermIndex;
  /** How people write each word. */
  readonly written: ReadonlyMap<string, string>;
}

function measureSimilarity(incidents: readonly Incident[]): SimilarityIndexes {
  const keywords = incidents.map(({ postmortem }) => listKeywords(postmortem));
  const words = keywords.map((list) => list.map(({ term }): WeightedTerm => [term, 1]));
  const most = Math.max(3, Math.min(incidents.length * commonest.share, commonest.count));
  return {
    labels: indexTerms(incidents.map(weighLabels), incidents.length),
    words: indexTerms(words, most),
    // The word is shown as the first incident writes it.
    written: new Map(
      keywords
        .flat()
        .reverse()
        .map(({ term, written }) => [term, written]),
    ),
  };
}

/** Primary causes and faulty components weigh more than other causes and affected components. */
function weighLabels({ causes, components }: Incident): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): unknown =>
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const cause of causes.filter(isCounted)) {
    if (!isMissing(cause.id)) add(`causes ${cause.id}`, cause.primary ? 1 : 0.6);
  }
  for (const component of components.filter(isCounted)) {
    if (component.role !== 'involved')
      add(`components ${component.id}`, component.role === 'faulty' ? 1 : 0.5);
  }
  return [...weights];
}

/** A single shared label is not enough: there must be a second one, or words. */
function explain(
  indexes: SimilarityIndexes,
  [a, b]: readonly [number, number],
  nameLabel: NameLabel,
): readonly Reason[] {
  const labels = listShared(indexes.labels, a, b);
  const words = listShared(indexes.words, a, b);
  if (words.length < fewestWords && labels.length < 2) return [];
  const named = [...labels]
    .sort((one, other) => axisRank(one) - axisRank(other))
    .map((term) => {
      const [axis = '', id = ''] = term.split(' ');
      return nameLabel(axis === 'causes' ? 'causes' : 'components', id);
    });
  const reasons: Reason[] = [];
  if (named.length > 0) reasons.push({ kind: 'labels', text: `shared labels: ${named.join(', ')}` });
  if (words.length >= fewestWords) {
    const shown = words.slice(0, shownWords).map((term) => indexes.written.get(term) ?? term);
    reasons.push({ kind: 'words', text: `shared words: ${shown.join(', ')}` });
  }
  return reasons;
}

/** Components come before causes. */
function axisRank(term: string): number {
  return term.startsWith('components ') ? 0 : 1;
}

/** Links in both directions, by position in the list, without links to ids that the archive does not have. */
function findLinks(incidents: readonly Incident[]): ReadonlyMap<number, ReadonlyMap<number, Reason>> {
  const places = new Map<string, number>(incidents.map(({ id }, place) => [id, place]));
  const links = new Map<number, Map<number, Reason>>();
  const add = (from: number, to: number, text: string): void => {
    const known = links.get(from) ?? new Map<number, Reason>();
    if (!known.has(to)) known.set(to, { kind: 'declared', text });
    links.set(from, known);
  };
  const declared = incidents.flatMap(({ postmortem }, from) =>
    postmortem.related
      .map(({ id }) => [from, places.get(id) ?? from] as const)
      .filter(([, to]) => to !== from),
  );
  for (const [from, to] of declared) add(from, to, 'linked by the author');
  for (const [from, to] of declared) add(to, from, 'links to this incident');
  return links;
}
