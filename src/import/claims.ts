// Claims: what the document says about when something was, each with its words, its line and how much it is to be believed.
import { findTimes, type FoundTime, readLeadingTime } from '../ingest/time-text.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { type Calendar, type Day, dayOf, type Reading, toReading } from './calendar.ts';
import { type Cue, cuesAfter, cuesBefore, harm, planned, type Role, rowCues, rowSignals } from './cues.ts';
import { meaningOf } from './fields.ts';
import type { Sentence } from './sentences.ts';
import type { Structure } from './structure.ts';
import type { Update } from './status-log.ts';

export interface Claim {
  readonly role: Role | 'published';
  readonly at: Reading;
  readonly rank: number;
  readonly quote: string;
  readonly source: 'field' | 'marker' | 'prose' | 'row' | 'log' | 'lead-up';
}

/** What keys and their values say. */
export function readFieldClaims({ fields }: Structure, calendar: Calendar): readonly Claim[] {
  let day: Day | undefined;
  return fields.flatMap(({ key, value, line }) => {
    const meaning = meaningOf(key);
    const [time] = findTimes(value);
    if (time === undefined || meaning === undefined) return [];
    const at = toReading({ ...time, line }, { ...calendar, day: day ?? calendar.day });
    if (at === undefined) return [];
    day = dayOf(at);
    // "Incident began at … and ended at …".
    const [, other] = findTimes(value);
    const between = other === undefined ? '' : value.slice(time.end, other.index);
    const isEnd = meaning === 'started' && /\b(?:end|ended|until|resolved|till|to)\b|[–—→-]/i.test(between);
    const ended = isEnd && other ? toReading({ ...other, line }, { ...calendar, day }) : undefined;
    const claim = (role: Claim['role'], reading: Reading): Claim => ({
      role,
      at: reading,
      rank: 95,
      quote: `${key}: ${value}`,
      source: 'field',
    });
    if (meaning === 'date' || meaning === 'started' || meaning === 'duration') {
      const isSpan = time.clock !== undefined && time.until !== undefined;
      const started = meaning === 'started' || isSpan || (meaning === 'date' && time.clock !== undefined);
      const end = isSpan && time.until ? readEnd(time, { line, at, calendar }) : ended;
      return [...(started ? [claim('started', at)] : []), ...(end === undefined ? [] : [claim('end', end)])];
    }
    const role = meaning === 'resolved' ? 'end' : roleOf(meaning);
    return role === undefined ? [] : [claim(role, at)];
  });
}

function roleOf(meaning: string): Claim['role'] | undefined {
  const roles = ['introduced', 'detected', 'acknowledged', 'announced', 'mitigated', 'published'] as const;
  return roles.find((role) => role === meaning);
}

interface SpanPlace {
  readonly line: number;
  readonly at: Reading;
  readonly calendar: Calendar;
}

/** The later end of a span: without a date of its own it lies on the same day, or on the next when the clock ran over. */
function readEnd(
  { until, written, zone }: FoundTime,
  { line, at, calendar }: SpanPlace,
): Reading | undefined {
  if (until === undefined) return undefined;
  const time = { ...until, zone: until.zone ?? zone, written, line };
  const own = toReading(time, { ...calendar, day: dayOf(at) });
  if (own === undefined || own.instant >= at.instant) return own;
  const next = dayOf({ instant: at.instant, zone: at.zone });
  const date = new Date(Date.UTC(next.year, next.month - 1, next.day + 1));
  const tomorrow = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return toReading({ ...time, date: tomorrow }, calendar);
}

const silent: ReadonlySet<Sentence['section']> = new Set([
  'lessons',
  'went-well',
  'went-wrong',
  'lucky',
  'status-updates',
  'supporting',
  'symptoms',
]);

