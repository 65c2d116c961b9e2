// Which lines are headings, in documents that mark them with nothing but their place.
import { kindOf } from '../../ingest/body/headings.ts';
import type { Line } from './lines.ts';
import { compileList, type PatternList, words as wholeWords } from '../pattern-list.ts';

const question = /^(?:what|how|why|where|when|who|which|did|were|was)\b.*\?$/i;
const opening = /^(?:what|how|why|where|things)\b/i;
/** The continuation of a heading such as "What went well". */
// prettier-ignore
export const openingVerbs: PatternList = {
  around: [wholeWords[0], String.raw`\w*\b`],
  any: [
    'happened', 'went', 'well', 'wrong', 'lucky', 'do', 'did', 'next', 'learn', 'detect', 'resolve', 'fix', 'avoid', 'prevent', 'caused?', 'could',
    'worked', 'changing',
  ],
  finds: [
    'What happened', 'What went', 'What works well', 'What is wrong', 'Where we are lucky', 'Things to do', 'How we did', 'What is next',
    'What we learned', 'How we detect it', 'How we resolved it', 'How it was fixed', 'How we avoid it', 'How we prevent it', 'What caused it',
    'What could be better', 'What worked', 'What we are changing',
  ],
  leaves: ['Why us', 'Where it was'],
};
const openingVerb = compileList(openingVerbs);
/** A finite verb or a pronoun makes a line a sentence, not a heading. */
// prettier-ignore
export const sentenceWords: PatternList = {
  around: wholeWords,
  any: [
    'is', 'was', 'were', 'are', 'has', 'have', 'had', 'been', 'be', 'will', 'would', 'could', 'should', 'can', 'did', 'does', 'we', 'our', 'they',
    'it', 'this', 'that', 'you', 'your', 'I', 'began', 'started', 'caused', 'failed', 'went', 'restored', 'resolved by', 'fixed by',
  ],
  finds: [
    'The disk is full', 'The disk was full', 'Disks were full', 'Disks are full', 'The disk has errors', 'Disks have errors', 'The disk had errors',
    'Disk been full', 'Disk to be replaced', 'Disks will fail', 'Disks would fail', 'Disks could fail', 'Disks should last', 'Disks can fail',
    'Disks did fail', 'The disk does fail', 'What we saw', 'Behind our disks', 'Why they fail', 'Behind it', 'Behind this', 'Behind that',
    'What you see', 'Behind your disks', 'What I saw', 'Errors began', 'Errors started', 'Errors caused', 'The disk failed', 'The disk went away',
    'Service restored', 'Resolved by Ada', 'Fixed by Ada',
  ],
  leaves: ['Root cause', 'Resolved', 'Fixed issues', 'Impact on customers'],
};
const sentence = compileList(sentenceWords);

/** The words of a heading without the marks around it: emoji, numbering, bold, a colon at its end. */
export function headingWords(text: string): string {
  return text
    .trim()
    .replace(/^[^\p{L}\p{N}"'“‘([]+/u, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)])\s+/, '')
    .replace(/[\s*_:]+$/, '');
}

/** True for words that only name a part of a postmortem. */
export function isSectionTitle(text: string): boolean {
  const words = headingWords(text);
  if (words === '' || words.length > 70 || !/^[\p{Lu}\p{N}("'“]|^(?:what|how|why|where|when|tl)/u.test(words))
    return false;
  if (question.test(words)) return words.split(/\s+/).length <= 12;
  if (/[.,;!|=]$|\t|\S:\s|https?:|[{}<>]|\d:\d/.test(words) || words.split(/\s+/).length > 7) return false;
  if (kindOf(words) === undefined) return false;
  return (opening.test(words) && openingVerb.test(words)) || !sentence.test(words);
}

/** True for a short line that can be the title of an unknown part; only its position can decide. */
export function isTitleLike(text: string): boolean {
  const words = headingWords(text);
  const count = words.split(/\s+/).length;
  const isMarked = /^\p{Extended_Pictographic}/u.test(text.trim());
  return (
    words.length > 2 &&
    count <= (isMarked ? 8 : 5) &&
    words.length <= 60 &&
    /^\p{Lu}/u.test(words) &&
    !/[.,;!|=&]$|\S:\s|\d:\d|https?:|[{}<>@]|\d{4}/.test(words) &&
    !sentence.test(words)
  );
}

/** A heading with its place among the lines, its rank and its words. */
export interface HeadingLine {
  readonly index: number;
  readonly depth: number;
  readonly words: string;
}

/** Headings that are marked with `#` or underlined, outside of code. */
export function listHeadings(lines: readonly Line[]): readonly HeadingLine[] {
  let fence = false;
  return lines.flatMap(({ text }, index) => {
    if (/^\s*(?:```|~~~)/.test(text)) fence = !fence;
    const match = fence ? null : /^(#{1,6})\s+(\S.*)$/.exec(text);
    if (match !== null) return [{ index, depth: match[1]?.length ?? 1, words: headingWords(match[2] ?? '') }];
    const below = lines[index + 1]?.text ?? '';
    const isUnderlined =
      !fence && /^\S.{2,99}$/.test(text) && /^(?:={3,}|-{3,})$/.test(below) && !/^[-*+|>]/.test(text);
    return isUnderlined ? [{ index, depth: below.startsWith('=') ? 1 : 2, words: headingWords(text) }] : [];
  });
}
