// Everything about time: the day, the zone, the rows of the timeline, and the facts from keys, rows, sentences and
// notices.
import { createCollector } from '../../ingest/diagnostics/collector.ts';
import { readTimeline } from '../../ingest/body/timeline.ts';
import { findTimes, readLeadingTime } from '../../ingest/time/time-text.ts';
import type { Contradiction } from '../../model/incident.ts';
import type { TimelineEntry } from '../../model/postmortem.ts';
import { type Instant, type Moment, readWallTime, toWallTime } from '../../model/time.ts';
import type { Update } from '../formats/status-log.ts';
import type { Quoted, Structure } from '../structure/incident-part.ts';
import { meaningOf } from '../structure/key-meanings.ts';
import { joinLines, type Line } from '../structure/lines.ts';
import { type Calendar, type Day, dayNumber, dayOf, formatDay, type Reading, toReading } from './calendar.ts';
import { type Candidate, readFieldCandidates } from './candidates.ts';
import { compareParts } from './conflicts.ts';
import {
  type DateMention,
  daysApart,
  findDates,
  findDay,
  isByline,
  isImprint,
  readMonth,
  yearAnchor,
} from './dates.ts';
import { findIncidentDurations } from './incident-durations.ts';
import { judgeTimes } from './judge.ts';
import { readLogCandidates, readNoticeCandidates } from './log-candidates.ts';
import {
  createCounter,
  readDayCandidates,
  readLeadUpCandidates,
  readOpeningCandidates,
  readProseCandidates,
} from './prose-candidates.ts';
import { type Publication, publishTimes } from './confidence/publish.ts';
import { type ResolvedTimes, resolveTimes } from './resolve.ts';
import { readRowCandidates, type Row } from './row-candidates.ts';
import { type DocumentZone, findZone, placeholderZone } from './zones/document-zone.ts';
import { compareWithCalendar, compareZones } from './zones/zone-conflicts.ts';

export interface Timing extends Publication {
  readonly date?: Quoted;
  readonly zone: DocumentZone;
  readonly rows: readonly Row[];
  readonly candidates: readonly Candidate[];
  readonly contradictions: readonly Contradiction[];
  /** For times of the update log, which name their own zone. */
  readonly logCalendar: Calendar;
}

export interface TimingOptions {
  /** The zone of documents that name none, if a person says so. */
  readonly zone?: string;
  /** When the document is read; without it no incident is in the future. */
  readonly now?: number;
}

/** Everything about time: the day, the zone, the rows, the candidates and the facts chosen from them. */
export function readTiming(
  structure: Structure,
  fileName: string,
  { zone: asked, now }: TimingOptions = {},
): Timing {
  const dates = findDates(structure, fileName);
  const near = yearAnchor(dates, postedDay(structure) ?? reportMonth(structure));
  const found = findDay(dates, near);
  const zone = findZone(structure, found?.day, asked);
  const calendar = { day: found?.day, near: found?.day ?? near, zone: zone.zone };
  // A zone declared for all times applies to notices without one; a zone of single times does not.
  const logCalendar = { ...calendar, zone: zone.isDeclared === true ? zone.zone : undefined };
  const rows = readRows(structure, calendar, zone);
  const candidates = listCandidates(structure, { calendar, logCalendar, rows, dates });
  const { contradictions, judged, publication } = chooseTimes(structure, { calendar, candidates, rows });
  const date = resolveDate(found, publication.times, dates);
  const conflicts = [
    ...compareParts(candidates, judged, { dates, near: found?.day ?? near }),
    ...compareZones({ zone, readings: listReadings(candidates, rows) }),
    ...compareWithCalendar({
      begun: judged.started?.at ?? toMidday(found),
      published: judged.published?.at,
      now,
    }),
  ];
  return {
    date,
    zone,
    rows,
    candidates,
    ...publication,
    confidence: { ...rateDate(date, found), ...publication.confidence },
    contradictions: [...conflicts, ...contradictions],
    logCalendar,
  };
}

interface Evidence {
  readonly calendar: Calendar;
  readonly candidates: readonly Candidate[];
  readonly rows: readonly Row[];
}

interface Choice {
  readonly judged: ResolvedTimes;
  readonly publication: Publication;
  readonly contradictions: readonly Contradiction[];
}

