// A concept: one thing reports say in many ways, such as "ran out of memory", and the patterns of words that say it.

/** A concept with a sentence it must find and one it must leave alone: they are its test and its documentation. */
export interface Concept {
  /** Unique. The weights name concepts by it: a new id, or another order of patterns, needs `npm run train`. */
  readonly id: string;
  readonly finds: string;
  readonly leaves: string;
  readonly patterns: readonly string[];
}

export type ConceptRow = readonly [id: string, finds: string, leaves: string, patterns: readonly string[]];
