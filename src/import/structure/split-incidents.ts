// Splits a document about several incidents: which lines belong to which.
import { kindOf } from '../../ingest/body/headings.ts';
import { findTimes, readLeadingTime } from '../../ingest/time/time-text.ts';
import { countIncidents, type DocumentName, type Plurality } from './collections.ts';
import { type HeadingLine, headingWords, isSectionTitle, listHeadings } from './heading-lines.ts';
import { isBlank, type Line } from './lines.ts';
import { isOpening, isTimeAlone } from '../formats/status-log.ts';
import type { ForeignIncident } from './incident-part.ts';

export type SplitReading =
  | { readonly incidents: readonly ForeignIncident[] }
  /** Why the document is not read, as a predicate. */
  | { readonly problem: string };

/** The incidents of a document in order; usually there is one, and it is returned whole. */
export function splitIncidents(lines: readonly Line[], name: DocumentName): SplitReading {
  const history = splitHistory(lines);
  if (history !== undefined) return { incidents: history };
  const plurality = countIncidents(lines, listHeadings(lines), name);
  if (plurality.isSingle) {
    const pages = findReports(lines);
    return { incidents: pages.length > 1 ? splitAt(lines, pages) : [{ lines, fields: [] }] };
  }
  const starts = [findReports, findDatedHeadings, findDatedLines, findRepeated]
    .map((find) => find(lines, plurality))
    .find(({ length }) => length > 1);
  const found = starts?.length ?? 1;
  const only = starts === undefined && plurality.count === undefined ? findOnlyReport(lines) : undefined;
  if (plurality.isCollection && only !== undefined) return { incidents: splitAt(lines, [only]) };
  if (plurality.isCollection && (starts === undefined || found !== (plurality.count ?? found)))
    return { problem: explainCollection(plurality.count, found) };
  return { incidents: starts === undefined ? [{ lines, fields: [] }] : splitAt(lines, starts) };
}

function explainCollection(count: number | undefined, found: number): string {
  const several = count === undefined ? 'several incidents' : `${count} incidents`;
  const apart = found > 1 ? `of which only ${found} can be told apart` : 'that cannot be told apart';
  return `is a report of ${several} ${apart}: put each incident into a file of its own`;
}

/**
 * The only report below a title such as "Postmortems": its heading, or the line below the title where the report has no
 * title of its own; undefined where there may be several, as in a list of dated entries.
 */
function findOnlyReport(lines: readonly Line[]): number | undefined {
  const [top, ...headings] = listHeadings(lines);
  if (top === undefined) return undefined;
  const depth = Math.min(...headings.map((heading) => heading.depth));
  const named = headings.filter(
    (heading) =>
      heading.depth === depth && !isSectionTitle(heading.words) && kindOf(heading.words) === undefined,
  );
  const entries = lines.filter(
    ({ text }) =>
      /^\s*(?:[-*+|]|\d+[.)])\s/.test(text) && findTimes(text).some(({ date }) => date !== undefined),
  );
  const [first] = named;
  if (named.length > 1 || (first === undefined && entries.length > 1)) return undefined;
  const start = first?.index ?? top.index + 1;
  const isDay = lines.slice(start).some(({ text }) => findTimes(text).some(({ date }) => date !== undefined));
  return isDay && isStory(lines, { start }, 12) ? start : undefined;
}

/** Parts from each start to the next, or to the end of the chapter; the text above the first applies to all of them. */
function splitAt(lines: readonly Line[], starts: readonly number[]): readonly ForeignIncident[] {
  const headings = listHeadings(lines);
  const first = lines.slice(0, starts[0]).find((line) => !isBlank(line));
  const fields = first === undefined ? [] : [{ key: 'report', value: first.text, line: first.number }];
  return starts.map((start, place) => {
    const own = headings.find(({ index }) => index === start);
    const end = headings.find(
      ({ index, depth }) => own !== undefined && index > start && depth < own.depth,
    )?.index;
    const next = starts[place + 1] ?? lines.length;
    // A low-level heading is not a title by itself, but it is the title of the part it starts.
    const title = own !== undefined && own.depth > 2 ? toTitle(lines[start]) : [];
    return { lines: lines.slice(start, Math.min(next, end ?? next)), fields: [...title, ...fields] };
  });
}

