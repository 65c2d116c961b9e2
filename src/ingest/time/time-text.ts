// Reads dates and times the way people write them. Only what is written is read: a missing day, year or zone stays
// missing.
import { foreignMonths, monthNumber } from '../../text/languages/languages.ts';
import { isZone } from '../../model/time.ts';
import { zoneWords } from './zones.ts';

export interface DateText {
  /** Absent in `20 June` and `Jan 14`. */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

export interface ClockText {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** One written time. At least one of `date` and `clock` is set. */
export interface TimeText {
  readonly approximate: boolean;
  readonly date?: DateText;
  readonly clock?: ClockText;
  /** The zone as written: `CEST`, `UTC+1`, `Europe/Madrid`. */
  readonly zone?: string;
  /** The day of the week, if written: 1 for Monday to 7 for Sunday. */
  readonly weekday?: number;
}

/** A time or a span at the start of a text; `written` is the part that was read and `rest` is what follows. */
export interface LeadingTime extends TimeText {
  readonly until?: TimeText;
  readonly written: string;
  readonly rest: string;
}

/** A time or a span anywhere in a text, from `index` to `end`. */
export interface FoundTime extends TimeText {
  readonly until?: TimeText;
  readonly written: string;
  readonly index: number;
  readonly end: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const nth = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
/** The end of a span of days within a month, `14-19 January 2026`; the first day counts. */
const through = String.raw`(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?`;
const year = String.raw`(?:,?\s+(?<year>\d{4})(?!\d|:|\s?(?:UTC|GMT)))?`;
/** Behind a day with a dot or "de", names shared with English need a year: "in step 3. May be late" is not a date. */
const foreign = String.raw`(?<month>${foreignMonths.join('|')})\.?(?:\s+(?:del?\s+)?(?<year>\d{4})(?![\d:])|(?<!\b(?:${sharedMonths()})\.?)(?![\p{L}\d]))`;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const patterns = {
  lead: /[\s*_`>[(•·‣▪–—-]*/y,
  about:
    /(?:(?:[~≈]|c(?:a|irca)?\.|circa\b|about\b|around\b|roughly\b|approx(?:imately|\.)?|aprox\.?|at\b|on\b|from\b|between\b|by\b|the\b)\s*)+/iy,
  weekday:
    /(?<weekday>mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?(?=[\da-z])/iy,
  isoDate: /(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/y,
  slashDate: /(?<first>\d{1,2})[-/](?<second>\d{1,2})[-/](?<year>\d{4})(?!\d)/y,
  dottedDate: /(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/y,
  foreignDate: new RegExp(String.raw`(?<day>\d{1,2})(?:er)?\.?\s+(?:de\s+|d[’'])?${foreign}`, 'iuy'),
  dayMonth: new RegExp(
    String.raw`${nth}${through}(?:\s+|[-/])(?:of\s+)?${month}(?:[-/](?<year1>\d{4})|${year})\b`,
    'iy',
  ),
  monthDay: new RegExp(
    String.raw`${month},?\s+${nth}(?:${through}(?=,?\s+\d{4}\b))?(?![\d:]|\.\d)${year}`,
    'iy',
  ),
  dateGap: /(?:T(?=\d)|\s*(?:,|at\b|@|[-–—:|])?\s*)/y,
  laterClock: /(?:T|,?\s+)\d{1,2}:\d{2}/y,
  placeholder: /(?:--:--|HH:mm|[?x]{2}:[?x]{2})/iy,
  clock:
    /(?<hour>\d{1,2}):\s?(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?!\d)(?:\s?(?<half>[ap])\.?m(?![a-z\d])\.?)?/iy,
  hour: /(?<hour>\d{1,2})(?:\.(?<minute>\d{2}))?\s?(?<half>[ap])\.?m(?![a-z\d])\.?/iy,
  // "At 14h30"; without a word such as "at", "14h30" may be a duration.
  spokenHour: /(?<=\b(?:at|until|till|from|since|between)\s+)(?<hour>[012]?\d)h(?<minute>[0-5]\d)(?!\d)/iy,
  bare: /(?<hour>\d{2})[.h]?(?<minute>\d{2})(?=\s?(?:UTC|GMT|Z|h(?:rs|ours)?)\b)(?:\s?h(?:rs|ours)?\b)?/y,
  dotted: new RegExp(String.raw`(?<hour>\d{1,2})\.(?<minute>\d{2})(?=\s?(?:${zoneWords.join('|')})\b)`, 'y'),
  word: /(?<word>midnight|noon)\b/iy,
  anyOffset: /\s?(?<zone>[+-]\d{2}:?\d{2})(?!\d|:\d)/y,
  // PostgreSQL prints offsets of whole hours as two digits.
  hourOffset: /(?<zone>[+-](?:0\d|1[0-4]))(?![\d:.,/-])/y,
  // After a blank, "-0700" and "-07:00" are offsets west of Greenwich; "10:00-11:00" and "10:00 - 11:00" are spans.
  westOffset: /\s(?<zone>-(?:0\d|1[0-2])(?<colon>:?)(?:00|30|45))(?!\d|:\d)/y,
  eastOffset: /\s?(?<zone>\+\d{2}:?\d{2})(?!\d|:\d)/y,
  zone: new RegExp(
    String.raw`\s?\(?(?<zone>(?:UTC|GMT|utc|gmt)\s?[+-]\d{1,2}(?::?\d{2})?|(?:${zoneWords.join('|')}|utc|gmt)(?![A-Za-z\d])|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)+)\)?`,
    'y',
  ),
  span: /\s*(?:--?>?|=>|–|—|→|to\b|until\b|till\b|and\b|through\b)\s*/iy,
  close: /[\s*_`)\]]*(?:[:–—|>=,;-]+(?=\s|$|\D))?[\s*_]*/y,
} as const;

/** The time at the start of a text, after any list or quote marks; undefined if the text starts with something else. */
export function readLeadingTime(text: string): LeadingTime | undefined {
  // A quick test first: most texts have no digit near the start.
  if (!/^[^\d]{0,40}\d|midnight|noon/i.test(text)) return undefined;
  const cursor = createCursor(text);
  cursor.take('lead');
  const start = cursor.place();
  const first = readTime(cursor);
  if (first === undefined) return undefined;
  const end = first.clock === undefined ? undefined : readEnd(cursor);
  const written = text.slice(start, cursor.place()).trim();
  const place = cursor.place();
  cursor.take('close');
  // "16:23abc" is not a time followed by text.
  if (cursor.place() === place && /^[\p{L}\p{N}]/u.test(text.slice(place))) return undefined;
  return {
    ...joinSpan(first, end),
    written,
    rest: text.slice(cursor.place()).trim(),
  };
}

const anyStart = new RegExp(
  String.raw`(?<![\p{L}\p{N}:./_$€£#-])(?=\d|[Mm]idnight\b|[Nn]oon\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+)?\.?\s+\d)`,
  'gu',
);
const approximateBefore =
  /(?:[~≈]|\b(?:about|around|roughly|approx(?:imately|\.)?|aprox\.?|circa|ca\.))\s*(?:at\s+)?$/i;
const betweenBefore = /\bbetween\b[^.,;]{0,40}$/i;
const amountAfter = /^\s?(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|h|m|s|ms|%|x|MB|GB|TB|kB)\b/i;

/** All dates, clock times and spans in a text, in order. "A and B" is a span only after "between". */
export function findTimes(text: string): readonly FoundTime[] {
  const found: FoundTime[] = [];
  if (!/\d|midnight|noon/i.test(text)) return found;
  const cursor = createCursor(text);
  anyStart.lastIndex = 0;
  let past = 0;
  for (const { index } of text.matchAll(anyStart)) {
    if (index < past) continue;
    cursor.back(index);
    const first = readTime(cursor);
    if (first === undefined) continue;
    const middle = cursor.place();
    const until = first.clock === undefined ? undefined : readEnd(cursor);
    const isBoth = until !== undefined && /^\s*and\b/i.test(text.slice(middle, cursor.place()));
    if (isBoth && !betweenBefore.test(text.slice(0, middle))) cursor.back(middle);
    const end = cursor.place();
    if (/^[\p{L}\p{N}]/u.test(text.slice(end)) || (first.clock && amountAfter.test(text.slice(end))))
      continue;
    past = end;
    const last = end === middle ? undefined : until;
    const approximate =
      first.approximate || approximateBefore.test(text.slice(Math.max(0, index - 24), index));
    found.push({ ...joinSpan({ ...first, approximate }, last), written: text.slice(index, end), index, end });
  }
  return found;
}

/** Joins the two ends of a span, which share a date and a zone that is written only once. */
function joinSpan(first: TimeText, until: TimeText | undefined): TimeText & { readonly until?: TimeText } {
  if (until === undefined) return first;
  const zone = first.zone ?? until.zone;
  return { ...first, date: first.date ?? until.date, zone, until: { ...until, zone: until.zone ?? zone } };
}

interface Cursor {
  readonly take: (name: keyof typeof patterns) => Readonly<Record<string, string | undefined>> | undefined;
  readonly place: () => number;
  readonly back: (place: number) => void;
}

function createCursor(text: string): Cursor {
  let place = 0;
  return {
    take(name) {
      const pattern = patterns[name];
      pattern.lastIndex = place;
      const match = pattern.exec(text);
      if (match === null) return undefined;
      place += match[0].length;
      return { ...match.groups, all: match[0] };
    },
    place: () => place,
    back: (to) => {
      place = to;
    },
  };
}

function readTime(cursor: Cursor): TimeText | undefined {
  let approximate = isApproximate(cursor.take('about'));
  const dayWord = cursor.take('weekday')?.['weekday'];
  const weekday = dayWord === undefined ? undefined : weekdays.indexOf(dayWord.slice(0, 3).toLowerCase()) + 1;
  const date = readDate(cursor);
  const afterDate = cursor.place();
  const gap = date === undefined ? undefined : cursor.take('dateGap');
  approximate = isApproximate(cursor.take('about')) || approximate;
  if (cursor.take('placeholder') !== undefined) return date && { approximate, date, weekday };
  const clock = readClock(cursor);
  if (clock === undefined) {
    cursor.back(afterDate);
    return date && { approximate, date, weekday };
  }
  const offset = gap?.['all'] === 'T' ? cursor.take('anyOffset')?.['zone'] : readOffset(cursor, clock, date);
  const zone = offset ?? readZoneWord(cursor);
  // The date may come last: "10:25 PM PDT on June 4th".
  const late = date ?? readLateDate(cursor);
  return { approximate, date: late, clock, zone, weekday };
}

/** The end of a span; the cursor does not move if no clock time follows. */
function readEnd(cursor: Cursor): TimeText | undefined {
  const start = cursor.place();
  const end = cursor.take('span') === undefined ? undefined : readTime(cursor);
  if (end?.clock !== undefined) return end;
  cursor.back(start);
  return undefined;
}

function isApproximate(words: Readonly<Record<string, string | undefined>> | undefined): boolean {
  return /[~≈]|c|about|around|roughly|ap/i.test(words?.['all'] ?? '');
}

function readDate(cursor: Cursor): DateText | undefined {
  for (const name of ['isoDate', 'dottedDate', 'foreignDate', 'dayMonth', 'monthDay'] as const) {
    const parts = cursor.take(name);
    if (parts === undefined) continue;
    // The year 1 comes from a clock that was never set.
    if (parts['year'] !== undefined && Number(parts['year']) < 1000) break;
    const word = parts['month'] ?? '';
    const number = /^\d/.test(word) ? Number(word) : monthOf(word.toLowerCase());
    const yearWord = parts['year'] ?? parts['year1'];
    return {
      year: yearWord === undefined ? undefined : Number(yearWord),
      month: number,
      day: Number(parts['day']),
    };
  }
  return readSlashDate(cursor);
}

function monthOf(word: string): number {
  return monthNumber(word) ?? months.indexOf(word.slice(0, 3)) + 1;
}

/** Names of months that are English as well. */
function sharedMonths(): string {
  const english = new RegExp(`^${month.replace('?<month>', '?:')}$`, 'i');
  return foreignMonths.filter((name) => english.test(name)).join('|');
}

/** Day and month between slashes come in either order; the date is read only if one of them cannot be the month. */
function readSlashDate(cursor: Cursor): DateText | undefined {
  const start = cursor.place();
  const { first, second, year: yearWord } = cursor.take('slashDate') ?? {};
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b <= 12) return { year: Number(yearWord), month: b, day: a };
  if (a <= 12 && (b > 12 || a === b)) return { year: Number(yearWord), month: a, day: b };
  cursor.back(start);
  return undefined;
}

function readLateDate(cursor: Cursor): DateText | undefined {
  const start = cursor.place();
  cursor.take('dateGap');
  cursor.take('about');
  cursor.take('weekday');
  const date = readDate(cursor);
  if (date !== undefined && cursor.take('laterClock') === undefined) return date;
  // In "10:00 2014-03-13T16:49Z" the date belongs to the next time.
  cursor.back(start);
  return undefined;
}

function readClock(cursor: Cursor): ClockText | undefined {
  const parts =
    cursor.take('clock') ??
    cursor.take('hour') ??
    cursor.take('spokenHour') ??
    cursor.take('bare') ??
    cursor.take('dotted') ??
    cursor.take('word');
  if (parts === undefined) return undefined;
  if (parts['word'] !== undefined) return { hour: /noon/i.test(parts['word']) ? 12 : 0, minute: 0 };
  const hour = Number(parts['hour']);
  const isAfternoon = /p/i.test(parts['half'] ?? '');
  const shift = parts['half'] === undefined ? 0 : isAfternoon ? (hour < 12 ? 12 : 0) : hour === 12 ? -12 : 0;
  const second = parts['second'] === undefined ? undefined : Number(parts['second']);
  return { hour: hour + shift, minute: Number(parts['minute'] ?? 0), second };
}

/**
 * The offset after a clock time; in `09:00 -10:00` without a date, the second time is more likely the end of a span.
 */
function readOffset(cursor: Cursor, clock: ClockText, date: DateText | undefined): string | undefined {
  const east = cursor.take('eastOffset')?.['zone'];
  if (east !== undefined) return east;
  if (clock.second !== undefined) {
    const whole = cursor.take('hourOffset')?.['zone'];
    if (whole !== undefined) return whole;
  }
  const start = cursor.place();
  const { zone, colon } = cursor.take('westOffset') ?? {};
  if (zone === undefined) return undefined;
  const isCertain = date !== undefined || clock.second !== undefined || colon === '';
  if (isCertain || Number(zone.slice(1, 3)) < clock.hour) return zone;
  cursor.back(start);
  return undefined;
}

function readZoneWord(cursor: Cursor): string | undefined {
  const start = cursor.place();
  const word = cursor.take('zone')?.['zone'];
  if (word === undefined || !word.includes('/') || isZone(word)) return word;
  cursor.back(start);
  return undefined;
}
