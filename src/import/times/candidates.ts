// Claims: what the document says about when something was, each with its words, its line and how much it is to be believed.
import { findTimes, type FoundTime } from '../../ingest/time/time-text.ts';
import type { TimelineEntry } from '../../model/postmortem.ts';
import { type Calendar, type Day, dayOf, type Reading, toReading } from './calendar.ts';
import { type Cue, type Role, rowCues, rowSignals } from './time-phrases.ts';
import { meaningOf } from '../structure/key-values.ts';
import type { Structure } from '../structure/incident-part.ts';

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
      // A key that names the day may hold a clock time by the way.
      rank: meaning === 'date' ? 85 : 95,
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
export function readEnd(
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
    // "Nodes started to come back and service was restored" says two things.
    const clauses = words.split(
      /(?<=[.;!])\s+|,?\s+and (?=(?:the |all |our )?(?:services?|sites?|systems?|everything|traffic|functionality|operations|access) (?:is|are|was|were)\b)/i,
    );
    const says = ({ pattern, unless }: Cue): boolean =>
      clauses.some((clause) => pattern.test(clause) && unless?.test(clause) !== true);
    const fitting = rowCues.filter(says);
    const isMarked = fitting.some(({ rank }) => rank >= 80);
    const spoken = fitting.filter(({ rank }) => !isMarked || rank >= 80);
    const signals = rowSignals.filter((cue) => cue.pattern.test(words) && cue.unless?.test(words) !== true);
    const isEnd = spoken.some(({ role }) => role === 'end' || role === 'harm-end' || role === 'mitigated');
    return [...spoken.map((cue) => claim(cue)), ...(isEnd ? [] : signals.map((cue) => claim(cue)))];
  });
}
