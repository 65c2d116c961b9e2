// Every component a report names, with the evidence that it was faulty or affected.
import type { Place, ReportSentence } from '../passages/report.ts';
import { sigmoid } from '../model/combine.ts';
import type { Predictions } from '../model/model.ts';
import { rememberByStem, toStem, type Word } from '../model/words.ts';
import type { CandidateFeatureNumbers } from './candidate-features.ts';
import type { Mention, MentionFinder } from './mentions.ts';

export interface Candidate {
  readonly component: string;
  /** Values by the number of the feature. */
  readonly features: ReadonlyMap<number, number>;
  /** The sentences that name it, best first. */
  readonly sentences: readonly ReportSentence[];
  /** The name it was found by; undefined for the team's own service where no word names it. */
  readonly name?: string;
}

export interface CandidateContext {
  readonly finder: MentionFinder;
  /** The built-in component that a component is, or is part of: weights are learned for those. */
  readonly builtIn: (component: string) => string;
  readonly numbers: CandidateFeatureNumbers;
}

interface Draft {
  readonly features: DraftFeatures;
  readonly sentences: { readonly sentence: ReportSentence; readonly weight: number }[];
  readonly name?: string;
  /** The numbers of the sentences that name it, in reading order. */
  readonly places: number[];
  mentions: number;
  /** By the weight of its mentions: 0 for the component named most. */
  rank: number;
}

/** The team's own software: most reports are about it, and many never name it as a service. */
const ownService = 'api-service';

/** The components a report names, with their features, and the team's own service even where no word names it. */
export function listCandidates(
  sentences: readonly ReportSentence[],
  predictions: Predictions,
  context: CandidateContext,
): readonly Candidate[] {
  const drafts = new Map<string, Draft>();
  const scores = scoreCauses(sentences, predictions);
  const { numbers } = context;
  for (const [at, sentence] of sentences.entries()) {
    const mentions = context.finder.find(sentence.words, sentence.text);
    if (mentions.length === 0) continue;
    for (const [component, own] of Map.groupBy(mentions, (mention) => mention.component)) {
      const draft =
        drafts.get(component) ??
        startDraft(own[0]?.name ?? component, { numbers, position: at / sentences.length });
      drafts.set(component, draft);
      draft.places.push(at);
      addSentence(draft, sentence, { own, known: context.builtIn(component) });
    }
  }
  if (!drafts.has(ownService)) drafts.set(ownService, startUnnamed(sentences, scores, numbers));
  addRanks(drafts, context);
  return [...drafts].map(([component, draft]) => {
    const { features, sentences: named, name } = draft;
    addLikelyCauses(draft, context.builtIn(component), predictions);
    addPlaces(draft, scores);
    addRoles(draft, predictions);
    return {
      component,
      name,
      features: features.scaled(),
      sentences: named.toSorted((a, b) => b.weight - a.weight).map(({ sentence }) => sentence),
    };
  });
}

interface DraftStart {
  readonly numbers: CandidateFeatureNumbers;
  /** Of the first mention, from 0 to 1. */
  readonly position: number;
}

function startDraft(name: string | undefined, { numbers, position }: DraftStart): Draft {
  const features = startFeatures(numbers);
  features.setFact('first', 1 - position);
  return { name, features, sentences: [], places: [], mentions: 0, rank: 0 };
}

/** A candidate that no word names; its evidence is the sentence that tells the cause. */
function startUnnamed(
  sentences: readonly ReportSentence[],
  scores: Float64Array,
  numbers: CandidateFeatureNumbers,
): Draft {
  const draft = startDraft(undefined, { numbers, position: 1 });
  draft.features.setFact('unnamed', 1);
  const best = scores.indexOf(Math.max(...scores));
  const sentence = sentences[Math.max(0, best)];
  if (sentence !== undefined) draft.sentences.push({ sentence, weight: 1 });
  return draft;
}

interface DraftFeatures {
  readonly numbers: CandidateFeatureNumbers;
  readonly add: (number: number, value: number) => void;
  readonly set: (number: number, value: number) => void;
  readonly setFact: (name: string, value: number) => void;
  readonly scaled: () => ReadonlyMap<number, number>;
}

function startFeatures(numbers: CandidateFeatureNumbers): DraftFeatures {
  const values = new Map<number, number>();
  const set = (number: number, value: number): void => {
    if (number >= 0) values.set(number, value);
  };
  return {
    numbers,
    add: (number, value) => {
      if (number >= 0) values.set(number, (values.get(number) ?? 0) + value);
    },
    set,
    setFact: (name, value) => set(numbers.ofFact(name), value),
    scaled: () => {
      for (const [number, value] of values) values.set(number, numbers.scaleOf(number)(value));
      return values;
    },
  };
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
  const { numbers, add } = features;
  draft.mentions += weight * own.length;
  add(numbers.ofFact(`n@${sentence.place}`), own.length);
  if (sentence.place === 'title') add(numbers.of('title', known), 1);
  for (const { kind, joined } of own) {
    add(numbers.of('kind', kind === 'word' ? 'word' : 'product'), weight);
    if (kind !== 'team') add(numbers.ofMention(known, joined), 1);
  }
  const nearFailure = own.reduce(
    (sum, mention) => sum + addNeighbors(sentence.words, mention, { features, weight }),
    0,
  );
  if (nearFailure > 0) add(numbers.ofFact('near-failure'), nearFailure * weight);
  const seen = new Set<number>();
  for (const hit of sentence.concepts) {
    if (seen.has(hit.conceptNumber)) continue;
    seen.add(hit.conceptNumber);
    add(numbers.ofConcept(hit), weight / 2);
  }
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
  readonly features: DraftFeatures;
  readonly weight: number;
}

