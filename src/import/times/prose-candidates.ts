// Candidates from sentences, by the words around each time.
import { findTimes, type FoundTime, readLeadingTime } from '../../ingest/time/time-text.ts';
import { type Calendar, dayOf, type Reading, toReading } from './calendar.ts';
import { type Candidate, readEnd } from './candidates.ts';
import type { Role, Strength } from './phrases/phrase.ts';
import {
  findProsePhrase,
  isImpact,
  isOther,
  isSecondary,
  isTroubleSince,
} from './phrases/sentence-phrases.ts';
import { meaningOf } from '../structure/key-meanings.ts';
import { lineAt, type Sentence } from '../structure/prose.ts';
import type { Structure } from '../structure/incident-part.ts';

const silent: ReadonlySet<Sentence['section']> = new Set([
  'lessons',
  'went-well',
  'lucky',
  'status-updates',
  'supporting',
  'symptoms',
]);

/** The candidates from sentences; a clock time hangs on the date that was written last before it. */
export function readProseCandidates(
  { sentences, fields, sections }: Structure,
  calendar: Calendar,
): readonly Candidate[] {
  // Below headings that are times, prose is what the rows say.
  const hasRows = sections.some(({ heading }) => readLeadingTime(heading)?.clock !== undefined);
  const published = new Set(
    fields.filter(({ key }) => meaningOf(key) === 'published').map(({ line }) => line),
  );
  let day = calendar.day;
  let section: Sentence['section'] | undefined;
  return sentences.flatMap((sentence) => {
    if (published.has(sentence.line)) return [];
    const isPromise = sentence.section === 'actions' && sentence.kind !== 'prose';
    const isLesson = sentence.section === 'went-wrong' && sentence.kind !== 'prose';
    if (
      silent.has(sentence.section) ||
      isLesson ||
      isPromise ||
      (sentence.kind === 'quote' && sentence.section !== 'summary' && sentence.section !== 'impact') ||
      isRow(sentence, hasRows)
    )
      return [];
    if (sentence.section !== section) day = calendar.day;
    section = sentence.section;
    const times = findTimes(sentence.text);
    return times.flatMap((time, index) => {
      const at = toReading({ ...time, line: lineAt(sentence, time.index) }, { ...calendar, day });
      if (at === undefined) return [];
      if (setsDay(time, sentence.text)) day = dayOf(at);
      if (time.clock === undefined) return [];
      return readTimeCandidates(sentence, {
        time,
        at,
        calendar,
        past: times[index - 1]?.end ?? 0,
        next: times[index + 1]?.index,
      });
    });
  });
}

/** Counts the clock times of sentences up to a day before or after a time. */
export function createCounter(
  { sentences }: Structure,
  calendar: Calendar,
): (at: Reading, side: 'before' | 'after') => number {
  let instants: readonly number[] | undefined;
  const list = (): readonly number[] =>
    sentences.flatMap(({ text, line, section, kind }) =>
      kind !== 'prose' || silent.has(section) || section === 'actions'
        ? []
        : findTimes(text).flatMap((time) => {
            const at = time.clock && toReading({ ...time, line }, calendar);
            return at === undefined ? [] : [at.instant];
          }),
    );
  return (at, side) => {
    instants ??= list();
    const sign = side === 'after' ? 1 : -1;
    const near = instants.filter((instant) => {
      const apart = sign * (instant - at.instant);
      return apart > 0 && apart < 86_400_000;
    });
    return new Set(near).size;
  };
}

/** Candidates for days, for documents without clock times for the incident. */
export function readDayCandidates({ sentences }: Structure, calendar: Calendar): readonly Candidate[] {
  return sentences.flatMap((sentence) => {
    if (silent.has(sentence.section) || sentence.section === 'actions' || sentence.kind === 'quote')
      return [];
    const times = findTimes(sentence.text);
    return times.flatMap((time, index) => {
      const at = toReading({ ...time, line: lineAt(sentence, time.index) }, calendar);
      if (at?.precision !== 'day' || time.date?.year === undefined) return [];
      const [past, next] = [times[index - 1]?.end ?? 0, times[index + 1]?.index];
      const { text } = sentence;
      const isSince =
        isImpact(text) &&
        /\b(?:from|since)\s+$/i.test(text.slice(past, time.index)) &&
        /^\s*(?:on\b|onwards?\b|until\b|to\b|[–—-])/i.test(text.slice(time.end));
      if (isSince)
        return [{ role: 'started', at, strength: 'weak', quote: text, source: 'prose' } satisfies Candidate];
      return readTimeCandidates(sentence, { time, at, calendar, past, next });
    });
  });
}

