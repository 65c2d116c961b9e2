// The features of the model and their numbers. A name says what a feature is: `w:` a word, `b:` two words in a row,
// `c:` a concept, `p:` one of its patterns, `z:` a concept in a place, `@` a place.

/**
 * The number of a feature; undefined for one that the model does not have. Words and pairs are looked up without
 * joining them.
 */
export interface FeatureNumbers {
  readonly ofWord: (stem: string) => number | undefined;
  readonly ofPair: (first: string, second: string) => number | undefined;
  readonly ofName: (name: string) => number | undefined;
  /** The name of a feature by its number. */
  readonly nameOf: (number: number) => string;
}

/** The features of a trained model. */
export function knownFeatures(names: readonly string[]): FeatureNumbers {
  const others = new Map<string, number>();
  const words = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [number, name] of names.entries()) {
    if (name.startsWith('w:')) words.set(name.slice(2), number);
    else if (name.startsWith('b:')) {
      const [first = '', second = ''] = name.slice(2).split('_');
      const seconds = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, seconds.set(second, number));
    } else others.set(name, number);
  }
  return {
    ofWord: (stem) => words.get(stem),
    ofPair: (first, second) => pairs.get(first)?.get(second),
    ofName: (name) => others.get(name),
    nameOf: (number) => names[number] ?? '',
  };
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
    ofWord: (stem) => ofName(`w:${stem}`),
    ofPair: (first, second) => ofName(`b:${first}_${second}`),
    ofName,
    nameOf: (number) => names[number] ?? '',
  };
}
