// A reader's words as concepts: for each, everything in the index that would count as it.
import { weights } from './options.ts';
import { completions } from './stem.ts';
import { fold, isUnspaced, normalise, type Token } from './chunks.ts';
import { readTokens } from './text.ts';

/** One way for a section to have a concept: every term of it, each whole unless `prefix` or `edits` says otherwise. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly weight: number;
  /** The term may go on. */
  readonly prefix?: boolean;
  /** Letters that may differ. */
  readonly edits?: number;
  /** `keys`: the terms are ids of labels. */
  readonly field?: 'keys';
}

/** One thing that is searched for: a word, an identifier or a phrase. */
export interface Concept {
  /** As the reader wrote it. */
  readonly written: string;
  /** Its term in the index, when written correctly. */
  readonly term: string;
  /** What counts as it besides the term itself. */
  readonly others: readonly Wanted[];
  /** The reader is probably still typing it: one or two letters at the end of the query. */
  readonly begun: boolean;
}

/** More than this nobody types; the rest of a long paste is not searched for. */
const mostConcepts = 24;

/** The concepts of a query in the order written, each once; none for a query without a word that is indexed. */
export function readQuery(
  query: string,
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly Concept[] {
  const found = chooseTokens(readTokens(query.slice(0, 2000)));
  const concepts = new Map<string, Concept>();
  for (const [place, { token, parts }] of found.entries()) {
    const isLast = place === found.length - 1;
    const concept = toConcept(query, { token, parts, isLast });
    if (isLast) concepts.delete(concept.term);
    if (!concepts.has(concept.term) && concepts.size < mostConcepts) concepts.set(concept.term, concept);
  }
  return withAliases([...concepts.values()], aliases);
}

interface Chosen {
  readonly token: Token;
  /** What the token spans, where it spans several words. */
  readonly parts: readonly Token[];
}

/** Of overlapping tokens the widest: the identifier rather than its parts, the phrase rather than its words. */
function chooseTokens(tokens: readonly Token[]): readonly Chosen[] {
  const chosen: Chosen[] = [];
  let reached = 0;
  for (const [place, token] of tokens.entries()) {
    if (token.start < reached && (!isPair(token) || isSingle(token))) continue;
    const widest = tokens
      .slice(place)
      .reduce((best, other) => (other.start === token.start && other.end > best.end ? other : best), token);
    const inside = (other: Token): boolean =>
      other !== widest &&
      other.start >= widest.start &&
      other.end <= widest.end &&
      (other.kind === 'word' || other.kind === 'stop');
    if (widest.kind !== 'stop')
      chosen.push({ token: widest, parts: isPair(widest) ? [] : tokens.filter(inside) });
    reached = widest.end;
  }
  return chosen;
}

/** Pairs of characters overlap by their nature, and each is wanted. */
function isPair(token: Token): boolean {
  return token.kind === 'word' && isUnspaced(token.term);
}

function isSingle(token: Token): boolean {
  return [...token.term].length === 1;
}

function toConcept(query: string, { token, parts, isLast }: Chosen & { readonly isLast: boolean }): Concept {
  const written = query.slice(token.start, token.end);
  const folded = fold(written).replace(/[^\p{L}\p{M}\p{N}.:]/gu, '');
  const others: Wanted[] = [];
  // "fail" and "over" apart say nothing about a failover, so a phrase with an empty word has no parts.
  if (parts.length > 1 && parts.every((part) => part.kind !== 'stop'))
    others.push({ terms: parts.map((part) => part.term), weight: weights.parts });
  if (isLast) others.push(...waysToGoOn(folded, token));
  if (token.kind === 'word') others.push(...slips(folded, token.term));
  const begun = isLast && folded.length < 3 && !isUnspaced(folded) && !/\d/.test(folded);
  return { written, term: token.term, others, begun };
}

/** The last word may be unfinished. One or two letters would bring half the archive. */
function waysToGoOn(folded: string, token: Token): readonly Wanted[] {
  if (isPair(token))
    return isSingle(token) ? [{ terms: [token.term], weight: weights.prefix, prefix: true }] : [];
  if (folded.length < 3) return [];
  const finished = completions(folded).map((term) => ({
    terms: [normalise(term)],
    weight: weights.completion,
  }));
  return [{ terms: [folded], weight: weights.prefix, prefix: true }, ...finished];
}

/** Slips of the keyboard, in the query or in the archive. A digit is never a slip: 502 is not 503. */
function slips(folded: string, term: string): readonly Wanted[] {
  if (/\d/.test(term) || isUnspaced(term)) return [];
  const edits = term.length >= 6 ? 2 : term.length >= 4 ? 1 : 0;
  const swapped =
    edits === 0
      ? []
      : swaps(folded)
          .map(normalise)
          .filter((other) => other !== term);
  return [
    ...(edits === 0 ? [] : [{ terms: [term], weight: weights.slip, edits }]),
    ...[...new Set(swapped)].map((other) => ({ terms: [other], weight: weights.swapped })),
  ];
}

/** Two neighbouring letters the wrong way round count two edits elsewhere; here they are one slip. */
function swaps(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [left, right] = [word[at] ?? '', word[at + 1] ?? ''];
    return word.slice(0, at) + right + left + word.slice(at + 2);
  });
}

/** Where up to three neighbouring concepts are together an alias of a label, each may also be met by that label. */
function withAliases(
  concepts: readonly Concept[],
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly Concept[] {
  const widened = concepts.map((concept) => [...concept.others]);
  for (let start = 0; start < concepts.length; start++) {
    for (let end = start + 1; end <= Math.min(concepts.length, start + 3); end++) {
      const terms = concepts.slice(start, end).map((concept) => concept.term);
      const keys = aliases.get(terms.join(' ')) ?? [];
      const ways = keys.map((key) => ({ terms: [key], weight: weights.alias, field: 'keys' as const }));
      for (const others of widened.slice(start, end)) others.push(...ways);
    }
  }
  return concepts.map((concept, place) => ({ ...concept, others: widened[place] ?? concept.others }));
}
