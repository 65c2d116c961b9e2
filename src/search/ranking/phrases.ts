// Exact phrases: words that stand side by side in a text, in any of their forms, as the index reads them.
//
// The index knows which incidents have all words of a phrase, not where they stand. So the words are searched as words,
// and what is found is looked through: at once where all texts are at hand, one result after the other where each has
// to be fetched.
import { isUnspaced } from '../../text/tokens.ts';
import type { SectionText } from '../index/documents.ts';
import { readTokens } from '../../text/tokenizer.ts';

/** A phrase ready to be looked for. */
export interface Phrase {
  readonly written: string;
  /** Its words one by one, and with identifiers and things like "fail over" as one word: either may stand there. */
  readonly fine: readonly string[];
  readonly coarse: readonly string[];
}

/** What is looked through for a phrase. */
export interface PhraseText {
  readonly title: string;
  readonly sections: readonly SectionText[];
}

/** The phrase of a text; undefined when there is no word in it. */
export function toPhrase(written: string): Phrase | undefined {
  const { fine, coarse } = readLine(written);
  return fine.length === 0 ? undefined : { written, fine, coarse };
}

/** The terms of the longest things a text names: `ERR_CONN_RESET` as one, "failed over" as one. */
export function widestTerms(text: string): readonly string[] {
  return widest(text)
    .filter(({ kind }) => kind !== 'stop')
    .map(({ term }) => term);
}

/** True when title, a heading or a passage has the words of every phrase side by side. A phrase does not span passages. */
export function holdsPhrases({ title, sections }: PhraseText, phrases: readonly Phrase[]): boolean {
  if (phrases.length === 0) return true;
  const wanted = new Set(phrases);
  for (const line of [title, ...sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')])]) {
    const read = readLine(line);
    for (const phrase of wanted) {
      if (contains(read.fine, phrase.fine) || contains(read.coarse, phrase.coarse)) wanted.delete(phrase);
    }
    if (wanted.size === 0) return true;
  }
  return false;
}

/**
 * The first `limit` candidates that hold, in the order given, asking for `ahead` of them at a time; `complete` when all
 * candidates were looked through. For texts that have to be fetched: candidates beyond those needed are not asked for.
 */
export async function takeHolding<Candidate>(
  candidates: readonly Candidate[],
  holds: (candidate: Candidate) => Promise<boolean>,
  { limit, ahead = 6 }: { readonly limit: number; readonly ahead?: number },
): Promise<{ readonly held: readonly Candidate[]; readonly complete: boolean }> {
  const held: Candidate[] = [];
  for (let at = 0; at < candidates.length; at += ahead) {
    if (held.length >= limit) return { held: held.slice(0, limit), complete: false };
    const batch = candidates.slice(at, at + ahead);
    const answers = await Promise.all(batch.map(holds));
    held.push(...batch.filter((_, place) => answers[place]));
  }
  return { held: held.slice(0, limit), complete: held.length <= limit };
}

function readLine(text: string): Pick<Phrase, 'fine' | 'coarse'> {
  const words = readTokens(text).filter(({ kind }) => kind === 'word' || kind === 'stop');
  return { fine: words.map(({ term }) => term), coarse: widest(text).map(({ term }) => term) };
}

/** Of tokens that overlap the longest; pairs of characters overlap by their nature, and each counts. */
function widest(text: string): ReturnType<typeof readTokens> {
  const tokens = readTokens(text);
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

function contains(line: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false;
  for (let at = 0; at + wanted.length <= line.length; at++) {
    if (wanted.every((term, step) => isTerm(line[at + step] ?? '', term))) return true;
  }
  return false;
}

/** The last character of a run without blanks stands alone in a phrase, and begins a pair where the text goes on. */
function isTerm(present: string, wanted: string): boolean {
  return present === wanted || (isUnspaced(wanted) && [...wanted].length === 1 && present.startsWith(wanted));
}
