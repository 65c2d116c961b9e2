// The tokens of one unbroken run of characters: a word, a number, an identifier with its parts, pairs of characters.
import { stem } from './stemmer.ts';
import { spellings, stopWords } from './stop-words.ts';

/** A term and its characters in the text; a `whole` or `phrase` token spans the `word` tokens inside it. */
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

/** Every chunk of a text, one after the other; the characters between them separate words. */
export function splitText(text: string): RegExpStringIterator<RegExpExecArray> {
  return text.matchAll(chunk);
}

/** The tokens of a chunk, placed from its first character on; words come before what spans them. */
export function tokenizeChunk(written: string): readonly Token[] {
  if (unspaced.test(written)) return readPairs(written);
  if (number.test(written)) return readNumber(written);
  return readParts(written.replace(/['’][sS]$/, ''));
}

/**
 * Lower case, compatibility forms and diacritics resolved: `Ｒｅｄｉｓ`, `Zürich`, `ﬁle` become `redis`, `zurich`, `file`.
 */
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
export function normalize(word: string): string {
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

/** Longer strings are not words; their beginning is enough to find them. */
const longestTerm = 40;

const characters = String.raw`[\p{L}\p{M}\p{N}]`;
const scripts = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const spaced = `[${characters}--${scripts}]+`;

// In this order: plain words, the most frequent by far; runs without blanks; a date; a clock time; a version, an
// address or a decimal; digits in groups of three; words, which `_`, a hyphen or an apostrophe may join. Everything
// else separates words.
const chunk = new RegExp(
  [
    String.raw`[A-Za-z]+(?=[\s,;!?\)]|\.?$|\.\s)`,
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

function readWord(written: string, start = 0): readonly Token[] {
  const folded = fold(written)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .slice(0, longestTerm);
  if (folded === '') return [];
  const end = start + written.length;
  // Answers with status 503 are "503s".
  const codes = /^(\d{3})s$/.exec(folded)?.[1];
  if (codes !== undefined) return [{ term: codes, start, end, kind: 'word' }];
  // A single letter is not a term, and stop words are checked before stemming: "does" is no "doe".
  const empty = /^[a-z]$/.test(folded) || stopWords.has(folded);
  return [
    empty
      ? { term: folded, start, end, kind: 'stop' }
      : { term: normalize(folded), start, end, kind: 'word' },
  ];
}

/** Versions, dates, times and addresses stay whole: 1.20 is not 120 and not 1.2. `python3.11` is also its two parts. */
function readNumber(written: string): readonly Token[] {
  const name = /^[a-z]{2,}/i.exec(written)?.[0] ?? '';
  const term = fold(written.slice(name.length))
    .replace(/^v(?=\d)/, '')
    .replace(/t$/, '')
    .replaceAll(',', '')
    .slice(0, longestTerm);
  const itself: Token = { term, start: name.length, end: written.length, kind: 'word' };
  if (name === '') return [itself];
  return [
    ...readWord(name),
    itself,
    { term: fold(name) + term, start: 0, end: written.length, kind: 'whole' },
  ];
}

/** Pairs of neighbors, and the last character alone, so that every stretch of the run can be found by prefix. */
function readPairs(written: string): readonly Token[] {
  let start = 0;
  const characters = [...written].map((character) => {
    const at = start;
    start += character.length;
    return { character: character.normalize('NFKC'), start: at, end: start };
  });
  return characters.map(({ character, start: from, end }, place) => {
    const next = characters[place + 1];
    return { term: character + (next?.character ?? ''), start: from, end: next?.end ?? end, kind: 'word' };
  });
}

function readParts(written: string): readonly Token[] {
  const pieces = [...written.matchAll(part)].flatMap((match) => humps(match[0], match.index));
  const whole = pieces.map((piece) => piece.text).join('');
  if (pieces.length === 1 || /['’]/.test(written)) return readWord(whole);
  const parts = pieces.flatMap((piece) => readWord(piece.text, piece.start));
  if (pieces.length > 6 || whole.length > longestTerm || /^\d+$/.test(whole)) return parts;
  return [...parts, { term: normalize(fold(whole)), start: 0, end: written.length, kind: 'whole' }];
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
