// Every component a report names, with the evidence that it was faulty or affected.
import type { Place, ReportSentence } from '../passages/report.ts';
import { sigmoid } from '../model/combine.ts';
import type { Predictions } from '../model/model.ts';
import { toStem, type Word } from '../model/words.ts';
import type { Mention, MentionFinder } from './mentions.ts';

export interface Candidate {
  readonly component: string;
  /** Values by the name of the feature. */
  readonly features: ReadonlyMap<string, number>;
  /** The sentences that name it, best first. */
  readonly sentences: readonly ReportSentence[];
  readonly name: string;
}

export interface CandidateContext {
  readonly finder: MentionFinder;
  /** The built-in component that a component is, or is part of: weights are learned for those. */
  readonly builtIn: (component: string) => string;
}

interface Draft {
  readonly features: Map<string, number>;
  readonly sentences: { readonly sentence: ReportSentence; readonly weight: number }[];
  readonly name: string;
  /** The numbers of the sentences that name it, in reading order. */
  readonly places: number[];
  mentions: number;
}

/** The components a report names, with their features; a component that is not named is not a candidate. */
export function listCandidates(
  sentences: readonly ReportSentence[],
  predictions: Predictions,
  context: CandidateContext,
): readonly Candidate[] {
  const drafts = new Map<string, Draft>();
  const scores = scoreCauses(sentences, predictions);
  for (const [at, sentence] of sentences.entries()) {
    const mentions = context.finder.find(sentence.words, sentence.text);
    for (const [component, own] of Map.groupBy(mentions, (mention) => mention.component)) {
      const draft = drafts.get(component) ?? startDraft(own[0]?.name ?? component, at / sentences.length);
      drafts.set(component, draft);
      draft.places.push(at);
      addSentence(draft, sentence, { own, known: context.builtIn(component) });
    }
  }
  addRanks(drafts, context);
  return [...drafts].map(([component, { features, sentences: named, name }]) => {
    addLikelyCauses(features, context.builtIn(component), predictions);
    addPlaces(features, drafts.get(component)?.places ?? [], scores);
    return {
      component,
      name,
      features: new Map([...features].map(([key, value]) => [key, scale(key, value)])),
      sentences: named.toSorted((a, b) => b.weight - a.weight).map(({ sentence }) => sentence),
    };
  });
}

function startDraft(name: string, position: number): Draft {
  return { name, features: new Map([['first', 1 - position]]), sentences: [], places: [], mentions: 0 };
}

/** How much a mention counts by where it is. */
const placeWeights: Readonly<Record<Place, number>> = {
  title: 2,
  cause: 1.6,
  trigger: 1.3,
  lead: 1.2,
  detection: 0.5,
  impact: 0.8,
  timeline: 0.7,
  fix: 0.8,
  after: 0.4,
  other: 0.7,
};

interface Named {
  readonly own: readonly Mention[];
  readonly known: string;
}

function addSentence(draft: Draft, sentence: ReportSentence, { own, known }: Named): void {
  const weight = placeWeights[sentence.place];
  const { features } = draft;
  const add = (name: string, value: number): void => {
    features.set(name, (features.get(name) ?? 0) + value);
  };
  draft.mentions += weight * own.length;
  add(`n@${sentence.place}`, own.length);
  if (sentence.place === 'title') add(`title:${known}`, 1);
  for (const { kind, name } of own) {
    add(`kind:${kind === 'word' ? 'word' : 'product'}`, weight);
    if (kind !== 'team') add(`name:${known}:${name.replaceAll(' ', '_')}`, 1);
  }
  const nearFailure = own.reduce(
    (sum, mention) => sum + addNeighbors(sentence.words, mention, { add, weight }),
    0,
  );
  if (nearFailure > 0) add('near-failure', nearFailure * weight);
  for (const concept of new Set(sentence.concepts.map((hit) => hit.concept))) add(`c:${concept}`, weight / 2);
  draft.sentences.push({ sentence, weight: weight * (1 + nearFailure) });
}

