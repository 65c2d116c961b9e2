// Patterns of words, as data: `ran|running out of ~2 memory|disk` finds these words in this order, with up to two other
// words in place of `~2`. A name after `@` stands for a list of words.
import { toStem, type Word } from './words.ts';

interface Step {
  /** How many other words may come before it. */
  readonly gap: number;
  /** 1 at the numbers of the words it accepts. */
  readonly accepts: Uint8Array;
}

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
  /** The stems that patterns name, numbered: most words of a report are in no pattern and are skipped at once. */
  readonly numbers: ReadonlyMap<string, number>;
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
  const read = patterns.map(([text, value]) => ({ value, steps: readSteps(text, lists) }));
  const stems = new Set(read.flatMap(({ steps }) => steps.flatMap((step) => step.stems)));
  const numbers = new Map([...stems].map((stem, number) => [stem, number]));
  const starts: Pattern<Value>[][] = [...stems].map(() => []);
  const toStep = ({ gap, stems: accepted }: WrittenStep): Step => {
    const accepts = new Uint8Array(stems.size);
    for (const stem of accepted) accepts[numbers.get(stem) ?? 0] = 1;
    return { gap, accepts };
  };
  for (const { value, steps } of read) {
    const [first, ...rest] = steps;
    const pattern = { value, rest: rest.map(toStep) };
    for (const stem of new Set(first?.stems)) starts[numbers.get(stem) ?? 0]?.push(pattern);
  }
  return { numbers, starts };
}

interface WrittenStep {
  readonly gap: number;
  readonly stems: readonly string[];
}

function readSteps(text: string, lists: Readonly<Record<string, string>>): readonly WrittenStep[] {
  const steps: WrittenStep[] = [];
  let gap = 0;
  for (const part of text.split(' ')) {
    if (part.startsWith('~')) gap = Number(part.slice(1));
    else {
      steps.push({
        gap,
        stems: part
          .split('|')
          .flatMap((one) => expand(one, lists))
          .map(toStem),
      });
      gap = 0;
    }
  }
  return steps;
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
  words: readonly Word[],
  { numbers, starts }: PatternIndex<Value>,
): readonly PatternHit<Value>[] {
  const numbered = words.map(({ stem }) => numbers.get(stem) ?? inNoPattern);
  const hits: PatternHit<Value>[] = [];
  for (let first = 0; first < numbered.length; first += 1) {
    const number = numbered[first] ?? inNoPattern;
    if (number === inNoPattern) continue;
    for (const { value, rest } of starts[number] ?? []) {
      const last = follow(numbered, rest, 0, first);
      if (last !== undefined) hits.push({ value, first, last });
    }
  }
  return hits;
}

/** The place of the last word when the steps from `at` on follow on the word at `place`. */
function follow(
  words: readonly number[],
  steps: readonly Step[],
  at: number,
  place: number,
): number | undefined {
  const step = steps[at];
  if (step === undefined) return place;
  const end = Math.min(words.length - 1, place + 1 + step.gap);
  for (let next = place + 1; next <= end; next += 1) {
    const word = words[next] ?? inNoPattern;
    if (word === inNoPattern || step.accepts[word] !== 1) continue;
    const last = follow(words, steps, at + 1, next);
    if (last !== undefined) return last;
  }
  return undefined;
}
