// The day a document is about, and the zone of its clock times: stated once and valid everywhere.
import { type DateText, findTimes, type FoundTime, readLeadingTime } from '../../ingest/time/time-text.ts';
import type { SectionKind } from '../../model/postmortem.ts';
import { addDays, completeDay, type Day, dayNumber, formatDay, weekdayOf } from './calendar.ts';
import { meaningOf } from '../structure/key-meanings.ts';
import type { Structure } from '../structure/incident-part.ts';
import { anywhere, compileList, type PatternList } from '../pattern-list.ts';

/** A date somewhere in the document. */
export interface DateMention {
  readonly time: Pick<FoundTime, 'date' | 'weekday' | 'clock'> & { readonly date: DateText };
  readonly written: string;
  /** 0 if it is in the file's name instead of the document. */
  readonly line: number;
  readonly place: 'field' | 'title' | 'summary' | 'timeline' | 'prose' | 'file' | 'log' | 'matter';
}

export interface DocumentDate {
  readonly day: Day;
  readonly mention: DateMention;
}

const places: readonly DateMention['place'][] = [
  'field',
  'title',
  'summary',
  'prose',
  'timeline',
  'file',
  'log',
  'matter',
];

const placesOfKinds: { readonly [Kind in SectionKind]?: DateMention['place'] } = {
  timeline: 'timeline',
  summary: 'summary',
  impact: 'summary',
};

/** Their dates are about what follows from the incident. */
const laterSections: ReadonlySet<SectionKind> = new Set(['actions', 'status-updates', 'lessons']);

/** Every date of the document, by how likely it is that of the incident, then in order. */
export function findDates(structure: Structure, fileName: string): readonly DateMention[] {
  const { title, fields, sentences, sections, updates, originalLine } = structure;
  const fromFields = fields
    .filter(({ key }) => ['date', 'started'].includes(meaningOf(key) ?? ''))
    .flatMap(({ value, line }) => mentions(value, line, 'field'));
  const told = sentences.filter(
    ({ text }, index) =>
      !documentNote.test(text) && !passingDate.test(text) && !(index < 3 && isByline(text)),
  );
  const fromProse = told.flatMap(({ text, line, section }) =>
    laterSections.has(section) ? [] : mentions(text, line, placesOfKinds[section] ?? 'prose'),
  );
  const fromHeadings = sections.flatMap(({ heading, line, kind }) =>
    mentions(heading, originalLine(line), kind === 'timeline' ? 'timeline' : 'prose'),
  );
  const fromLog = updates.flatMap(({ written = '', timeLine }) => mentions(written, timeLine, 'log'));
  const all = [
    ...fromFields,
    ...(title === undefined ? [] : mentions(title.value, title.line, 'title')),
    ...fromProse,
    ...fromHeadings,
    ...fileMentions(fileName),
    ...sentences
      .slice(0, 3)
      .flatMap(({ text, line }) => (isByline(text) ? mentions(text, line, 'matter') : [])),
    ...fields
      .filter(({ key }) => ['published', 'announced', 'resolved', 'detected'].includes(meaningOf(key) ?? ''))
      .flatMap(({ value, line }) => mentions(value, line, 'matter')),
    ...fromLog.toReversed(),
  ];
  const agreed = findAgreed(all, fields);
  const rankOf = (one: DateMention): number =>
    one.place === 'prose' && agreed && one.time.clock === undefined
      ? places.length
      : places.indexOf(one.place);
  return all.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.place === 'log' ? compareDays(a, b) : a.line - b.line),
  );
}

/** True where front matter and the file's name give the same day: then a date in passing does not outrank them. */
function findAgreed(all: readonly DateMention[], fields: Structure['fields']): boolean {
  const day = ({ time: { date } }: DateMention): string => `${date.year}-${date.month}-${date.day}`;
  const names = all.filter(({ place }) => place === 'file').map(day);
  return fields
    .filter(({ key }) => meaningOf(key) === 'published')
    .flatMap(({ value, line }) => mentions(value, line, 'matter'))
    .some((one) => names.includes(day(one)));
}

/** A log begins with its earliest notice, whichever way round it is written. */
function compareDays({ time: { date: a } }: DateMention, { time: { date: b } }: DateMention): number {
  return (a.year ?? 0) - (b.year ?? 0) || a.month - b.month || a.day - b.day;
}

/** Sentences about the document itself, or about what came before and after. */
// prettier-ignore
export const documentNotes: PatternList = {
  around: anywhere,
  any: [
    '^\\W*(?:last )?(?:updated|published|posted|edited|written|created|date published)\\b', '^\\.\\. post::',
    '\\b(?:postmortem|post-mortem|report|article|page) (?:was )?(?:published|updated|written)\\b', '\\bcopyright', '\\b©',
  ],
  finds: ['Last updated 2024-05-03', '.. post:: 2024-05-03', 'This report was published on 2024-05-03.', 'Copyright 2024', 'Acme© 2024'],
  leaves: ['The record was updated on 2024-05-03.', 'On 2024-05-03 the site went down.'],
};
const documentNote = compileList(documentNotes);