const failureWords: ReadonlySet<string> = new Set(
  (
    'fail failed failing failure broke broken breaking crash crashed died stopped unavailable down stuck outage error ' +
    'errors unable hung corrupt corrupted bug issue problem misconfigured exhausted full overloaded slow expired killed ' +
    'unhealthy lost unresponsive disruption fault oom leak degraded'
  )
    .split(' ')
    .map(toStem),
);

/** Words that say nothing about the words next to them. */
const emptyWords: ReadonlySet<string> = new Set(
  (
    'the a an of to in on at for and or is was were be been it its this that with as by from are our he she they you ' +
    'your had has have will would which there their so also but if more we i'
  ).split(' '),
);

interface Adding {
  readonly add: (name: string, value: number) => void;
  readonly weight: number;
}

/** Up to four words on each side; how many of them are about failing. */
function addNeighbors(words: readonly Word[], { first, last }: Mention, { add, weight }: Adding): number {
  let failures = 0;
  for (let at = Math.max(0, first - 4); at <= Math.min(words.length - 1, last + 4); at += 1) {
    const stem = words[at]?.stem ?? '';
    if (at >= first && at <= last) continue;
    if (failureWords.has(stem)) failures += 1;
    if (emptyWords.has(stem) || /^\d+$/.test(stem)) continue;
    add(`x:${stem}`, weight / 2);
    if (at === last + 1) add(`x+:${stem}`, weight);
    if (at === first - 1) add(`x-:${stem}`, weight);
  }
  return failures;
}

function addRanks(drafts: ReadonlyMap<string, Draft>, { builtIn }: CandidateContext): void {
  const ranked = [...drafts].toSorted(([, a], [, b]) => b.mentions - a.mentions);
  const all = ranked.reduce((sum, [, { mentions }]) => sum + mentions, 0);
  for (const [rank, [component, { features, mentions }]] of ranked.entries()) {
    const known = builtIn(component);
    features.set('share', (3 * mentions) / all);
    if (rank < 3) features.set(`rank:${rank}`, 1);
    if (rank === 0) features.set(`most:${known}`, 0.7);
    features.set(`is:${known}`, 1);
    features.set('candidates', Math.log1p(ranked.length) / 2);
  }
}

/** A likely cause makes some components more likely: a dependency failure suggests third parties. */
function addLikelyCauses(features: Map<string, number>, known: string, { causes }: Predictions): void {
  for (const { label, probability } of causes) {
    if (probability < 0.1) continue;
    features.set(`cause:${label.id}&${known}`, probability);
    if (features.has('rank:0')) features.set(`cause:${label.id}&rank:0`, probability);
  }
}

/** For each sentence: the probability of its most likely cause. */
function scoreCauses(sentences: readonly ReportSentence[], { causes }: Predictions): readonly number[] {
  return sentences.map((_, at) =>
    causes.reduce((best, { sentences: own }) => Math.max(best, sigmoid(own[at] ?? -9)), 0),
  );
}

/** How early a component is named, in how many sentences, and whether those are the ones that give the cause. */
function addPlaces(
  features: Map<string, number>,
  places: readonly number[],
  scores: readonly number[],
): void {
  const [first = 0] = places;
  for (const least of [0, 1, 3]) if (first <= least) features.set(`first<=${least}`, 1);
  features.set('first-log', Math.log1p(first) / 2);
  features.set('sentences', Math.log1p(places.length));
  if (first === 0 && places.length > 1) features.set('title-and-text', 1);
  const best = Math.max(0, ...places.map((at) => scores[at] ?? 0));
  features.set('cause-sentence', 2 * best);
  const better = scores.filter((score) => score > best).length;
  if (better === 0) features.set('best-cause-sentence', 1);
  if (better < 3) features.set('near-best-cause-sentence', 1);
}

/** Counts grow slowly; the words around count half. */
function scale(name: string, value: number): number {
  if (/^(?:x|c:)/.test(name)) return Math.log1p(value) * 0.5;
  if (name.startsWith('name:')) return Math.log1p(value) * 0.7;
  return /^(?:n@|kind:|near|title:)/.test(name) ? Math.log1p(value) : value;
}
