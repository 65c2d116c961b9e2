// What authors say they will do without making it an action item, and what they say they learned.
import type { Sentence } from './structure/prose.ts';
import { compileList, type PatternList, words } from './pattern-list.ts';

export interface Remark {
  readonly text: string;
  readonly line: number;
}

/** An author says that something is going to be done. */
// prettier-ignore
export const intentions: PatternList = {
  around: words,
  any: [
    "(?:we|I)(?:['’]ll| will| plan to| intend to)", "(?:we|I)(?: are|['’]re) going to", '(?:we|I) are planning to',
    '(?:we|I) are (?:also )?(?:investigating|evaluating|considering)', "(?:we|I)(?: are(?: also)?|['’]re) (?:working on|looking (?:at|into))",
    '(?:will|to) be (?:added|implemented|improved|reviewed|introduced)', '(?:will|to) be (?:rolled out|automated|changed|updated|investigated)',
    '(?:team|engineers) (?:will|plans? to|is going to)', 'going forward,? we',
  ],
  finds: [
    'We will pin the version.', 'We are going to pin the version.', 'We are planning to pin the version.', 'We are also considering a pin.',
    "We're looking into a pin.", 'A pin will be added.', 'The check has to be automated.', 'The team plans to pin it.', 'Going forward, we pin it.',
  ],
  leaves: ['We pinned the version.', 'The version was pinned.'],
};
/** Plans for the next hours only, and words that are only a way of speaking. */
// prettier-ignore
export const passingRemarks: PatternList = {
  around: words,
  any: [
    "(?:will|['’]ll) (?:provide|post|share|publish|update|keep you)", "(?:will|['’]ll) continue to (?:monitor|work|investigate|provide|update)",
    "(?:will|['’]ll) be (?:back|posting|providing)", '(?:continue|continuing) to (?:monitor|investigate|work)', 'will (?:never|always) be',
  ],
  finds: [
    "We'll keep you posted.", 'We will continue to provide news.', 'We will be back.', 'We are continuing to investigate.', 'There will always be bugs.',
  ],
  leaves: ['We will pin the version.', 'We continue to pin versions.'],
};
const intention = compileList(intentions);
const passing = compileList(passingRemarks);
const quoted: ReadonlySet<Sentence['section']> = new Set(['timeline', 'status-updates']);

/** Sentences in prose that announce work. They have no owner and no status, so they are not action items. */
export function findIntentions(
  sentences: readonly Sentence[],
  actionLines: ReadonlySet<number>,
): readonly Remark[] {
  return sentences.flatMap(({ text, line, section, kind }) =>
    quoted.has(section) ||
    kind === 'quote' ||
    actionLines.has(line) ||
    !intention.test(text) ||
    passing.test(text)
      ? []
      : [{ text, line }],
  );
}

const learned: ReadonlySet<Sentence['section']> = new Set(['lessons', 'went-well', 'went-wrong', 'lucky']);

/** The content of the sections about lessons: an entry each, or a passage. */
export function findLessons(sentences: readonly Sentence[]): readonly Remark[] {
  const passages = new Map<number, Remark>();
  for (const { text, line, section, passage } of sentences) {
    if (!learned.has(section) || /^[-–—.?\s]*$/.test(text)) continue;
    const before = passages.get(passage);
    passages.set(
      passage,
      before === undefined ? { text, line } : { ...before, text: `${before.text} ${text}` },
    );
  }
  return [...passages.values()];
}
