// Regular expressions made from lists. Each alternative is an entry somebody can read, add or remove, and each needs an
// example: tests/import/pattern-lists.test.ts checks every list by its own sentences.

export interface PatternList {
  readonly any: readonly string[];
  /** What must come before and after the alternatives, such as `whole` and `words` below. */
  readonly around: readonly [before: string, after: string];
  /** Upper and lower case matter. */
  readonly isExact?: boolean;
  /** Texts it must find. Every alternative is needed by one of them. */
  readonly finds: readonly string[];
  /** Texts it must leave alone. */
  readonly leaves: readonly string[];
}

export const whole: PatternList['around'] = ['^', '$'];
export const words: PatternList['around'] = [String.raw`\b`, String.raw`\b`];
export const anywhere: PatternList['around'] = ['', ''];

/** Matches any one of the alternatives in its place. */
export function compileList({ any, around, isExact }: Omit<PatternList, 'finds' | 'leaves'>): RegExp {
  return new RegExp(around.join(anyOf(any)), isExact === true ? '' : 'i');
}

/** The source of a group that matches any one of the alternatives. */
export function anyOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}
