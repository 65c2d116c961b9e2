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
  /** Only where nothing surer is found. */
  readonly doubtful?: boolean;
}

/** What the index knows, as far as reading a query needs it. */
export interface Lexicon {
  /** Keys of labels by the terms of their aliases. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** How many incidents have a term. */
  readonly counts: ReadonlyMap<string, number>;
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
export function readQuery(query: string, lexicon: Lexicon): readonly Concept[] {
  const found = chooseTokens(readTokens(query.slice(0, 2000)));
  const concepts = new Map<string, Concept>();
  for (const [place, { token, parts }] of found.entries()) {
    const isLast = place === found.length - 1;
    const concept = toConcept(query, { token, parts, isLast }, lexicon);
    if (isLast) concepts.delete(concept.term);
    if (!concepts.has(concept.term) && concepts.size < mostConcepts) concepts.set(concept.term, concept);
  }
  return withAliases([...concepts.values()], lexicon);
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

function toConcept(
  query: string,
  { token, parts, isLast }: Chosen & { readonly isLast: boolean },
  lexicon: Lexicon,
): Concept {
  const written = query.slice(token.start, token.end);
  const folded = fold(written).replace(/[^\p{L}\p{M}\p{N}.:]/gu, '');
  const others: Wanted[] = [];
  // "fail" and "over" apart say nothing about a failover, so a phrase with an empty word has no parts.
  if (parts.length > 1 && parts.every((part) => part.kind !== 'stop'))
    others.push({ terms: parts.map((part) => part.term), weight: weights.parts });
  if (isLast) others.push(...waysToGoOn(folded, token));
  if (token.kind === 'word') others.push(...slips(folded, token.term, lexicon));
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

/**
 * Slips of the keyboard, one letter wrong, missing, doubled or swapped. A word the archive knows was hardly mistyped by
 * the reader, but maybe by an author: then only rare words count, "outage" finds "outtage" but "node" no "code". A
 * digit is never a slip: 502 is not 503.
 */
function slips(folded: string, term: string, { counts }: Lexicon): readonly Wanted[] {
  if (folded.length < 4 || folded.length > 24 || !/^\p{L}+$/u.test(folded) || isUnspaced(folded)) return [];
  const known = counts.has(term);
  if (known && folded.length < 6) return [];
  const near = new Set(neighbours(folded).map(normalise));
  near.delete(term);
  const found = [...near].filter((other) => {
    const count = counts.get(other) ?? 0;
    return known ? count > 0 && count <= 2 && other[0] === term[0] : count > 0;
  });
  if (found.length === 0 && !known && term.length >= 6)
    return [{ terms: [term], weight: weights.slip, edits: 2, doubtful: true }];
  return found.map((other) => ({ terms: [other], weight: weights.slip, doubtful: !known }));
}

/** Every word one slip away (Damerau 1964); those that are no words are in no index. */
function neighbours(word: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.push(before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of alphabet) found.push(before + letter + after, before + letter + after.slice(1));
  }
  return found;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Where up to three neighbouring concepts are together an alias of a label, each may also be met by that label. */
function withAliases(concepts: readonly Concept[], { aliases }: Lexicon): readonly Concept[] {
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
