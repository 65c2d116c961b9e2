// Reads timelines: the moment of each row, as far as it can be known without guessing.
import type { SectionKind, TimelineEntry } from '../../model/postmortem.ts';
import { formatDate, type Moment, toWallTime } from '../../model/time.ts';
import { toText } from './markdown.ts';
import { type MomentReading, toMoment } from '../time/moments.ts';
import { type Collector, type Problem, quote } from '../diagnostics/collector.ts';
import type { SectionBlocks } from './sections.ts';
import { type DateText, type LeadingTime, readLeadingTime, type TimeText } from '../time/time-text.ts';
import { readRows, readZoneWords, type TimelinePart } from './timeline-rows.ts';
import { readZone, resolveAmbiguousZone } from '../time/zones.ts';

export interface TimelineContext {
  /** The time zone of rows without one, unless the document declares another. */
  readonly zone: string;
  /** The date of rows without one, until a row or a heading gives it. */
  readonly start: Moment;
  readonly bodyLine: number;
}

/**
 * The rows of all timeline sections in document order; rows whose time cannot be read stay, without a time. When a row
 * without a date is earlier than the row above, it is either past midnight or out of order: a warning says which was
 * assumed.
 */
export function readTimeline(
  sections: readonly SectionBlocks[],
  context: TimelineContext,
  collector: Collector,
): readonly TimelineEntry[] {
  const named = sections.filter(({ section }) => section.kind === 'timeline');
  const read = (timelines: readonly SectionBlocks[]): readonly TimelinePart[] =>
    timelines.flatMap((timeline) => readRows(timeline, context.bodyLine - 1));
  const marked = read(named);
  const isEmpty = !marked.some(({ kind }) => kind === 'row');
  // The rows may be under another heading than the one that says "timeline".
  const written = isEmpty ? [...marked, ...read(sections.flatMap(findTimedBlocks))] : marked;
  if (written.length === 0) return [];
  const zones = [...written.filter((one) => one.kind === 'zone'), ...readDeclarations(sections)];
  const declared = declareZone(zones, context, collector);
  const order = orderOf(written);
  const state: RowState = { reported: new Set(), isOrdered: order !== 'newest-first' };
  const toEntries = (one: TimelinePart): readonly TimelineEntry[] => {
    if (one.kind === 'day') state.day = one.date;
    if (one.kind !== 'row') return [];
    if (one.time === undefined && startsLikeTime.test(one.text)) warnUnreadable(one, collector);
    if (one.time === undefined || (declared === undefined && one.time.zone === undefined))
      return [{ text: one.text, line: one.line }];
    return [toEntry(one, one.time, { ...context, zone: declared ?? context.zone, state, collector })];
  };
  // Newest first without dates: days are counted from the last row up.
  if (order === 'backwards') return written.toReversed().flatMap(toEntries).toReversed();
  return written.flatMap(toEntries);
}

