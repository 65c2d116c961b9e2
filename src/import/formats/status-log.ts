// The update log of a status page, in the shapes in which such pages are copied: newest or oldest first.
import { findTimes, readLeadingTime } from '../../ingest/time/time-text.ts';
import { isBlank, type Line } from '../structure/lines.ts';
import { anyOf } from '../pattern-list.ts';

/** One public notice. */
export interface Update {
  /** The page's own word: `Investigating`. */
  readonly status: string;
  /** The words of its time; absent if none can be found. */
  readonly written?: string;
  readonly text: string;
  /** The line of its status. */
  readonly line: number;
  /** The line its words begin on. */
  readonly textLine: number;
  /** The line of its time. */
  readonly timeLine: number;
}

export interface StatusLog {
  /** The lines outside of the log: the postmortem, or nothing. */
  readonly rest: readonly Line[];
  /** As written in the document. */
  readonly updates: readonly Update[];
  /** The update that is the postmortem itself. */
  readonly postmortem?: Update;
}

const words =
  'Resolved|Monitoring|Update|Identified|Investigating|Postmortem|Scheduled|In progress|Verifying|Completed|Recovering|Mitigated|Fixed|Watching|Degraded|Closed|Investigation';
const aloneWord = new RegExp(String.raw`^(?:#{1,6}\s+)?[*_]{0,2}(${words})[*_]{0,2}$`, 'i');
const posted = /^[*_]*Posted\b(?:\s+on\b)?:?\s*(?:.{1,24}\bago\b[.,]?)?\s*(.*?)[*_.]*$/i;
const before = new RegExp(
  String.raw`^(?:[-*+•]\s+)?[*_[]{0,3}(${words})[*_\]]{0,3}\s*(?:[-–—:|]|\[)\s*(?=\S)[*_]{0,2}(.*)$`,
  'i',
);
const ahead = new RegExp(
  String.raw`^(?:[-*+•]\s+|#{1,6}\s+)?[*_[]{0,3}(${words})(?: update)?[*_\]]{0,3}\s*(?:[-–—:|@]|at\b|\()\s*[*_]{0,2}(.*)$`,
  'i',
);
const behind = new RegExp(
  String.raw`^[*_[(]{0,3}(${words})[*_\])]{0,3}\s*(?:[-–—:|]\s*|$)[*_]{0,2}(.*)$`,
  'i',
);
const dashed = new RegExp(String.raw`^[*_]{0,2}(${words})[*_]{0,2}\s*[-–—:]$`, 'i');
const dated = new RegExp(String.raw`^(?:[-*+•]\s+)?[*_]{0,2}(${words})[*_]{0,2}\s+(?=[A-Z\d])(.*)$`, 'i');
const shortcode = /\{\{<\s*track\s+"([^"]+)"\s*>\}\}/;

/** The log and what is left without it; a document without a log is returned whole. */
export function cutStatusLog(lines: readonly Line[]): StatusLog {
  const log = cutPosted(lines) ?? cutInline(lines) ?? cutClocked(lines) ?? cutTable(lines);
  if (log === undefined) return { rest: lines, updates: [] };
  const postmortem = log.updates.find(({ status }) => /^postmortem$/i.test(status));
  return { ...log, updates: log.updates.filter((update) => update !== postmortem), postmortem };
}

/** `Resolved`, some lines, `Posted Jun 20, 2022 - 17:10 CEST`: the shape of a single incident's page. */
function cutPosted(lines: readonly Line[]): StatusLog | undefined {
  const isBare =
    lines.filter(({ text }) => aloneWord.test(text.trim())).length > 1 &&
    !lines.some(({ text }) => isPosted(text));
  const ends = lines.flatMap(({ text }, index) =>
    isPosted(text) || (isBare && isTimeAlone(text)) ? [index] : [],
  );
  const rest: Line[] = [];
  const updates: Update[] = [];
  let past = 0;
  for (const end of ends) {
    const start = lines.findIndex(
      ({ text }, index) => index >= past && index < end && aloneWord.test(text.trim()),
    );
    if (start === -1) continue;
    const update = readPosted(lines, start, end);
    const isPostmortem = /^postmortem$/i.test(update.status);
    rest.push(...lines.slice(past, start), ...(isPostmortem ? lines.slice(start + 1, end) : []));
    updates.push(update);
    past = end + 1;
  }
  return updates.length === 0 ? undefined : { rest: [...rest, ...lines.slice(past)], updates };
}

function isPosted(text: string): boolean {
  const match = posted.exec(text.trim());
  return match !== null && readLeadingTime(match[1] ?? '')?.clock !== undefined;
}

function readPosted(lines: readonly Line[], start: number, end: number): Update {
  const [first, last] = [lines[start], lines[end]];
  const written = posted.exec(last?.text.trim() ?? '')?.[1] ?? last?.text.trim();
  const status = aloneWord.exec(first?.text.trim() ?? '')?.[1] ?? '';
  return {
    status,
    written,
    text: join(lines.slice(start + 1, end)),
    line: first?.number ?? 1,
    textLine: lines.slice(start + 1, end).find((line) => !isBlank(line))?.number ?? first?.number ?? 1,
    timeLine: last?.number ?? 1,
  };
}

