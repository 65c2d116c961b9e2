// The prose of a postmortem as sentences that know their section and line.
import type { Section, SectionKind } from '../../model/postmortem.ts';

export interface Sentence {
  readonly text: string;
  readonly section: SectionKind;
  /** Where the passage that holds it begins, moved on by the line breaks before it. */
  readonly line: number;
}

/** The sentences of prose and list entries in sections of these kinds, in document order; code and quotations are left out. */
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
          [...text.matchAll(/\S[^]*?(?:[.!?](?=\s)|$)/g)].map((match) => ({
            text: match[0].replace(/\s+/g, ' '),
            section: kind,
            line: line + text.slice(0, match.index).split('\n').length - 1,
          })),
        ),
    );
}
