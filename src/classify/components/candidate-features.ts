// The features of candidates and their numbers. A name says what a feature is: `x:` a word near a mention, `x+:` and `x-:`
// the word after and before it, `c:` a concept of its sentence, `name:` the name itself; names without a colon are facts
// such as how early the component is named.
import { type ConceptHit, conceptCount } from '../model/concepts/find-concepts.ts';
import { remember } from '../model/memo.ts';
import { rememberByStem, type Stem } from '../model/words.ts';

export const neighborKinds = ['x', 'x+', 'x-'] as const;
export type NeighborKind = (typeof neighborKinds)[number];

/** The number of each feature, or -1 for one that the weights do not have. */
export interface CandidateFeatureNumbers {
  readonly of: (kind: string, about: string) => number;
  readonly ofFact: (name: string) => number;
  /** `joined`: the name a component is mentioned by. */
  readonly ofMention: (component: string, joined: string) => number;
  readonly ofNeighbor: (kind: NeighborKind, word: Stem) => number;
  readonly ofConcept: (hit: ConceptHit) => number;
  /** The name of a feature by its number. */
  readonly nameOf: (number: number) => string;
  readonly scaleOf: (number: number) => FeatureScale;
}

/** How a feature's value is scaled. */
export type FeatureScale = (value: number) => number;

const notKnown = -1;

/** The features of trained weights. Names are split at their first colon, so that none has to be joined to look it up. */
export function knownCandidateFeatures(names: readonly string[]): CandidateFeatureNumbers {
  const facts = new Map<string, number>();
  const kinds = new Map<string, Map<string, number>>();
  for (const [number, name] of names.entries()) {
    const colon = name.indexOf(':');
    if (colon < 0) facts.set(name, number);
    else {
      const kind = name.slice(0, colon);
      const own = kinds.get(kind) ?? new Map<string, number>();
      kinds.set(kind, own.set(name.slice(colon + 1), number));
    }
  }
  const of = (kind: string, about: string): number => kinds.get(kind)?.get(about) ?? notKnown;
  const scales = names.map(scaleOfName);
  const mentions = toMentions(kinds.get('name') ?? new Map());
  const [near, after, before] = neighborKinds.map((kind) => rememberByStem((stem) => of(kind, stem)));
  const byKind = { x: near, 'x+': after, 'x-': before };
  return {
    of,
    ofFact: (name) => facts.get(name) ?? notKnown,
    ofMention: (component, joined) => mentions.get(component)?.get(joined) ?? notKnown,
    ofNeighbor: (kind, word) => byKind[kind]?.(word) ?? notKnown,
    ofConcept: remember(
      conceptCount,
      (hit: ConceptHit) => hit.conceptNumber,
      (hit) => of('c', hit.concept),
    ),
    nameOf: (number) => names[number] ?? '',
    scaleOf: (number) => scales[number] ?? unscaled,
  };
}

function unscaled(value: number): number {
  return value;
}

/** By component and name: `name:` features are `name:<component>:<name>`. */
function toMentions(names: ReadonlyMap<string, number>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const mentions = new Map<string, Map<string, number>>();
  for (const [name, number] of names) {
    const [component = '', joined = ''] = name.split(':');
    const own = mentions.get(component) ?? new Map<string, number>();
    mentions.set(component, own.set(joined, number));
  }
  return mentions;
}

/** For training: every feature that is asked for gets a number. */
export function growingCandidateFeatures(): CandidateFeatureNumbers {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const ofFact = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  const of = (kind: string, about: string): number => ofFact(`${kind}:${about}`);
  return {
    of,
    ofFact,
    ofMention: (component, joined) => of('name', `${component}:${joined}`),
    ofNeighbor: (kind, { stem }) => of(kind, stem),
    ofConcept: ({ concept }) => of('c', concept),
    nameOf: (number) => names[number] ?? '',
    scaleOf: (number) => scaleOfName(names[number] ?? ''),
  };
}

/** Counts grow slowly; the words around a mention count half. */
function scaleOfName(name: string): FeatureScale {
  if (/^(?:x|c:)/.test(name)) return (value) => Math.log1p(value) * 0.5;
  if (name.startsWith('name:')) return (value) => Math.log1p(value) * 0.7;
  return /^(?:n@|kind:|near|title:)/.test(name) ? (value) => Math.log1p(value) : unscaled;
}