/** True for a line that begins a notice: `Resolved - text`. */
export function isOpening(text: string): boolean {
  return readOpening(text.trim(), 0) !== undefined;
}

interface Opening {
  readonly index: number;
  readonly status: string;
  readonly written?: string;
  readonly text: string;
  /** Where its words begin, when that is below its status. */
  readonly body?: number;
  /** The line is only the status. */
  readonly isAbove?: boolean;
}

/**
 * `Resolved - text` with its time on a line of its own, behind it, or before it: overviews, histories, Markdown logs.
 */
function cutInline(lines: readonly Line[]): StatusLog | undefined {
  const openings = listOpenings(lines);
  const statuses = new Set(openings.map(({ status }) => status.toLowerCase()));
  if (openings.length < 2 || statuses.size < 2) return undefined;
  if (
    !['investigating', 'identified', 'resolved', 'completed', 'monitoring'].some((one) => statuses.has(one))
  )
    return undefined;
  const first = openings[0]?.index ?? 0;
  const updates: Update[] = [];
  let past = first;
  openings.forEach((opening, place) => {
    const next = openings[place + 1]?.index ?? lines.length;
    const { update, end } = closeUpdate(lines, opening, next);
    updates.push(update);
    past = end;
  });
  // Key facts in a list, such as "Incident declared 13:54" and "Resolved 13:58", have no text of their own.
  const told = updates.filter(({ text, written }) => text !== '' && written !== undefined);
  const isOverview = updates.every(({ text }) => text === '') && updates.length > 2;
  if (told.length < 2 && !isOverview) return undefined;
  return { rest: [...lines.slice(0, first), ...lines.slice(past)], updates };
}

function listOpenings(lines: readonly Line[]): readonly Opening[] {
  const openings: Opening[] = [];
  lines.forEach(({ text }, index) => {
    // "Resolved -" is above its words, which may begin with "Update:" themselves.
    const isBelow = openings.at(-1)?.isAbove === true && openings.at(-1)?.index === index - 1;
    const opening = isBelow ? undefined : readOpening(text.trim(), index);
    const above = openings.at(-1);
    // "Update - 16:45" as a heading, and the state below it.
    const isState = opening?.written === undefined && above?.written !== undefined && above.text === '';
    const isNext = above !== undefined && lines.slice(above.index + 1, index).every(isBlank);
    if (opening === undefined) return;
    if (isState && isNext)
      openings[openings.length - 1] = { ...above, status: opening.status, body: index, text: opening.text };
    else openings.push(opening);
  });
  return openings;
}

