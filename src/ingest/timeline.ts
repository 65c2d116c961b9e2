// Timelines out of lists and tables: each row with its time, when it can be read without guessing.
import type { List, ListItem, RootContent, Table, TableRow } from 'mdast';
import type { TimelineEntry } from '../model/postmortem.ts';
import { formatDate, type Moment, type Precision, toWallTime, type WallTime } from '../model/time.ts';
import { toText } from './markdown.ts';
import { readZone, toMoment } from './moments.ts';
import { quote, type Report } from './report.ts';
import type { SectionBlocks } from './sections.ts';

export interface TimelineContext {
  /** The zone of rows that name none, unless the timeline itself declares one. */
  readonly zone: string;
  /** The day of rows that name none, until a row or a heading does. */
  readonly day: Moment;
  readonly bodyLine: number;
}

/** The rows of every timeline section in the order of the document. */
export function readTimeline(
  sections: readonly SectionBlocks[],
  context: TimelineContext,
  report: Report,
): readonly TimelineEntry[] {
  const timelines = sections.filter(({ section }) => section.kind === 'timeline');
  const { year, month, day } = toWallTime(context.day.instant, context.day.zone);
  const state: RowState = { day: { year, month, day }, zone: context.zone };
  const offset = context.bodyLine - 1;
  return timelines.flatMap(({ section, blocks }) => {
    const headed = readDay(section.heading);
    if (headed !== undefined) startDay(state, headed);
    return blocks.flatMap((block) => readBlock(block, { state, offset, report }));
  });
}

/** What carries over from row to row. */
interface RowState {
  day: WallTime;
  zone: string;
  last?: Moment;
}

interface RowContext {
  readonly state: RowState;
  readonly offset: number;
  readonly report: Report;
}

function readBlock(block: RootContent, context: RowContext): readonly TimelineEntry[] {
  switch (block.type) {
    case 'list':
      return readList(block, context);
    case 'table':
      return readTable(block, context);
    case 'paragraph': {
      const text = toText(block);
      declareZone(text, context.state);
      const day = readDay(text);
      if (day !== undefined) startDay(context.state, day);
      return [];
    }
    default:
      return [];
  }
}

function readList(list: List, context: RowContext): readonly TimelineEntry[] {
  return list.children.flatMap((item) => readItem(item, context));
}

/** A list item is a row; one that holds nothing but a day is the heading of the list below it. */
function readItem(item: ListItem, context: RowContext): readonly TimelineEntry[] {
  const text = item.children
    .filter((child) => child.type !== 'list')
    .map((child) => toText(child))
    .join(' ');
  const nested = item.children.filter((child) => child.type === 'list');
  const line = (item.position?.start.line ?? 1) + context.offset;
  const day = readDay(text);
  if (day !== undefined && nested.length > 0 && !/\d{1,2}:\d{2}/.test(text)) {
    startDay(context.state, day);
    return nested.flatMap((list) => readList(list, context));
  }
  return [readRow(text, line, context), ...nested.flatMap((list) => readList(list, context))];
}

function readTable(table: Table, context: RowContext): readonly TimelineEntry[] {
  const [head, ...rows] = table.children;
  if (head !== undefined) declareZone(cellsOf(head).join(' '), context.state);
  return rows.flatMap((row) => {
    const [time = '', ...rest] = cellsOf(row);
    const line = (row.position?.start.line ?? 1) + context.offset;
    const text = rest.filter((cell) => cell !== '').join(' | ');
    return time === '' && text === '' ? [] : [readRow(`${time} ${text}`, line, context)];
  });
}

function cellsOf(row: TableRow): readonly string[] {
  return row.children.map((cell) => toText(cell).trim());
}

// Zones are told from words by their capitals: "16:23 CEST" names one, "16:23 First" does not.
const about = String.raw`(?<about>~|≈|[Aa]bout |[Aa]round |[Aa]pprox(?:imately|\.)? |[Cc]irca |ca\. )`;
const half = String.raw`[AaPp]\.?[Mm]\.?(?!\w)`;
const zone = String.raw`Z\b|UTC(?:[+-]\d{1,2}(?::?\d{2})?)?\b|GMT\b|[A-Z]{2,4}T\b|PT\b|ET\b|[+-]\d{2}:\d{2}`;
const rowPattern = new RegExp(
  String.raw`^[\s*_[(]*${about}?(?:(?<date>\d{4}-\d{2}-\d{2})[T,]?\s*)?(?:(?<about2>~)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?\s*(?<half>${half})?)?\s*(?:(?:-|–|—|to)\s*(?<hour2>\d{1,2}):(?<minute2>\d{2})\s*(?<half2>${half})?)?\s*(?<zone>${zone})?[\s*_\])]*(?:[-–—:|]\s+|[-–—:|]\s*(?=\D)|\s|$)`,
);

