// The concepts in a sentence.
import { findPatterns, indexPatterns } from '../word-patterns.ts';
import type { Stem } from '../words.ts';
import { concepts } from './report-concepts.ts';
import { wordLists } from './word-lists.ts';

/** A pattern of a concept that a sentence has: `oom` by its first pattern is `oom` and `oom/0`. */
export interface ConceptHit {
  readonly concept: string;
  readonly pattern: string;
  /** The places of both among all concepts and all patterns. */
  readonly conceptNumber: number;
  readonly patternNumber: number;
}

const rows = concepts.flatMap(({ id, patterns }, conceptNumber) =>
  patterns.map((pattern, place) => ({ pattern, concept: id, name: `${id}/${place}`, conceptNumber })),
);

export const [conceptCount, patternCount] = [concepts.length, rows.length];

const index = indexPatterns(
  rows.map(({ pattern, concept, name, conceptNumber }, patternNumber): [string, ConceptHit] => [
    pattern,
    { concept, pattern: name, conceptNumber, patternNumber },
  ]),
  wordLists,
);

/** Every pattern found, in the order of the words. */
export function findConcepts(words: readonly Stem[]): readonly ConceptHit[] {
  return findPatterns(words, index).map(({ value }) => value);
}