/** What sentences say about the times in them; a clock time hangs on the date that was written last before it. */
export function readProseClaims({ sentences }: Structure, calendar: Calendar): readonly Claim[] {
  let day = calendar.day;
  let section: Sentence['section'] | undefined;
  return sentences.flatMap((sentence) => {
    const isPromise = sentence.section === 'actions' && sentence.kind !== 'prose';
    if (silent.has(sentence.section) || isPromise || sentence.kind === 'quote' || isRow(sentence)) return [];
    if (sentence.section !== section) day = calendar.day;
    section = sentence.section;
    const times = findTimes(sentence.text);
    return times.flatMap((time, index) => {
      const at = toReading({ ...time, line: sentence.line }, { ...calendar, day });
      if (at === undefined) return [];
      if (time.date !== undefined || time.weekday !== undefined) day = dayOf(at);
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

/** Rows speak for themselves, with what stands around them; see `readRowClaims`. */
function isRow({ section, kind, text }: Sentence): boolean {
  if (section !== 'timeline') return false;
  return (
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
    const end = readEnd(time, { line: sentence.line, at, calendar });
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
  const words = spoken.replace(/\.(?=[\w])/g, '·');
  const match = pattern.exec(words);
  if (match === null) return false;
  if (unless === undefined) return true;
  // What stands far from the cue speaks of something else.
  const around = words.slice(Math.max(0, match.index - 30), match.index + match[0].length + 10);
  return !unless.test(around);
}

/** A row with its moment as the document's calendar has it. */
export interface Row extends Omit<TimelineEntry, 'at' | 'until'> {
  readonly at?: Reading;
  readonly until?: Reading;
}

/** What the rows of the timeline say by themselves and by where they stand. */
export function readRowClaims(rows: readonly Row[]): readonly Claim[] {
  const timed = rows.flatMap((row) =>
    row.at === undefined || row.at.precision === 'day' ? [] : [{ ...row, at: row.at }],
  );
  return timed.flatMap((row) => {
    const words = row.text.replace(/[*_`]+/g, '');
    const claim = ({ role, rank }: Cue, at: Reading = row.at): Claim => ({
      role,
      at: { ...at, line: row.line },
      rank,
      quote: row.text,
      source: rank >= 80 ? 'marker' : 'row',
    });
    const fitting = rowCues.filter((cue) => cue.pattern.test(words) && !cue.unless?.test(words));
    const isMarked = fitting.some(({ rank }) => rank >= 80);
    const spoken = fitting.filter(({ rank }) => !isMarked || rank >= 80);
    const signals = rowSignals.filter((cue) => cue.pattern.test(words) && !cue.unless?.test(words));
    const isEnd = spoken.some(({ role }) => role === 'end' || role === 'harm-end' || role === 'mitigated');
    return [...spoken.map((cue) => claim(cue)), ...(isEnd ? [] : signals.map((cue) => claim(cue)))];
  });
}

const recovered =
  /\b(?:fix (?:has been|was|is) (?:implemented|deployed|applied|rolled out)|implemented a fix|back (?:online|up|to normal|in service)|recovered|restored|returned to normal|operational|mitigated|working (?:again|normally)|no longer|stabili[sz]ed|resolved|are (?:now )?(?:healthy|online))\b/i;

/** What the notices of a status page say: the first is public notice, the last the end, monitoring means recovered. */
export function readLogClaims(updates: readonly Update[], calendar: Calendar): readonly Claim[] {
  const dated = updates
    .flatMap((update) => {
      const time = update.written === undefined ? undefined : readLeadingTime(update.written);
      const at = time && toReading({ ...time, line: update.timeLine }, calendar);
      return at === undefined || at.precision === 'day' ? [] : [{ ...update, at }];
    })
    .toReversed()
    .toSorted((a, b) => a.at.instant - b.at.instant);
  const told = dated.filter(({ status }) => !/^scheduled$/i.test(status));
  const claim = (role: Role, update: (typeof dated)[number] | undefined, rank: number): readonly Claim[] =>
    update === undefined
      ? []
      : [{ role, at: update.at, rank, quote: `${update.status} ${update.written ?? ''}`, source: 'log' }];
  const isMaintenance = updates.some(({ status }) =>
    /^(?:scheduled|in progress|verifying|completed)$/i.test(status),
  );
  // A log of states that starts with "Update" lacks the notice before it.
  const lacksBeginning =
    /^update$/i.test(told[0]?.status ?? '') && told.some(({ status }) => !/^update$/i.test(status));
  return [
    ...claim('announced', isMaintenance || lacksBeginning ? undefined : told[0], 70),
    ...claim(
      'started',
      dated.find(({ status }) => /^in progress$/i.test(status)),
      40,
    ),
    ...claim(
      'harm-end',
      told.find(
        ({ status, text }) => /^(?:monitoring|mitigated|fixed)$/i.test(status) && recovered.test(text),
      ),
      40,
    ),
    ...claim(
      'end',
      told.findLast(({ status }) => /^(?:resolved|completed|closed)$/i.test(status)),
      40,
    ),
  ];
}

/** What notices say of the beginning: "tiles load slowly since 08:30". */
export function readNoticeClaims({ updates }: Structure, calendar: Calendar): readonly Claim[] {
  return updates.flatMap(({ text, written = '', line }) => {
    const posted = readLeadingTime(written);
    const at = posted && toReading({ ...posted, line }, calendar);
    if (at === undefined || !harm.test(text)) return [];
    const own = { day: dayOf(at), near: dayOf(at), zone: posted?.zone ?? calendar.zone };
    return findTimes(text).flatMap((time): readonly Claim[] => {
      const isSince = /\b(?:since|began|started|starting|beginning)\b[^.;,]{0,15}$/i.test(
        text.slice(0, time.index),
      );
      const since = time.clock && isSince ? toReading({ ...time, line }, own) : undefined;
      return since === undefined || since.instant > at.instant
        ? []
        : [{ role: 'started', at: since, rank: 45, quote: text, source: 'log' }];
    });
  });
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
    if (!isOpening || at === undefined || planned.test(text)) return [];
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
