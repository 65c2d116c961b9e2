// The words of a query as concepts: each with every term of the index that counts as a match for it.
import type { ListedTerm } from '../index/shard-cache.ts';
import { weights } from '../index/minisearch-options.ts';
import { countEdits, editsOf } from '../../text/spelling.ts';
import { completions } from '../../text/stemmer.ts';
import { fold, isUnspaced, normalize, type Token } from '../../text/tokens.ts';
import { tokenize } from '../../text/tokenizer.ts';

/** One way to match a concept: an incident must have every term. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
  /** `keys`: the terms are ids of labels. */
  readonly field?: 'keys';
  /** Counts only when no other alternative matches. */
  readonly isFallback?: boolean;
  /** A synonym of the word rather than the word. */
  readonly isSynonym?: boolean;
  /** The word the reader probably meant, as people write it. */
  readonly spelling?: string;
}

/** What parsing a query needs from the index. */
export interface Lexicon {
  /** Keys of labels by the terms of their aliases. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Roughly how many incidents have a term (the power of two at or below); undefined for none. */
  readonly counts: Pick<ReadonlyMap<string, number>, 'get'>;
  /** How many terms consist of letters only. */
  readonly wordCount: number;
  /** True while requested parts are not loaded yet, so that a term may be missing only for now. */
  readonly isLoading: () => boolean;
  readonly has: (term: string) => boolean;
  /** The archive's rare misspellings of a term. */
  readonly variantsOf: (term: string) => readonly string[];
  readonly startingWith: (prefix: string) => readonly ListedTerm[];
  /** The words that some incident has. */
  readonly listed: (words: readonly string[]) => readonly ListedTerm[];
}

/** One thing to search for: a word, an identifier or a compound. */
export interface Concept {
  /** As typed. */
  readonly written: string;
  /** Its term in the index. */
  readonly term: string;
  /** The matches besides the term itself. */
  readonly alternatives: readonly Alternative[];
  /** Probably still being typed: one or two letters at the end of the query. */
  readonly isPrefix: boolean;
}

/** A typed query never has more words than this. */
const maxConcepts = 24;

/** The concepts of a query in the order typed, each once; none for a query without an indexed word. */
export function toConcepts(query: string, lexicon: Lexicon): readonly Concept[] {
  const found = chooseTokens(tokenize(query.slice(0, 2000)));
  const concepts = new Map<string, Concept>();
  for (const [place, { token, parts }] of found.entries()) {
    const isLast = place === found.length - 1;
    const concept = toConcept(query, { token, parts, isLast }, lexicon);
    if (isLast) concepts.delete(concept.term);
    if (!concepts.has(concept.term) && concepts.size < maxConcepts) concepts.set(concept.term, concept);
  }
  return withAliases([...concepts.values()], lexicon);
}

interface Chosen {
  readonly token: Token;
  /** The words inside the token, where it spans several. */
  readonly parts: readonly Token[];
}

/** The widest of overlapping tokens: the identifier rather than its parts, the phrase rather than its words. */
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

/** Pairs of characters always overlap, and each counts. */
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
  const alternatives: Alternative[] = [];
  // "fail" and "over" apart do not mean a failover, so a compound with a stop word has no parts.
  if (parts.length > 1 && parts.every((part) => part.kind !== 'stop'))
    alternatives.push(...partAlternatives(query, parts, lexicon));
  const further = isLast ? completionsOf(folded, token, lexicon) : [];
  alternatives.push(...further);
  if (token.kind === 'word' || token.kind === 'whole')
    alternatives.push(...corrections(folded, token.term, { lexicon, hasCompletions: further.length > 0 }));
  const isPrefix = isLast && folded.length < 3 && !isUnspaced(folded) && !/\d/.test(folded);
  return { written, term: token.term, alternatives, isPrefix };
}

/**
 * An identifier by its parts; where one is unknown, also with its likeliest correction: `circuit_braker`, `OOMKiled`.
 */
function partAlternatives(query: string, parts: readonly Token[], lexicon: Lexicon): readonly Alternative[] {
  const written: Alternative = { terms: parts.map((part) => part.term), weight: weights.parts };
  const corrected = parts.map((part) => {
    if (lexicon.has(part.term)) return part.term;
    const folded = fold(query.slice(part.start, part.end));
    return corrections(folded, part.term, { lexicon, hasCompletions: false })[0]?.terms[0] ?? part.term;
  });
  if (corrected.every((term, place) => term === parts[place]?.term)) return [written];
  return [written, { terms: corrected, weight: weights.typo, isFallback: true }];
}

/** The last word may be unfinished. One or two letters would match half the archive. */
function completionsOf(folded: string, token: Token, lexicon: Lexicon): readonly Alternative[] {
  if (isPair(token)) return isSingle(token) ? continuations(token.term, token.term, lexicon) : [];
  if (folded.length < 3) return [];
  const finished = completions(folded)
    .map(normalize)
    .filter((term) => lexicon.has(term))
    .map((term) => ({ terms: [term], weight: weights.completion }));
  return [...continuations(folded, token.term, lexicon), ...finished];
}

/** Stop at this many incidents: in a large archive each continuation costs a download and time. */
const maxContinued = 4000;

