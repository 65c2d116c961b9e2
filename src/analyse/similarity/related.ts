// Incidents like this one: what an author linked, then shared labels and rare shared words, each with its reasons.
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import {
  createRanker,
  indexTerms,
  listShared,
  type TermIndex,
  type WeightedTerm,
} from './cosine-similarity.ts';
import { isCounted } from '../records/records.ts';
import { listKeywords } from './keywords.ts';

/** Why an incident is in the list: `both: redis, capacity exhaustion`, `shared words: eviction, out of memory`. */
export interface Reason {
  readonly kind: 'declared' | 'labels' | 'words';
  readonly text: string;
}

export interface RelatedIncident {
  readonly id: IncidentId;
  /** 0 to 1 by labels and words, one more where an author linked the two; only good for ordering. */
  readonly score: number;
  /** Never empty. */
  readonly reasons: readonly Reason[];
}

/** Gives a label the name people read. */
export type NameLabel = (axis: 'causes' | 'components', id: string) => string;

const longestList = 8;
/** Candidates looked at: some have no reason that people would accept. */
const candidates = 40;
/** Likeness below this is that of any two incidents. */
const leastScore = 0.12;
const fewestWords = 2;
const shownWords = 4;
/** A word in more incidents than this is no sign, and would cost time with the square of its number. */
const commonest = { share: 0.25, count: 100 };

/**
 * For each incident its related ones, best first: the mean of two cosine similarities, over labels (causes, faulty and
 * affected components) and over words of title, summary and root cause. Everybody has an entry; that of an incident
 * like no other is empty.
 */
export function findRelated(
  incidents: readonly Incident[],
  nameLabel: NameLabel = (_axis, id) => id.replaceAll('-', ' '),
): ReadonlyMap<IncidentId, readonly RelatedIncident[]> {
  const likeness = measureLikeness(incidents);
  const links = findLinks(incidents);
  const rank = createRanker([likeness.labels, likeness.words], { least: leastScore, most: candidates });
  const lists = incidents.map((incident, row): [IncidentId, readonly RelatedIncident[]] => {
    const linked = links.get(row) ?? new Map<number, Reason>();
    const scores = new Map([...linked.keys()].map((other) => [other, 1]));
    for (const { row: other, score } of rank(row)) scores.set(other, (scores.get(other) ?? 0) + score);
    const best = [...scores].sort(([a, more], [b, less]) => less - more || a - b);
    const list: RelatedIncident[] = [];
    for (const [other, score] of best) {
      const found = incidents[other];
      const declared = linked.get(other);
      const shared = explain(likeness, [row, other], nameLabel);
      const reasons = declared === undefined ? shared : [declared, ...shared];
      if (found !== undefined && reasons.length > 0) list.push({ id: found.id, score, reasons });
      if (list.length === longestList) break;
    }
    return [incident.id, list];
  });
  return new Map(lists);
}

interface LikenessOfAll {
  readonly labels: TermIndex;
  readonly words: TermIndex;
  /** How people write each word. */
  readonly written: ReadonlyMap<string, string>;
}

function measureLikeness(incidents: readonly Incident[]): LikenessOfAll {
  const keywords = incidents.map(({ postmortem }) => listKeywords(postmortem));
  const words = keywords.map((list) => list.map(({ term }): WeightedTerm => [term, 1]));
  const most = Math.max(3, Math.min(incidents.length * commonest.share, commonest.count));
  return {
    labels: indexTerms(incidents.map(weighLabels), incidents.length),
    words: indexTerms(words, most),
    // The first incident's way of writing a word stands for all.
    written: new Map(
      keywords
        .flat()
        .reverse()
        .map(({ term, written }) => [term, written]),
    ),
  };
}

/** What failed weighs more than what let it happen or suffered from it. */
function weighLabels({ causes, components }: Incident): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): unknown =>
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const cause of causes.filter(isCounted)) {
    if (cause.id !== 'unknown') add(`causes ${cause.id}`, cause.primary ? 1 : 0.6);
  }
  for (const component of components.filter(isCounted)) {
    if (component.role !== 'involved')
      add(`components ${component.id}`, component.role === 'faulty' ? 1 : 0.5);
  }
  return [...weights];
}

/** One shared label alone is no likeness: it needs a second one, or words. */
function explain(
  likeness: LikenessOfAll,
  [a, b]: readonly [number, number],
  nameLabel: NameLabel,
): readonly Reason[] {
  const labels = listShared(likeness.labels, a, b);
  const words = listShared(likeness.words, a, b);
  if (words.length < fewestWords && labels.length < 2) return [];
  const named = [...labels]
    .sort((one, other) => axisRank(one) - axisRank(other))
    .map((term) => {
      const [axis = '', id = ''] = term.split(' ');
      return nameLabel(axis === 'causes' ? 'causes' : 'components', id);
    });
  const reasons: Reason[] = [];
  if (named.length > 0) reasons.push({ kind: 'labels', text: `both: ${named.join(', ')}` });
  if (words.length >= fewestWords) {
    const shown = words.slice(0, shownWords).map((term) => likeness.written.get(term) ?? term);
    reasons.push({ kind: 'words', text: `shared words: ${shown.join(', ')}` });
  }
  return reasons;
}

/** Where it broke comes before how. */
function axisRank(term: string): number {
  return term.startsWith('components ') ? 0 : 1;
}

/** Links in both directions, by place in the list; ids that are not in the archive lead nowhere. */
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
  for (const [from, to] of declared) add(from, to, 'linked by its author');
  for (const [from, to] of declared) add(to, from, 'its author links here');
  return links;
}