function readOpening(text: string, index: number): Opening | undefined {
  const alone = dashed.exec(text)?.[1];
  if (alone !== undefined) return { index, status: alone, text: '', isAbove: true };
  const track = shortcode.exec(text)?.[1];
  const plain = text.replace(shortcode, '').trim();
  const heading = ahead.exec(plain);
  const own = heading === null ? undefined : readLeadingTime(heading[2] ?? '');
  // "[Resolved] At 13:40 on 19 May, power failed" says what happened then, not when the notice was posted.
  const isStory = /^[^,]*\d[^,]*,\s+\p{Ll}/u.test(heading?.[2] ?? '') && /\]\s*at\b/i.test(plain);
  if (heading !== null && own?.clock !== undefined && !isStory)
    return { index, status: heading[1] ?? '', written: own.written, text: own.rest };
  const direct = dated.exec(plain);
  const inline = direct === null ? undefined : readLeadingTime(direct[2] ?? '');
  if (inline?.clock !== undefined && inline.rest === '')
    return { index, status: direct?.[1] ?? '', written: inline.written, text: '', isAbove: true };
  const time = readLeadingTime(plain.replace(/^[-*+•]\s+|^#{1,6}\s+/, ''));
  const late = time?.clock === undefined ? null : behind.exec(time.rest);
  if (late !== null) return { index, status: late[1] ?? '', written: time?.written, text: late[2] ?? '' };
  const match = before.exec(plain);
  if (match === null) return undefined;
  return { index, status: match[1] ?? '', written: track, text: match[2] ?? '' };
}

/** The update up to the next one; its time may be its last line, or be in brackets at its end. */
function closeUpdate(
  lines: readonly Line[],
  opening: Opening,
  next: number,
): { readonly update: Update; readonly end: number } {
  const { status, text, body = opening.index } = opening;
  const { index } = opening;
  const line = lines[index]?.number ?? 1;
  const gap = lines.findIndex((one, place) => place > index && place < next && isTimeAlone(one.text));
  if (opening.written === undefined && gap !== -1) {
    const [time] = findTimes(lines[gap]?.text ?? '');
    const words = join([{ text, number: line }, ...lines.slice(body + 1, gap)]);
    const timeLine = lines[gap]?.number ?? line;
    return {
      update: { status, written: time?.written, text: words, line, textLine: line, timeLine },
      end: gap + 1,
    };
  }
  // Without a line that closes it, the last update ends with its paragraph.
  const blank = lines.findIndex((one, place) => place > body && place < next && isBlank(one));
  const end = next === lines.length && blank !== -1 && (text !== '' || blank > body + 1) ? blank : next;
  const written = opening.written ?? findTimes(/[([]([^()[\]]+)[)\]]\.?$/.exec(text)?.[1] ?? '')[0]?.written;
  const words = join([{ text, number: line }, ...lines.slice(body + 1, end)]);
  return {
    update: {
      status,
      written,
      text: words.replace(shortcode, '').trim(),
      line,
      textLine: line,
      timeLine: line,
    },
    end,
  };
}

/** Full times alone on their lines, the newest first, each with its words below it: pages that name no states. */
function cutClocked(lines: readonly Line[]): StatusLog | undefined {
  const marks = lines.flatMap(({ text, number }, index) => {
    const time = isTimeAlone(text) ? readLeadingTime(text.trim()) : undefined;
    const { date, clock } = time ?? {};
    if (date?.year === undefined || clock === undefined) return [];
    return [
      {
        index,
        number,
        written: text.trim(),
        at: Date.UTC(date.year, date.month, date.day, clock.hour, clock.minute),
      },
    ];
  });
  const isDescending = marks.every(({ at }, place) => place === 0 || at <= (marks[place - 1]?.at ?? at));
  if (marks.length < 3 || !isDescending) return undefined;
  const parts = marks.map((mark, place) => ({
    ...mark,
    own: lines.slice(mark.index + 1, marks[place + 1]?.index),
  }));
  const isReport = (own: readonly Line[]): boolean => own.some(({ text }) => /^#{1,6}\s/.test(text));
  return {
    rest: [...lines.slice(0, marks[0]?.index), ...parts.flatMap(({ own }) => (isReport(own) ? own : []))],
    updates: parts.map(({ written, own, number }) => {
      const status = isReport(own) ? 'Postmortem' : 'Update';
      const text = isReport(own) ? '' : join(own);
      const textLine = own.find((line) => !isBlank(line))?.number ?? number;
      return { status, written, text, line: number, textLine, timeLine: number };
    }),
  };
}

/** A table of notices, the newest first: date, time and words between tabs or bars. */
function cutTable(lines: readonly Line[]): StatusLog | undefined {
  const rows = lines.flatMap((line, index) => {
    const cells = line.text
      .split(/\t|\|/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const time = cells.length > 1 ? readLeadingTime(cells.slice(0, -1).join(' ')) : undefined;
    const { date, clock } = time ?? {};
    if (time?.rest !== '' || date?.year === undefined || clock === undefined) return [];
    const at = Date.UTC(date.year, date.month, date.day, clock.hour, clock.minute);
    return [{ index, at, written: time.written, text: cells.at(-1) ?? '', line: line.number }];
  });
  const isDescending = rows.every(({ at }, place) => place === 0 || at <= (rows[place - 1]?.at ?? at));
  const isLog = rows.some(({ text }) => /\b(?:investigating|resolved|update)\b/i.test(text));
  if (rows.length < 3 || !isDescending || !isLog) return undefined;
  const [from, to] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  const head = /\t|\|/.test(lines[from - 1]?.text ?? '') ? from - 1 : from;
  return {
    rest: [...lines.slice(0, head), ...lines.slice(to + 1)],
    updates: rows.map(({ written, text, line }) => ({
      status: stateOf(text),
      written,
      text,
      line,
      textLine: line,
      timeLine: line,
    })),
  };
}

/** The status that a notice describes, if no status word is next to it. */
function stateOf(text: string): string {
  if (/\b(?:has been|is|was) resolved\b/i.test(text)) return 'Resolved';
  return /\bwe are investigating\b/i.test(text) ? 'Investigating' : 'Update';
}

/** True for a line that is only a clock time. */
export function isTimeAlone(text: string): boolean {
  const time = readLeadingTime(posted.exec(text.trim())?.[1] ?? text.trim());
  return time?.clock !== undefined && time.rest === '';
}

function join(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

const affectedLeads = [
  'This (?:incident|scheduled maintenance|maintenance) affect(?:ed|s)',
  'Affected(?: services?| components?| systems?)?',
];
const affected = new RegExp(String.raw`^${anyOf(affectedLeads)}:\s*(.+?)\.?$`, 'i');

/**
 * The parts of a sentence such as `This incident affected: A (x, y (z)) and B.`, each with the text in its brackets.
 */
export function readAffected(text: string): readonly string[] | undefined {
  const match = affected.exec(text.trim());
  if (match === null) return undefined;
  const parts: string[] = [''];
  let depth = 0;
  for (const character of match[1] ?? '') {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  const names = parts.map((part) => part.trim().replace(/^and\s+/, '')).filter((part) => part !== '');
  return names.flatMap((name) => (name.includes('(') ? [name] : name.split(/\s+and\s+/)));
}
