// Contradictions between parts of a document that only the importer sees together: page, text, weekdays.
import { readLeadingTime } from '../../ingest/time/time-text.ts';
import { formatClock, formatDate, toInstant } from '../../model/time.ts';
import type { Contradiction } from '../../model/incident.ts';
import { type Day, formatDay, type Reading } from './calendar.ts';
import type { Candidate } from './candidates.ts';
import { completeDay, weekdayOf } from './calendar.ts';
import { type DateMention, findWrongWeekdays } from './dates.ts';
import { isAtLeast } from './phrases/phrase.ts';
import type { ResolvedTimes } from './resolve.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Contradictions of the update log with the text, of two public notices, and of weekdays with their dates. */
export function compareParts(
  candidates: readonly Candidate[],
  times: ResolvedTimes,
  { dates, near }: { readonly dates: readonly DateMention[]; readonly near: Day | undefined },
): readonly Contradiction[] {
  return [
    ...comparePage(candidates, times),
    ...compareStarts(candidates, times),
    ...compareEnds(candidates),
    ...compareNotices(candidates, times),
    ...findWrongWeekdays(dates, near).map((mention) => toWeekday(mention, near)),
  ];
}

function comparePage(
  candidates: readonly Candidate[],
  { resolved }: ResolvedTimes,
): readonly Contradiction[] {
  const page = candidates.find(({ role, source }) => role === 'end' && source === 'log');
  if (page === undefined || resolved === undefined || resolved.source === 'log') return [];
  const apart = page.at.instant - resolved.at.instant;
  if (apart === 0 || page.at.isFloating !== resolved.at.isFloating) return [];
  const side = apart < 0 ? 'before' : 'after';
  return [
    {
      id: `page-resolved-${side}-end`,
      message: `The status page was resolved at ${show(page.at)}, ${side} the end that the text gives (${show(resolved.at)}).`,
      lines: sorted(page.at.line, resolved.at.line),
    },
  ];
}

/** Two starts that are stated as such: in a key, by a marker, as a stretch of time. */
function compareStarts(
  candidates: readonly Candidate[],
  { started }: ResolvedTimes,
): readonly Contradiction[] {
  if (started === undefined || !isAtLeast(started.strength, 'phrase')) return [];
  const other = candidates.find(
    ({ role, strength, source, at }) =>
      role === 'started' &&
      isAtLeast(strength, 'statement') &&
      source !== started.source &&
      Math.abs(at.instant - started.at.instant) >=
        (at.precision === 'approximate' || started.at.precision === 'approximate' ? 15 : 1) * 60_000,
  );
  if (other === undefined || other.at.precision === 'day' || started.at.precision === 'day') return [];
  const message = `It began at ${show(started.at)}, and at ${show(other.at)}.`;
  return [{ id: 'two-starts', message, lines: sorted(started.at.line, other.at.line) }];
}

/** The impact has two ends, each stated as such: by a marker, in a key, as a stretch of time. */
function compareEnds(candidates: readonly Candidate[]): readonly Contradiction[] {
  const stated = candidates.filter(
    ({ role, strength, source, at }) =>
      role === 'impact-end' &&
      isAtLeast(strength, 'statement') &&
      source !== 'row' &&
      source !== 'log' &&
      at.precision === 'minute',
  );
  const [first] = stated;
  const other = stated.find(({ source, at }) => source !== first?.source && at.instant !== first?.at.instant);
  if (first === undefined || other === undefined) return [];
  const message = `What people felt ended at ${show(first.at)}, and at ${show(other.at)}.`;
  return [{ id: 'two-ends', message, lines: sorted(first.at.line, other.at.line) }];
}

function compareNotices(
  candidates: readonly Candidate[],
  { announced }: ResolvedTimes,
): readonly Contradiction[] {
  if (announced === undefined) return [];
  const other = candidates
    .filter(({ role, source }) => role === 'announced' && source !== announced.source)
    .map((candidate) => ({ ...candidate, at: nearest(candidate.at, announced.at) }))
    .find(({ at }) => at.instant !== announced.at.instant);
  if (other === undefined) return [];
  return [
    {
      id: 'two-notices',
      message: `The first public notice was at ${show(announced.at)} and at ${show(other.at)}.`,
      lines: sorted(announced.at.line, other.at.line),
    },
  ];
}

/** A clock time that was written without its day, on the day that brings it nearest to another. */
function nearest(at: Reading, to: Reading): Reading {
  if (readLeadingTime(at.written)?.date !== undefined) return at;
  const days = Math.round((to.instant - at.instant) / 86_400_000);
  return { ...at, instant: toInstant(at.instant + days * 86_400_000) };
}

function toWeekday({ time, written, line }: DateMention, near: Day | undefined): Contradiction {
  const day = completeDay(time, { near });
  const real = day === undefined ? '' : `${formatDay(day)} was a ${weekdays[weekdayOf(day) - 1] ?? ''}`;
  return { id: 'weekday-and-date-differ', message: `"${written.trim()}": ${real}.`, lines: [line] };
}

function show({ instant, zone }: Reading): string {
  return `${formatDate(instant, zone)} ${formatClock(instant, zone)}`;
}

function sorted(...lines: readonly number[]): readonly number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}
