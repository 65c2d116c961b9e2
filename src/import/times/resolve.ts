// From candidates to facts: of several candidates for one moment the strongest is the fact, the others stay for
// contradictions.
import { findTimes } from '../../ingest/time/time-text.ts';
import type { TimeName } from '../../model/postmortem.ts';
import { type Instant, toInstant } from '../../model/time.ts';
import { type Candidate, sources } from './candidates.ts';
import { dayOf, formatDay } from './calendar.ts';
import { isAtLeast, isStronger, type Role, strengths } from './phrases/phrase.ts';

export type ResolvedTimes = { readonly [Name in TimeName | 'published']?: Candidate };

/**
 * One candidate for each moment the document states; what it does not state is absent. `firstRow` is the earliest row
 * of the timeline: a document that starts with the detection has no earlier start.
 */
export function resolveTimes(all: readonly Candidate[], firstRow?: Instant): ResolvedTimes {
  const started = resolveStart(all);
  const anchor = started ?? best(all, 'detected', 'earliest');
  const rolled = anchor === undefined ? all : all.map((candidate) => rollOver(candidate, anchor));
  const later = started === undefined ? rolled : rolled.filter((candidate) => isAfter(candidate, started));
  const ends = resolveEnds(later, started);
  const detected = resolveDetected(later, { end: ends.resolved ?? ends.mitigated, started });
  const times: ResolvedTimes = {
    introduced: resolveIntroduced(all, started),
    started: started ?? startOfDetection(detected, firstRow),
    detected,
    acknowledged: resolveAcknowledged(later, { detected, end: ends.resolved ?? ends.mitigated }),
    announced: best(later, 'announced', 'earliest'),
    ...ends,
    published: best(all, 'published', 'earliest'),
  };
  return dropEmptyImpact(
    Object.fromEntries(Object.entries(times).filter(([, candidate]) => candidate !== undefined)),
  );
}

const minute = 60_000;
/** An alert a little before the stated start still counts as the detection. */
const earlySignal = 30 * minute;

/** Times before the start are not evidence for later moments, except for keys, first signals and notices. */
function isAfter({ at, source, role }: Candidate, started: Candidate): boolean {
  if (source === 'field' || at.instant >= started.at.instant) return true;
  if (at.precision === 'day') return at.instant >= started.at.instant - 24 * 60 * minute;
  if (role === 'detected' && source === 'row') return started.at.instant - at.instant <= earlySignal;
  // A page that was closed before it began is ignored.
  return source === 'log' && (role !== 'end' || started.source === 'log');
}

function startOfDetection(
  detected: Candidate | undefined,
  firstRow: Instant | undefined,
): Candidate | undefined {
  if (detected === undefined || detected.at.precision === 'day') return undefined;
  return detected.at.instant <= (firstRow ?? detected.at.instant) ? detected : undefined;
}

/** A start that is the end as well is the time of the page, not that of the impact. */
function dropEmptyImpact(times: ResolvedTimes): ResolvedTimes {
  const { started, mitigated, resolved, ...rest } = times;
  const end = mitigated ?? resolved;
  const isEmpty =
    started !== undefined &&
    started.at.precision !== 'day' &&
    started.at.instant === end?.at.instant &&
    started.source === 'field';
  return isEmpty ? { ...rest, ...(resolved && { resolved }) } : times;
}

/** An end told by its clock alone, earlier than the start: the clock has passed midnight since. */
function rollOver(candidate: Candidate, started: Candidate): Candidate {
  const { at } = candidate;
  const isLone = candidate.source === 'prose' && findTimes(at.written)[0]?.date === undefined;
  const next = at.instant + 24 * 60 * minute;
  const isFar = next - started.at.instant > longestNight;
  if (!isEnd(candidate.role) || !isLone || at.instant >= started.at.instant || isFar) return candidate;
  return { ...candidate, at: { ...at, instant: toInstant(next) } };
}

/** An incident that ends on the next day, though only a clock time says so, is at most this long. */
const longestNight = 18 * 60 * minute;

function isEnd(role: Role): boolean {
  return role === 'end' || role === 'impact-end' || role === 'mitigated';
}

