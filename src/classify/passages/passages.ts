// A postmortem's sections as sentences with their lines, and the parts of a sentence that do not count.
import type { Postmortem, SectionKind } from '../../model/postmortem.ts';
import { countLineBreaks, splitSentences } from '../../text/sentences.ts';

export interface Sentence {
  readonly section: SectionKind;
  /** The line of the source file the sentence begins on. */
  readonly line: number;
  /** As written. */
  readonly text: string;
  /** The same length, with quotations blanked out: what rules listen to. */
  readonly spoken: string;
}

/** Sentences of all sections in order; code blocks and quoted passages are left out, and so is template text. */
export function toSentences(postmortem: Postmortem): readonly Sentence[] {
  return postmortem.sections.flatMap(({ kind, passages }) =>
    passages
      .filter((passage) => passage.kind !== 'code' && passage.kind !== 'quote')
      .flatMap((passage) => splitPassage(passage.text, passage.line, kind)),
  );
}

function splitPassage(text: string, line: number, section: SectionKind): readonly Sentence[] {
  return splitSentences(text)
    .filter((sentence) => !isTemplate(sentence.text))
    .map(({ text: sentence, start }) => ({
      section,
      line: line + countLineBreaks(text, start),
      text: sentence,
      spoken: blankQuotations(sentence),
    }));
}

const templates = [
  /^TODO\b/,
  /\bTODO: /,
  /if human only, an actionable should/i,
  /^list the issues created to prevent/i,
  /^(describe|explain|write|add|list|include) (here )?(what|how|why|the|any|who|when)\b.*\bhere\b/i,
  /^\(?what (happened|went|was)\b.*\?\)?$/i,
  /^<.*>$/,
  /\blorem ipsum\b/i,
];

/** Sentences that a template left behind say nothing about the incident. */
function isTemplate(sentence: string): boolean {
  return templates.some((pattern) => pattern.test(sentence));
}

const quotations = /“[^”]*”|"[^"\n]{2,}"|«[^»]*»/g;

function blankQuotations(text: string): string {
  return text.replace(quotations, (whole) => ' '.repeat(whole.length));
}

const negation =
  /\b(?:no|not|never|neither|nor|without|unrelated|isn['’]t|wasn['’]t|weren['’]t|didn['’]t|doesn['’]t|don['’]t|cannot|can['’]t|couldn['’]t|rather than|instead of|ruled out|unlike|would have|could have|might have|if)\b/gi;

/**
 * True when the words before the match take it back: a negation or an "if" within six words and the same clause. A
 * match that begins with its own negation ("no limit") is not taken back by it.
 */
export function isTakenBack(spoken: string, index: number): boolean {
  const clause = /[^,;:()]*$/.exec(spoken.slice(0, index))?.[0] ?? '';
  const words = clause.trim().split(/\s+/).slice(-6).join(' ');
  const after = /^[^,;:.]*/.exec(spoken.slice(index))?.[0] ?? '';
  return (
    words.match(negation) !== null ||
    /\b(?:was|were|is) (?:not (?:to blame|the cause|involved|related)|ruled out)\b/i.test(after)
  );
}
