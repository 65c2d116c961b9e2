// The words of a sentence as the classifier compares them.
import { stem } from '../../text/stemmer.ts';
import { fold } from '../../text/tokens.ts';

export interface Word {
  /** Folded and stemmed: `crash` for "Crashed". */
  readonly stem: string;
  /** As written. */
  readonly text: string;
  /** Where in the sentence it begins. */
  readonly start: number;
}

export type WordReader = (text: string) => readonly Word[];

const webAddress = /\bhttps?:\/\/\S+|\bwww\.\S+/g;
const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** A reader that caches stems, since the same few thousand words make up most reports. Web addresses have no words. */
export function createWordReader(): WordReader {
  const stems = new Map<string, string>();
  const stemOf = (text: string): string => {
    const known = stems.get(text);
    if (known !== undefined) return known;
    const read = toStem(text);
    if (stems.size < 50_000) stems.set(text, read);
    return read;
  };
  return (text) => {
    const prose = text.replace(webAddress, (address) => ' '.repeat(address.length));
    return [...prose.matchAll(word)].map(({ 0: written, index }) => ({
      stem: stemOf(written),
      text: written,
      start: index,
    }));
  };
}

/** One word folded and stemmed; "didn't" keeps its negation as `didnt`, "Redis's" is `redis`. */
export function toStem(written: string): string {
  const folded = fold(written)
    .replace(/n['’]t$/, 'nt')
    .replace(/['’].*$/, '');
  return stem(folded);
}
