// Timelines: the moment of each row, as far as it can be told without guessing.
import type { SectionKind, TimelineEntry } from '../../model/postmortem.ts';
import { formatDate, type Moment, toWallTime } from '../../model/time.ts';
import { toText } from './markdown.ts';
import { type MomentReading, toMoment } from '../time/moments.ts';
import { quote, type Report } from '../diagnostics/collector.ts';
import type { SectionBlocks } from './sections.ts';
import { type DateText, type LeadingTime, readLeadingTime, type TimeText } from '../time/time-text.ts';
import { readRows, readZoneWords, type Written } from './timeline-rows.ts';
import { readZone, settleZone } from '../time/zones.ts';

export interface TimelineContext {
  /** The zone of rows that name none, unless the document declares one for them. */
  readonly zone: string;
  /** The day of rows that name none, until a row or a heading does. */
  readonly start: Moment;
  readonly bodyLine: number;
}

/**
 * The rows of every timeline section in the order of the document; those whose time cannot be read stay, without one.
 * A clock that runs backwards on rows without a date has passed midnight, or the rows are out of order: a warning says
 * which was taken.
 */
export function readTimeline(
  sections: readonly SectionBlocks[],
  context: TimelineContext,
  report: Report,
): readonly TimelineEntry[] {
  const named = sections.filter(({ section }) => section.kind === 'timeline');
  const read = (timelines: readonly SectionBlocks[]): readonly Written[] =>
    timelines.flatMap((timeline) => readRows(timeline, context.bodyLine - 1));
  const marked = read(named);
  const isEmpty = !marked.some(({ kind }) => kind === 'row');
  // A title such as "Sequence of events" may stand above everything, and the rows below another heading.
  const written = isEmpty ? [...marked, ...read(sections.flatMap(findTimedBlocks))] : marked;
  if (written.length === 0) return [];
  const zones = [...written.filter((one) => one.kind === 'zone'), ...readDeclarations(sections)];
  const declared = declareZone(zones, context, report);
  const order = orderOf(written);
  const state: RowState = { said: new Set(), isOrdered: order !== 'newest-first' };
  const toEntries = (one: Written): readonly TimelineEntry[] => {
    if (one.kind === 'day') state.day = one.date;
    if (one.kind !== 'row') return [];
    if (one.time === undefined || (declared === undefined && one.time.zone === undefined))
      return [{ text: one.text, line: one.line }];
    return [toEntry(one, one.time, { ...context, zone: declared ?? context.zone, state, report })];
  };
  // Newest first without any date: the days are counted from the last row on.
  if (order === 'backwards') return written.toReversed().flatMap(toEntries).toReversed();
  return written.flatMap(toEntries);
}

const otherwise: ReadonlySet<SectionKind> = new Set([
  'actions',
  'status-updates',
  'lessons',
  'symptoms',
  'supporting',
]);

/** Lists and tables most of whose rows begin with a clock time, where no heading calls them a timeline. */
function findTimedBlocks({ section, blocks }: SectionBlocks): readonly SectionBlocks[] {
  if (otherwise.has(section.kind)) return [];
  const timed = blocks.filter((block) => {
    if (block.type !== 'list' && block.type !== 'table') return false;
    const count = block.children.filter((row) => readLeadingTime(toText(row))?.clock !== undefined).length;
    return count > 2 && count > block.children.length / 2;
  });
  return timed.length === 0 ? [] : [{ section: { ...section, heading: '' }, blocks: timed }];
}

/** What carries over from row to row. */
interface RowState {
  /** The day that was written last; its year may be missing. */
  day?: DateText;
  last?: Moment;
  /** False where rows without a date cannot be held against the row before. */
  readonly isOrdered: boolean;
  /** One unclear zone, one midnight, one confusion is one remark, however many rows it concerns. */
  readonly said: Set<string>;
}

interface RowContext extends TimelineContext {
  readonly state: RowState;
  readonly report: Report;
}

type Row = Extract<Written, { kind: 'row' }>;