/** A row that starts with a date or a clock time, even one that cannot be read. */
const startsLikeTime = /^[\s*_`([~≈]{0,8}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[:h]\d{2})(?![\d\p{L}])/u;

function warnUnreadable({ text, line }: Row, collector: Collector): void {
  collector.onLine(line, {
    id: 'unreadable-time',
    found: `a row that starts like a time: ${quote(text.slice(0, 30))}`,
    expected: 'a time such as 10:04 or 2022-06-20 10:04',
  });
}

const otherwise: ReadonlySet<SectionKind> = new Set([
  'actions',
  'status-updates',
  'lessons',
  'symptoms',
  'supporting',
]);

/** Lists and tables in which most rows start with a clock time, for documents without a timeline heading. */
function findTimedBlocks({ section, blocks }: SectionBlocks): readonly SectionBlocks[] {
  if (otherwise.has(section.kind)) return [];
  const timed = blocks.filter((block) => {
    if (block.type !== 'list' && block.type !== 'table') return false;
    const count = block.children.filter((row) => readLeadingTime(toText(row))?.clock !== undefined).length;
    return count > 2 && count > block.children.length / 2;
  });
  return timed.length === 0 ? [] : [{ section: { ...section, heading: '' }, blocks: timed }];
}

/** State carried from row to row. */
interface RowState {
  /** The last written date; its year may be missing. */
  day?: DateText;
  last?: Moment;
  /** False if a row without a date cannot be compared with the row before. */
  readonly isOrdered: boolean;
  /** The kinds of diagnostic reported so far: each is reported once per timeline. */
  readonly reported: Set<string>;
}

interface RowContext extends TimelineContext {
  readonly state: RowState;
  readonly collector: Collector;
}

type Row = Extract<TimelinePart, { kind: 'row' }>;

function toEntry(row: Row, time: LeadingTime, context: RowContext): TimelineEntry {
  const { state, collector } = context;
  if (time.date !== undefined) state.day = time.date;
  const reading = readRowTime(time, row.line, context);
  if ('problem' in reading) {
    const { id } = reading.problem;
    if (!state.reported.has(id)) collector.onLine(row.line, { ...reading.problem, level: 'warning' });
    if (id === 'ambiguous-zone') state.reported.add(id);
    return { text: row.text, line: row.line };
  }
  const hasKnownDay = time.date !== undefined || time.clock === undefined || !state.isOrdered;
  const at = hasKnownDay ? reading.moment : assignDay(reading.moment, time, context);
  if (at.precision !== 'day') state.last = at;
  return { at, until: readEnd(time.until, at, context), text: row.text, line: row.line };
}

function readRowTime(
  time: TimeText & { readonly written: string },
  line: number,
  { zone, start, state }: RowContext,
): MomentReading {
  const written = time.date ?? state.day;
  const wall = { ...completeDate(written, time.zone, { zone, start, state }), ...time.clock };
  const precision = time.clock === undefined ? 'day' : time.approximate ? 'approximate' : 'minute';
  return toMoment({ wall, zoneWord: time.zone, precision, written: time.written }, { zone, line });
}

/** The written date, completed from the row before or the start of the incident. */
function completeDate(
  written: DateText | undefined,
  zoneWord: string | undefined,
  { zone, start, state }: Pick<RowContext, 'zone' | 'start' | 'state'>,
): Required<DateText> {
  if (written?.year !== undefined) return { ...written, year: written.year };
  const near = state.last ?? start;
  const own = zoneWord === undefined ? undefined : readZone(zoneWord);
  const rowZone = own !== undefined && 'zone' in own ? own.zone : zone;
  // A bare date is a day in its own time zone; seen from another zone it would be the day before or after.
  const { year, month, day } = toWallTime(near.instant, near.precision === 'day' ? near.zone : rowZone);
  const nearby = { year, month, day };
  return written === undefined ? nearby : { ...written, year: nearestYear(written, nearby) };
}

const hour = 3_600_000;

/** The moment itself, or the same clock time on the next day if the rows have passed midnight. */
function assignDay(moment: Moment, time: LeadingTime, context: RowContext): Moment {
  const { state, start } = context;
  const isFirst = state.last === undefined;
  const startsKnown = state.day === undefined && start.precision !== 'day';
  const before = state.last ?? (startsKnown ? start : moment);
  if (moment.instant >= before.instant) return moment;
  const date = dayAfter(toWallTime(moment.instant, moment.zone));
  const reading = readRowTime({ ...time, date }, moment.line, context);
  if ('problem' in reading) return moment;
  const gap = reading.moment.instant - before.instant;
  // There is another date between the rows.
  if (gap < 0) return moment;
  // Rows shortly before the start describe what led up to it; rows much earlier in the day are probably the next
  // morning.
  if (gap > (isFirst ? 6 : 20) * hour) {
    if (!isFirst && !isApproximate(moment, before)) warnOutOfOrder(moment, before, context);
    return moment;
  }
  state.day = date;
  const { instant, zone } = reading.moment;
  warn(context, moment.line, {
    id: 'past-midnight',
    found: `${quote(time.written)} after ${quote(before.written)}, read as ${formatDate(instant, zone)}`,
    expected: 'a date on the first row of a new day',
  });
  return reading.moment;
}

function warnOutOfOrder(moment: Moment, before: Moment, context: RowContext): void {
  warn(context, moment.line, {
    id: 'row-out-of-order',
    found: `${quote(moment.written)} after ${quote(before.written)}, read as the same day`,
    expected: 'rows in order, or a date on the first row of a new day',
  });
}

function warn({ state, collector }: RowContext, line: number, problem: Problem): void {
  if (state.reported.has(problem.id)) return;
  state.reported.add(problem.id);
  collector.onLine(line, { level: 'warning', ...problem });
}

function isApproximate(moment: Moment, before: Moment): boolean {
  const isRough = moment.precision === 'approximate' || before.precision === 'approximate';
  return isRough && before.instant - moment.instant < hour / 4;
}

/** The end of a span; on the next day if its clock time is before the start. */
function readEnd(until: TimeText | undefined, at: Moment, context: RowContext): Moment | undefined {
  if (until === undefined) return undefined;
  const today = toWallTime(at.instant, at.zone);
  const on = (date: DateText): Moment | undefined => {
    const reading = readRowTime({ ...until, date, written: at.written }, at.line, context);
    return 'moment' in reading ? reading.moment : undefined;
  };
  const end = on(until.date ?? today);
  return end !== undefined && end.instant < at.instant && until.date === undefined
    ? on(dayAfter(today))
    : end;
}

function dayAfter({ year, month, day }: Required<DateText>): Required<DateText> {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** The year that brings a date without a year closest to a known date. */
function nearestYear({ month, day }: Omit<DateText, 'year'>, nearby: Required<DateText>): number {
  const target = Date.UTC(nearby.year, nearby.month - 1, nearby.day);
  const far = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - target);
  return [nearby.year - 1, nearby.year + 1].reduce(
    (best, year) => (far(year) < far(best) ? year : best),
    nearby.year,
  );
}

/**
 * `backwards`: clock times decrease and there are no dates; `newest-first`: they decrease between dates; else
 * `forwards`.
 */
function orderOf(written: readonly TimelinePart[]): 'forwards' | 'backwards' | 'newest-first' {
  const rows = written.filter((one) => one.kind === 'row' && one.time?.clock !== undefined);
  const minutes = rows.map((row) =>
    row.kind === 'row' ? (row.time?.clock?.hour ?? 0) * 60 + (row.time?.clock?.minute ?? 0) : 0,
  );
  const steps = minutes.slice(1).map((minute, index) => Math.sign(minute - (minutes[index] ?? 0)));
  const down = steps.filter((step) => step < 0).length;
  if (down < 2 || down <= steps.filter((step) => step > 0).length) return 'forwards';
  const isDated = written.some(
    (one) => one.kind === 'day' || (one.kind === 'row' && one.time?.date !== undefined),
  );
  return isDated ? 'newest-first' : 'backwards';
}

type ZoneWord = Extract<TimelinePart, { kind: 'zone' }>;

/** "All times are in CET", anywhere in the document. */
function readDeclarations(sections: readonly SectionBlocks[]): readonly ZoneWord[] {
  return sections.flatMap(({ section }) =>
    section.passages.flatMap(({ kind, text, line }) =>
      kind === 'prose' && /\ball times\b|\btimes (?:are|given|in|below)\b/i.test(text)
        ? readZoneWords(text, line).filter((one) => one.kind === 'zone')
        : [],
    ),
  );
}

/** The declared time zone of rows without one, else the document's; undefined after a warning that it is ambiguous. */
function declareZone(
  words: readonly ZoneWord[],
  { zone, start }: TimelineContext,
  collector: Collector,
): string | undefined {
  for (const { word, line } of words) {
    const reading = readZone(word);
    if ('zone' in reading) return reading.zone;
    if (reading.problem.id !== 'ambiguous-zone') continue;
    const resolved = resolveAmbiguousZone(word, zone, start.instant);
    if (resolved === undefined) collector.onLine(line, { ...reading.problem, level: 'warning' });
    return resolved;
  }
  return zone;
}
