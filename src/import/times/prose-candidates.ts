// What sentences claim of the times in them, by the words around each.
import { findTimes, type FoundTime, readLeadingTime } from '../../ingest/time/time-text.ts';
import { type Calendar, dayOf, type Reading, toReading } from './calendar.ts';
import { type Claim, readEnd } from './candidates.ts';
import { type Cue, cuesAfter, cuesBefore, harm, planned, type Role } from './time-phrases.ts';
import { meaningOf } from '../structure/key-values.ts';
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

/** What sentences say about the times in them; a clock time hangs on the date that was written last before it. */
export function readProseClaims(
  { sentences, fields, sections }: Structure,
  calendar: Calendar,
): readonly Claim[] {
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
      return readTimeClaims(sentence, {
        time,
        at,
        calendar,
        past: times[index - 1]?.end ?? 0,
        next: times[index + 1]?.index,
      });
    });
  });
}

/** What sentences say about days, for documents that give none of the incident's times by the clock. */
export function readDayClaims({ sentences }: Structure, calendar: Calendar): readonly Claim[] {
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
        harm.test(text) &&
        /\b(?:from|since)\s+$/i.test(text.slice(past, time.index)) &&
        /^\s*(?:on\b|onwards?\b|until\b|to\b|[–—-])/i.test(text.slice(time.end));
      if (isSince) return [{ role: 'started', at, rank: 40, quote: text, source: 'prose' } satisfies Claim];
      return readTimeClaims(sentence, { time, at, calendar, past, next });
    });
  });
}

/** A day with a clock time, or one that opens its clause, is that of what follows; "a change of June 17" is not. */
function setsDay({ date, weekday, clock, index }: FoundTime, text: string): boolean {
  if (date === undefined && weekday === undefined) return false;
  if (clock !== undefined || date?.year !== undefined) return true;
  return /(?:^|[,;:(–—-]\s*)\W*(?:on|in|by)?\s*(?:the\s+)?(?:\w+ of )?$/i.test(text.slice(0, index));
}

/** Rows speak for themselves, with what stands around them; see `readRowClaims`. */
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

function readTimeClaims(sentence: Sentence, { time, at, calendar, past, next }: TimePlace): readonly Claim[] {
  const { text, section } = sentence;
  const bonus = section === 'summary' || section === 'impact' ? 5 : section === 'other' ? 2 : 0;
  const toClaim = (role: Role, reading: Reading, rank: number): Claim => ({
    role,
    at: reading,
    rank: rank + (role === 'harm-end' && rank < 65 ? 0 : bonus),
    quote: text,
    source: 'prose',
  });
  if (planned.test(text)) return [];
  if (time.until !== undefined) {
    const end = readEnd(time, { line: at.line, at, calendar });
    const isHarm = harm.test(text) || section === 'impact' || section === 'summary';
    return isHarm
      ? [toClaim('started', at, 65), ...(end === undefined ? [] : [toClaim('harm-end', end, 65)])]
      : [];
  }
  const before = text
    .slice(past, time.index)
    .replace(/(?:[~≈(]|\b(?:at|on|around|about|approx\w*\.?|aprox\.?|by|the|roughly|circa)\s)*$/i, '');
  const after = text.slice(time.end, next);
  const isSectionDetect = section === 'detection';
  const isOpen =
    /(?:^|[,;:–—(-]\s*|\b(?:and|then|but|when|where)\s+)(?:(?:at|on|by|around|about|approx\w*\.?|aprox\.?|from|~|the)\s*)*$/i.test(
      text.slice(past, time.index),
    );
  const fromTo = readFromTo(sentence.text, { time, past, next });
  if (fromTo !== undefined) return [toClaim(fromTo, at, 64)];
  const cue =
    (isOpen ? cuesAfter.find((one) => fits(one, after)) : undefined) ??
    cuesBefore.find((one) => fits(one, before)) ??
    (isOpen ? undefined : cuesAfter.find((one) => one.role !== 'started' && fits(one, after)));
  if (cue === undefined) return isSectionDetect ? [toClaim('detected', at, 40)] : [];
  return [toClaim(isSectionDetect && cue.role === 'started' ? 'detected' : cue.role, at, cue.rank)];
}

/** "From 10:00 … until 11:00", "between 22:13 on the 12th … and …" written so far apart that they are two times. */
function readFromTo(
  text: string,
  { time, past, next }: Pick<TimePlace, 'time' | 'past' | 'next'>,
): Role | undefined {
  const before = text.slice(past, time.index);
  if (!harm.test(text)) return undefined;
  if (/\b(?:from|between)\b[^.;]{0,15}$/i.test(before) && next !== undefined) {
    const between = text.slice(time.end, next);
    if (/\b(?:until|till|to|and|through)\b[^.;]{0,30}$/i.test(between)) return 'started';
  }
  if (past > 0 && /\b(?:until|till|to|through)\b[^.;]{0,30}$/i.test(before) && before.length < 60)
    return 'harm-end';
  return undefined;
}

function fits({ pattern, unless }: Cue, spoken: string): boolean {
  // A full stop inside a word, as in a domain, ends no clause.
  const words = spoken
    .replace(/\[([^\]]*)\](?:\([^)]*\)?)?/g, '$1')
    .replace(/[[`*]|\*\*/g, '')
    .replace(/\.(?=[\w])/g, '·');
  const match = pattern.exec(words);
  if (match === null) return false;
  if (unless === undefined) return true;
  // What stands far from the cue speaks of something else.
  const around = words.slice(Math.max(0, match.index - 30), match.index + match[0].length + 10);
  return !unless.test(around);
}

/** The first time of the summary, where a sentence that speaks of harm or its cause begins with it. */
export function readOpeningClaims({ sentences }: Structure, calendar: Calendar): readonly Claim[] {
  for (const { text, line, section } of sentences) {
    if (section !== 'summary' && section !== 'impact') continue;
    const [time] = findTimes(text);
    if (time?.clock === undefined) continue;
    const isOpening = /^\W*(?:(?:at|on|around|about|approx\w*\.?|aprox\.?|~)\s*)*$/i.test(
      text.slice(0, time.index),
    );
    const at = toReading({ ...time, line }, calendar);
    // A time alone is that of a post.
    const isAlone = text.slice(time.end).replace(/[^\p{L}]+/gu, '').length < 4;
    if (!isOpening || isAlone || at === undefined || planned.test(text)) return [];
    return [{ role: 'started', at, rank: 25, quote: text, source: 'lead-up' }];
  }
  return [];
}

/** The first time of the lead-up or the trigger: what a document without a stated start lets the story begin with. */
export function readLeadUpClaims({ sentences }: Structure, calendar: Calendar): readonly Claim[] {
  for (const { text, line, section } of sentences) {
    if (section !== 'trigger') continue;
    const time = findTimes(text).find(({ clock }) => clock !== undefined);
    const at = time && toReading({ ...time, line }, calendar);
    if (at !== undefined) return [{ role: 'started', at, rank: 20, quote: text, source: 'lead-up' }];
  }
  return [];
}