function toTitle(line: Line | undefined): ForeignIncident['fields'] {
  return line === undefined
    ? []
    : [{ key: 'title', value: headingWords(line.text.replace(/^#{1,6}\s+/, '')), line: line.number }];
}

/** `Incident Report for …` more than once: pages that were saved one below the other. */
function findReports(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ text }, index) => {
    if (!/^(?:#{1,6}\s+)?Incident Report for \S/i.test(text.trim())) return [];
    const title = lines.findLastIndex((line, place) => place < index && !isBlank(line));
    return [title === -1 ? index : title];
  });
}

/** Headings of one depth that each name a day, each with a story below it: months of incidents, several on one page. */
function findDatedHeadings(lines: readonly Line[], { isCollection }: Plurality): readonly number[] {
  const headings = listHeadings(lines);
  for (const depth of [1, 2, 3, 4]) {
    const own = headings.filter((heading) => heading.depth === depth);
    const dated = own.filter(
      ({ words, index }) =>
        isDated(words) && (isNamed(words, headings) || !isInside(headings, { index, depth })),
    );
    const told = dated.filter(({ index }) =>
      isStory(
        lines,
        { start: index, end: headings.find((one) => one.index > index && one.depth <= depth)?.index },
        isCollection ? 3 : 25,
      ),
    );
    const chapter = (index: number): number =>
      headings.findLastIndex((one) => one.index < index && one.depth < depth);
    const chapters = new Set(told.map(({ index }) => chapter(index)));
    const siblings = own.filter(({ index }) => chapters.has(chapter(index)));
    if (told.length > 1 && told.length >= siblings.length / 2) return told.map(({ index }) => index);
  }
  return [];
}

/** Lines that are a day with a time or a length, each above a story, in texts without headings. */
function findDatedLines(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ text }, index) => {
    const plain = text.trim().replace(/^[*_]{2}|[*_]{2}$/g, '');
    const time = plain.length < 100 && !/[.;,]$/.test(plain) ? readLeadingTime(plain) : undefined;
    if (time?.date === undefined || /^\s*[-*+•|>]\s/.test(text) || time.rest.split(/\s+/).length > 9)
      return [];
    const below = lines.slice(index + 1).find((line) => !isBlank(line))?.text ?? '';
    return below.split(/\s+/).length >= 25 && /^[*_]{2}|\(lasting|\bUTC\b/.test(text.trim()) ? [index] : [];
  });
}

function isDated(words: string): boolean {
  return (
    findTimes(words).some(({ date }) => date !== undefined) &&
    !/^(?:update|resolved|monitoring|identified|investigating)\b/i.test(words)
  );
}

/** A day with a name of its own, in a document about several outages. */
function isNamed(words: string, headings: readonly HeadingLine[]): boolean {
  const rest = findTimes(words).reduce((left, { written }) => left.replace(written, ''), words);
  const isPlural = /\b(?:outages|incidents|interruptions|disruptions)\b/i.test(headings[0]?.words ?? '');
  return isPlural && (rest.match(/\p{L}{3,}/gu)?.length ?? 0) > 1;
}

/** Days of a timeline or of a log are not incidents. */
function isInside(
  headings: readonly HeadingLine[],
  { index, depth }: { readonly index: number; readonly depth: number },
): boolean {
  const above = headings.findLast((one) => one.index < index && one.depth < depth);
  const kind = above && kindOf(above.words);
  return kind === 'timeline' || kind === 'status-updates' || kind === 'actions';
}

/** True if enough words follow a heading to describe an incident. */
function isStory(
  lines: readonly Line[],
  { start, end = lines.length }: { readonly start: number; readonly end?: number },
  least: number,
): boolean {
  const text = lines
    .slice(start + 1, end)
    .map((line) => line.text)
    .join(' ');
  return text.trim().split(/\s+/).length >= least;
}

/** One section title again and again, such as "Summary of impact": each story begins at the title above it. */
function findRepeated(lines: readonly Line[]): readonly number[] {
  const signs = [
    /^(?:[*_]{2})?(?:summary of impact|root cause|what happened|summary|impact|incident summary)\b(?:[*_]{2})?\s*[:?]?/i,
  ];
  const headings = listHeadings(lines);
  for (const sign of signs) {
    const marks = lines.flatMap(({ text }, index) => {
      const words = text
        .trim()
        .replace(/^#{1,6}\s+/, '')
        .replace(/^[*_]{2}/, '');
      const match = sign.exec(words);
      return match === null || (!/^#{1,6}\s/.test(text) && !isSectionTitle(match[0]) && !/:/.test(match[0]))
        ? []
        : [{ index, word: headingKey(match[0]) }];
    });
    const first = marks.filter(({ word }) => word === marks[0]?.word);
    if (first.length < 2) continue;
    const starts = first.map(({ index }) => titleAbove(lines, headings, index));
    const distinct = [...new Set(starts.filter((start): start is number => start !== undefined))];
    if (distinct.length === first.length) return distinct;
  }
  return [];
}

function headingKey(words: string): string {
  return headingWords(words).toLowerCase();
}

/** The title a section hangs below: the nearest higher heading, or a short line with a date of its own. */
function titleAbove(
  lines: readonly Line[],
  headings: readonly HeadingLine[],
  index: number,
): number | undefined {
  const own = headings.find((one) => one.index === index);
  const above = headings.findLast((one) => one.index < index && (own === undefined || one.depth < own.depth));
  const plain = shortLinesAbove(lines, index);
  if (plain !== undefined && (above === undefined || plain > above.index)) return plain;
  return above !== undefined && !isSectionTitle(above.words) ? above.index : undefined;
}

/** The first of up to three short lines above a line that belong to nothing else. */
function shortLinesAbove(lines: readonly Line[], index: number): number | undefined {
  let first: number | undefined;
  for (let place = index - 1, count = 0; place >= 0 && count < 3; place -= 1) {
    const text = lines[place]?.text.trim() ?? '';
    if (text === '') continue;
    if (text.length > 120 || /^[-*+•|>#]|[.;:]$/.test(text) || isSectionTitle(text)) break;
    [first, count] = [place, count + 1];
  }
  return first;
}

/** A status page's history: days, titles, and below each title its notices. */
function splitHistory(lines: readonly Line[]): readonly ForeignIncident[] | undefined {
  const marked = lines.map((line) => ({
    line,
    isDay: isDay(line.text),
    isUpdate: isOpening(line.text),
    isTime: isTimeAlone(line.text),
  }));
  if (
    !marked.some(({ isDay: own }) => own) ||
    !marked.some(({ isUpdate }) => isUpdate) ||
    !marked.some(({ isTime }) => isTime)
  )
    return undefined;
  const incidents: { lines: Line[]; fields: ForeignIncident['fields'] }[] = [];
  let day: Line | undefined;
  let title: Line | undefined;
  let isOpen = false;
  for (const { line, isDay: own, isUpdate, isTime } of marked) {
    if (own) [day, title, isOpen] = [line, undefined, false];
    else if (isUpdate && (title !== undefined || isOpen)) {
      if (title !== undefined) incidents.push({ lines: [], fields: toFields(title, day) });
      incidents.at(-1)?.lines.push(line);
      [title, isOpen] = [undefined, true];
    } else if (
      isOpen &&
      title === undefined &&
      incidents.length > 0 &&
      !isClosed(incidents.at(-1)?.lines ?? [])
    ) {
      incidents.at(-1)?.lines.push(line);
      if (isTime) incidents.at(-1)?.lines.push({ text: '', number: line.number });
    } else if (!isBlank(line)) title = line;
  }
  const first = lines.find((line) => !isBlank(line));
  const report = first === undefined ? [] : [{ key: 'report', value: first.text, line: first.number }];
  return incidents.length === 0
    ? undefined
    : incidents.map((incident) => ({ lines: incident.lines, fields: [...incident.fields, ...report] }));
}

/** A notice that already has a time is complete. */
function isClosed(lines: readonly Line[]): boolean {
  const last = lines.findLast((line) => !isBlank(line));
  return last !== undefined && isTimeAlone(last.text);
}

function toFields(title: Line, day: Line | undefined): ForeignIncident['fields'] {
  const words = title.text
    .replace(/^#{1,6}\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{2}/g, '')
    .trim();
  return [
    { key: 'title', value: words, line: title.number },
    ...(day === undefined
      ? []
      : [{ key: 'date', value: day.text.replace(/^#{1,6}\s+/, ''), line: day.number }]),
  ];
}

function isDay(text: string): boolean {
  const time = readLeadingTime(text.replace(/^#{1,6}\s+/, '').replace(/[*_]{2}/g, ''));
  return time?.date?.year !== undefined && time.clock === undefined && time.rest === '';
}
