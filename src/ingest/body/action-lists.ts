// Reads action items from lists, check boxes and tables. A status that is not written down is unknown.
import type { ListItem, Nodes, RootContent, Table } from 'mdast';
import type { ActionItem, ActionStatus, ActionType, SectionKind } from '../../model/postmortem.ts';
import { isImperative, readStatus, readType } from './action-words.ts';
import { findTasks, isDiagnosis, isGroup, readHeadedItem } from './headed-actions.ts';
import { toText, walk } from './markdown.ts';
import { type MomentReading, readMoment, toMoment } from '../time/moments.ts';
import { quote, type Collector } from '../diagnostics/collector.ts';
import type { SectionBlocks } from './sections.ts';
import { readLeadingTime } from '../time/time-text.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

export interface ActionContext {
  readonly zone: string;
  readonly bodyLine: number;
  readonly collector: Collector;
}

/** The action items of all sections about them, in document order. */
export function readActions(
  sections: readonly SectionBlocks[],
  context: ActionContext,
): readonly ActionItem[] {
  return sections.flatMap(({ section, blocks }) => {
    const hints = readHeading(section.heading);
    const own =
      section.kind === 'actions' ? blocks : unheaded.has(section.kind) ? findAnnouncedLists(blocks) : [];
    const headed = section.kind === 'actions' ? readHeadedItem(section.heading, own) : undefined;
    if (headed !== undefined)
      return [{ ...headed, type: headed.type ?? hints.type, status: hints.status, line: section.line }];
    const tasks = section.kind === 'actions' ? findTasks(section.heading, own) : [];
    if (tasks.length > 0) return tasks.map((block) => toWritten(block, { ...context, hints }));
    return own.flatMap((block, place) =>
      isDiagnosis(own[place - 1]) ? [] : readBlock(block, { ...context, hints }),
    );
  });
}

function toWritten(block: RootContent, context: BlockContext): ActionItem {
  const { type, status } = context.hints;
  return { title: plain(toText(block)), type, status, url: firstLink([block]), line: lineOf(block, context) };
}

