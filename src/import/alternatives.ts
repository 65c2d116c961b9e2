// Regular expressions made from lists, so that each alternative is an entry somebody can read, add or remove.

/** The source of a group that matches any one of the alternatives. */
export function anyOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** Matches a text that is, from its beginning to its end, one of the alternatives, in upper or lower case. */
export function matchWhole(alternatives: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(alternatives)}$`, 'i');
}

/** Matches one of the alternatives anywhere, in upper or lower case. Word boundaries are part of the alternatives. */
export function matchAny(alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'i');
}
