// The words of a sentence as the classifier compares them.
import { stem } from '../../text/stemmer.ts';
import { fold } from '../../text/tokens.ts';
import { remember } from './memo.ts';

/** A word's stem, with a number so that what is known of it can be kept in arrays. */
export interface Stem {
  /** Folded and stemmed: `crash` for "Crashed". */
  readonly stem: string;
  /** The same for the same stem; `notNumbered` for a stem that came when all numbers were given out. */
  readonly id: number;
}

export interface Word extends Stem {
  /** As written. */
  readonly text: string;
  /** Where in the sentence it begins. */
  readonly start: number;
}

export type WordReader = (text: string) => readonly Word[];

/** So many stems get a number: far more than the words of most archives. */
const numberedStems = 50_000;
const notNumbered = -1;

const webAddress = /\bhttps?:\/\/\S+|\bwww\.\S+/g;
const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
/** Finds the same words as `word` in plain text, several times as fast. */
const plainWord = /[A-Za-z0-9]+(?:'[A-Za-z]+)*/g;
const plain = /^[\x00-\x7f]*$/;

/** A reader that caches stems, since the same few thousand words make up most reports. Web addresses have no words. */
export function createWordReader(): WordReader {
  const stems = new Map<string, Stem>();
  const stemOf = (text: string): Stem => {
    const known = stems.get(text);
    if (known !== undefined) return known;
    const read = toNumberedStem(text);
    if (stems.size < numberedStems) stems.set(text, read);
    return read;
  };
  return (text) => {
    const prose = text.includes('//') || text.includes('www.') ? blankAddresses(text) : text;
    const words: Word[] = [];
    const pattern = plain.test(prose) ? plainWord : word;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(prose); match !== null; match = pattern.exec(prose)) {
      const { stem: own, id } = stemOf(match[0]);
      words.push({ stem: own, id, text: match[0], start: match.index });
    }
    return words;
  };
}

function blankAddresses(text: string): string {
  return text.replace(webAddress, (address) => ' '.repeat(address.length));
}

/** The numbers given out. They are only a way to find things fast: no result depends on them. */
const numbers = new Map<string, number>();

function toNumberedStem(written: string): Stem {
  const own = toStem(written);
  const known = numbers.get(own);
  if (known !== undefined) return { stem: own, id: known };
  if (numbers.size >= numberedStems) return { stem: own, id: notNumbered };
  numbers.set(own, numbers.size);
  return { stem: own, id: numbers.size - 1 };
}

/** One word folded and stemmed; "didn't" keeps its negation as `didnt`, "Redis's" is `redis`. */
export function toStem(written: string): string {
  const folded = fold(written);
  if (!folded.includes("'") && !folded.includes('’')) return stem(folded);
  return stem(folded.replace(/n['’]t$/, 'nt').replace(/['’].*$/, ''));
}

/** Looks a whole number up by stem once, and then by the stem's number. */
export function rememberByStem(find: (stem: string) => number): (word: Stem) => number {
  return remember(
    numberedStems,
    (word: Stem) => word.id,
    (word) => find(word.stem),
  );
}