const [empty, plain, failing] = [0, 1, 2];

/** Whether a word next to a mention is about failing, or says nothing. */
const kindOf = rememberByStem((stem) => {
  if (failureWords.has(stem)) return failing;
  return emptyWords.has(stem) || /^\d+$/.test(stem) ? empty : plain;
});

/** Up to four words on each side; how many of them are about failing. */
function addNeighbors(
  words: readonly Word[],
  { first, last }: Mention,
  { features: { add, numbers }, weight }: Adding,
): number {
  let failures = 0;
  for (let at = Math.max(0, first - 4); at <= Math.min(words.length - 1, last + 4); at += 1) {
    const word = words[at];
    if (word === undefined || (at >= first && at <= last)) continue;
    const kind = kindOf(word);
    if (kind === failing) failures += 1;
    if (kind === empty) continue;
    add(numbers.ofNeighbor('x', word), weight / 2);
    if (at === last + 1) add(numbers.ofNeighbor('x+', word), weight);
    if (at === first - 1) add(numbers.ofNeighbor('x-', word), weight);
  }
  return failures;
}

function addRanks(drafts: ReadonlyMap<string, Draft>, { builtIn }: CandidateContext): void {
  const ranked = [...drafts].toSorted(([, a], [, b]) => b.mentions - a.mentions);
  const all = ranked.reduce((sum, [, { mentions }]) => sum + mentions, 0);
  for (const [rank, [component, draft]] of ranked.entries()) {
    const { features, mentions } = draft;
    const { numbers, set, setFact } = features;
    const known = builtIn(component);
    draft.rank = rank;
    setFact('share', all === 0 ? 0 : (3 * mentions) / all);
    if (rank < 3) set(numbers.of('rank', String(rank)), 1);
    if (rank === 0) set(numbers.of('most', known), 0.7);
    set(numbers.of('is', known), 1);
    setFact('candidates', Math.log1p(ranked.length) / 2);
  }
}

/** A likely cause makes some components more likely: a dependency failure suggests third parties. */
function addLikelyCauses({ features, rank }: Draft, known: string, { causes }: Predictions): void {
  const { numbers, set } = features;
  for (const { label, probability } of causes) {
    if (probability < 0.1) continue;
    set(numbers.of('cause', `${label.id}&${known}`), probability);
    if (rank === 0) set(numbers.of('cause', `${label.id}&rank:0`), probability);
  }
}

/** For each sentence: the probability of its most likely cause. */
function scoreCauses(sentences: readonly ReportSentence[], { causes }: Predictions): Float64Array {
  const scores = new Float64Array(sentences.length);
  for (let at = 0; at < scores.length; at += 1) {
    let most = -Infinity;
    for (const { sentences: own } of causes) most = Math.max(most, own[at] ?? -9);
    scores[at] = causes.length === 0 ? 0 : sigmoid(most);
  }
  return scores;
}

/** How early a component is named, in how many sentences, and whether those are the ones that give the cause. */
function addPlaces({ features: { setFact }, places }: Draft, scores: Float64Array): void {
  if (places.length === 0) return;
  const [first = 0] = places;
  for (const least of [0, 1, 3]) if (first <= least) setFact(`first<=${least}`, 1);
  setFact('first-log', Math.log1p(first) / 2);
  setFact('sentences', Math.log1p(places.length));
  if (first === 0 && places.length > 1) setFact('title-and-text', 1);
  let [best, better] = [0, 0];
  for (const at of places) best = Math.max(best, scores[at] ?? 0);
  for (const score of scores) if (score > best) better += 1;
  setFact('cause-sentence', 2 * best);
  if (better === 0) setFact('best-cause-sentence', 1);
  if (better < 3) setFact('near-best-cause-sentence', 1);
}

/** Whether the component is named where the report says which part failed, or which suffered. */
function addRoles({ features: { setFact }, places }: Draft, { roles }: Predictions): void {
  if (places.length === 0) return;
  let sum = 0;
  for (const at of places) sum += sigmoid(roles.faulty[at] ?? -9);
  setFact('faulty-sentences', 2 * Math.log1p(sum));
  for (const role of ['faulty', 'affected'] as const) {
    const scores = roles[role];
    let [best, better] = [-Infinity, 0];
    for (const at of places) best = Math.max(best, scores[at] ?? -9);
    for (const score of scores) if (score > best) better += 1;
    setFact(`${role}-sentence`, Math.max(0, (best + 5) / 3));
    if (better === 0) setFact(`best-${role}-sentence`, 1);
    if (better < 3) setFact(`near-best-${role}-sentence`, 1);
  }
}
