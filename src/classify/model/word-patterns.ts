// Patterns of words, as data: `ran|running out of ~2 memory|disk` finds these words in this order, with up to two other
// words in the place of `~2`. A name after `@` stands for a list of words.
import { toStem, type Word } from './words.ts';

interface Step {
  /** How many other words may come before it. */
  readonly gap: number;
  readonly stems: ReadonlySet<string>;
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

/** Patterns by the stem of their first word. */
export type PatternIndex<Value> = ReadonlyMap<string, readonly Pattern<Value>[]>;

/** The patterns ready to be looked for. A list of words that `lists` does not have is a mistake in the data: it throws. */
export function indexPatterns<Value>(
  patterns: readonly (readonly [pattern: string, value: Value])[],
  lists: Readonly<Record<string, string>> = {},
): PatternIndex<Value> {
  const index = new Map<string, Pattern<Value>[]>();
  for (const [text, value] of patterns) {
    const [first, ...rest] = readSteps(text, lists);
    for (const stem of first?.stems ?? []) {
      const others = index.get(stem);
      if (others === undefined) index.set(stem, [{ value, rest }]);
      else others.push({ value, rest });
    }
  }
  return index;
}

function readSteps(text: string, lists: Readonly<Record<string, string>>): readonly Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of text.split(' ')) {
    if (part.startsWith('~')) gap = Number(part.slice(1));
    else {
      steps.push({
        gap,
        stems: new Set(
          part
            .split('|')
            .flatMap((one) => expand(one, lists))
            .map(toStem),
        ),
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

/** Every pattern found, in the order of the words; where it can match in several ways, the shortest. */
export function findPatterns<Value>(
  words: readonly Word[],
  index: PatternIndex<Value>,
): readonly PatternHit<Value>[] {
  const hits: PatternHit<Value>[] = [];
  for (const [first, { stem }] of words.entries()) {
    for (const { value, rest } of index.get(stem) ?? []) {
      const last = follow(words, rest, 0, first);
      if (last !== undefined) hits.push({ value, first, last });
    }
  }
  return hits;
}

/** The place of the last word when the steps from `at` on follow on the word at `place`. */
function follow(
  words: readonly Word[],
  steps: readonly Step[],
  at: number,
  place: number,
): number | undefined {
  const step = steps[at];
  if (step === undefined) return place;
  for (let next = place + 1; next <= place + 1 + step.gap; next += 1) {
    const stem = words[next]?.stem;
    if (stem === undefined || !step.stems.has(stem)) continue;
    const last = follow(words, steps, at + 1, next);
    if (last !== undefined) return last;
  }
  return undefined;
}
