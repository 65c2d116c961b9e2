// Unusual ways to write a date or a clock time, rewritten so that everything after this reads them like any other.
import { kindOf } from '../../ingest/body/headings.ts';
import { readLeadingTime } from '../../ingest/time/time-text.ts';
import { countEdits } from '../../text/spelling.ts';
import type { Line } from '../structure/lines.ts';

/** A date that was misspelled and what it was read as. */
export interface Misspelling {
  readonly written: string;
  readonly meant: string;
  readonly line: number;
}

export interface RewrittenTimes {
  readonly lines: readonly Line[];
  readonly misspellings: readonly Misspelling[];
}

/** The lines with their unusual times in a usual form; misspelled months and years are corrected and listed. */
export function rewriteTimes(lines: readonly Line[]): RewrittenTimes {
  const styles = rowStyles.filter((style) => isStyleOf(style, lines));
  const misspellings: Misspelling[] = [];
  const rewritten = lines.map((line) => {
    if (!/\d/.test(line.text)) return line;
    const usual = rewriteForms(line.text);
    const rows = styles.reduce((text, style) => style.rewrite(text), usual);
    const corrected = correctDates(rows, (written, meant) =>
      misspellings.push({ written, meant, line: line.number }),
    );
    return corrected === line.text ? line : { ...line, text: corrected };
  });
  return { lines: nestDays(rewritten), misspellings };
}

/** Headings that are days, as deep as the timeline's own, moved below it: their rows belong to the timeline. */
function nestDays(lines: readonly Line[]): readonly Line[] {
  let timeline: number | undefined;
  return lines.map((line) => {
    const [, marks = '', words = ''] = /^(#{1,5})\s+(\S.*)$/.exec(line.text) ?? [];
    if (marks === '') return line;
    const time = readLeadingTime(words);
    const isDay = time?.date !== undefined && time.clock === undefined && time.rest === '';
    if (isDay && marks.length === timeline) return { ...line, text: `#${line.text}` };
    if (kindOf(words) === 'timeline') timeline = marks.length;
    else if (timeline !== undefined && marks.length <= timeline) timeline = undefined;
    return line;
  });
}

const forms: readonly (readonly [pattern: RegExp, usual: string])[] = [
  // "{{ 06:10 }}", a template's braces around what somebody filled in.
  [/\{\{\s*(\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}[^{}]{0,30}?)\s*\}\}/g, '$1'],
  // "11:21a", "3:05p".
  [/(?<![\d:])(\d{1,2}:\d{2})([ap])(?![\p{L}\d.])/gu, '$1 $2m'],
  // "April 21st-April 24th 2011"
  [
    /(?<=\d(?:st|nd|rd|th)?)[-–](?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/g,
    ' – ',
  ],
  // "2024年4月8日", "14時05分".
  [/(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/g, '$1-$2-$3'],
  [/(?<!\d)(\d{1,2})[時时点](\d{2})分?/g, ' $1:$2 '],
  // "à 14h05", "um 14h05", "às 14h05"; the English words before such a time are known already.
  [
    /(?<=(?:^|\s)(?:à|vers|dès|às|até|um|gegen|kl\.?|klokken) )([01]?\d|2[0-3])[h.]([0-5]\d)(?!\d|\.\d)/gi,
    '$1:$2',
  ],
  // "22.02.2024 kl. 10:00": the word between a day and its clock.
  [/(?<=\d)(?:,? )kl(?:\.|okken)? ?(?=\d{1,2}:\d{2})/gi, ' '],
];

function rewriteForms(text: string): string {
  return forms.reduce((words, [pattern, usual]) => words.replace(pattern, usual), text);
}

/** A way to write the clock times that rows begin with; it is used if several rows are written that way. */
interface RowStyle {
  readonly row: RegExp;
  /** Forms that only clock times have, never years, versions or section numbers. */
  readonly proof: (hour: string, minute: string) => boolean;
  readonly rewrite: (text: string) => string;
}

const hours = String.raw`(?<hour>[01]?\d|2[0-3])`;
const rowStart = String.raw`^(?<lead>[\s*_|~(•·–-]*)`;
const rowEnd = String.raw`(?=(?<bold>\*\*)?[\s:,;|–-]+\S)`;

function styleOf(separator: string, hour: string, proof: RowStyle['proof']): RowStyle {
  const row = new RegExp(`${rowStart}${hour}${separator}(?<minute>[0-5]\\d)${rowEnd}`);
  return { row, proof, rewrite: (text) => text.replace(row, '$<lead>$<hour>:$<minute>') };
}

const rowStyles: readonly RowStyle[] = [
  // "14.37 The shop is down"
  styleOf(String.raw`\.`, hours, (hour, minute) => Number(hour) > 5 || Number(minute) > 12),
  // "14h37 - The shop is down"
  styleOf('[hH]', hours, () => true),
  // "1437 The shop is down", but not "2019 - The shop opened"
  styleOf('', String.raw`(?<hour>[01]\d|2[0-3])`, (hour) => hour !== '19' && hour !== '20'),
];

/** How many rows have to be written in a style. */
const rowsOfStyle = 3;

function isStyleOf({ row, proof }: RowStyle, lines: readonly Line[]): boolean {
  const rows = lines.flatMap(({ text }) => {
    const { hour, minute } = row.exec(text)?.groups ?? {};
    return hour === undefined || minute === undefined ? [] : [{ hour, minute }];
  });
  if (rows.length < rowsOfStyle || !rows.some(({ hour, minute }) => proof(hour, minute))) return false;
  const clocks = rows.map(({ hour, minute }) => Number(hour) * 60 + Number(minute));
  const back = clocks.filter((clock, index) => clock < (clocks[index - 1] ?? 0)).length;
  // A timeline runs forward, except at midnight.
  return back <= rows.length / 4;
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

const monthThenDay = /\b(?<month>[A-Z][a-z]{3,9})(?= \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b)/g;
const dayThenMonth =
  /(?<=\b\d{1,2}(?:st|nd|rd|th)? (?:of )?)(?<month>[A-Z][a-z]{3,9})(?=,? (?:19|20)\d{2}\b)/g;
/** A year with a digit typed twice: "20202-01-16". */
const longYear = /(?<!\d)((?:19|20)\d)(\d)\2(-\d{2}-\d{2})(?!\d)|(?<!\d)(20)(2\d)\d(-\d{2}-\d{2})(?!\d)/g;

function correctDates(text: string, tell: (written: string, meant: string) => void): string {
  const correct = (word: string): string => {
    const meant = nearestMonth(word);
    if (meant === undefined) return word;
    tell(word, meant);
    return meant;
  };
  return text
    .replace(monthThenDay, correct)
    .replace(dayThenMonth, correct)
    .replace(longYear, (written, ...groups: string[]) => {
      const meant = groups.slice(0, 3).some((group) => group === undefined)
        ? groups.slice(3, 6).join('')
        : groups.slice(0, 3).join('');
      tell(written, meant);
      return meant;
    });
}

/** The month that a word was meant to be: one or two letters off, and none of the words that are months already. */
function nearestMonth(word: string): string | undefined {
  const plain = word.toLowerCase();
  if (months.some((month) => month.toLowerCase() === plain || month.slice(0, 3).toLowerCase() === plain))
    return undefined;
  if (/^(?:sept|mars|juin|mai|juni|juli)$/i.test(word)) return undefined;
  return months.find(
    (month) =>
      month.length > 4 &&
      word.length > 3 &&
      countEdits(plain, month.toLowerCase()) <= (month.length > 6 ? 2 : 1),
  );
}
