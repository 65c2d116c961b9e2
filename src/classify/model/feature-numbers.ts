// The features of the model and their numbers. A name says what a feature is: `w:` a word, `b:` two words in a row, `c:`
// a concept, `p:` one of its patterns, `z:` a concept in a place, `@` a place.
import { type Place, places } from '../passages/report.ts';
import { type ConceptHit, conceptCount, patternCount } from './concepts/find-concepts.ts';
import { remember } from './memo.ts';
import { rememberByStem, type Stem } from './words.ts';

/** The number of a feature that the model does not have. */
export const noFeature = -1;

/** Features of one group are weighed together. */
export type FeatureGroup = 'words' | 'patterns' | 'concepts' | 'places';

/** The number of each feature, or `noFeature`. */
export interface FeatureNumbers {
  readonly ofWord: (word: Stem) => number;
  readonly ofPair: (first: Stem, second: Stem) => number;
  readonly ofConcept: (hit: ConceptHit) => number;
  readonly ofPattern: (hit: ConceptHit) => number;
  readonly ofPlacedConcept: (hit: ConceptHit, place: Place) => number;
  readonly ofPlace: (place: Place) => number;
  readonly ofName: (name: string) => number;
  /** Undefined for a place alone. */
  readonly groupOf: (number: number) => FeatureGroup | undefined;
  /** How many numbers were given out. */
  readonly count: () => number;
  /** The name of a feature by its number. */
  readonly nameOf: (number: number) => string;
}

/** The features of a trained model. Nothing is looked up by a name that has to be joined first. */
export function knownFeatures(names: readonly string[]): FeatureNumbers {
  const others = new Map<string, number>();
  const words = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [number, name] of names.entries()) {
    if (name.startsWith('w:')) words.set(name.slice(2), number);
    else if (name.startsWith('b:')) {
      const parting = name.indexOf('_');
      const first = name.slice(2, parting);
      const seconds = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, seconds.set(name.slice(parting + 1), number));
    } else others.set(name, number);
  }
  const ofName = (name: string): number => others.get(name) ?? noFeature;
  const groups = names.map(groupOfName);
  const ofPlaces = new Map(places.map((place) => [place, ofName(`@${place}`)]));
  return {
    ofWord: rememberByStem((stem) => words.get(stem) ?? noFeature),
    ofPair: rememberPairs(pairs),
    ofConcept: remember(
      conceptCount,
      (hit: ConceptHit) => hit.conceptNumber,
      (hit) => ofName(`c:${hit.concept}`),
    ),
    ofPattern: remember(
      patternCount,
      (hit: ConceptHit) => hit.patternNumber,
      (hit) => ofName(`p:${hit.pattern}`),
    ),
    ofPlacedConcept: rememberPlaced(ofName),
    ofPlace: (place) => ofPlaces.get(place) ?? noFeature,
    ofName,
    groupOf: (number) => groups[number],
    count: () => names.length,
    nameOf: (number) => names[number] ?? '',
  };
}

function rememberPairs(pairs: ReadonlyMap<string, ReadonlyMap<string, number>>): FeatureNumbers['ofPair'] {
  const lists = [...pairs.values()];
  const places = new Map([...pairs.keys()].map((first, place) => [first, place]));
  const placeOf = rememberByStem((stem) => places.get(stem) ?? noFeature);
  return (first, second) => {
    const place = placeOf(first);
    return place === noFeature ? noFeature : (lists[place]?.get(second.stem) ?? noFeature);
  };
}

function rememberPlaced(ofName: (name: string) => number): FeatureNumbers['ofPlacedConcept'] {
  const byPlace = new Map(
    places.map((place) => [
      place,
      remember(
        conceptCount,
        (hit: ConceptHit) => hit.conceptNumber,
        (hit) => ofName(placedName(hit, place)),
      ),
    ]),
  );
  return (hit, place) => byPlace.get(place)?.(hit) ?? noFeature;
}

function placedName({ concept }: ConceptHit, place: Place): string {
  return `z:${concept}@${place}`;
}

/** For training: every feature that is requested gets a number. */
export function growingFeatures(): FeatureNumbers {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const ofName = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  return {
    ofWord: ({ stem }) => ofName(`w:${stem}`),
    ofPair: (first, second) => ofName(`b:${first.stem}_${second.stem}`),
    ofConcept: ({ concept }) => ofName(`c:${concept}`),
    ofPattern: ({ pattern }) => ofName(`p:${pattern}`),
    ofPlacedConcept: (hit, place) => ofName(placedName(hit, place)),
    ofPlace: (place) => ofName(`@${place}`),
    ofName,
    groupOf: (number) => groupOfName(names[number] ?? ''),
    count: () => names.length,
    nameOf: (number) => names[number] ?? '',
  };
}

function groupOfName(name: string): FeatureGroup | undefined {
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
