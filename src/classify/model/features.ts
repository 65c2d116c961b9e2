// The model's features: words, pairs of words and concepts of each sentence, and their sums over the report.
import type { Place, ReportSentence } from '../passages/report.ts';
import type { FeatureNumbers } from './feature-numbers.ts';
import type { Word } from './words.ts';

/** Values by the number of the feature. */
export type Features = ReadonlyMap<number, number>;

/** One map for each sentence, in the order of the sentences. */
export function readSentenceFeatures(
  sentences: readonly ReportSentence[],
  numbers: FeatureNumbers,
): readonly Features[] {
  return sentences.map((sentence, place) => {
    const features = new Map<number, number>();
    const add = (number: number | undefined, weight: number): void => {
      if (number !== undefined) features.set(number, weight);
    };
    add(numbers.ofName(`@${groupOf(sentence.place)}`), weights.other);
    if (sentence.kind === 'code' || sentence.kind === 'entry')
      add(numbers.ofName(`@${sentence.kind}`), weights.other);
    if (place <= 2) add(numbers.ofName('@first'), weights.other);
    if (sentence.words.length < 5) add(numbers.ofName('@short'), weights.other);
    for (const { concept, pattern } of sentence.concepts) {
      add(numbers.ofName(`p:${pattern}`), weights.other);
      add(numbers.ofName(`c:${concept}`), weights.other);
    }
    addWords(sentence.words, numbers, add);
    return features;
  });
}

const weights = { word: 0.6, pair: 0.5, other: 1 };

function addWords(
  words: readonly Word[],
  numbers: FeatureNumbers,
  add: (number: number | undefined, weight: number) => void,
): void {
  let before: string | undefined;
  let beforeTells = false;
  for (const { stem } of words) {
    const isNumber = isDigits(stem);
    const tells = !isNumber && stem.length > 1 && !emptyWords.has(stem);
    if (tells) add(numbers.ofWord(stem), weights.word);
    if (before !== undefined && !isNumber && (tells || beforeTells))
      add(numbers.ofPair(before, stem), weights.pair);
    before = isNumber ? undefined : stem;
    beforeTells = tells;
  }
}

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
const groupScales = { words: 1.5, patterns: 3, concepts: 3, places: 3 };
type Group = keyof typeof groupScales;

/** The sums over all sentences, weighted by place and scaled so that long reports do not weigh more. */
export function sumFeatures(
  sentences: readonly ReportSentence[],
  features: readonly Features[],
  numbers: FeatureNumbers,
): Features {
  const sums = new Map<number, number>();
  const add = (number: number, value: number): void => {
    sums.set(number, (sums.get(number) ?? 0) + value);
  };
  for (const [at, { place, concepts }] of sentences.entries()) {
    const weight = placeWeights[place];
    for (const number of features[at]?.keys() ?? []) add(number, weight);
    for (const concept of new Set(concepts.map((hit) => hit.concept))) {
      const placed = numbers.ofName(`z:${concept}@${groupOf(place)}`);
      if (placed !== undefined) add(placed, 1);
    }
  }
  const lengths: Record<Group, number> = { words: 0, patterns: 0, concepts: 0, places: 0 };
  const grown = [...sums].flatMap(([number, sum]) => {
    const group = featureGroup(numbers.nameOf(number));
    if (group === undefined) return [];
    const value = Math.log1p(sum);
    lengths[group] += value ** 2;
    return [{ number, group, value }];
  });
  return new Map(
    grown.map(({ number, group, value }) => [
      number,
      (value * groupScales[group]) / Math.sqrt(lengths[group]),
    ]),
  );
}

/** The group of a feature by its name; a place alone is in none. */
function featureGroup(name: string): Group | undefined {
  switch (name.charAt(0)) {
    case '@':
      return undefined;
    case 'c':
      return 'concepts';
    case 'p':
      return 'patterns';
    case 'z':
      return 'places';
    default:
      return 'words';
  }
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
