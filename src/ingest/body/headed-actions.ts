// Action items that are headings or paragraphs: below "Action items" stand "1) Clean the disk @mara" and what it means.
import type { ListItem, RootContent } from 'mdast';
import type { ActionItem } from '../../model/postmortem.ts';
import { isGroupLabel, isTask, readType } from './action-words.ts';
import { kindOf } from './headings.ts';
import { toText } from './markdown.ts';

/** An item before anybody says what its section says of it. */
export type HeadedItem = Pick<ActionItem, 'title' | 'owner' | 'type'>;

const numbered = /^(?:(?:action(?: item)?|item|step|task)\s*#?)?\d{1,2}\s*[.):–—-]\s*(?=\S)/i;
const property =
  /^(?:owner|assignee|assigned|responsible|due|deadline|eta|priority|status|type|ticket|issue|link|effort|description|goal|why|what|how)\b[^:]{0,20}:/i;

/**
 * The item that a heading below "Action items" is: one that is numbered and has no list of its own, that is followed by
 * nothing but its owner and its state, or that tells what to do while the list below it does not.
 */
export function readHeaded(heading: string, blocks: readonly RootContent[]): HeadedItem | undefined {
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
        (isTask(words) && blocks.length > 0)
      : about.length * 2 > entries.length ||
        (isTask(words) && !entries.some((entry) => isTask(wordsOf(entry))));
  return isExplained ? item : undefined;
}

/** `Better alerting @dma [detect]`: words, who does it, what it is for. */
function readWords(words: string): HeadedItem {
  const [, title, owner, kind] = /^(.*?\S)(?:\s+@([\w.-]+))?(?:\s*\[(\w+)\])?$/.exec(words) ?? [];
  return { title: title ?? words, owner, type: kind === undefined ? undefined : readType(kind) };
}

const promising = /^\W*(?:follow[- ]?ups?|(?:corrective )?action(?:able)?s?(?: items?)?|to-?dos?)\W*$/i;

/**
 * The paragraphs that are items, in a section that has no list of them: several short ones below a heading that promises
 * items, otherwise those that tell somebody to do something.
 */
export function findTasks(heading: string, blocks: readonly RootContent[]): readonly RootContent[] {
  if (blocks.some(({ type }) => type === 'list' || type === 'table')) return [];
  const short = blocks.filter(
    (block) => block.type === 'paragraph' && plain(toText(block)).split(' ').length <= 70,
  );
  const isWrittenOut = promising.test(heading) && blocks.length > 1 && short.length === blocks.length;
  return isWrittenOut ? blocks : short.filter((block) => isTask(plain(toText(block))));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** True for a list entry that only gathers those below it: it ends with a colon, or is their label. */
export function isGroup(text: string, lists: readonly ListItem[]): boolean {
  if (lists.length === 0) return false;
  const below = lists.map(wordsOf);
  // Addresses below an item are where it was done.
  if (text.endsWith(':')) return !below.every((words) => /^<?https?:\S+$/.test(words));
  return isGroupLabel(text) && below.every(isTask);
}

/** True for a list that tells why it happened, not what will be done: "All of these were due to:". */
export function isDiagnosis(before: RootContent | undefined): boolean {
  if (before?.type !== 'paragraph') return false;
  const last =
    plain(toText(before))
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? '';
  return (
    /:$/.test(last) &&
    /\b(?:(?:was|were) (?:due to|caused by|because|missing|not)|happened because|went wrong|contributed|reasons? (?:for|why))\b/i.test(
      last,
    ) &&
    !/\b(?:will|should|need|going to|plan|changes?|actions?|fix(?:es|ed)?|added)\b/i.test(last)
  );
}

function wordsOf(entry: ListItem): string {
  const own = entry.children.filter(({ type }) => type !== 'list' && type !== 'code');
  return plain(own.map((child) => toText(child)).join(' '));
}
