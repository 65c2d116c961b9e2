// Prose cut into sentences, each with its line in the original and the part of the document it stands in.
import type { Passage, Section, SectionKind } from '../model/postmortem.ts';

export interface Sentence {
  readonly text: string;
  /** In the original. */
  readonly line: number;
  readonly section: SectionKind;
  readonly kind: Passage['kind'];
  /** The number of the passage it is part of, so that neighbours are known. */
  readonly passage: number;
}

const end =
  /(?<=[.!?]["'”’)\]]?)(?<!\b(?:approx|aprox|ca|e\.g|i\.e|vs|a\.m|p\.m|no|approx|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)\s+(?=["'“‘(*`[]?[\p{Lu}\d])/iu;

/** The sentences of all sections in order; code is none. `originalLine` knows where a line of the Markdown came from. */
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
  let offset = 0;
  return text.split(end).flatMap((part) => {
    const start = text.indexOf(part, offset);
    offset = start + part.length;
    const breaks = text.slice(0, start).split('\n').length - 1;
    const words = part.replace(/\s+/g, ' ').trim();
    if (words === '') return [];
    return [{ text: words, line: originalLine(line + breaks), section, kind, passage: count }];
  });
}