/** The most frequent terms with the prefix; the more letters are missing, the lower the weight (as in MiniSearch). */
function continuations(prefix: string, term: string, lexicon: Lexicon): readonly Alternative[] {
  const completed = lexicon.startingWith(prefix).filter((one) => one.term !== prefix && one.term !== term);
  const chosen: Alternative[] = [];
  const base = lexicon.has(term) ? weights.continuation : weights.prefix;
  let incidents = 0;
  for (const { term: whole, count } of completed.toSorted(
    (a, b) => b.count - a.count || a.term.length - b.term.length,
  )) {
    incidents += count;
    if (chosen.length >= 3 && (incidents > maxContinued || chosen.length >= 40)) break;
    const missing = whole.length - prefix.length;
    chosen.push({ terms: [whole], weight: (base * whole.length) / (whole.length + 0.3 * missing) });
  }
  return chosen;
}

/**
 * How many first letters of a word are assumed to be right: typos at the beginning are rare, and in a large archive
 * looking for them would download every term list.
 */
function countTrustedLetters(words: number): number {
  return words <= 5_000 ? 0 : words <= 20_000 ? 1 : 2;
}

/**
 * Corrections of typos. A word that the archive has was probably not mistyped by the reader, but maybe by an author. A
 * digit is never a typo: 502 is not 503. A prefix of other words is not a typo either.
 */
function corrections(
  folded: string,
  term: string,
  { lexicon, hasCompletions }: { readonly lexicon: Lexicon; readonly hasCompletions: boolean },
): readonly Alternative[] {
  if (folded.length < 4 || folded.length > 24 || !/^\p{L}+$/u.test(folded) || isUnspaced(folded)) return [];
  // Short words are too similar to each other: "redis" is not "revised".
  if (lexicon.has(term))
    return (folded.length < 6 ? [] : lexicon.variantsOf(term)).map((variant) => ({
      terms: [variant],
      weight: weights.typo,
    }));
  if (hasCompletions || lexicon.isLoading()) return [];
  const near = new Map<string, string>();
  const likelihoodOf = ({ term: other }: ListedTerm): number => likelihood(near.get(other) ?? '', folded);
  for (const word of editsOf(folded)) {
    const other = normalize(word);
    const known = near.get(other);
    if (other !== term && (known === undefined || isLikelier(word, known, folded))) near.set(other, word);
  }
  const found = findListed([...near.keys()], folded, lexicon);
  if (found.length === 0 && term.length >= 6) return twoEdits(term, lexicon);
  return found
    .toSorted((a, b) => likelihoodOf(b) - likelihoodOf(a) || b.count - a.count)
    .map((one) => ({
      terms: [one.term],
      weight: weights.typo,
      isFallback: true,
      spelling: near.get(one.term),
    }));
}

/** True when the first form is likelier than the second; of equal ones the shorter is. */
function isLikelier(word: string, other: string, folded: string): boolean {
  const gain = likelihood(word, folded) - likelihood(other, folded);
  return gain === 0 ? word.length < other.length : gain > 0;
}

/** How likely the reader meant the word: a letter was left out, doubled or swapped, and the end is as typed. */
function likelihood(word: string, folded: string): number {
  const letters = (one: string): string => [...one].sort().join('');
  const isLonger = word.length > folded.length;
  const isSwapped = letters(word) === letters(folded);
  const isUndoubled = [...folded].some(
    (letter, at) => folded[at + 1] === letter && folded.slice(0, at) + folded.slice(at + 1) === word,
  );
  return (isUndoubled ? 4 : isLonger || isSwapped ? 2 : 0) + (word.endsWith(folded.slice(-2)) ? 1 : 0);
}

function findListed(words: readonly string[], folded: string, lexicon: Lexicon): readonly ListedTerm[] {
  const start = folded.slice(0, countTrustedLetters(lexicon.wordCount));
  return lexicon.listed(words.filter((word) => word.startsWith(start)));
}

function twoEdits(term: string, lexicon: Lexicon): readonly Alternative[] {
  return lexicon
    .startingWith(term.slice(0, 2))
    .filter((other) => /^\p{L}+$/u.test(other.term) && countEdits(other.term, term) <= 2)
    .map((other) => ({ terms: [other.term], weight: weights.typo, isFallback: true }));
}

/** Where up to three neighboring concepts form an alias of a label, the label counts as a match for each. */
function withAliases(concepts: readonly Concept[], { aliases }: Lexicon): readonly Concept[] {
  const widened = concepts.map((concept) => [...concept.alternatives]);
  for (let start = 0; start < concepts.length; start++) {
    for (let end = start + 1; end <= Math.min(concepts.length, start + 3); end++) {
      const terms = concepts.slice(start, end).map((concept) => concept.term);
      const keys = aliases.get(terms.join(' ')) ?? [];
      const labels = keys.map((key) => ({ terms: [key], weight: weights.alias, field: 'keys' as const }));
      for (const alternatives of widened.slice(start, end)) alternatives.push(...labels);
    }
  }
  return concepts.map((concept, place) => ({
    ...concept,
    alternatives: widened[place] ?? concept.alternatives,
  }));
}
