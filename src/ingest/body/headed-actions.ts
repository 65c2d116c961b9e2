// Reads action items written as headings or paragraphs: "1) Clean the disk @mara" with an explanation below it.
import type { ListItem, RootContent } from 'mdast';
import type { ActionItem } from '../../model/postmortem.ts';
import { isGroupLabel, isImperative, readType } from './action-words.ts';
import { kindOf } from './headings.ts';
import { toText } from './markdown.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

/** An item before its section's status and type are applied. */
export type HeadedItem = Pick<ActionItem, 'title' | 'owner' | 'type'>;

const numbered = /^(?:(?:action(?: item)?|item|step|task)\s*#?)?\d{1,2}\s*[.):–—-]\s*(?=\S)/i;
const property = joinPatterns(
  [
    /owner|assignee|assigned|responsible|due|deadline|eta|priority|status|type|ticket|issue|link|effort/,
    /description|goal|why|what|how/,
  ],
  { before: /^/, after: /\b[^:]{0,20}:/, flags: 'i' },
);

/**
 * A heading under "Action items" that is an item itself: it is numbered and has no list, or only its owner and status
 * follow, or it says what to do and the list below does not. Undefined for other headings.
 */
export function readHeadedItem(heading: string, blocks: readonly RootContent[]): HeadedItem | undefined {
  const words = heading.replace(numbered, '').trim();
  const isNumbered = words !== heading.trim();
  const item = readWords(words);
  if (words === '' || kindOf(item.title) !== undefined) return undefined;
  if (blocks.some(({ type }) => type === 'table')) return undefined;
  const entries = blocks.flatMap((block) => (block.type === 'list' ? block.children : []));
  const about = entries.filter((entry) => property.test(wordsOf(entry)));
  const isExplained =
    entries.length === 0
      ? (isNumbered && !/^(?:immediate|short|mid|medium|long|near)\b/i.test(words)) ||
        (isImperative(words) && blocks.length > 0)
      : about.length * 2 > entries.length ||
        (isImperative(words) && !entries.some((entry) => isImperative(wordsOf(entry))));
  return isExplained ? item : undefined;
}

/** `Better alerting @dma [detect]`: title, owner, type. */
function readWords(words: string): HeadedItem {
  const [, title, owner, kind] = /^(.*?\S)(?:\s+@([\w.-]+))?(?:\s*\[(\w+)\])?$/.exec(words) ?? [];
  return { title: title ?? words, owner, type: kind === undefined ? undefined : readType(kind) };
}

const actionHeading = /^\W*(?:follow[- ]?ups?|(?:corrective )?action(?:able)?s?(?: items?)?|to-?dos?)\W*$/i;

/**
 * The paragraphs that are items, in a section without lists: all of several short ones under a heading such as "Action
 * items", otherwise those that start with an imperative.
 */
export function findTasks(heading: string, blocks: readonly RootContent[]): readonly RootContent[] {
  if (blocks.some(({ type }) => type === 'list' || type === 'table')) return [];
  const short = blocks.filter(
    (block) => block.type === 'paragraph' && plain(toText(block)).split(' ').length <= 70,
  );
  const isWrittenOut = actionHeading.test(heading) && blocks.length > 1 && short.length === blocks.length;
  return isWrittenOut ? blocks : short.filter((block) => isImperative(plain(toText(block))));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** True for a list entry that only groups the entries below it: it ends with a colon, or is a label. */
export function isGroup(text: string, lists: readonly ListItem[]): boolean {
  if (lists.length === 0) return false;
  const below = lists.map(wordsOf);
  // Links below an item show where it was done.
  if (text.endsWith(':')) return !below.every((words) => /^<?https?:\S+$/.test(words));
  return isGroupLabel(text) && below.every(isImperative);
}

/** True for a paragraph that introduces causes, not action items: "All of these were due to:". */
export function isDiagnosis(before: RootContent | undefined): boolean {
  if (before?.type !== 'paragraph') return false;
  const last =
    plain(toText(before))
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? '';
  return (
    /:$/.test(last) &&
    joinPatterns(
      [
        /(?:was|were) (?:due to|caused by|because|missing|not)|happened because|went wrong|contributed/,
        /reasons? (?:for|why)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ).test(last) &&
    !/\b(?:will|should|need|going to|plan|changes?|actions?|fix(?:es|ed)?|added)\b/i.test(last)
  );
}

function wordsOf(entry: ListItem): string {
  const own = entry.children.filter(({ type }) => type !== 'list' && type !== 'code');
  return plain(own.map((child) => toText(child)).join(' '));
}
