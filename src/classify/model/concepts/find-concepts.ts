// The concepts in a sentence.
import { findPatterns, indexPatterns } from '../word-patterns.ts';
import type { Word } from '../words.ts';
import { concepts } from './report-concepts.ts';
import { wordLists } from './word-lists.ts';

/** A pattern of a concept that a sentence has: `oom` by its first pattern is `oom` and `oom/0`. */
export interface ConceptHit {
  readonly concept: string;
  readonly pattern: string;
}

const index = indexPatterns(
  concepts.flatMap(({ id, patterns }) =>
    patterns.map((pattern, place): [string, ConceptHit] => [
      pattern,
      { concept: id, pattern: `${id}/${place}` },
    ]),
  ),
  wordLists,
);

/** Every pattern found, in the order of the words. */
export function findConcepts(words: readonly Word[]): readonly ConceptHit[] {
  return findPatterns(words, index).map(({ value }) => value);
}
