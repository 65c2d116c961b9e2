// The sentences of a postmortem's prose with their section and line.
import type { Section, SectionKind } from '../../model/postmortem.ts';
import { countLineBreaks, splitSentences } from '../../text/sentences.ts';

export interface Sentence {
  readonly text: string;
  readonly section: SectionKind;
  /** The line of the source file it begins on. */
  readonly line: number;
}

/** The sentences of the sections of these kinds, in document order; code and quoted passages are left out. */
export function listSentences(
  sections: readonly Section[],
  kinds: readonly SectionKind[],
): readonly Sentence[] {
  return sections
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, passages }) =>
      passages
        .filter((passage) => passage.kind !== 'code' && passage.kind !== 'quote')
        .flatMap(({ text, line }) =>
          splitSentences(text).map((sentence) => ({
            text: sentence.text.replace(/\s+/g, ' '),
            section: kind,
            line: line + countLineBreaks(text, sentence.start),
          })),
        ),
    );
}
