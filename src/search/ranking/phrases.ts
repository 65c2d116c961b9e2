// Exact phrases: words next to each other in a text, in any of their forms, as the index reads them.
//
// The index knows which incidents have all words of a phrase, but not their positions. So the words are searched as
// words, and the texts of the results are read: all at once if they are in memory, one by one if each has to be
// fetched.
import { isUnspaced } from '../../text/tokens.ts';
import type { SectionText } from '../index/documents.ts';
import { tokenize } from '../../text/tokenizer.ts';

/** A phrase as terms. */
export interface Phrase {
  readonly written: string;
  /** Its words one by one (`fine`), and with identifiers and compounds such as "fail over" as one word (`coarse`). */
  readonly fine: readonly string[];
  readonly coarse: readonly string[];
}

/** The text in which phrases are looked for. */
export interface PhraseText {
  readonly title: string;
  readonly sections: readonly SectionText[];
}

/** The phrase of a text; undefined when it has no word. */
export function toPhrase(written: string): Phrase | undefined {
  const { fine, coarse } = readLine(written);
  return fine.length === 0 ? undefined : { written, fine, coarse };
}

/** The terms of a text with identifiers and compounds whole: `ERR_CONN_RESET` is one, "failed over" is one. */
export function widestTerms(text: string): readonly string[] {
  return widest(text)
    .filter(({ kind }) => kind !== 'stop')
    .map(({ term }) => term);
}

/** True when the title, a heading or a passage has every phrase. A phrase does not span passages. */
export function hasPhrases({ title, sections }: PhraseText, phrases: readonly Phrase[]): boolean {
  if (phrases.length === 0) return true;
  const missing = new Set(phrases);
  for (const line of [title, ...sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')])]) {
    const read = readLine(line);
    for (const phrase of missing) {
      if (contains(read.fine, phrase.fine) || contains(read.coarse, phrase.coarse)) missing.delete(phrase);
    }
    if (missing.size === 0) return true;
  }
  return false;
}

/**
 * The first `limit` candidates that match, in the order given, checked `ahead` at a time; `complete` when all were
 * checked. For texts that have to be fetched: no more candidates are checked than needed.
 */
export async function takeMatching<Candidate>(
  candidates: readonly Candidate[],
  matches: (candidate: Candidate) => Promise<boolean>,
  { limit, ahead = 6 }: { readonly limit: number; readonly ahead?: number },
): Promise<{ readonly taken: readonly Candidate[]; readonly complete: boolean }> {
  const taken: Candidate[] = [];
  for (let at = 0; at < candidates.length; at += ahead) {
    if (taken.length >= limit) return { taken: taken.slice(0, limit), complete: false };
    const batch = candidates.slice(at, at + ahead);
    const answers = await Promise.all(batch.map(matches));
    taken.push(...batch.filter((_, place) => answers[place]));
  }
  return { taken: taken.slice(0, limit), complete: taken.length <= limit };
}

function readLine(text: string): Pick<Phrase, 'fine' | 'coarse'> {
  const words = tokenize(text).filter(({ kind }) => kind === 'word' || kind === 'stop');
  return { fine: words.map(({ term }) => term), coarse: widest(text).map(({ term }) => term) };
}

/** Of overlapping tokens the longest; pairs of characters always overlap, and each counts. */
function widest(text: string): ReturnType<typeof tokenize> {
  const tokens = tokenize(text);
  const spans = tokens.filter(({ kind }) => kind === 'whole' || kind === 'phrase');
  const isInside = (token: (typeof tokens)[number]): boolean =>
    spans.some(
      (span) =>
        span !== token &&
        span.start <= token.start &&
        span.end >= token.end &&
        span.end - span.start > token.end - token.start,
    );
  return spans.length === 0 ? tokens : tokens.filter((token) => !isInside(token));
}

function contains(line: readonly string[], sought: readonly string[]): boolean {
  if (sought.length === 0) return false;
  for (let at = 0; at + sought.length <= line.length; at++) {
    if (sought.every((term, step) => isTerm(line[at + step] ?? '', term))) return true;
  }
  return false;
}

/**
 * The last character of a run of Chinese or Japanese is alone in a phrase, but begins a pair where the text goes on.
 */
function isTerm(present: string, sought: string): boolean {
  return present === sought || (isUnspaced(sought) && [...sought].length === 1 && present.startsWith(sought));
}
