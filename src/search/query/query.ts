// A reader's words as concepts: for each, everything in the index that would count as it.
import type { ListedTerm } from '../index/index-parts.ts';
import { weights } from '../index/minisearch-options.ts';
import { isNear, neighbours } from '../ranking/spelling.ts';
import { completions } from '../../text/stemmer.ts';
import { fold, isUnspaced, normalise, type Token } from '../../text/tokens.ts';
import { readTokens } from '../../text/tokenizer.ts';

/** One way for an incident to have a concept: every term of it. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly weight: number;
  /** `keys`: the terms are ids of labels. */
  readonly field?: 'keys';
  /** Only where nothing surer is found. */
  readonly doubtful?: boolean;
  /** Another word, which says much the same. */
  readonly related?: boolean;
  /** The word the reader may have meant, as people write it. */
  readonly spelling?: string;
}

/** What the index knows, as far as reading a query needs it. */
export interface Lexicon {
  /** Keys of labels by the terms of their aliases. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Roughly how many incidents have a term: a power of two, at least; undefined for none. */
  readonly counts: Pick<ReadonlyMap<string, number>, 'get'>;
  /** How many words of letters there are. */
  readonly wordCount: number;
  /** True while some of what was asked for is not at hand, so that what is not there may only not be there yet. */
  readonly isWanting: () => boolean;
  readonly has: (term: string) => boolean;
  /** The archive's rare misspellings of a term. */
  readonly variantsOf: (term: string) => readonly string[];
  readonly startingWith: (prefix: string) => readonly ListedTerm[];
  /** Those of the words that some incident has. */
  readonly listed: (words: readonly string[]) => readonly ListedTerm[];
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
  const further = isLast ? waysToGoOn(folded, token, lexicon) : [];
  others.push(...further);
  if (token.kind === 'word')
    others.push(...slips(folded, token.term, { lexicon, isBegun: further.length > 0 }));
  const begun = isLast && folded.length < 3 && !isUnspaced(folded) && !/\d/.test(folded);
  return { written, term: token.term, others, begun };
}

/** The last word may be unfinished. One or two letters would bring half the archive. */
function waysToGoOn(folded: string, token: Token, lexicon: Lexicon): readonly Wanted[] {
  if (isPair(token)) return isSingle(token) ? continuations(token.term, token.term, lexicon) : [];
  if (folded.length < 3) return [];
  const finished = completions(folded)
    .map(normalise)
    .filter((term) => lexicon.has(term))
    .map((term) => ({ terms: [term], weight: weights.completion }));
  return [...continuations(folded, token.term, lexicon), ...finished];
}

/** Continuations in this many incidents together are enough: each costs a download and time in a large archive. */
const mostContinued = 4000;

/** The most frequent ways to go on; the more letters are missing, the less a way is worth (as MiniSearch weighs them). */
function continuations(prefix: string, term: string, lexicon: Lexicon): readonly Wanted[] {
  const ways = lexicon.startingWith(prefix).filter((one) => one.term !== prefix && one.term !== term);
  const chosen: Wanted[] = [];
  const going = lexicon.has(term) ? weights.further : weights.prefix;
  let incidents = 0;
  for (const { term: whole, count } of ways.toSorted(
    (a, b) => b.count - a.count || a.term.length - b.term.length,
  )) {
    incidents += count;
    if (chosen.length >= 3 && (incidents > mostContinued || chosen.length >= 40)) break;
    const missing = whole.length - prefix.length;
    chosen.push({ terms: [whole], weight: (going * whole.length) / (whole.length + 0.3 * missing) });
  }
  return chosen;
}

/**
 * How many first letters of a word are taken as they are, by how many words there are: slips at the beginning are rare,
 * and to look for them would be a download of every list of words.
 */
function countSureLetters(words: number): number {
  return words <= 5_000 ? 0 : words <= 20_000 ? 1 : 2;
}

/**
 * Slips of the keyboard. A word the archive knows was hardly mistyped by the reader, but maybe by an author. A digit is
 * never a slip: 502 is not 503. Whoever is still typing a word that goes on has not mistyped it.
 */
function slips(
  folded: string,
  term: string,
  { lexicon, isBegun }: { readonly lexicon: Lexicon; readonly isBegun: boolean },
): readonly Wanted[] {
  if (folded.length < 4 || folded.length > 24 || !/^\p{L}+$/u.test(folded) || isUnspaced(folded)) return [];
  // Short words are too near to each other: "redis" is no "revised".
  if (lexicon.has(term))
    return (folded.length < 6 ? [] : lexicon.variantsOf(term)).map((variant) => ({
      terms: [variant],
      weight: weights.slip,
    }));
  if (isBegun || lexicon.isWanting()) return [];
  const near = new Map<string, string>();
  const likelinessOf = ({ term: other }: ListedTerm): number => likeness(near.get(other) ?? '', folded);
  for (const word of neighbours(folded)) {
    const other = normalise(word);
    const known = near.get(other);
    if (other !== term && (known === undefined || isLikelier(word, known, folded))) near.set(other, word);
  }
  const found = findListed([...near.keys()], folded, lexicon);
  if (found.length === 0 && term.length >= 6) return twoSlips(term, lexicon);
  return found
    .toSorted((a, b) => likelinessOf(b) - likelinessOf(a) || b.count - a.count)
    .map((one) => ({
      terms: [one.term],
      weight: weights.slip,
      doubtful: true,
      spelling: near.get(one.term),
    }));
}

/** Of two forms of a word, the likelier; the shorter where neither is. */
function isLikelier(word: string, other: string, folded: string): boolean {
  const gain = likeness(word, folded) - likeness(other, folded);
  return gain === 0 ? word.length < other.length : gain > 0;
}

/** How likely the reader meant the word: a letter was left out, doubled or swapped, the end is as it was typed. */
function likeness(word: string, folded: string): number {
  const letters = (one: string): string => [...one].sort().join('');
  const isLonger = word.length > folded.length;
  const isSwapped = letters(word) === letters(folded);
  const isUndoubled = [...folded].some(
    (letter, at) => folded[at + 1] === letter && folded.slice(0, at) + folded.slice(at + 1) === word,
  );
  return (isUndoubled ? 4 : isLonger || isSwapped ? 2 : 0) + (word.endsWith(folded.slice(-2)) ? 1 : 0);
}

function findListed(words: readonly string[], folded: string, lexicon: Lexicon): readonly ListedTerm[] {
  const start = folded.slice(0, countSureLetters(lexicon.wordCount));
  return lexicon.listed(words.filter((word) => word.startsWith(start)));
}

function twoSlips(term: string, lexicon: Lexicon): readonly Wanted[] {
  return lexicon
    .startingWith(term.slice(0, 2))
    .filter((other) => /^\p{L}+$/u.test(other.term) && isNear(other.term, term, 2))
    .map((other) => ({ terms: [other.term], weight: weights.slip, doubtful: true }));
}

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
