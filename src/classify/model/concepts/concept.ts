// A concept: something that reports express in many ways, such as "ran out of memory", and the word patterns for it.

/** A concept with a sentence it must match and one it must not: they are its test and its documentation. */
export interface Concept {
  /** Unique. The weights name concepts by it: a new id, or another order of patterns, needs `npm run train`. */
  readonly id: string;
  readonly finds: string;
  readonly leaves: string;
  readonly patterns: readonly string[];
}

export type ConceptRow = readonly [id: string, finds: string, leaves: string, patterns: readonly string[]];