/** Sections that may contain a list of action items without its own heading. */
const unheaded: ReadonlySet<SectionKind> = new Set([
  'other',
  'summary',
  'resolution',
  'root-cause',
  'lessons',
]);
const announcement = joinPatterns(
  [/making|taking|doing|going to|plan(?:ning)?|intend|identified|implementing|will|working on/],
  {
    before: /\b(?:we|I)(?:['’](?:re|ll|ve)| are| will| have| plan| intend)?\b[^.]*\b/,
    after: /\b[^.]*\b(?:changes?|steps?|improvements?|actions?|measures?|things|tasks?|fixes)\b[^.]*:$/,
    flags: 'i',
  },
);

/** The lists announced by a sentence such as "We are making the following changes:". */
function findAnnouncedLists(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.filter((block, place) => {
    const before = blocks[place - 1];
    if (block.type !== 'list' || before?.type !== 'paragraph') return false;
    return announcement.test(
      plain(toText(before))
        .split(/(?<=[.!?])\s+/)
        .at(-1) ?? '',
    );
  });
}

/**
 * Items from front matter come first. An item in the body with the same words is the same item and fills in missing
 * facts.
 */
export function mergeActions(
  listed: readonly ActionItem[],
  found: readonly ActionItem[],
): readonly ActionItem[] {
  if (listed.length === 0) return found;
  const duplicates = new Map(found.map((item) => [wordsOf(item.title), item]));
  const known = new Set(listed.map(({ title }) => wordsOf(title)));
  const merged = listed.map((item): ActionItem => {
    const duplicate = duplicates.get(wordsOf(item.title));
    if (duplicate === undefined) return item;
    return {
      ...item,
      type: item.type ?? duplicate.type,
      status: item.status === 'unknown' ? duplicate.status : item.status,
      owner: item.owner ?? duplicate.owner,
      due: item.due ?? duplicate.due,
      url: item.url ?? duplicate.url,
    };
  });
  return [...merged, ...found.filter(({ title }) => !known.has(wordsOf(title)))];
}

/** What a heading says about all items below it: `Immediate actions (completed)`, `Prevent`. */
interface HeadingHints {
  readonly type?: ActionType;
  readonly status: ActionStatus;
}

interface BlockContext extends ActionContext {
  readonly hints: HeadingHints;
}

function readHeading(heading: string): HeadingHints {
  // "Preventative actions" is a type; "How will we prevent this" and "Corrective and preventative" cover all types.
  const type = /^(?:prevent\w*|detect\w*|mitigat\w*|process\w*)(?: actions?| items?| work)?$/i.test(heading)
    ? readType(heading)
    : undefined;
  const status = /\((?:completed?|done|closed|open|in progress|planned)\)\s*$/i.exec(heading)?.[0];
  return { type, status: readStatus(status ?? /^(?:completed|done|open) /i.exec(heading)?.[0] ?? '') };
}

function readBlock(block: RootContent, context: BlockContext): readonly ActionItem[] {
  if (block.type === 'list') return block.children.flatMap((item) => readItem(item, context, 0));
  if (block.type === 'table') return readTable(block, context);
  return [];
}

const markWords = joinPatterns([
  /TODO|TO DO|DONE|OPEN|CLOSED|COMPLETED?|FIXED|DECLINED|WONTFIX|WON['’]T (?:DO|FIX)|IN[ -]PROGRESS|WIP/,
  /✅|✓|✔|☑|☐|❌/,
]).source;
const mark = new RegExp(String.raw`^(?:\[|\()?(${markWords})(?:\]|\))?(?:\s*[:–—-]\s*|\s+(?=\S)|$)`, 'i');
// In lower case these are ordinary words: "Open the door", "done by hand".
const capitalized = /^(?:\[|\()|^\p{Lu}{2}|^[^\p{L}]/u;

function readItem(item: ListItem, context: BlockContext, depth: number): readonly ActionItem[] {
  const own = item.children.filter((child) => child.type !== 'list' && child.type !== 'code');
  const text = plain(own.map((child) => toText(child)).join(' '));
  const lists =
    depth > 20 ? [] : item.children.flatMap((child) => (child.type === 'list' ? child.children : []));
  const nested = lists.flatMap((below) => readItem(below, context, depth + 1));
  if (typeof item.checked !== 'boolean' && isGroup(text, lists)) return nested;
  // Nested entries explain the item above, unless they have check boxes of their own.
  const boxed = lists.filter(({ checked }) => typeof checked === 'boolean').length > 0 ? nested : [];
  // A question is not an action item.
  if (isEmptyEntry(text) || (/\?$/.test(text) && !isImperative(text))) return boxed;
  const found = mark.exec(text);
  const isMarked =
    found !== null && (capitalized.test(text) || /^[:–—-]/.test(found[0].trim().slice(found[1]?.length)));
  const trailing = isMarked ? null : trailingMark.exec(text);
  const words = isMarked
    ? text.slice(found[0].length)
    : trailing === null
      ? text
      : text.slice(0, trailing.index);
  const details = readDetails(words, context, lineOf(item, context));
  const status =
    item.checked === true
      ? 'done'
      : isMarked
        ? readStatus(found[1] ?? '')
        : trailing !== null
          ? readStatus(trailing[1] ?? '')
          : (details.status ?? (item.checked === false ? 'open' : context.hints.status));
  const { title, type = context.hints.type, owner, due } = details;
  const url = firstLink(own);
  return [{ title, type, status, owner, due, url, line: lineOf(item, context) }, ...boxed];
}

const trailingMark =
  /\s+[-–—:]?\s*[([*]*(TODO|TO DO|DONE|OPEN|CLOSED|COMPLETED?|FIXED|WONTFIX|IN[ -]PROGRESS|WIP)[)\]*]*\.?$/;

type ItemDetails = Pick<ActionItem, 'title' | 'type' | 'owner' | 'due'> & { readonly status?: ActionStatus };

/** `Title (prevent, owner: platform, due: 2022-07-15)`: trailing brackets, read only if every part is understood. */
function readDetails(text: string, context: BlockContext, line: number): ItemDetails {
  const brackets = /^(.*\S)\s*[([]([^()[\]]{2,200})[)\]]\.?$/s.exec(text);
  const [, title, inside] = brackets ?? [];
  if (title === undefined || inside === undefined) return { title: text };
  let details: ItemDetails = { title };
  for (const part of inside.split(/[,;]/).map((one) => one.trim())) {
    const [, name, value] = /^(owner|assignee|due|deadline|by|type|status)\s*[:=]?\s+(.+)$/i.exec(part) ?? [];
    const known = readPart(name?.toLowerCase(), value ?? part, { ...context, line });
    if (known === undefined) return { title: text };
    details = { ...details, ...known };
  }
  return details;
}

function readPart(
  name: string | undefined,
  value: string,
  place: Pick<ActionContext, 'zone'> & { readonly line: number },
): Partial<ItemDetails> | undefined {
  const due = readDay(value, place);
  if (name === 'owner' || name === 'assignee') return { owner: value };
  if ('moment' in due && (name === undefined || /^(?:due|deadline|by)$/.test(name)))
    return { due: due.moment };
  if (/^@[\w./-]+$/.test(value) && name === undefined) return { owner: value.slice(1) };
  const isWord = /^[\w’' -]{1,20}$/.test(value);
  const status = isWord ? readStatus(value) : 'unknown';
  if (status !== 'unknown' && (name === undefined || name === 'status')) return { status };
  const type = /^\w+$/.test(value) ? readType(value) : undefined;
  return type !== undefined && (name === undefined || name === 'type') ? { type } : undefined;
}

type Column = 'title' | 'type' | 'owner' | 'status' | 'due' | 'url';

const columns: readonly (readonly [RegExp, Column])[] = [
  [/^(?:type|kind|category)\b/i, 'type'],
  [/^(?:owner|assignee|assigned|who|responsible|dri|team|lead)\b/i, 'owner'],
  [/^(?:status|state|done|progress|completed?)\b/i, 'status'],
  [/^(?:due|deadline|when|target|eta|date|by)\b/i, 'due'],
  [/^(?:bug|ticket|link|issue|tracking|tracker|jira|url|pr|reference)\b/i, 'url'],
  [
    joinPatterns(
      [
        /action|item|task|what|promise|description|follow|title|to-?do|corrective|preventa?tive|improvement/,
        /recommendation|measure|remediation/,
      ],
      { before: /^/, flags: 'i' },
    ),
    'title',
  ],
];

function readTable(table: Table, context: BlockContext): readonly ActionItem[] {
  const [head, ...rows] = table.children;
  const kinds = head?.children.map((cell) => columnOf(plain(toText(cell)))) ?? [];
  if (!kinds.includes('title')) kinds[Math.max(0, kinds.indexOf(undefined))] = 'title';
  return rows.flatMap((row): readonly ActionItem[] => {
    const textOf = (column: Column): string | undefined => {
      const cell = row.children[kinds.indexOf(column)];
      const text = cell === undefined ? '' : plain(toText(cell));
      return isEmptyEntry(text) ? undefined : text;
    };
    const title = textOf('title');
    if (title === undefined) return [];
    const line = lineOf(row, context);
    const type = readType(textOf('type') ?? '') ?? context.hints.type;
    const status = readCellStatus(textOf('status') ?? textOf('url'), { ...context, line }, textOf('status'));
    const due = readDue(textOf('due'), { ...context, line });
    return [{ title, type, status, owner: textOf('owner'), due, url: firstLink(row.children), line }];
  });
}

interface Cell extends BlockContext {
  readonly line: number;
}

function readCellStatus(text: string | undefined, cell: Cell, written: string | undefined): ActionStatus {
  const status = text === undefined ? 'unknown' : readStatus(text);
  if (written !== undefined && status === 'unknown' && !/^unknown$/i.test(written)) {
    cell.collector.onLine(cell.line, {
      id: 'unknown-action-status',
      found: `status ${quote(written)}`,
      expected: 'open, done, declined or unknown',
    });
  }
  return status === 'unknown' ? cell.hints.status : status;
}

function readDue(text: string | undefined, { zone, line, collector }: Cell): ActionItem['due'] {
  if (text === undefined) return undefined;
  const reading = readDay(text, { zone, line });
  if ('moment' in reading) return reading.moment;
  collector.onLine(line, {
    ...reading.problem,
    id: 'unreadable-due-date',
    level: 'warning',
    expected: 'a date such as 2022-07-15',
  });
  return undefined;
}

/** An ISO date, or a date in words that includes the year: `1 February 2023`. */
function readDay(text: string, place: { readonly zone: string; readonly line: number }): MomentReading {
  const { date, rest } = readLeadingTime(text) ?? {};
  if (date?.year === undefined || rest !== '') return readMoment(text, place);
  const wall = { ...date, year: date.year };
  return toMoment({ wall, precision: 'day', written: text.trim() }, place);
}

function columnOf(heading: string): Column | undefined {
  return columns.find(([pattern]) => pattern.test(heading))?.[1];
}

function firstLink(nodes: readonly Nodes[]): string | undefined {
  for (const node of nodes) {
    for (const one of [node, ...walk(node)])
      if (one.type === 'link' && /^https?:/i.test(one.url)) return one.url;
  }
  return undefined;
}

/** Instructions left over from a template. */
const templateText = joinPatterns(
  [
    /^(?:to ?do:?\s*)?create a list of next steps|^corrective actions should be (?:put|listed)/,
    /^list the issues created|^optional:|^note:\s|^each action item should/,
  ],
  { flags: 'i' },
);

/** Empty, or a placeholder such as `n/a` or `TBD`. */
function isEmptyEntry(text: string): boolean {
  return templateText.test(text) || /^(?:[-–—?.…]*|\[[ x]?\]|n\/?a|none\.?|nothing\.?|tbd|tba)$/i.test(text);
}

function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lineOf(node: Nodes, { bodyLine }: Pick<ActionContext, 'bodyLine'>): number {
  return (node.position?.start.line ?? 1) + bodyLine - 1;
}
