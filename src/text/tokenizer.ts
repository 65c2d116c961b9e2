// The one tokenizer: the index, the query, excerpts and highlights all read text here.
import { splitText, normalize, tokenizeChunk, type Token } from './tokens.ts';
import { phrases, stopWords } from './stop-words.ts';

/** A cache of chunks, since the same few thousand words make up most of an archive. */
export type TokenCache = Map<string, readonly Token[]>;

/** Every token of the text, by start; where tokens overlap, the words come before what spans them. */
export function tokenize(text: string): readonly Token[] {
  const tokens = readWords(text, new Map());
  return [...tokens, ...findPhrases(text, tokens)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The terms of a text, as often as they occur; empty for a text without letters and digits. */
export function toTerms(text: string, memory: TokenCache = new Map()): string[] {
  const tokens = readWords(text, memory);
  const indexed = [...tokens.filter((token) => token.kind !== 'stop'), ...findPhrases(text, tokens)];
  return indexed.map((token) => token.term);
}

function readWords(text: string, memory: TokenCache): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of splitText(text)) {
    const read = memory.get(written) ?? tokenizeChunk(written);
    memory.set(written, read);
    for (const { term, start, end, kind } of read)
      tokens.push({ term, start: index + start, end: index + end, kind });
  }
  return tokens;
}

/** Phrases by their first word's term. Later words are compared as they are folded: "over" is not "overs". */
const phrasesByStart: ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly term: string }[]
> = groupPhrases();

function groupPhrases(): Map<string, { rest: readonly string[]; term: string }[]> {
  const groups = new Map<string, { rest: readonly string[]; term: string }[]>();
  for (const [words, term] of phrases) {
    const [first = '', ...rest] = words.split(' ');
    const key = stopWords.has(first) ? first : normalize(first);
    const phrase = {
      rest: rest.map((word) => (stopWords.has(word) ? word : normalize(word))),
      term: normalize(term),
    };
    groups.set(key, [...(groups.get(key) ?? []), phrase]);
  }
  return groups;
}

function findPhrases(text: string, tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'stop');
  const found: Token[] = [];
  for (const [place, first] of words.entries()) {
    for (const { rest, term } of phrasesByStart.get(first.term) ?? []) {
      const last = words[place + rest.length];
      const follows = rest.every((word, step) => words[place + step + 1]?.term === word);
      if (last === undefined || !follows || !/^[\p{L}\s_-]*$/u.test(text.slice(first.start, last.end)))
        continue;
      if (
        tokens.some((token) => token.term === term && token.start === first.start && token.end === last.end)
      )
        continue;
      found.push({ term, start: first.start, end: last.end, kind: 'phrase' });
    }
  }
  return found;
}