/** The strongest of a role: by strength, then headlines, then the more direct source, then in time or in order. */
function best(
  candidates: readonly Candidate[],
  role: Role,
  tie: 'earliest' | 'latest' | 'first',
): Candidate | undefined {
  const own = candidates.filter((candidate) => candidate.role === role);
  const top = Math.min(...own.map(rankOf));
  const strongest = own.filter((candidate) => rankOf(candidate) === top);
  if (tie === 'first') return strongest[0];
  const sign = tie === 'earliest' ? 1 : -1;
  return strongest.toSorted((a, b) => sign * (a.at.instant - b.at.instant))[0];
}

/** The place of a candidate among all, best first. */
function rankOf({ strength, source, isHeadline }: Candidate): number {
  const steps = 2 * sources.length;
  return (
    strengths.indexOf(strength) * steps + (isHeadline === true ? 0 : sources.length) + sources.indexOf(source)
  );
}

function resolveStart(all: readonly Candidate[]): Candidate | undefined {
  const starts = all.filter(({ role }) => role === 'started');
  const fields = starts.filter(({ source }) => source === 'field');
  // An outage that begins is the start; an incident that begins may be its cause or its discovery.
  const outage = starts.find(({ source }) => source === 'marker');
  const field = fields.find(({ strength }) => strength === 'field') ?? outage ?? fields[0];
  if (field !== undefined) return field;
  const others = starts.filter(({ source }) => source !== 'marker');
  const spoken = best(
    others.filter(({ source }) => source === 'prose'),
    'started',
    'first',
  );
  if (spoken !== undefined && !isAtLeast(spoken.strength, 'statement'))
    return beforeAnybodyKnew(spoken, { all, starts });
  const opened = all.find(({ role }) => role === 'opened');
  const seen = spoken ?? opened ?? best(others, 'started', 'earliest');
  // Errors in a row after somebody was called are what they found, not the start.
  const isFound =
    seen?.source === 'row' &&
    !isAtLeast(seen.strength, 'statement') &&
    all.some(
      (one) =>
        one.role === 'detected' &&
        (one.source === 'row' || one.source === 'marker') &&
        one.at.instant < seen.at.instant,
    );
  return isFound ? undefined : seen;
}

/** A time of failing that comes after people knew of it is that of a relapse: an earlier one is the start. */
function beforeAnybodyKnew(
  spoken: Candidate,
  { all, starts }: { readonly all: readonly Candidate[]; readonly starts: readonly Candidate[] },
): Candidate {
  const isKnown = all.some(
    ({ role, at }) => (role === 'detected' || role === 'announced') && at.instant < spoken.at.instant,
  );
  const first = starts.toSorted((a, b) => a.at.instant - b.at.instant)[0];
  return isKnown && first !== undefined ? first : spoken;
}

/** "Incident begins" before the outage begins is when the fault came in. */
function resolveIntroduced(all: readonly Candidate[], started: Candidate | undefined): Candidate | undefined {
  const opened = all.find(({ role }) => role === 'opened');
  const isBefore =
    opened !== undefined && started?.source === 'marker' && opened.at.instant < started.at.instant;
  const stated = best(all, 'introduced', 'first');
  const isEarly = stated !== undefined && (started === undefined || stated.at.instant <= started.at.instant);
  return isEarly ? stated : isBefore ? { ...opened, role: 'introduced' } : undefined;
}

function resolveEnds(
  all: readonly Candidate[],
  started: Candidate | undefined,
): { readonly mitigated?: Candidate; readonly resolved?: Candidate } {
  const candidates = trustFields(all, started);
  const end = best(candidates, 'end', 'latest');
  const mitigated = best(candidates, 'mitigated', 'first');
  const over = best(candidates, 'impact-end', 'latest');
  const impactEnd =
    mitigated !== undefined && (over === undefined || !isStronger(over.strength, mitigated.strength))
      ? mitigated
      : over;
  // A page may be closed too early; then the text is right.
  const isEarly = over !== undefined && end !== undefined && over.at.instant > end.at.instant;
  if (end?.source === 'log' && isEarly && isAtLeast(over.strength, 'statement'))
    return { mitigated, resolved: over };
  if (end !== undefined) {
    // The text repeats the end that a key states; only "mitigated" means another moment.
    const isSame =
      end.source === 'field' && impactEnd?.role !== 'mitigated' && impactEnd?.at.instant === end.at.instant;
    // A row that closes the incident and says that all is well again is one moment, not two.
    const isOneRow =
      impactEnd?.role === 'impact-end' &&
      impactEnd.source !== 'marker' &&
      impactEnd.at.instant === end.at.instant &&
      impactEnd.quote === end.quote;
    const isInside =
      impactEnd !== undefined && !isSame && !isOneRow && impactEnd.at.instant <= end.at.instant;
    return { mitigated: isInside ? impactEnd : undefined, resolved: end };
  }
  if (mitigated !== undefined) {
    const isLater = over !== undefined && over.at.instant > mitigated.at.instant;
    return { mitigated, resolved: isLater ? over : undefined };
  }
  return { resolved: over };
}

