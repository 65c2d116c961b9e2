// The one tokenizer and the one normaliser of words: the index, the query, excerpts and highlights all read text here.
import { stem } from './stem.ts';
import { phrases, spellings, stopWords } from './words.ts';

/** A term and the characters it stands for; a `whole` or `phrase` token spans the `word` tokens inside it. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /**
   * `word`: a word or a part of an identifier; `whole`: an identifier of several parts, `ERR_CONN_RESET`;
   * `phrase`: several words that are also written as one, `failed over`; `stop`: a word that is not indexed.
   */
  readonly kind: 'word' | 'whole' | 'phrase' | 'stop';
}

/** Every token of the text, by start; where tokens overlap, the words come before what spans them. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(chunk)) readChunk(match[0], match.index, tokens);
  return withPhrases(text, tokens);
}

/** The terms of a text, as often as they occur; none for a text without letters and digits. */
export function toTerms(text: string): string[] {
  const terms: string[] = [];
  for (const token of readTokens(text)) if (token.kind !== 'stop') terms.push(token.term);
  return terms;
}

/** Lower case, compatibility forms and diacritics resolved: `Ｒｅｄｉｓ`, `Zürich`, `ﬁle` become `redis`, `zurich`, `file`. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßøłđæœ]/g, (letter) => letters[letter] ?? letter)
    .toLowerCase()
    .normalize('NFC');
}

/** The indexed form of one folded word: its stem, in the spelling kept for it. */
export function normalise(word: string): string {
  const stemmed = stem(word);
  return kept.get(stemmed) ?? stemmed;
}

/** True for terms in scripts written without blanks, whose terms are pairs of characters. */
export function isUnspaced(term: string): boolean {
  return unspaced.test(term);
}

const plain = /^[\x20-\x7e]*$/;
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Longer strings are nobody's words; the beginning is enough to find them by. */
const longestTerm = 40;

const characters = String.raw`[\p{L}\p{M}\p{N}]`;
const scripts = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const spaced = `[${characters}--${scripts}]+`;

// In this order: runs without blanks; a date; a clock time; a version, an address or a decimal; digits in groups of
// three; words, which `_`, a hyphen or an apostrophe may join. Everything else parts words.
const chunk = new RegExp(
  [
    `${scripts}+`,
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)(?:T(?=\d{2}:))?`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![\d:])`,
    String.raw`[A-Za-z]*\d+(?:\.\d+)+[A-Za-z]*`,
    String.raw`\d{1,3}(?:,\d{3})+(?!\d)`,
    String.raw`${spaced}(?:[_'’\-]+(?!\d+\.\d)${spaced})*`,
  ].join('|'),
  'gv',
);
const number =
  /^(?:[a-z]*\d+(?:\.\d+)+[a-z]*|\d{4}-\d{2}-\d{2}T?|\d{1,2}:\d{2}(?::\d{2})?|\d{1,3}(?:,\d{3})+)$/i;

/** The parts of an identifier: `conn`, `reset` of CONN_RESET; `Crash`, `Loop`, `Back`, `Off`; `HTTP`, `Server`. */
const part = /[^_'’\-]+/g;
const hump = /\p{Lu}{2,}(?=\p{Lu}\p{Ll}|$)|\p{Lu}\p{Ll}+|\p{Ll}{2,}/gu;

function readChunk(written: string, start: number, tokens: Token[]): void {
  if (/^[a-z]+$/.test(written)) addWord(written, start, tokens);
  else if (unspaced.test(written)) addPairs(written, start, tokens);
  else if (number.test(written)) addNumber(written, start, tokens);
  else addParts(written.replace(/['’][sS]$/, ''), start, tokens);
}

function addWord(written: string, start: number, tokens: Token[], kind: 'word' | 'whole' = 'word'): void {
  const folded = fold(written)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .slice(0, longestTerm);
  if (folded === '') return;
  const end = start + written.length;
  // A single letter says nothing, and a word is judged before its stem: "does" is no "doe".
  const empty = /^[a-z]$/.test(folded) || stopWords.has(folded);
  tokens.push(
    empty ? { term: folded, start, end, kind: 'stop' } : { term: normalise(folded), start, end, kind },
  );
}

/** Versions, dates, times and addresses stay whole: 1.20 is not 120 and not 1.2. `python3.11` is also its two parts. */
function addNumber(written: string, start: number, tokens: Token[]): void {
  const name = /^[a-z]{2,}/i.exec(written)?.[0] ?? '';
  if (name !== '') addWord(name, start, tokens);
  const term = fold(written.slice(name.length))
    .replace(/^v(?=\d)/, '')
    .replace(/t$/, '')
    .replaceAll(',', '')
    .slice(0, longestTerm);
  tokens.push({ term, start: start + name.length, end: start + written.length, kind: 'word' });
  if (name !== '')
    tokens.push({ term: fold(name) + term, start, end: start + written.length, kind: 'whole' });
}

/** Pairs of neighbours, and the last character alone, so that every stretch of the run can be found by prefix. */
function addPairs(written: string, start: number, tokens: Token[]): void {
  const characters = [...written.normalize('NFKC')];
  const sameLength = written.length === characters.join('').length;
  for (const [place, character] of characters.entries()) {
    const at = sameLength ? start + characters.slice(0, place).join('').length : start;
    const term = character + (characters[place + 1] ?? '');
    const end = sameLength ? at + term.length : start + written.length;
    tokens.push({ term, start: at, end, kind: 'word' });
  }
}

function addParts(written: string, start: number, tokens: Token[]): void {
  const pieces = [...written.matchAll(part)].flatMap((match) => humps(match[0], start + match.index));
  const whole = pieces.map((piece) => piece.text).join('');
  if (pieces.length === 1 || /['’]/.test(written)) {
    addWord(whole, start, tokens);
    return;
  }
  for (const piece of pieces) addWord(piece.text, piece.start, tokens);
  const folded = fold(whole).slice(0, longestTerm);
  if (pieces.length <= 6 && whole.length <= longestTerm && !/^\d+$/.test(whole))
    tokens.push({ term: normalise(folded), start, end: start + written.length, kind: 'whole' });
}

/** Splits camel case where every part has two letters or more and nothing is left over: not `IPv6`, not `iPhone`. */
function humps(written: string, start: number): readonly { readonly text: string; readonly start: number }[] {
  const parts = [...written.matchAll(hump)];
  const complete = parts.map((match) => match[0]).join('') === written;
  if (parts.length < 2 || !complete) return [{ text: written, start }];
  return parts.map((match) => ({ text: match[0], start: start + match.index }));
}

const kept: ReadonlyMap<string, string> = new Map(
  spellings.flatMap(([first, ...others]) => others.map((other) => [stem(other), stem(first)] as const)),
);

/** Phrases by their first word's term. Later words are compared as they are folded: "over" is not "overs". */
const phrasesByStart: ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly term: string }[]
> = groupPhrases();

function groupPhrases(): Map<string, { rest: readonly string[]; term: string }[]> {
  const groups = new Map<string, { rest: readonly string[]; term: string }[]>();
  for (const [words, term] of phrases) {
    const [first = '', ...rest] = words.split(' ');
    const key = stopWords.has(first) ? first : normalise(first);
    const phrase = {
      rest: rest.map((word) => (stopWords.has(word) ? word : normalise(word))),
      term: normalise(term),
    };
    groups.set(key, [...(groups.get(key) ?? []), phrase]);
  }
  return groups;
}

function withPhrases(text: string, tokens: readonly Token[]): readonly Token[] {
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
  if (found.length === 0) return tokens;
  return [...tokens, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}
