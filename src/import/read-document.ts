// A foreign document to the facts of each incident in it: nothing guessed, every fact with its line and its words.
import { createCollector } from '../ingest/diagnostics/collector.ts';
import { findTimes, readLeadingTime } from '../ingest/time/time-text.ts';
import { readTimeline } from '../ingest/body/timeline.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { type Instant, type Moment, readWallTime, toWallTime } from '../model/time.ts';
import { type Calendar, dayOf, type Day, formatDay, type Reading, toReading } from './times/calendar.ts';
import { type Candidate, readFieldCandidates } from './times/candidates.ts';
import { readRowCandidates, type Row } from './times/row-candidates.ts';
import { dropChrome } from './formats/boilerplate.ts';
import { composeLog } from './output/postmortem-file.ts';
import {
  type DateMention,
  daysApart,
  type DocumentZone,
  findDates,
  findDay,
  findZone,
  isByline,
  isImprint,
  placeholderZone,
  readMonth,
  yearAnchor,
} from './times/dates.ts';
import { meaningOf } from './structure/key-values.ts';
import { isCsv, readCsv } from './formats/csv.ts';
import { nameFormat } from './formats/detect-format.ts';
import type { Gap } from './output/unresolved.ts';
import {
  findImpact,
  findKind,
  findLinks,
  findOrganization,
  findSeverity,
  findSource,
  namesOf,
} from './metadata.ts';
import { compareParts } from './times/conflicts.ts';
import { findLessons, type Remark } from './follow-ups.ts';
import type { Contradiction } from '../model/incident.ts';
import { readForeignMatter } from './formats/foreign-front-matter.ts';
import { convertTables, isHtml, readPage } from './formats/html.ts';
import { readJson } from './formats/json.ts';
import { convertMarkup } from './formats/markup/convert-markup.ts';
import { readLogCandidates, readNoticeCandidates } from './times/log-candidates.ts';
import { breakLines, joinLines, type Line, toLines } from './structure/lines.ts';
import {
  readDayCandidates,
  readLeadUpCandidates,
  readOpeningCandidates,
  readProseCandidates,
} from './times/prose-candidates.ts';
import { splitIncidents } from './structure/split-incidents.ts';
import { type ResolvedTimes, resolveTimes } from './times/resolve.ts';
import {
  type ForeignIncident,
  type Quoted,
  readStructure,
  type Structure,
} from './structure/incident-part.ts';
import type { Update } from './formats/status-log.ts';