/** Sentences whose date is of something else: the name of a file or a version, a due date, an incident to compare with. */
// prettier-ignore
export const passingDates: PatternList = {
  around: anywhere,
  any: [
    '\\b\\d{4}-\\d{2}-\\d{2}-[a-z\\d]', '📅', '\\bdue(?: date)?\\b', '\\bas (?:it|we|they) (?:had|did|was|were)\\b',
    '\\b(?:as|like) (?:in|on) (?:the (?:incident|outage|one) (?:of|on) )?\\[*\\d{4}-',
  ],
  finds: [
    'It failed as in [[2023-11-11-earlier]].', 'After the upgrade to 2023-10-31-r2 it failed.', 'Add an alarm 📅 2024-02-01',
    'Add an alarm, due 2024-02-01', 'It failed as it had on 2023-11-11.', 'It failed like on 2023-11-11.',
  ],
  leaves: ['On 2024-01-02 the site went down.', 'The site was down from 2024-01-02 to 2024-01-03.'],
};
const passingDate = compileList(passingDates);

function mentions(text: string, line: number, place: DateMention['place']): readonly DateMention[] {
  const times = findTimes(text);
  return times.flatMap((time, index) => {
    if (time.date === undefined) return [];
    const next = times[index + 1];
    // "April 21st to April 24th 2011": the year is written once, at the end.
    const isRange =
      time.date.year === undefined &&
      next !== undefined &&
      /^\W*(?:to|until|through)?\W*$/i.test(text.slice(time.end, next.index));
    const year = time.date.year ?? (isRange ? next.date?.year : undefined);
    return [{ time: { ...time, date: { ...time.date, year } }, written: time.written, line, place }];
  });
}

/**
 * `20200604-cloud.md`, `2016-09-05-deployer.txt`; of two days the earlier is the incident's, the other the report's.
 */
function fileMentions(name: string): readonly DateMention[] {
  const found = [...name.matchAll(/(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g)];
  return found
    .map(([written, year, month, day]) => ({
      date: { year: Number(year), month: Number(month), day: Number(day) },
      written,
    }))
    .filter(({ date }) => isDay(date))
    .toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date))
    .map(({ date, written }) => ({ time: { date }, written, line: 0, place: 'file' }));
}

function isDay({ year = 2000, month, day }: Partial<Day> & DateText): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    formatDay(addDays({ year, month, day }, 0)) === formatDay({ year, month, day })
  );
}

/** The likeliest date of the incident, with its year; undefined when none has one and none can lend it. */
export function findDay(
  mentioned: readonly DateMention[],
  published: Day | undefined,
): DocumentDate | undefined {
  const near = yearAnchor(mentioned, published);
  for (const mention of mentioned) {
    const day = isDay(mention.time.date) ? completeDay(mention.time, { near }) : undefined;
    if (day !== undefined) return { day, mention };
  }
  return undefined;
}

/** A full date close to the incident: the log's, the file's, or any other. */
export function yearAnchor(mentioned: readonly DateMention[], published: Day | undefined): Day | undefined {
  const full = mentioned.flatMap(({ time: { date }, place }) =>
    date.year === undefined || !isDay(date) ? [] : [{ day: { ...date, year: date.year }, place }],
  );
  const best = ['field', 'title', 'log', 'file', 'matter', 'summary', 'timeline', 'prose'].flatMap((place) =>
    full.filter((one) => one.place === place),
  );
  return best[0]?.day ?? published;
}

/** The middle of a month that a text names with its year: "Availability report: July 2024". */
export function readMonth(text: string): Day | undefined {
  const match = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? ((?:19|20)\d{2})\b/.exec(
    text,
  );
  if (match === null) return undefined;
  const [time] = findTimes(`15 ${match[0]}`);
  return time?.date?.year === undefined ? undefined : { ...time.date, year: time.date.year };
}

/** Dates whose day of the week is another one in the year that is written or meant. */
export function findWrongWeekdays(
  mentioned: readonly DateMention[],
  near: Day | undefined,
): readonly DateMention[] {
  return mentioned.filter(({ time }) => {
    const day = isDay(time.date) ? completeDay(time, { near }) : undefined;
    return day !== undefined && time.weekday !== undefined && weekdayOf(day) !== time.weekday;
  });
}

/** True for a line that is nothing but a date, as below a title: when the text was published, or when it happened. */
export function isByline(text: string): boolean {
  const time = readLeadingTime(text.replace(/^[*_]+|[*_]+$/g, ''));
  return time?.date?.year !== undefined && time.rest === '';
}

/** "Posted by the team on 12 October 2020": who published the text, and when. */
export function isImprint(text: string): boolean {
  return (
    /^\W*(?:posted|published|written)\b/i.test(text) &&
    text.length < 140 &&
    findTimes(text).some(({ date }) => date?.year !== undefined)
  );
}

/** How many days lie between two days. */
export function daysApart(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}
