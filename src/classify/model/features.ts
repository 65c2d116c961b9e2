// The model's features: words, pairs of words and concepts of each sentence, and their sums over the report.
import { type Place, places, type ReportSentence } from '../passages/report.ts';
import { conceptCount } from './concepts/find-concepts.ts';
import { type FeatureGroup, type FeatureNumbers, noFeature } from './feature-numbers.ts';
import { rememberByStem, type Word } from './words.ts';

/** Numbers of features, each once, and their values. */
export interface Features {
  readonly numbers: readonly number[];
  readonly values: readonly number[];
}

/** One for each sentence, in the order of the sentences. */
export function readSentenceFeatures(
  sentences: readonly ReportSentence[],
  numbers: FeatureNumbers,
): readonly Features[] {
  // The sentence each feature was last in, counted from 1. Numbers that are given out on the way have no room here.
  const last = new Int32Array(numbers.count());
  return sentences.map((sentence, place) => {
    const features: MutableFeatures = { numbers: [], values: [] };
    const has = (number: number): boolean =>
      number < last.length ? last[number] === place + 1 : features.numbers.includes(number);
    const add = (number: number, value: number): void => {
      if (number === noFeature || has(number)) return;
      last[number] = place + 1;
      features.numbers.push(number);
      features.values.push(value);
    };
    add(numbers.ofPlace(groupOf(sentence.place)), weights.other);
    if (sentence.kind === 'code') add(numbers.ofName('@code'), weights.other);
    if (sentence.kind === 'entry') add(numbers.ofName('@entry'), weights.other);
    if (place <= 2) add(numbers.ofName('@first'), weights.other);
    if (sentence.words.length < 5) add(numbers.ofName('@short'), weights.other);
    for (const hit of sentence.concepts) {
      add(numbers.ofPattern(hit), weights.other);
      add(numbers.ofConcept(hit), weights.other);
    }
    addWords(sentence.words, numbers, add);
    return features;
  });
}

interface MutableFeatures {
  readonly numbers: number[];
  readonly values: number[];
}

const weights = { word: 0.6, pair: 0.5, other: 1 };

function addWords(
  words: readonly Word[],
  numbers: FeatureNumbers,
  add: (number: number, value: number) => void,
): void {
  let before: Word | undefined;
  let beforeTells = false;
  for (const word of words) {
    const kind = kindOf(word);
    const tells = kind === telling;
    if (tells) add(numbers.ofWord(word), weights.word);
    if (before !== undefined && kind !== digits && (tells || beforeTells))
      add(numbers.ofPair(before, word), weights.pair);
    before = kind === digits ? undefined : word;
    beforeTells = tells;
  }
}

const [empty, telling, digits] = [0, 1, 2];

const kindOf = rememberByStem((stem) => {
  if (isDigits(stem)) return digits;
  return stem.length > 1 && !emptyWords.has(stem) ? telling : empty;
});

function isDigits(stem: string): boolean {
  const first = stem.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(stem);
}

function groupOf(place: Place): Place {
  return place === 'trigger' ? 'cause' : place;
}

/** How much a sentence counts by where it is. */
const placeWeights: Readonly<Record<Place, number>> = {
  title: 2,
  cause: 1.6,
  trigger: 1.3,
  lead: 1.2,
  detection: 0.8,
  impact: 0.6,
  timeline: 0.7,
  fix: 0.8,
  after: 0.5,
  other: 0.8,
};

/** The total weight of each group of features, regardless of how many there are. */
const groupScales: Readonly<Record<FeatureGroup, number>> = {
  words: 1.5,
  patterns: 3,
  concepts: 3,
  places: 3,
};

/** The sums over all sentences, weighted by place and scaled so that long reports do not weigh more. */
export function sumFeatures(
  sentences: readonly ReportSentence[],
  features: readonly Features[],
  numbers: FeatureNumbers,
): Features {
  const { found, sums } = addUp(sentences, features, numbers);
  const lengths: Record<FeatureGroup, number> = { words: 0, patterns: 0, concepts: 0, places: 0 };
  const kept: number[] = [];
  const grown: number[] = [];
  const groups: FeatureGroup[] = [];
  for (const number of found) {
    const group = numbers.groupOf(number);
    if (group === undefined) continue;
    const value = Math.log1p(sums[number] ?? 0);
    lengths[group] += value ** 2;
    kept.push(number);
    grown.push(value);
    groups.push(group);
  }
  const values = grown.map((value, at) => {
    const group = groups[at] ?? 'words';
    return (value * groupScales[group]) / Math.sqrt(lengths[group]);
  });
  return { numbers: kept, values };
}

/** The weights of the places of each feature added up, and the features in the order they were found in. */
function addUp(
  sentences: readonly ReportSentence[],
  features: readonly Features[],
  numbers: FeatureNumbers,
): { readonly found: readonly number[]; readonly sums: Float64Array } {
  const found: number[] = [];
  // With room for every concept in every place, which training numbers only now.
  const sums = new Float64Array(numbers.count() + conceptCount * places.length);
  const add = (number: number, value: number): void => {
    if (sums[number] === 0) found.push(number);
    sums[number] = (sums[number] ?? 0) + value;
  };
  for (const [at, { place, concepts }] of sentences.entries()) {
    const weight = placeWeights[place];
    for (const number of features[at]?.numbers ?? []) add(number, weight);
    const placed = new Set<number>();
    for (const hit of concepts) {
      if (placed.has(hit.conceptNumber)) continue;
      placed.add(hit.conceptNumber);
      const number = numbers.ofPlacedConcept(hit, groupOf(place));
      if (number !== noFeature) add(number, 1);
    }
  }
  return { found, sums };
}

/**
 * Stems of words without meaning of their own. Unlike the search's stop words, they do not include "no", "not" and
 * "after".
 */
const emptyWords: ReadonlySet<string> = new Set(
  (
    'the a an of to in on at for and or is was were be been it its this that with as by from are our he she they you ' +
    'your had has have will would which there their so also but if more'
  ).split(' '),
);
