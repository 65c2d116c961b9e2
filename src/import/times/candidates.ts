// Candidates: the document's statements about when something happened, each with its words, line and strength.
import { findTimes, type FoundTime } from '../../ingest/time/time-text.ts';
import { meaningOf } from '../structure/key-meanings.ts';
import type { Structure } from '../structure/incident-part.ts';
import { addDays, type Calendar, type Day, dayOf, type Reading, toReading } from './calendar.ts';
import type { Role, Strength } from './phrases/phrase.ts';
import { isTroubleSince } from './phrases/sentence-phrases.ts';

/** Where candidates come from, most direct first. */
export const sources = ['field', 'marker', 'prose', 'row', 'log', 'lead-up'] as const;

export interface Candidate {
  readonly role: Role;
  readonly at: Reading;
  readonly strength: Strength;
  readonly quote: string;
  readonly source: (typeof sources)[number];
  /** In the summary, the impact or the first lines, where authors put what matters. */
  readonly isHeadline?: boolean;
  /** Computed from another moment and a stated duration, which is quoted. */
  readonly isDerived?: boolean;
  /** The duration is a time to recover, which may be counted from the detection. */
  readonly isFromRecovery?: boolean;
}

/** The candidates from keys and their values. */
export function readFieldCandidates({ fields }: Structure, calendar: Calendar): readonly Candidate[] {
  let day: Day | undefined;
  return fields.flatMap((field) => {
    const meaning = meaningOf(field.key);
    const [time] = findTimes(field.value);
    if (time === undefined || meaning === undefined) return [];
    const at = toReading({ ...time, line: field.line }, { ...calendar, day: day ?? calendar.day });
    if (at === undefined) return [];
    day = dayOf(at);
    const isSpan = meaning === 'date' || meaning === 'started' || meaning === 'duration';
    if (isSpan) return readSpanField(field, { meaning, time, at, calendar: { ...calendar, day } });
    const role = meaning === 'resolved' ? 'end' : roleOf(meaning);
    if (role === undefined) return [];
    if (isTimeFirst(field.value, time)) return [toFieldCandidate(field, role, at)];
    return readSentenceField(field, { role, time, at });
  });
}

/** True for a value that is a time, perhaps with words behind it; in a sentence the words around a time decide. */
function isTimeFirst(value: string, { index }: FoundTime): boolean {
  return value.slice(0, index).split(/\s+/).length <= 4 || value.split(/\s+/).length <= 8;
}

/** "Detection: users wrote to us, and errors had been recorded since 10:36" gives the start, not the detection. */
function readSentenceField(
  field: Field,
  { role, time, at }: { readonly role: Role; readonly time: FoundTime; readonly at: Reading },
): readonly Candidate[] {
  const isSince = isTroubleSince(field.value.slice(0, time.index));
  const meant = role === 'detected' && isSince ? 'started' : role;
  return [{ ...toFieldCandidate(field, meant, at, 'phrase'), source: 'prose' }];
}

type Field = Structure['fields'][number];

interface SpanField {
  readonly meaning: 'date' | 'started' | 'duration';
  readonly time: FoundTime;
  readonly at: Reading;
  readonly calendar: Calendar;
}

/** A key of the beginning, or of the whole: it may give both ends. */
function readSpanField(field: Field, { meaning, time, at, calendar }: SpanField): readonly Candidate[] {
  const isSpan = time.clock !== undefined && time.until !== undefined;
  const isStart = meaning === 'started' || isSpan || (meaning === 'date' && time.clock !== undefined);
  // "Incident began at … and ended at …".
  const [, other] = findTimes(field.value);
  const between = other === undefined ? '' : field.value.slice(time.end, other.index);
  const isPair = meaning === 'started' && /\b(?:end|ended|until|resolved|till|to)\b|[–—→-]/i.test(between);
  const end = isSpan
    ? readEnd(time, { line: field.line, at, calendar })
    : isPair && other !== undefined
      ? toReading({ ...other, line: field.line }, calendar)
      : undefined;
  // A key that names the day may hold a clock time by the way.
  const strength = meaning === 'date' ? 'marker' : 'field';
  return [
    ...(isStart ? [toFieldCandidate(field, 'started', at, strength)] : []),
    ...(end === undefined ? [] : [toFieldCandidate(field, 'end', end, strength)]),
  ];
}

function toFieldCandidate(
  { key, value }: Field,
  role: Role,
  at: Reading,
  strength: Strength = 'field',
): Candidate {
  return { role, at, strength, quote: `${key}: ${value}`, source: 'field' };
}

function roleOf(meaning: string): Role | undefined {
  const roles = ['introduced', 'detected', 'acknowledged', 'announced', 'mitigated', 'published'] as const;
  return roles.find((role) => role === meaning);
}

interface SpanPlace {
  readonly line: number;
  readonly at: Reading;
  readonly calendar: Calendar;
}

/** The later end of a span: without its own date it is on the same day, or on the next when the clock ran over. */
export function readEnd(
  { until, written, zone }: FoundTime,
  { line, at, calendar }: SpanPlace,
): Reading | undefined {
  if (until === undefined) return undefined;
  const time = { ...until, zone: until.zone ?? zone, written, line };
  const own = toReading(time, { ...calendar, day: dayOf(at) });
  if (own === undefined || own.instant >= at.instant || until.date !== undefined) return own;
  return toReading({ ...time, date: addDays(dayOf(at), 1) }, calendar);
}
