// The one sentence splitter, used by classify, analyse and import.
import { joinPatterns } from './join-patterns.ts';

/** A sentence without the blanks around it, and where in the text it begins. */
export interface SentenceRange {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a passage in order; a passage without a full stop is one sentence, an empty one has none. */
export function splitSentences(passage: string): readonly SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let start = 0;
  for (const end of [...endsOf(passage), passage.length]) {
    const raw = passage.slice(start, end);
    const text = raw.trim();
    if (text !== '') sentences.push({ text, start: start + raw.length - raw.trimStart().length });
    start = end;
  }
  return sentences;
}

/** How many line breaks lie before a place in the text. */
export function countLineBreaks(text: string, place: number): number {
  let [count, at] = [0, text.indexOf('\n')];
  while (at >= 0 && at < place) {
    count += 1;
    at = text.indexOf('\n', at + 1);
  }
  return count;
}

/** A full stop, question mark or exclamation mark with blanks after it; what follows may be in quotes or brackets. */
const possibleEnd = /[.!?]["'”’)\]]?\s+(?=["'“‘(*`[]?[\p{L}\p{N}])/gu;

/** Abbreviations that do not end a sentence. */
const abbreviation = joinPatterns(
  [
    /approx|aprox|ca|e\.?g|i\.?e|vs|a\.m|p\.m|no|St|cf|fig|incl|resp/,
    /Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec/,
  ],
  { before: /\b/, after: /\.$/, flags: 'i' },
);

function endsOf(passage: string): readonly number[] {
  return [...passage.matchAll(possibleEnd)]
    .filter((match) => !abbreviation.test(passage.slice(Math.max(0, match.index - 8), match.index + 1)))
    .map((match) => match.index + match[0].length);
}
