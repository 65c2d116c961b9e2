// Reflections on luck and surprise: what authors say went well by luck, and what they did not know or expect.
import type { Incident } from '../../model/incident.ts';
import type { IncidentId, Section, SectionKind } from '../../model/postmortem.ts';
import { listSentences } from '../similarity/prose-sentences.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

export type ReflectionKind = 'luck' | 'surprise';

/** A quotation of an author. */
export interface Reflection {
  readonly incident: IncidentId;
  /** On one line; a long one ends with an ellipsis. */
  readonly quote: string;
  /** The heading's id in the incident's page; empty for text above the first heading. */
  readonly anchor: string;
  readonly line: number;
}

export type Reflections = Readonly<Record<ReflectionKind, readonly Reflection[]>>;

/** Sections in which authors look back. Narrative sections mention the unexpected too often. */
const looking: readonly SectionKind[] = [
  'went-well',
  'went-wrong',
  'lessons',
  'contributing-factors',
  'root-cause',
  'trigger',
  'detection',
  'impact',
];
// The \b excludes "unlucky" and "unfortunately".
const luckWords = /\bluck(?:y|ily)?\b|\bfortunate(?:ly)?\b|\bby (?:pure |sheer )?chance\b/i;
const surpriseWords = joinPatterns(
  [
    /\bsurpris|\bunexpected|\bunforeseen|\bunanticipated|\bunaware\b|\bturned out\b/,
    joinPatterns(
      [/knew|known|expected|foresee\w*|foresaw|foreseen|seen|noticed|met|tested|intended|thought/],
      {
        before: /\b(?:nobody|no one|none of us)\s+(?:had\s+)?(?:ever\s+)?/,
        after: /\b/,
      },
    ),
    joinPatterns([/know|known|expect(?:ed)?|foreseen|anticipated?/], {
      before: /\b(?:did|had|could) not (?:yet )?/,
      after: / (?:of|about|that|at|how|this|it)\b/,
    }),
    /\b(?:wrongly|first|we|team|everybody|was|were|had been) (?:assumed|believed)\b/,
  ],
  { flags: 'i' },
);
const surpriseHeading = /\bsurpris|\bunexpected/i;
const longestQuote = 320;

/**
 * Passages of sections about luck or surprise, and sentences about either in other sections that look back, in the order
 * of the incidents and their documents. A sentence about both counts as luck.
 */
export function listReflections(incidents: readonly Incident[]): Reflections {
  const luck: Reflection[] = [];
  const surprise: Reflection[] = [];
  for (const { id, postmortem } of incidents) {
    for (const section of postmortem.sections) {
      const kind = kindOfSection(section);
      const add = (entries: Reflection[], { text, line }: Words): unknown =>
        entries.push({ incident: id, quote: shorten(text), anchor: section.anchor, line });
      for (const words of wordsOf(section)) {
        if (kind === 'luck' || luckWords.test(words.text)) add(luck, words);
        else if (kind === 'surprise' || surpriseWords.test(words.text)) add(surprise, words);
      }
    }
  }
  return { luck, surprise };
}

interface Words {
  readonly text: string;
  readonly line: number;
}

function kindOfSection({ kind, heading }: Section): ReflectionKind | undefined {
  if (kind === 'lucky') return 'luck';
  return surpriseHeading.test(heading) ? 'surprise' : undefined;
}

function wordsOf(section: Section): readonly Words[] {
  if (kindOfSection(section) === undefined) return listSentences([section], looking);
  return section.passages.filter(({ kind, text }) => kind !== 'code' && text.trim() !== '');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, line.lastIndexOf(' ', longestQuote))} …`;
}
