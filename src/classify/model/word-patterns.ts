// Patterns of words, as data: `ran|running out of ~2 memory|disk` finds these words in this order, with up to two other
// words at `~2`. `@name` means any word of that list.
import { rememberByStem, type Stem, toStem } from './words.ts';

interface Step {
  /** How many other words may come before it. */
  readonly gap: number;
  /** The number of the word it accepts; `severalWords` when there are several. */
  readonly only: number;
  /** 1 at the numbers of the several words it accepts. */
  readonly several: Uint8Array;
}

const severalWords = -2;
const noWords = new Uint8Array();

interface Pattern<Value> {
  readonly value: Value;
  readonly rest: readonly Step[];
}

export interface PatternHit<Value> {
  readonly value: Value;
  /** The places of its first and last word in the sentence. */
  readonly first: number;
  readonly last: number;
}

/** Patterns prepared for matching. */
export interface PatternIndex<Value> {
  /** The number of a stem that patterns name, or `inNoPattern`: most words of a report are skipped at once. */
  readonly numberOf: (word: Stem) => number;
  /** Patterns by the number of their first word. */
  readonly starts: readonly (readonly Pattern<Value>[])[];
}

/**
 * An index of patterns. Throws if a pattern names a list that is not in `lists`, since that is a mistake in the data.
 */
export function indexPatterns<Value>(
  patterns: readonly (readonly [pattern: string, value: Value])[],
  lists: Readonly<Record<string, string>> = {},
): PatternIndex<Value> {
  const readPart = createPartReader(lists);
  const read = patterns.map(([text, value]) => ({ value, steps: readSteps(text, readPart) }));
  const stems = [...new Set(read.flatMap(({ steps }) => steps.flatMap((step) => step.stems)))];
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const starts: Pattern<Value>[][] = stems.map(() => []);
  const toStep = createStepMaker(numbers);
  for (const { value, steps } of read) {
    const [first, ...rest] = steps;
    const pattern = { value, rest: rest.map(toStep) };
    for (const stem of new Set(first?.stems)) starts[numbers.get(stem) ?? 0]?.push(pattern);
  }
  return { numberOf: rememberByStem((stem) => numbers.get(stem) ?? inNoPattern), starts };
}

interface WrittenStep {
  readonly gap: number;
  /** The same array for the same words. */
  readonly stems: readonly string[];
}

/** Steps that accept the same words share what they accept: a list of words is in many patterns. */
function createStepMaker(numbers: ReadonlyMap<string, number>): (step: WrittenStep) => Step {
  const known = new Map<readonly string[], Omit<Step, 'gap'>>();
  const accept = (stems: readonly string[]): Omit<Step, 'gap'> => {
    const own = stems.map((stem) => numbers.get(stem) ?? 0);
    const [only = 0] = own;
    if (own.length === 1) return { only, several: noWords };
    const several = new Uint8Array(numbers.size);
    for (const number of own) several[number] = 1;
    return { only: severalWords, several };
  };
  return ({ gap, stems }) => {
    const accepted = known.get(stems) ?? accept(stems);
    known.set(stems, accepted);
    return { gap, only: accepted.only, several: accepted.several };
  };
}

function readSteps(text: string, readPart: (part: string) => readonly string[]): readonly WrittenStep[] {
  const steps: WrittenStep[] = [];
  let gap = 0;
  for (const part of text.split(' ')) {
    if (part.startsWith('~')) gap = Number(part.slice(1));
    else {
      steps.push({ gap, stems: readPart(part) });
      gap = 0;
    }
  }
  return steps;
}

/** The stems of `one|two|@list`, each part and each word read once. */
function createPartReader(lists: Readonly<Record<string, string>>): (part: string) => readonly string[] {
  const parts = new Map<string, readonly string[]>();
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? toStem(word);
    stems.set(word, known);
    return known;
  };
  return (part) => {
    const known =
      parts.get(part) ??
      part
        .split('|')
        .flatMap((one) => expand(one, lists))
        .map(stemOf);
    parts.set(part, known);
    return known;
  };
}

function expand(one: string, lists: Readonly<Record<string, string>>): readonly string[] {
  if (!one.startsWith('@')) return [one];
  const list = lists[one.slice(1)];
  if (list === undefined) throw new Error(`indexPatterns: there is no list of words named ${one}`);
  return list.split('|');
}

const inNoPattern = -1;

/** Every pattern found, in the order of the words; where it can match in several ways, the shortest. */
export function findPatterns<Value>(
  words: readonly Stem[],
  { numberOf, starts }: PatternIndex<Value>,
): readonly PatternHit<Value>[] {
  const numbered = numberWords(words, numberOf);
  const hits: PatternHit<Value>[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const number = numbered[first] ?? inNoPattern;
    if (number === inNoPattern) continue;
    const started = starts[number] ?? [];
    for (let at = 0; at < started.length; at += 1) {
      const pattern = started[at];
      if (pattern === undefined) continue;
      const last = pattern.rest.length === 0 ? first : follow(numbered, pattern.rest, 0, first);
      if (last !== undefined) hits.push({ value: pattern.value, first, last });
    }
  }
  return hits;
}

function numberWords(words: readonly Stem[], numberOf: (word: Stem) => number): Int32Array {
  const numbered = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word !== undefined) numbered[at] = numberOf(word);
  }
  return numbered;
}

/** The place of the last word when the steps from `at` on follow on the word at `place`. */
function follow(words: Int32Array, steps: readonly Step[], at: number, place: number): number | undefined {
  const step = steps[at];
  if (step === undefined) return place;
  const end = Math.min(words.length - 1, place + 1 + step.gap);
  for (let next = place + 1; next <= end; next += 1) {
    const word = words[next] ?? inNoPattern;
    if (word === inNoPattern || (step.only !== word && step.several[word] !== 1)) continue;
    const last = follow(words, steps, at + 1, next);
    if (last !== undefined) return last;
  }
  return undefined;
}