/** Where keys give both ends, words about parts of the system do not add a third moment. */
function trustFields(all: readonly Candidate[], started: Candidate | undefined): readonly Candidate[] {
  const end = all.find(({ role, source }) => role === 'end' && source === 'field');
  if (started?.source !== 'field' || end === undefined) return all;
  if (end.at.precision === 'day') return dropCoarseEnd(all, end);
  return all.filter(
    ({ role, source, strength }) =>
      (role !== 'impact-end' && (role !== 'mitigated' || source === 'row')) ||
      source === 'field' ||
      isAtLeast(strength, 'marker'),
  );
}

/** A key that knows only the day gives way to words that know the minute on that day. */
function dropCoarseEnd(all: readonly Candidate[], end: Candidate): readonly Candidate[] {
  const isFiner = all.some(
    ({ role, at, strength }) =>
      isEnd(role) &&
      at.precision !== 'day' &&
      isAtLeast(strength, 'statement') &&
      formatDay(dayOf(at)) === formatDay(dayOf(end.at)),
  );
  return isFiner ? all.filter((candidate) => candidate !== end) : all;
}

interface Bounds {
  readonly end: Candidate | undefined;
  readonly started: Candidate | undefined;
}

/** The detection; a signal after everything was over does not count. */
function resolveDetected(candidates: readonly Candidate[], { end, started }: Bounds): Candidate | undefined {
  // An end before the start is not evidence for what came after it.
  const isBound = end !== undefined && (started === undefined || end.at.instant >= started.at.instant);
  const told = best(candidates, 'announced', 'earliest');
  const known = candidates.filter(
    ({ role, at, source }) =>
      role === 'detected' &&
      (!isBound || at.instant <= lastInstantOf(end)) &&
      (source === 'field' || isBeforeNotice(at, told)),
  );
  const stated = known.filter(({ source }) => source === 'field' || source === 'prose');
  const rows = known.filter(({ source }) => source === 'row' || source === 'marker');
  const opened = candidates.find(({ role }) => role === 'opened');
  const first = best(rows, 'detected', 'earliest');
  const field = stated.find(({ source }) => source === 'field');
  if (field !== undefined) return field;
  // A row that begins the incident after the outage began tells that somebody knew.
  if (
    opened !== undefined &&
    started !== opened &&
    first !== undefined &&
    first.at.instant <= opened.at.instant
  )
    return first;
  const spoken = best(stated, 'detected', 'first');
  const isEarlier = first !== undefined && spoken !== undefined && spoken.at.instant < first.at.instant;
  return isEarlier ? spoken : (first ?? spoken);
}

/** The end of the day where only the day is known. */
function lastInstantOf({ at }: Candidate): Instant {
  return at.precision === 'day' ? toInstant(at.instant + 24 * 60 * minute - 1) : at.instant;
}

/** Somebody who announces an incident already knows of it. */
function isBeforeNotice(at: Candidate['at'], told: Candidate | undefined): boolean {
  return told === undefined || at.isFloating !== told.at.isFloating || at.instant <= told.at.instant;
}

interface KnownMoments {
  readonly detected: Candidate | undefined;
  readonly end: Candidate | undefined;
}

/** An incident is not acknowledged before it is detected, or after it is over. */
function resolveAcknowledged(
  candidates: readonly Candidate[],
  { detected, end }: KnownMoments,
): Candidate | undefined {
  const candidate = best(candidates, 'acknowledged', 'earliest');
  if (candidate === undefined) return undefined;
  const { instant } = candidate.at;
  const isEarly = detected !== undefined && instant < detected.at.instant;
  const isLate = end !== undefined && end.at.precision !== 'day' && instant > end.at.instant;
  return isEarly || isLate ? undefined : candidate;
}
