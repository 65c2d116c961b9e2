// Prose cut into sentences, each with its line in the original and its part of the document.
import type { Passage, Section, SectionKind } from '../../model/postmortem.ts';
import { countLineBreaks, splitSentences } from '../../text/sentences.ts';

export interface Sentence {
  readonly text: string;
  /** In the original. */
  readonly line: number;
  /** Where each further line of the original begins in the text. */
  readonly breaks: readonly { readonly index: number; readonly line: number }[];
  readonly section: SectionKind;
  readonly kind: Passage['kind'];
  /** The number of the passage it is part of, so that neighbors are known. */
  readonly passage: number;
}

/**
 * The sentences of all sections in order; code does not count. `originalLine` maps a line of the Markdown to its
 * source.
 */
export function toSentences(
  sections: readonly Section[],
  originalLine: (line: number) => number,
): readonly Sentence[] {
  let count = 0;
  return sections.flatMap((section) =>
    section.passages.flatMap((passage) => {
      count += 1;
      return passage.kind === 'code' ? [] : cut(passage, section.kind, { originalLine, count });
    }),
  );
}

function cut(
  { text, line, kind }: Passage,
  section: SectionKind,
  { originalLine, count }: { readonly originalLine: (line: number) => number; readonly count: number },
): readonly Sentence[] {
  return splitSentences(text).flatMap((sentence) => {
    const breaks = countLineBreaks(text, sentence.start);
    const joined = joinBroken(sentence.text, (place) => originalLine(line + breaks + place));
    return joined === undefined ? [] : [{ ...joined, section, kind, passage: count }];
  });
}

/** The words of some lines as one text, with the start of each line. */
function joinBroken(
  part: string,
  lineOf: (place: number) => number,
): Pick<Sentence, 'text' | 'line' | 'breaks'> | undefined {
  const pieces = part
    .split('\n')
    .map((piece, place) => ({ words: piece.replace(/\s+/g, ' ').trim(), line: lineOf(place) }))
    .filter(({ words }) => words !== '');
  const [first] = pieces;
  if (first === undefined) return undefined;
  let text = '';
  const breaks = pieces.map(({ words, line }) => {
    const index = text === '' ? 0 : text.length + 1;
    text = text === '' ? words : `${text} ${words}`;
    return { index, line };
  });
  return { text, line: first.line, breaks: breaks.slice(1) };
}

/** The line of the original for a place in a sentence. */
export function lineAt({ line, breaks }: Sentence, index: number): number {
  return breaks.findLast((one) => one.index <= index)?.line ?? line;
}