/** A day with a clock time, or one that opens its clause, is that of what follows; "a change of June 17" is not. */
function setsDay({ date, weekday, clock, index }: FoundTime, text: string): boolean {
  if (date === undefined && weekday === undefined) return false;
  if (clock !== undefined || date?.year !== undefined) return true;
  return /(?:^|[,;:(–—-]\s*)\W*(?:on|in|by)?\s*(?:the\s+)?(?:\w+ of )?$/i.test(text.slice(0, index));
}

/** Rows are read separately, with their context; see `readRowCandidates`. */
function isRow({ section, kind, text }: Sentence, hasRows: boolean): boolean {
  if (section !== 'timeline') return false;
  return (
    hasRows ||
    kind !== 'prose' ||
    (readLeadingTime(text) !== undefined && !/^\W*(?:at|between|by|from|on|the|in)\b/i.test(text))
  );
}

interface TimePlace {
  readonly time: FoundTime;
  readonly at: Reading;
  readonly calendar: Calendar;
  /** Where the words that belong to it begin and end. */
  readonly past: number;
  readonly next?: number;
}

/** Up to here, authors state what matters. */
const headlines: ReadonlySet<Sentence['section']> = new Set(['summary', 'impact']);

function readTimeCandidates(sentence: Sentence, place: TimePlace): readonly Candidate[] {
  const { text, section } = sentence;
  const { time, at, calendar } = place;
  if (isOther(text)) return [];
  const toCandidate = (role: Role, reading: Reading, strength: Strength): Candidate => ({
    role,
    at: reading,
    strength,
    quote: text,
    source: 'prose',
    isHeadline: headlines.has(section),
  });
  if (time.until !== undefined) {
    const end = readEnd(time, { line: at.line, at, calendar });
    if (!isImpact(text) && !headlines.has(section)) return [];
    const strength = isSecondary(text) ? 'weak' : 'statement';
    const ends = end === undefined ? [] : [toCandidate('impact-end', end, strength)];
    return [toCandidate('started', at, strength), ...ends];
  }
  const fromTo = readFromTo(text, place);
  if (fromTo !== undefined) return [toCandidate(fromTo, at, isSecondary(text) ? 'weak' : 'statement')];
  if (isTroubleSince(text.slice(place.past, time.index))) return [toCandidate('started', at, 'weak')];
  const phrase = findProsePhrase(text, place);
  const isDetection = section === 'detection';
  if (phrase === undefined) return isDetection ? [toCandidate('detected', at, 'weak')] : [];
  const role = isDetection && phrase.role === 'started' ? 'detected' : phrase.role;
  return [toCandidate(role, at, phrase.strength)];
}

/** "From 10:00 … until 11:00", "between 22:13 on the 12th … and …" written so far apart that they are two times. */
function readFromTo(
  text: string,
  { time, past, next }: Pick<TimePlace, 'time' | 'past' | 'next'>,
): Role | undefined {
  const before = text.slice(past, time.index);
  if (!isImpact(text)) return undefined;
  if (/\b(?:from|between)\b[^.;]{0,15}$/i.test(before) && next !== undefined) {
    const between = text.slice(time.end, next);
    if (/\b(?:until|till|to|and|through)\b[^.;]{0,30}$/i.test(between)) return 'started';
  }
  const isSpan = /\b(?:from|between)\b/i.test(text.slice(0, past));
  if (isSpan && /^[^.;]{0,60}\b(?:until|till|to|and|through)\b[^.;]{0,30}$/i.test(before))
    return 'impact-end';
  return undefined;
}

/** The first time of the summary, if a sentence about the impact or its cause begins with it. */
export function readOpeningCandidates({ sentences }: Structure, calendar: Calendar): readonly Candidate[] {
  for (const { text, line, section } of sentences) {
    if (section !== 'summary' && section !== 'impact') continue;
    const [time, second] = findTimes(text);
    if (time?.clock === undefined) continue;
    const isOpening = /^\W*(?:(?:at|on|around|about|approx\w*\.?|aprox\.?|~)\s*)*$/i.test(
      text.slice(0, time.index),
    );
    const at = toReading({ ...time, line }, calendar);
    // A time alone is that of a post.
    const isAlone = text.slice(time.end).replace(/[^\p{L}]+/gu, '').length < 4;
    const phrase = findProsePhrase(text, { time, past: 0, next: second?.index });
    // "At 14:05 our monitoring alerted us" says when it was noticed, not when it began.
    const isLater = phrase !== undefined && phrase.role !== 'started' && phrase.role !== 'introduced';
    if (!isOpening || isAlone || isLater || at === undefined || isOther(text)) return [];
    return [{ role: 'started', at, strength: 'weak', quote: text, source: 'lead-up' }];
  }
  return [];
}

/** The first time of the lead-up or the trigger: what a document without a stated start lets the story begin with. */
export function readLeadUpCandidates({ sentences }: Structure, calendar: Calendar): readonly Candidate[] {
  for (const { text, line, section } of sentences) {
    if (section !== 'trigger') continue;
    const time = findTimes(text).find(({ clock }) => clock !== undefined);
    const at = time && toReading({ ...time, line }, calendar);
    if (at !== undefined) return [{ role: 'started', at, strength: 'weak', quote: text, source: 'lead-up' }];
  }
  return [];
}