/** The times that the candidates give, as stated lengths allow them, and those of them that are sure. */
function chooseTimes(structure: Structure, { calendar, candidates, rows }: Evidence): Choice {
  const resolved = resolveTimes(candidates, earliest(rows));
  const durations = findIncidentDurations(structure);
  const { times, duration, contradictions } = judgeTimes(resolved, candidates, durations);
  const statedMinutes = durations.find(({ of }) => of !== 'detection')?.minutes;
  const countOthers = createCounter(structure, calendar);
  const known = { times, resolved, candidates, rows, duration, statedMinutes, countOthers };
  return { judged: times, publication: publishTimes(known), contradictions };
}

/** Of 149 days of the reports that were counted 147 were right; the wrong ones came from sentences and timelines. */
function rateDate(date: Quoted | undefined, found: ReturnType<typeof findDay>): Publication['confidence'] {
  if (date === undefined) return {};
  const isInPassing = found?.mention.place === 'prose' || found?.mention.place === 'timeline';
  return { date: isInPassing ? 0.95 : 0.99 };
}

/** The day of the incident as a moment. */
function toMidday(found: ReturnType<typeof findDay>): Reading | undefined {
  if (found === undefined) return undefined;
  const { day, mention } = found;
  return toReading({ approximate: false, date: day, written: mention.written, line: mention.line }, {});
}

/** Every time that was read, each once. */
function listReadings(candidates: readonly Candidate[], rows: readonly Row[]): readonly Reading[] {
  return [...candidates.map(({ at }) => at), ...rows.flatMap(({ at }) => (at === undefined ? [] : [at]))];
}

interface Surroundings {
  readonly calendar: Calendar;
  readonly logCalendar: Calendar;
  readonly rows: readonly Row[];
  readonly dates: readonly DateMention[];
}

/** The candidates of every part of the document; days alone count only where nothing has a clock time. */
function listCandidates(
  structure: Structure,
  { calendar, logCalendar, rows, dates }: Surroundings,
): readonly Candidate[] {
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
  return isTimed ? byClock : [...byClock, ...readDayCandidates(structure, calendar)];
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

/** When a notice was posted. */
export function readUpdate({ written, timeLine }: Update, calendar: Calendar): Reading | undefined {
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
function resolveDate(
  found: ReturnType<typeof findDay>,
  { started, detected, mitigated, resolved }: ResolvedTimes,
  dates: readonly DateMention[],
): Quoted | undefined {
  const start = started && dayOf(started.at);
  const { place } = found?.mention ?? {};
  const isOwn = place === 'field' || place === 'title' || place === 'summary';
  if (found !== undefined && start !== undefined && isOwn && daysApart(found.day, start) <= 1)
    return toQuoted(found.day, found.mention.line);
  if (start !== undefined && started !== undefined) return toQuoted(start, started.at.line);
  if (found === undefined) return undefined;
  // The first dated row of a timeline of many days may tell of a change long before.
  const known = [detected, mitigated, resolved].find((one) => one !== undefined);
  const isLong = place === 'timeline' && spanOfDays(dates) > 1;
  if (isLong && known !== undefined) return toQuoted(dayOf(known.at), known.at.line);
  return toQuoted(found.day, found.mention.line);
}

/** How many days the dated rows of the timeline span. */
function spanOfDays(dates: readonly DateMention[]): number {
  const days = dates.flatMap(({ place, time: { date } }) =>
    place === 'timeline' && date.year !== undefined ? [dayNumber({ ...date, year: date.year })] : [],
  );
  return days.length === 0 ? 0 : Math.max(...days) - Math.min(...days);
}

function toQuoted(day: Day, line: number): Quoted {
  return { value: formatDay(day), line };
}

function earliest(rows: readonly Row[]): Instant | undefined {
  const known = rows.flatMap(({ at }) => (at === undefined ? [] : [at.instant]));
  return known.toSorted((a, b) => a - b)[0];
}

/** The timeline as ingest reads it, with the lines of the original. */
function readRows(structure: Structure, { day, zone }: Calendar, { unclear }: DocumentZone): readonly Row[] {
  // Without a day the rows are still read, but without times.
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
  const toReading = (moment: Moment | undefined): Reading | undefined =>
    moment && { ...(floats ? toFloating(moment) : moment), line: number, isFloating: floats };
  return { at: toReading(at), until: toReading(until), text, line: number };
}

/** The same clock as if it were that of UTC. */
function toFloating(moment: Moment): Moment {
  const wall = readWallTime(toWallTime(moment.instant, moment.zone), 'UTC');
  return wall.kind === 'instant' ? { ...moment, instant: wall.instant, zone: 'UTC' } : moment;
}
