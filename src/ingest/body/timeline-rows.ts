// The rows of a timeline as they are written: lists, tables, lines that begin with a time, and the days they stand under.
import type { ListItem, Nodes, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { toText } from './markdown.ts';
import type { SectionBlocks } from './sections.ts';
import { type DateText, type LeadingTime, readLeadingTime } from '../time/time-text.ts';
import { zoneWords } from '../time/zones.ts';

/** What stands in a timeline, in its order. */
export type Written =
  | { readonly kind: 'row'; readonly time?: LeadingTime; readonly text: string; readonly line: number }
  /** A heading of the rows that follow. */
  | { readonly kind: 'day'; readonly date: DateText }
  /** `All times in CET`: the zone of all rows that name none. */
  | { readonly kind: 'zone'; readonly word: string; readonly line: number };

/** Everything a timeline section says, its own heading first. `offset` is the number of lines above the body. */
export function readRows({ section, blocks }: SectionBlocks, offset: number): readonly Written[] {
  const { heading, line } = section;
  const time = readLeadingTime(heading);
  const ahead: Written[] = readZoneWords(heading, line);
  if (time?.clock !== undefined)
    ahead.push({ kind: 'row', time, text: time.rest || firstWords(blocks) || heading, line });
  else if (time?.date !== undefined) ahead.push({ kind: 'day', date: time.date });
  else ahead.push(...readDay(heading.replace(/^[^(:–—]*[(:–—-]\s*/, '')));
  const groups = blocks.map((block) => readBlock(block, offset));
  // Beside rows with their times a list without any lists something else: causes, people, links.
  const isTimedOne = groups.filter((group) => group.some(hasClock)).length > 0;
  const rows = groups.filter((group) => !isTimedOne || group.some(hasClock) || group.every(isTimed)).flat();
  // What stands below a heading that is a row explains it; only what has a time of its own is a row.
  return [...ahead, ...(time?.clock === undefined ? rows : rows.filter(isTimed))];
}

/** What is told below a heading that is nothing but a time. */
function firstWords(blocks: readonly RootContent[]): string {
  const told = blocks.filter((block) => block.type === 'paragraph').map((block) => toText(block));
  const words = plain(told.join(' '));
  return words.length > 600 ? `${words.slice(0, 599)}…` : words;
}

/** `all times UTC`, `Time (CET)`: zones that texts declare for the rows of a timeline. */
export function readZoneWords(text: string, line: number): Written[] {
  const word = zonePattern.exec(text);
  const named = word?.[1] ?? word?.[2];
  return named === undefined ? [] : [{ kind: 'zone', word: named, line }];
}

const zone = String.raw`(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|(?:${zoneWords.join('|')})\b|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)+`;
const zonePattern = new RegExp(
  String.raw`\b[Tt]ime(?:s|stamps?|line|zone)?\b[^.\n\d]{0,60}?[\s(*_]\(?(${zone})|^[^\d\n]{0,60}\((${zone})\)`,
);

function readBlock(block: RootContent, offset: number): readonly Written[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((entry) => readEntry(entry, offset, 0));
    case 'table':
      return readTable(block, offset);
    case 'paragraph':
      return readParagraph(block, offset);
    default:
      return [];
  }
}

/** A list item is a row; one that holds nothing but a day is the heading of what is below it. */
function readEntry(entry: ListItem, offset: number, depth: number): readonly Written[] {
  const line = lineOf(entry, offset);
  const own = entry.children.filter((child) => child.type !== 'list' && child.type !== 'code');
  const text = plain(own.map((child) => toText(child)).join(' ')).replace(/^([^[\]]{1,40})\[\^\w+\]/, '$1');
  const time = readLeadingTime(text);
  const nested = entry.children.flatMap((child) =>
    child.type === 'list' && depth < 20
      ? child.children.flatMap((below) => readEntry(below, offset, depth + 1))
      : [],
  );
  const isDay = time?.clock === undefined && time?.date !== undefined && time.rest === '';
  if (isDay && nested.length > 0) return [{ kind: 'day', date: time.date }, ...nested];
  // What is listed below a row explains it; only what has a time of its own is a row.
  const timed = depth === 0 || isDay ? nested : nested.filter(isTimed);
  const rows = time === undefined && text === '' ? [] : [toRow(text, line, time)];
  return [...rows, ...(time === undefined ? timed : timed.filter(isTimed))];
}

function hasClock(written: Written): boolean {
  return written.kind === 'row' && written.time?.clock !== undefined;
}

function isTimed(written: Written): boolean {
  return written.kind !== 'row' || written.time !== undefined;
}

/** Lines that begin with a time are rows; other paragraphs may tell the zone or the day of what follows. */
function readParagraph(paragraph: Paragraph, offset: number): readonly Written[] {
  const lines = toText(paragraph).split('\n');
  const first = lineOf(paragraph, offset);
  const rows: { time?: LeadingTime; text: string; line: number }[] = [];
  lines.forEach((text, index) => {
    const time = readLeadingTime(text);
    const last = rows.at(-1);
    // "Between 12:14 and the shutdown" begins a sentence, not a row.
    if (time?.clock !== undefined && !/^(?:at|between|by|from|on|the)\b/i.test(time.written))
      rows.push({ time, text: time.rest || plain(text), line: first + index });
    else if (last !== undefined) last.text = plain(`${last.text} ${text}`);
  });
  if (rows.length > 0 && rows[0]?.line === first) return rows.map((row) => ({ kind: 'row', ...row }));
  const text = plain(lines.join(' '));
  return [...readZoneWords(text, first), ...readDay(text)];
}

function readDay(text: string): Written[] {
  // `2016-09-05 (all times UTC)`: what stands in brackets behind a day is said of its rows.
  const time = readLeadingTime(text.replace(/\s+\([^()]*\)\s*:?$/, '').replace(/[\s):]+$/, ''));
  return time?.date !== undefined && time.clock === undefined && time.rest === ''
    ? [{ kind: 'day', date: time.date }]
    : [];
}

function readTable(table: Table, offset: number): readonly Written[] {
  const [head, ...rows] = table.children;
  if (head === undefined) return [];
  const names = cellsOf(head);
  const zones = readZoneWords(names.map((name) => `${name} `).join('; '), lineOf(head, offset));
  const order = names
    .map((name, index) => ({
      index,
      isTime: /\b(?:times?|when|date|day|start|begin|from|end|until|to)\b/i.test(name),
    }))
    .sort((a, b) => Number(b.isTime) - Number(a.isTime) || a.index - b.index);
  return [
    ...zones,
    ...rows.flatMap((row) => {
      const cells = cellsOf(row);
      return readTableRow(
        order.map(({ index }) => cells[index] ?? ''),
        lineOf(row, offset),
      );
    }),
  ];
}

/** Date and time may stand in cells of their own, and so may the two ends of a span. */
function readTableRow(cells: readonly string[], line: number): readonly Written[] {
  if (cells.every((cell) => cell === '')) return [];
  let time: LeadingTime | undefined;
  let count = 0;
  for (const cell of cells) {
    // A date that stands in the first row alone holds for the rows below it.
    if (cell === '' && time === undefined) {
      count += 1;
      continue;
    }
    const joint = time?.clock === undefined ? ' ' : ' - ';
    const longer = readLeadingTime(time === undefined ? cell : `${time.written}${joint}${cell}`);
    const isMore = time === undefined || longer?.until !== undefined || time.clock === undefined;
    if (longer === undefined || !isMore || (time !== undefined && longer.rest !== '') || time?.until) break;
    time = longer;
    count += 1;
    if (longer.rest !== '') break;
  }
  const rest = [time?.rest ?? '', ...cells.slice(count)].filter((cell) => cell !== '').join(' | ');
  return [{ kind: 'row', time, text: rest === '' ? plain(cells.join(' ')) : rest, line }];
}

function toRow(text: string, line: number, time: LeadingTime | undefined): Written {
  return { kind: 'row', time, text: time === undefined || time.rest === '' ? text : time.rest, line };
}

function cellsOf(row: TableRow): readonly string[] {
  return row.children.map((cell) => plain(toText(cell)));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lineOf(node: Nodes, offset: number): number {
  return (node.position?.start.line ?? 1) + offset;
}
