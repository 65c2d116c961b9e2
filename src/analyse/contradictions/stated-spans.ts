// Clock times in the prose of summary and impact, such as "from 09:29 to 10:00", compared with the incident's times.
import type { Contradiction } from '../../model/incident.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import {
  formatClock,
  formatMinutes,
  minutesBetween,
  type Moment,
  readWallTime,
  toInstant,
  toWallTime,
} from '../../model/time.ts';
import { formatMoment, linesOf, mayBeEqual } from '../durations/moment-order.ts';
import { contradictionText } from './contradiction-text.ts';
import { listSentences, type Sentence } from '../similarity/prose-sentences.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** A span of clock time in a sentence; without an end when the author gives only the start. */
export interface ClockSpan {
  readonly start: Clock;
  readonly end?: Clock;
  readonly isUtc: boolean;
  readonly sentence: Sentence;
}

const about = String.raw`(?:about |around |approximately |approx\.? |~ ?)?`;
const clock = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?!\d| ?[ap]\.?m\b)(?: ?(?:UTC|GMT|[A-Z]{3,4})\b)?`;
const spans = [
  new RegExp(String.raw`\bbetween ${about}${clock} and ${about}${clock}`, 'g'),
  new RegExp(String.raw`${clock} ?(?:to|until|till|–|-) ?${about}${clock}`, 'g'),
];
const startOnly = new RegExp(String.raw`\bfrom ${about}${clock}`, 'g');
const impactWords = /\b(?:outage|down|downtime|unavailab\w*|unreachable|offline|impact\w*|incident)\b/i;

/** Every distinct span of clock time in the summary and impact sections. */
export function listClockSpans(sections: readonly Section[]): readonly ClockSpan[] {
  const found = listSentences(sections, ['summary', 'impact']).flatMap((sentence) => readSpans(sentence));
  const keyOf = ({ start, end }: ClockSpan): string => JSON.stringify([start, end]);
  return [...new Map(found.map((span) => [keyOf(span), span])).values()];
}

/** Minutes. Statements further apart than this are about different things, such as one part of a service. */
const samePhase = 15;

/** The only span of clock time, if it differs from the known start or end. Several spans belong to phases and are not compared. */
export function compareClockSpans({ sections, times, zone }: Postmortem): readonly Contradiction[] {
  const { started } = times;
  const [span, ...others] = listClockSpans(sections);
  if (span === undefined || others.length > 0 || started === undefined || started.precision === 'day')
    return [];
  const ends = [times.mitigated, times.resolved].flatMap((one) =>
    one === undefined || one.precision === 'day' ? [] : [one],
  );
  const isEnd = ends.some((known) => meets(span, span.end, { known, zone }));
  const isStart = meets(span, span.start, { known: started, zone });
  // The same end, or a word for impact, shows that the sentence is about the whole incident.
  if (!isStart && (isEnd || impactWords.test(span.sentence.text)) && isNear(span, started, zone))
    return describe(span, span.start, { known: started, zone, id: 'two-starts', title: 'start' });
  const [end] = ends;
  if (end === undefined || namesClock(sections, end)) return [];
  if (isStart && !isEnd && span.end !== undefined && impactWords.test(span.sentence.text))
    return describe(span, span.end, { known: end, zone, id: 'two-ends', title: 'end' });
  return [];
}

function isNear(span: ClockSpan, known: Moment, zone: string): boolean {
  return readingsOf(span, span.start, { known, zone }).some(
    (moment) => Math.abs(minutesBetween(moment.instant, known.instant)) <= samePhase,
  );
}

/** True when summary or impact also name the moment, so that the span belongs to a part of the incident. */
function namesClock(sections: readonly Section[], { instant, zone }: Moment): boolean {
  const clockText = formatClock(instant, zone);
  return listSentences(sections, ['summary', 'impact']).some(({ text }) => text.includes(clockText));
}

interface Against {
  readonly known: Moment;
  readonly zone: string;
}

/** True when the clock time is the known moment in any zone the author may have meant. */
function meets(span: ClockSpan, read: Clock | undefined, { known, zone }: Against): boolean {
  return (
    read !== undefined && readingsOf(span, read, { known, zone }).some((moment) => mayBeEqual(moment, known))
  );
}

function describe(
  span: ClockSpan,
  read: Clock,
  { known, zone, id, title }: Against & { readonly id: string; readonly title: 'start' | 'end' },
): readonly Contradiction[] {
  const [stated] = readingsOf(span, read, { known, zone });
  if (stated === undefined) return [];
  const { section } = span.sentence;
  const apart = formatMinutes(Math.abs(minutesBetween(stated.instant, known.instant)));
  const message = contradictionText.clock(section, title, {
    at: formatMoment(stated),
    apart,
    known: formatMoment(known),
  });
  return [{ id, message, lines: linesOf(span.sentence, known) }];
}

/** The clock time on the day closest to the known moment, in each zone the author may have meant. */
function readingsOf(span: ClockSpan, read: Clock, { known, zone }: Against): readonly Moment[] {
  const zones = span.isUtc ? ['UTC'] : [...new Set([known.zone, zone, 'UTC'])];
  return zones.flatMap((candidate): readonly Moment[] => {
    const { year, month, day } = toWallTime(known.instant, candidate);
    const wall = readWallTime({ year, month, day, ...read }, candidate);
    if (wall.kind !== 'instant') return [];
    const days = Math.round((known.instant - wall.instant) / 86_400_000);
    const instant = toInstant(wall.instant + days * 86_400_000);
    const written = `${read.hour}:${String(read.minute).padStart(2, '0')}`;
    return [{ instant, precision: known.precision, zone: candidate, written, line: span.sentence.line }];
  });
}

function readSpans(sentence: Sentence): readonly ClockSpan[] {
  const whole = spans.flatMap((pattern) => [...sentence.text.matchAll(pattern)]);
  const matches = whole.length > 0 ? whole : [...sentence.text.matchAll(startOnly)];
  return matches.map((match) => {
    const [startHour, startMinute, endHour, endMinute] = match.slice(1).map(Number);
    return {
      start: { hour: startHour ?? 0, minute: startMinute ?? 0 },
      end:
        endHour === undefined || endMinute === undefined ? undefined : { hour: endHour, minute: endMinute },
      isUtc: /\b(?:UTC|GMT)\b/.test(match[0]),
      sentence,
    };
  });
}
