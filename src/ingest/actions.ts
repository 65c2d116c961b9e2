// Action items out of lists, check boxes and tables. A state nobody wrote down is unknown.
import type { ListItem, Nodes, RootContent, Table } from 'mdast';
import type { ActionItem, ActionStatus, ActionType } from '../model/postmortem.ts';
import { toText } from './markdown.ts';
import { readMoment } from './moments.ts';
import type { SectionBlocks } from './sections.ts';

export interface ActionContext {
  readonly zone: string;
  readonly bodyLine: number;
}

/** The action items of every section about them, in the order of the document. */
export function readActions(
  sections: readonly SectionBlocks[],
  context: ActionContext,
): readonly ActionItem[] {
  return sections
    .filter(({ section }) => section.kind === 'actions')
    .flatMap(({ blocks }) => blocks.flatMap((block) => readBlock(block, context)));
}

/** What a word says of an item's state: `DONE`, `won't do`, `todo`; unknown when it says nothing. */
export function readStatus(text: string): ActionStatus {
  if (/\b(won['’]?t (do|fix)|declined|rejected|wontfix|abandoned|dropped|not planned)\b/i.test(text))
    return 'declined';
  if (
    /\b(not (done|started|complete)|to ?do|open|in[ -]progress|pending|planned|ongoing|started|backlog|wip)\b/i.test(
      text,
    )
  )
    return 'open';
  if (
    /\b(done|complete[d]?|closed|resolved|fixed|shipped|merged|finished|implemented|deployed)\b|^[✓✔✅x]$/i.test(
      text,
    )
  )
    return 'done';
  return 'unknown';
}

/** What an item is for, by the word people use for it; absent when the word says nothing. */
export function readType(text: string): ActionType | undefined {
  return types.find(([pattern]) => pattern.test(text))?.[1];
}

const types: readonly (readonly [RegExp, ActionType])[] = [
  [/^(prevent|avoid|fix|repair)/i, 'prevent'],
  [/^(detect|monitor|alert|observ)/i, 'detect'],
  [/^(mitigat|respon|recover|reduc|contain)/i, 'mitigate'],
  [/^(process|document|train|communic|review|investigat|organi[sz])/i, 'process'],
];

function readBlock(block: RootContent, context: ActionContext): readonly ActionItem[] {
  if (block.type === 'list') return block.children.flatMap((item) => readItem(item, context));
  if (block.type === 'table') return readTable(block, context);
  return [];
}

function readItem(item: ListItem, { bodyLine }: ActionContext): readonly ActionItem[] {
  const own = item.children.filter((child) => child.type !== 'list');
  const text = own
    .map((child) => toText(child))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return [];
  const mark = /^(?:\*\*|\[)?(TODO|DONE|OPEN|CLOSED|WONTFIX|IN PROGRESS)(?:\*\*|\])?[:\s-]+/i.exec(text);
  const title = mark === null ? text : text.slice(mark[0].length);
  const boxed = item.checked === true ? 'done' : item.checked === false ? 'open' : undefined;
  const status = boxed ?? (mark === null ? 'unknown' : readStatus(mark[1] ?? ''));
  return [{ title, status, url: firstLink(own), line: (item.position?.start.line ?? 1) + bodyLine - 1 }];
}

type Column = 'title' | 'type' | 'owner' | 'status' | 'due' | 'url';

const columns: readonly (readonly [RegExp, Column])[] = [
  [/^(type|kind|category)/i, 'type'],
  [/^(owner|assignee|who|responsible|team)/i, 'owner'],
  [/^(status|state|done\??)/i, 'status'],
  [/^(due|deadline|when|target|eta|date)/i, 'due'],
  [/^(bug|ticket|link|issue|tracking|jira|url)/i, 'url'],
  [/^(action|item|task|what|promise|description|follow|title|todo|corrective|improvement)/i, 'title'],
];

function readTable(table: Table, context: ActionContext): readonly ActionItem[] {
  const [head, ...rows] = table.children;
  const kinds = head?.children.map((cell) => columnOf(toText(cell).trim())) ?? [];
  if (!kinds.includes('title')) kinds[0] = 'title';
  return rows.flatMap((row) => {
    const cellOf = (column: Column): Nodes | undefined => row.children[kinds.indexOf(column)];
    const textOf = (column: Column): string | undefined => {
      const cell = cellOf(column);
      const text = cell === undefined ? '' : toText(cell).replace(/\s+/g, ' ').trim();
      return text === '' || /^([-–—?]|n\/a|none|tbd)$/i.test(text) ? undefined : text;
    };
    const title = textOf('title');
    if (title === undefined) return [];
    const line = (row.position?.start.line ?? 1) + context.bodyLine - 1;
    return [
      {
        title,
        type: readType(textOf('type') ?? ''),
        status: readStatus(textOf('status') ?? textOf('url') ?? ''),
        owner: textOf('owner'),
        due: readDue(textOf('due'), context.zone, line),
        url: firstLink(row.children),
        line,
      },
    ];
  });
}

function columnOf(heading: string): Column | undefined {
  return columns.find(([pattern]) => pattern.test(heading))?.[1];
}

function readDue(text: string | undefined, zone: string, line: number): ActionItem['due'] {
  if (text === undefined) return undefined;
  const reading = readMoment(text, { zone, line });
  return 'moment' in reading ? reading.moment : undefined;
}

function firstLink(nodes: readonly Nodes[]): string | undefined {
  for (const node of nodes) {
    if (node.type === 'link' && /^https?:/i.test(node.url)) return node.url;
    const below = 'children' in node ? firstLink(node.children) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}
