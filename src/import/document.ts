// A foreign document to the facts of each incident in it: nothing guessed, every fact with its line and its words.
import { createReport } from '../ingest/report.ts';
import { findTimes, readLeadingTime } from '../ingest/time-text.ts';
import { readTimeline } from '../ingest/timeline.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { type Calendar, dayOf, type Day, formatDay, type Reading, toReading } from './calendar.ts';
import {
  type Claim,
  readFieldClaims,
  readLeadUpClaims,
  readLogClaims,
  readProseClaims,
  readRowClaims,
  type Row,
} from './claims.ts';
import { dropChrome } from './chrome.ts';
import { composeLog } from './compose.ts';
import {
  daysApart,
  findDates,
  findDay,
  findZone,
  type DocumentZone,
  toCalendar,
  yearAnchor,
} from './dates.ts';
import { nameFormat } from './format.ts';
import type { Gap } from './gaps.ts';
import {
  findImpact,
  findKind,
  findLinks,
  findOrganization,
  findSeverity,
  findSource,
  namesOf,
} from './labels.ts';
import { compareParts } from './notices.ts';
import { findLessons, type Remark } from './promises.ts';
import type { Contradiction } from '../model/incident.ts';
import { joinLines, type Line, toLines } from './lines.ts';
import { type SettledTimes, settleTimes } from './settle.ts';
import { type ForeignIncident, type Quoted, readStructure, type Structure } from './structure.ts';
import type { Update } from './status-log.ts';

/** What the document says of one incident. */
export interface ForeignFacts {
  readonly title?: Quoted;
  readonly organization?: Quoted;
  readonly kind?: Quoted;
  /** `2022-06-20`. */
  readonly date?: Quoted;
  readonly zone?: Quoted;
  readonly times: SettledTimes;
  readonly severity?: Quoted;
  readonly services: readonly Quoted[];
  readonly authors: readonly Quoted[];
  readonly impact?: Quoted;
  readonly source?: Quoted;
  readonly updates: readonly (Update & { readonly at?: Reading })[];
  readonly rows: readonly Row[];
  readonly markdown: readonly Line[];
  readonly log: readonly Line[];
  readonly format: string;
  readonly lessons: readonly Remark[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly contradictions: readonly Contradiction[];
  /** Questions only a person can answer. */
  readonly questions: readonly Gap[];
  readonly claims: readonly Claim[];
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

/** The facts of every incident in a document, in its order. */
export function readForeign(text: string, options: ForeignOptions): readonly ForeignFacts[] {
  return [{ lines: dropChrome(toLines(text)), fields: [] }].map((incident) => readFacts(incident, options));
}

function readFacts(incident: ForeignIncident, options: ForeignOptions): ForeignFacts {
  const structure = readStructure(incident);
  const fileName = options.path.split('/').at(-1) ?? '';
  const dates = findDates(structure, fileName);
  const near = yearAnchor(dates, postedDay(structure));
  const found = findDay(dates, near);
  const zone = findZone(structure, found?.day, options.zone);
  const calendar = toCalendar(found?.day, near, zone);
  const rows = readRows(structure, calendar, zone);
  const logCalendar = { ...calendar, zone: undefined, day: undefined };
  const claims: readonly Claim[] = [
    ...readFieldClaims(structure, calendar),
    ...readRowClaims(rows),
    ...readProseClaims(structure, calendar),
    ...readLogClaims(structure.updates, logCalendar),
    ...readLeadUpClaims(structure, calendar),
    ...readPosted(structure, logCalendar),
  ];
  const times = settleTimes(claims);
  return {
    title: structure.title,
    organization: findOrganization(structure),
    kind: findKind(structure),
    severity: findSeverity(structure, options.severities),
    impact: findImpact(structure),
    source: findSource(structure),
    format: nameFormat(structure, undefined),
    lessons: findLessons(structure.sentences),
    links: findLinks(structure),
    contradictions: compareParts(claims, times, { dates, near: found?.day ?? near }),
    questions: askZone(zone, claims),
    claims,
    date: settleDate(found, times),
    zone: zone.zone === undefined ? undefined : { value: zone.zone, line: zone.line ?? 0 },
    times,
    services: structure.affected.length > 0 ? structure.affected : namesOf(structure, 'services'),
    authors: namesOf(structure, 'authors'),
    updates: structure.updates.map((update) => ({ ...update, at: readUpdate(update, logCalendar) })),
    rows,
    markdown: structure.markdown,
    log: composeLog(structure.updates),
    structure,
  };
}

function askZone({ zone, unclear, line }: DocumentZone, claims: readonly Claim[]): readonly Gap[] {
  const floating = claims.find(({ at }) => at.isFloating && at.precision !== 'day');
  if (unclear !== undefined && line !== undefined)
    return [{ line, text: unclear, why: `the zone ${unclear} means several: say which one with --timezone` }];
  if (zone !== undefined || floating === undefined) return [];
  const { at, quote } = floating;
  return [{ line: at.line, text: quote, why: 'no zone is named: say which one was meant with --timezone' }];
}

function postedDay({ postmortem }: Structure): Day | undefined {
  const time = postmortem?.written === undefined ? undefined : readLeadingTime(postmortem.written);
  return time?.date?.year === undefined ? undefined : { ...time.date, year: time.date.year };
}

function readUpdate({ written, timeLine }: Update, calendar: Calendar): Reading | undefined {
  const time = written === undefined ? undefined : readLeadingTime(written);
  return time && toReading({ ...time, line: timeLine }, calendar);
}

function readPosted({ postmortem }: Structure, calendar: Calendar): readonly Claim[] {
  const at = postmortem && readUpdate(postmortem, calendar);
  if (at === undefined) return [];
  return [{ role: 'published', at, rank: 90, quote: `Posted ${postmortem?.written ?? ''}`, source: 'log' }];
}

/** The day the document gives, unless its stated start lies on another one that is not next to it. */
function settleDate(found: ReturnType<typeof findDay>, { started }: SettledTimes): Quoted | undefined {
  const start = started && dayOf(started.at);
  const { place } = found?.mention ?? {};
  const isOwn = place === 'field' || place === 'title' || place === 'summary';
  if (found !== undefined && (start === undefined || (isOwn && daysApart(found.day, start) <= 1)))
    return { value: formatDay(found.day), line: found.mention.line };
  return start && started ? { value: formatDay(start), line: started.at.line } : undefined;
}

/** The timeline as ingest reads it, with the lines of the original. */
function readRows(structure: Structure, { day, zone }: Calendar, { unclear }: DocumentZone): readonly Row[] {
  if (day === undefined) return [];
  const noon = toReading({ approximate: false, date: day, written: '', line: 1 }, { zone: zone ?? 'UTC' });
  if (noon === undefined) return [];
  const report = createReport({ path: '', text: joinLines(structure.markdown) });
  const entries = readTimeline(structure.blocks, { zone: zone ?? 'UTC', start: noon, bodyLine: 1 }, report);
  return entries.map((entry) =>
    toRow(entry, { structure, isFloating: zone === undefined || unclear !== undefined }),
  );
}

function toRow(
  { at, until, text, line }: TimelineEntry,
  { structure, isFloating }: { readonly structure: Structure; readonly isFloating: boolean },
): Row {
  const number = structure.originalLine(line);
  const floats = isFloating && at !== undefined && findTimes(at.written)[0]?.zone === undefined;
  return {
    at: at && { ...at, line: number, isFloating: floats },
    until: until && { ...until, line: number, isFloating: floats },
    text,
    line: number,
  };
}