/** What the document says of one incident. */
export interface ForeignFacts {
  readonly title?: Quoted;
  readonly organization?: Quoted;
  readonly kind?: Quoted;
  /** `2022-06-20`. */
  readonly date?: Quoted;
  readonly zone?: Quoted;
  readonly times: ResolvedTimes;
  readonly severity?: Quoted;
  readonly services: readonly Quoted[];
  readonly tags: readonly Quoted[];
  readonly authors: readonly Quoted[];
  readonly impact?: Quoted;
  readonly source?: Quoted;
  readonly updates: readonly (Update & { readonly at?: Reading })[];
  readonly rows: readonly Row[];
  readonly markdown: readonly Line[];
  readonly log: readonly Line[];
  readonly format: string;
  /** The zone could be several: no time may be written as if one were meant. */
  readonly isUnclear: boolean;
  /** The lines of the document as they came. */
  readonly original: readonly string[];
  readonly lessons: readonly Remark[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly contradictions: readonly Contradiction[];
  /** Questions only a person can answer. */
  readonly questions: readonly Gap[];
  readonly candidates: readonly Candidate[];
  readonly structure: Structure;
}

export interface ForeignOptions {
  /** Of the file, for a date that stands only there. */
  readonly path: string;
  /** The zone of documents that name none, if a person says so. */
  readonly zone?: string;
  /** The words of the archive's scale; a severity that is none of them is no fact of the file. */
  readonly severities?: readonly string[];
}

export type ForeignReading =
  | { readonly incidents: readonly ForeignFacts[] }
  /** Why nothing can be read, as what the document is: "is JSON that breaks off in line 3". */
  | { readonly problem: string };

/** The facts of every incident in a document, in its order. Never throws; whatever the text, lines are those of the text. */
export function readForeign(text: string, options: ForeignOptions): ForeignReading {
  const container = readContainer(text, options.path);
  if ('problem' in container) return container;
  const { incidents, format } = container;
  const original = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return { incidents: incidents.map((incident) => readFacts(incident, { ...options, format, original })) };
}

type Container =
  { readonly incidents: readonly ForeignIncident[]; readonly format?: string } | { readonly problem: string };

function readContainer(text: string, path: string): Container {
  if (isCsv(path)) {
    const rows = readCsv(text);
    return 'problem' in rows ? rows : { incidents: rows, format: 'csv' };
  }
  const json = readJson(text);
  if (json !== undefined) return 'problem' in json ? json : { incidents: json, format: 'statuspage-json' };
  const page = isHtml(text) ? readPage(text) : undefined;
  const markup = page === undefined ? convertMarkup(toLines(text), path) : undefined;
  const { fields, rest } = readForeignMatter(page?.lines ?? breakLines(convertTables(markup?.lines ?? [])));
  const given = [...(page?.fields ?? []), ...fields];
  const title = given.find(({ key }) => /^title$/i.test(key))?.value;
  const split = splitIncidents(dropChrome(rest), { title, fileName: fileNameOf(path) });
  if ('problem' in split) return split;
  const { incidents } = split;
  const several = incidents.length > 1;
  return {
    incidents: incidents.map((incident) => ({
      lines: incident.lines,
      // A page's title is none of each of its incidents.
      fields: [
        ...incident.fields,
        ...given.filter(
          ({ key }) => !(several || incident.fields.length > 0) || !/^(?:title|date)$/i.test(key),
        ),
      ],
    })),
    format: fields.length > 0 ? 'front-matter' : markup?.format,
  };
}

interface Timing {
  readonly date?: Quoted;
  readonly zone: DocumentZone;
  readonly rows: readonly Row[];
  readonly candidates: readonly Candidate[];
  readonly times: ResolvedTimes;
  readonly contradictions: readonly Contradiction[];
  /** For times of the update log, which name their own zone. */
  readonly logCalendar: Calendar;
}

/** Everything about when: the day, the zone, the rows, the candidates and what they come to. */
function readTiming(structure: Structure, fileName: string, asked: string | undefined): Timing {
  const dates = findDates(structure, fileName);
  const near = yearAnchor(dates, postedDay(structure) ?? reportMonth(structure));
  const found = findDay(dates, near);
  const zone = findZone(structure, found?.day, asked);
  const calendar = { day: found?.day, near: found?.day ?? near, zone: zone.zone };
  // What the text says of all times holds for notices that name no zone; what its own times happen to name does not.
  const logCalendar = { ...calendar, zone: zone.isDeclared === true ? zone.zone : undefined };
  const rows = readRows(structure, calendar, zone);
  const byClock = [
    ...readFieldCandidates(structure, calendar),
    ...readRowCandidates(rows),
    ...readProseCandidates(structure, calendar),
    ...readLogCandidates(structure.updates, logCalendar),
    ...readNoticeCandidates(structure, logCalendar),
    ...readOpeningCandidates(structure, calendar),
    ...readBylineCandidates(structure, dates),
    ...readLeadUpCandidates(structure, calendar),
    ...readPosted(structure, logCalendar),
  ];
  const isTimed = byClock.some(({ role, at }) => role !== 'published' && at.precision !== 'day');
  const candidates = isTimed ? byClock : [...byClock, ...readDayCandidates(structure, calendar)];
  const times = resolveTimes(candidates, earliest(rows));
  const contradictions = compareParts(candidates, times, { dates, near: found?.day ?? near });
  return { date: resolveDate(found, times), zone, rows, candidates, times, contradictions, logCalendar };
}

function readFacts(
  incident: ForeignIncident,
  options: ForeignOptions & { readonly format?: string; readonly original: readonly string[] },
): ForeignFacts {
  const structure = readStructure(incident);
  const fileName = fileNameOf(options.path);
  const { zone, logCalendar, ...timing } = readTiming(structure, fileName, options.zone);
  return {
    ...timing,
    title: structure.title ?? fileTitle(fileName),
    organization: findOrganization(structure),
    kind: findKind(structure),
    zone: zone.zone === undefined ? undefined : { value: zone.zone, line: zone.line ?? 0 },
    severity: findSeverity(structure, options.severities),
    services: structure.affected.length > 0 ? structure.affected : namesOf(structure, 'services'),
    tags: namesOf(structure, 'tags'),
    authors: namesOf(structure, 'authors'),
    impact: findImpact(structure),
    source: findSource(structure),
    updates: structure.updates.map((update) => ({ ...update, at: readUpdate(update, logCalendar) })),
    markdown: structure.markdown,
    log: composeLog(structure.updates),
    format: nameFormat(structure, options.format),
    lessons: findLessons(structure.sentences),
    links: findLinks(structure),
    questions: askZone(zone, timing.candidates),
    isUnclear: zone.unclear !== undefined,
    original: options.original,
    structure,
  };
}

function fileNameOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** The words of the file's name, for a document without a title: line 0, since they stand on none. */
function fileTitle(fileName: string): Quoted | undefined {
  const stem = fileName.replace(/(?:\.(?:md|mdx|markdown|txt|html?|json|erb|rst|adoc))+$/i, '');
  const words = stem
    .replace(/^(?:\d{4}[-_.]?\d{2}[-_.]?\d{2})[-_\s]*/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? undefined : { value: words, line: 0 };
}

function askZone({ zone, unclear, line }: DocumentZone, candidates: readonly Candidate[]): readonly Gap[] {
  const floating = candidates.find(({ at }) => at.isFloating && at.precision !== 'day');
  if (unclear !== undefined && line !== undefined)
    return [{ line, text: unclear, why: `the zone ${unclear} means several: say which one with --timezone` }];
  if (zone !== undefined || floating === undefined) return [];
  const { at, quote } = floating;
  return [{ line: at.line, text: quote, why: 'no zone is named: say which one was meant with --timezone' }];
}

/** A date alone in the first lines, where the text tells of another day: when the text was published. */
function readBylineCandidates(
  { markdown, title, fields }: Structure,
  dates: readonly DateMention[],
): readonly Candidate[] {
  const first = markdown
    .filter(({ text, number }) => text.trim() !== '' && number !== title?.line)
    .slice(0, 3);
  const isHeld = ({ number }: Line): boolean =>
    fields.some(({ line: own, key }) => own === number && meaningOf(key) === 'date');
  const line = first.find((one) => (isByline(one.text) || isImprint(one.text)) && !isHeld(one));
  const time = line && findTimes(line.text).find(({ date }) => date?.year !== undefined);
  const at = time && line && toReading({ ...time, line: line.number }, {});
  const isOther = dates.some(
    ({ line: own, place }) => own !== line?.number && place !== 'file' && place !== 'log',
  );
  return at === undefined || !isOther
    ? []
    : [{ role: 'published', at, strength: 'phrase', quote: at.written, source: 'prose' }];
}

/** The month that a report of several incidents, or its title, is about. */
function reportMonth({ title, fields }: Structure): Day | undefined {
  const texts = [...fields.filter(({ key }) => key === 'report'), ...(title === undefined ? [] : [title])];
  return texts.map(({ value }) => readMonth(value)).find((day) => day !== undefined);
}

function postedDay({ postmortem }: Structure): Day | undefined {
  const time = postmortem?.written === undefined ? undefined : readLeadingTime(postmortem.written);
  return time?.date?.year === undefined ? undefined : { ...time.date, year: time.date.year };
}

function readUpdate({ written, timeLine }: Update, calendar: Calendar): Reading | undefined {
  const time = written === undefined ? undefined : readLeadingTime(written);
  return time && toReading({ ...time, line: timeLine }, calendar);
}

function readPosted({ postmortem }: Structure, calendar: Calendar): readonly Candidate[] {
  const at = postmortem && readUpdate(postmortem, calendar);
  if (at === undefined) return [];
  return [
    {
      role: 'published',
      at,
      strength: 'marker',
      quote: `Posted ${postmortem?.written ?? ''}`,
      source: 'log',
    },
  ];
}

/** The day the document gives, unless its stated start lies on another one that is not next to it. */
function resolveDate(found: ReturnType<typeof findDay>, { started }: ResolvedTimes): Quoted | undefined {
  const start = started && dayOf(started.at);
  const { place } = found?.mention ?? {};
  const isOwn = place === 'field' || place === 'title' || place === 'summary';
  if (found !== undefined && (start === undefined || (isOwn && daysApart(found.day, start) <= 1)))
    return { value: formatDay(found.day), line: found.mention.line };
  return start && started ? { value: formatDay(start), line: started.at.line } : undefined;
}

function earliest(rows: readonly Row[]): Instant | undefined {
  const known = rows.flatMap(({ at }) => (at === undefined ? [] : [at.instant]));
  return known.toSorted((a, b) => a - b)[0];
}

/** The timeline as ingest reads it, with the lines of the original. */
function readRows(structure: Structure, { day, zone }: Calendar, { unclear }: DocumentZone): readonly Row[] {
  // Without a day there are rows all the same, but none knows when it was.
  const date = day ?? { year: 2000, month: 1, day: 1 };
  const clock = zone ?? (unclear === undefined ? 'UTC' : placeholderZone(unclear));
  const start = toReading({ approximate: false, date, written: '', line: 1 }, { zone: clock });
  if (start === undefined) return [];
  const report = createCollector({ path: '', text: joinLines(structure.markdown) });
  const entries = readTimeline(structure.blocks, { zone: clock, start, bodyLine: 1 }, report);
  const rows = entries.map((entry) => toRow(entry, { structure, isFloating: zone === undefined, unclear }));
  return day === undefined ? rows.map(({ text, line }) => ({ text, line })) : rows;
}

interface RowPlace {
  readonly structure: Structure;
  /** Rows that name no zone have none. */
  readonly isFloating: boolean;
  readonly unclear?: string;
}

function toRow({ at, until, text, line }: TimelineEntry, { structure, isFloating, unclear }: RowPlace): Row {
  const number = structure.originalLine(line);
  const word = at === undefined ? undefined : findTimes(at.written)[0]?.zone;
  const floats = isFloating && (word === undefined || word === unclear);
  const settle = (moment: Moment | undefined): Reading | undefined =>
    moment && { ...(floats ? toFloating(moment) : moment), line: number, isFloating: floats };
  return { at: settle(at), until: settle(until), text, line: number };
}

/** The same clock as if it were that of UTC. */
function toFloating(moment: Moment): Moment {
  const wall = readWallTime(toWallTime(moment.instant, moment.zone), 'UTC');
  return wall.kind === 'instant' ? { ...moment, instant: wall.instant, zone: 'UTC' } : moment;
}