function toEntry(row: Row, time: LeadingTime, context: RowContext): TimelineEntry {
  const { state, report } = context;
  if (time.date !== undefined) state.day = time.date;
  const reading = readRowTime(time, row.line, context);
  if ('complaint' in reading) {
    const { id } = reading.complaint;
    if (!state.said.has(id)) report.onLine(row.line, { ...reading.complaint, level: 'warning' });
    if (id === 'ambiguous-zone') state.said.add(id);
    return { text: row.text, line: row.line };
  }
  const isSettled = time.date !== undefined || time.clock === undefined || !state.isOrdered;
  const at = isSettled ? reading.moment : settleDay(reading.moment, time, context);
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

/** The written date, with the year and the day that it lacks from the row before or the start of the incident. */
function completeDate(
  written: DateText | undefined,
  zoneWord: string | undefined,
  { zone, start, state }: Pick<RowContext, 'zone' | 'start' | 'state'>,
): Required<DateText> {
  if (written?.year !== undefined) return { ...written, year: written.year };
  const near = state.last ?? start;
  const own = zoneWord === undefined ? undefined : readZone(zoneWord);
  const ownZone = own !== undefined && 'zone' in own ? own.zone : dayZone(near, zone);
  const { year, month, day } = toWallTime(near.instant, ownZone);
  const nearby = { year, month, day };
  return written === undefined ? nearby : { ...written, year: nearestYear(written, nearby) };
}

/** A bare date is a day in its own zone; seen from another it would begin or end on the day before. */
function dayZone(near: Moment, zone: string): string {
  return near.precision === 'day' ? near.zone : zone;
}

const hour = 3_600_000;

/** The moment itself, or the same clock time on the day after, where the rows have passed midnight. */
function settleDay(moment: Moment, time: LeadingTime, context: RowContext): Moment {
  const { state, start } = context;
  const isFirst = state.last === undefined;
  const startsKnown = state.day === undefined && start.precision !== 'day';
  const before = state.last ?? (startsKnown ? start : moment);
  if (moment.instant >= before.instant) return moment;
  const date = dayAfter(toWallTime(moment.instant, moment.zone));
  const reading = readRowTime({ ...time, date }, moment.line, context);
  if ('complaint' in reading) return moment;
  const gap = reading.moment.instant - before.instant;
  // The heading of another day stands between the rows.
  if (gap < 0) return moment;
  // Rows before the start tell how it came about; rows far back in the day are more likely those of the next morning.
  if (gap > (isFirst ? 6 : 20) * hour) {
    if (!isFirst && !isAbout(moment, before)) sayOutOfOrder(moment, before, context);
    return moment;
  }
  state.day = date;
  const { instant, zone } = reading.moment;
  say(context, moment.line, {
    id: 'past-midnight',
    found: `${quote(time.written)} after ${quote(before.written)}, read as ${formatDate(instant, zone)}`,
    expected: 'a date on the first row of a new day',
  });
  return reading.moment;
}

function sayOutOfOrder(moment: Moment, before: Moment, context: RowContext): void {
  say(context, moment.line, {
    id: 'row-out-of-order',
    found: `${quote(moment.written)} after ${quote(before.written)}, read as the same day`,
    expected: 'rows in order, or a date on the first row of a new day',
  });
}

function say(
  { state, report }: RowContext,
  line: number,
  remark: { readonly id: string; readonly found: string; readonly expected: string },
): void {
  if (state.said.has(remark.id)) return;
  state.said.add(remark.id);
  report.onLine(line, { level: 'warning', ...remark });
}

function isAbout(moment: Moment, before: Moment): boolean {
  const isRough = moment.precision === 'approximate' || before.precision === 'approximate';
  return isRough && before.instant - moment.instant < hour / 4;
}

/** The other end of a span, on the next day where its clock is behind that of the beginning. */
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

/** The year in which a date without one lies nearest to a day that is known. */
function nearestYear({ month, day }: Omit<DateText, 'year'>, nearby: Required<DateText>): number {
  const target = Date.UTC(nearby.year, nearby.month - 1, nearby.day);
  const far = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - target);
  return [nearby.year - 1, nearby.year + 1].reduce(
    (best, year) => (far(year) < far(best) ? year : best),
    nearby.year,
  );
}

/** `backwards`: no dates, clocks run down; `newest-first`: they run down and dates stand between; else `forwards`. */
function orderOf(written: readonly Written[]): 'forwards' | 'backwards' | 'newest-first' {
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

type ZoneWord = Extract<Written, { kind: 'zone' }>;

/** "All times are in CET", wherever the document says it. */
function readDeclarations(sections: readonly SectionBlocks[]): readonly ZoneWord[] {
  return sections.flatMap(({ section }) =>
    section.passages.flatMap(({ kind, text, line }) =>
      kind === 'prose' && /\ball times\b|\btimes (?:are|given|in|below)\b/i.test(text)
        ? readZoneWords(text, line).filter((one) => one.kind === 'zone')
        : [],
    ),
  );
}

/** The declared zone of rows that name none, else the document's own; undefined after asking which one is meant. */
function declareZone(
  words: readonly ZoneWord[],
  { zone, start }: TimelineContext,
  report: Report,
): string | undefined {
  for (const { word, line } of words) {
    const reading = readZone(word);
    if ('zone' in reading) return reading.zone;
    if (reading.complaint.id !== 'ambiguous-zone') continue;
    const settled = settleZone(word, zone, start.instant);
    if (settled === undefined) report.onLine(line, { ...reading.complaint, level: 'warning' });
    return settled;
  }
  return zone;
}
