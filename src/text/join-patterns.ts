// Long regular expressions as lists of short alternatives, joined in one place.

interface JoinOptions {
  /** What must come before the alternatives. */
  readonly before?: RegExp;
  /** What must follow the alternatives. */
  readonly after?: RegExp;
  /** Flags of the result; those of the parts are ignored. */
  readonly flags?: string;
}

/** A regular expression that matches any of the patterns, in their order; `before` and `after` apply to all of them. */
export function joinPatterns(
  patterns: readonly RegExp[],
  { before, after, flags = '' }: JoinOptions = {},
): RegExp {
  const alternatives = patterns.map(({ source }) => source).join('|');
  if (before === undefined && after === undefined) return new RegExp(alternatives, flags);
  return new RegExp(`${before?.source ?? ''}(?:${alternatives})${after?.source ?? ''}`, flags);
}