function readRow(text: string, line: number, context: RowContext): TimelineEntry {
  const whole = text.replace(/\s+/g, ' ').trim();
  const match = rowPattern.exec(whole);
  const parts = match?.groups;
  if (match === null || parts === undefined || (parts['date'] === undefined && parts['hour'] === undefined)) {
    return { text: whole, line };
  }
  const { state } = context;
  const dated = parts['date'] === undefined ? undefined : parseDay(parts['date']);
  if (dated !== undefined) startDay(state, dated);
  const zone = zoneOf(parts['zone'], line, context);
  if (zone === undefined) return { text: whole, line };
  const about = parts['about'] !== undefined || parts['about2'] !== undefined;
  const precision: Precision = parts['hour'] === undefined ? 'day' : about ? 'approximate' : 'minute';
  const written = match[0].replace(/[\s*_\-–—:|]+$/, '').trim();
  const wall = { ...state.day, ...clockOf(parts['hour'], parts['minute'], parts['half']) };
  const at = toRowMoment(wall, { zone, precision, written, line }, { context, isDated: dated !== undefined });
  const rest = whole.slice(match[0].length).trim();
  if (at === undefined) return { text: whole, line };
  state.last = at;
  const end = clockOf(parts['hour2'], parts['minute2'], parts['half2'] ?? parts['half']);
  const until =
    end === undefined ? undefined : toMoment({ ...state.day, ...end }, { zone, precision, written, line });
  return {
    at,
    until:
      until !== undefined && 'moment' in until && until.moment.instant >= at.instant
        ? until.moment
        : undefined,
    text: rest === '' ? whole : rest,
    line,
  };
}

interface RowTime {
  readonly context: RowContext;
  readonly isDated: boolean;
}

/** The row's moment; a clock that runs backwards on an undated row has passed midnight, which is said. */
function toRowMoment(
  wall: WallTime,
  rest: Omit<Moment, 'instant'>,
  { context, isDated }: RowTime,
): Moment | undefined {
  const { state, report } = context;
  const reading = toMoment(wall, rest);
  if ('complaint' in reading) {
    report.onLine(rest.line, { ...reading.complaint, level: 'warning' });
    return undefined;
  }
  const { moment } = reading;
  if (isDated || state.last === undefined || moment.instant >= state.last.instant || rest.precision === 'day')
    return moment;
  const halfDay = 12 * 3_600_000;
  if (state.last.instant - moment.instant < halfDay) return moment;
  const next = toMoment(nextDay(wall), rest);
  if ('complaint' in next) return moment;
  const { year, month, day } = nextDay(wall);
  state.day = { year, month, day };
  report.onLine(rest.line, {
    id: 'past-midnight',
    level: 'warning',
    found: `${quote(rest.written)} after a later time, read as the next day (${formatDate(next.moment.instant, rest.zone)})`,
    expected: 'a date on the first row of a new day',
  });
  return next.moment;
}

function zoneOf(word: string | undefined, line: number, { state, report }: RowContext): string | undefined {
  if (word === undefined) return state.zone;
  const reading = readZone(word);
  if ('zone' in reading) return reading.zone;
  report.onLine(line, { ...reading.complaint, level: 'warning' });
  return undefined;
}

/** `(all times UTC)`, `Time (CET)`: the zone of the rows that follow. */
function declareZone(text: string, state: RowState): void {
  const word =
    /(?:all times(?: are)?(?: in)?|times? (?:are )?in|time|zone)\W{1,3}(UTC(?:[+-]\d{1,2})?|GMT|[A-Z]{2,4}T|[A-Za-z]+\/[A-Za-z_]+)\b/i.exec(
      text,
    )?.[1];
  if (word === undefined) return;
  const reading = readZone(word);
  if ('zone' in reading) state.zone = reading.zone;
}

function startDay(state: RowState, day: WallTime): void {
  state.day = day;
  state.last = undefined;
}

/** A text that is about one ISO day: a heading or a paragraph above rows. */
function readDay(text: string): WallTime | undefined {
  const match = /^\W*(\d{4}-\d{2}-\d{2})(?!\S*\d{1,2}:)/.exec(text);
  return match?.[1] === undefined ? undefined : parseDay(match[1]);
}

function parseDay(text: string): WallTime {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

function clockOf(hour: string | undefined, minute: string | undefined, half: string | undefined) {
  if (hour === undefined || minute === undefined) return undefined;
  const number = Number(hour);
  const shift = half === undefined ? 0 : /^p/i.test(half) ? (number < 12 ? 12 : 0) : number === 12 ? -12 : 0;
  return { hour: number + shift, minute: Number(minute) };
}

function nextDay(wall: WallTime): WallTime {
  const next = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + 1));
  return { ...wall, year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}
