// A stated duration decides about start and end: it picks between candidates, gives a missing end, and names what
// differs.
import type { Contradiction } from '../../model/incident.ts';
import { type Instant, minutesBetween, toInstant } from '../../model/time.ts';
import type { Candidate } from './candidates.ts';
import type { IncidentDuration } from './incident-durations.ts';
import { isAtLeast, strengths } from './phrases/phrase.ts';
import type { ResolvedTimes } from './resolve.ts';

/** The duration of the impact, and its evidence. */
export interface ImpactDuration {
  readonly minutes: number;
  readonly origin: 'stated' | 'computed';
  /** The document says "about". */
  readonly approximate?: boolean;
  readonly line: number;
  readonly quote: string;
}

export interface Judgment {
  readonly times: ResolvedTimes;
  readonly duration?: ImpactDuration;
  readonly contradictions: readonly Contradiction[];
}

/** Times and duration that agree with what is stated; if nothing agrees, the stated duration and the reason. */
export function judgeTimes(
  resolved: ResolvedTimes,
  candidates: readonly Candidate[],
  durations: readonly IncidentDuration[],
): Judgment {
  const stated = strongest(durations.filter(({ of }) => of !== 'detection'));
  const detection = durations.find(({ of }) => of === 'detection');
  const agreeing = stated === undefined ? resolved : reconcile(resolved, candidates, stated);
  const times = dropAbsent(deriveTimes(agreeing, stated, detection));
  const computed = measureImpact(times);
  if (stated === undefined || (computed !== undefined && isClose(computed.minutes, stated)))
    return { times, duration: computed, contradictions: [] };
  const duration: ImpactDuration = {
    minutes: stated.minutes,
    origin: 'stated',
    approximate: stated.approximate,
    line: stated.line,
    quote: stated.quote,
  };
  if (computed === undefined) return { times, duration, contradictions: [] };
  // Keys for both ends are more exact than a duration in passing.
  if (stated.strength !== 'field' && isKeyed(times))
    return { times, duration: computed, contradictions: [toContradiction(stated, computed)] };
  return { times: dropWeakEnds(times), duration, contradictions: [toContradiction(stated, computed)] };
}

function isKeyed({ started, mitigated, resolved }: ResolvedTimes): boolean {
  return [started, mitigated ?? resolved].every(
    (one) => one?.source === 'field' && one.strength === 'field' && one.at.precision !== 'day',
  );
}

/** Without the moments that were given up. */
function dropAbsent(times: ResolvedTimes): ResolvedTimes {
  return Object.fromEntries(Object.entries(times).filter(([, candidate]) => candidate !== undefined));
}

function strongest(durations: readonly IncidentDuration[]): IncidentDuration | undefined {
  return durations.toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))[0];
}

/** The minutes between start and end of the impact, where both are known to the clock. */
function measureImpact({ started, mitigated, resolved }: ResolvedTimes): ImpactDuration | undefined {
  const end = mitigated ?? resolved;
  if (started === undefined || end === undefined) return undefined;
  const isKnown = started.at.precision !== 'day' && end.at.precision !== 'day';
  const minutes = minutesBetween(started.at.instant, end.at.instant);
  if (!isKnown || minutes < 0 || started.at.isFloating !== end.at.isFloating) return undefined;
  return { minutes, origin: 'computed', line: end.at.line, quote: end.quote };
}

/** People round: a tenth of what is stated, a quarter where it says "about", and a few minutes always. */
const rounding = { exact: 0.1, about: 0.25, minutes: 10 } as const;

function isClose(minutes: number, { minutes: stated, approximate }: IncidentDuration): boolean {
  const share = approximate ? rounding.about : rounding.exact;
  return Math.abs(minutes - stated) <= Math.max(rounding.minutes, stated * share);
}

/** Other candidates for the end, or for the start, that match the stated duration. */
function reconcile(
  times: ResolvedTimes,
  candidates: readonly Candidate[],
  stated: IncidentDuration,
): ResolvedTimes {
  const computed = measureImpact(times);
  const { started, mitigated, resolved } = times;
  if (computed === undefined || started === undefined || isClose(computed.minutes, stated)) return times;
  // An incident may be closed long after its impact was over.
  if (mitigated !== undefined && resolved !== undefined && fits(started, resolved, stated))
    return { ...times, mitigated: undefined };
  const end = candidates.find((one) => endRoles.has(one.role) && fits(started, one, stated));
  if (end !== undefined && started.source !== 'field') return withEnd(times, end);
  if (end !== undefined && (mitigated ?? resolved)?.source !== 'field') return withEnd(times, end);
  const last = mitigated ?? resolved;
  const start = candidates.find(
    (one) => one.role === 'started' && last !== undefined && fits(one, last, stated),
  );
  return start !== undefined && started.source !== 'field' ? { ...times, started: start } : times;
}

const endRoles: ReadonlySet<Candidate['role']> = new Set(['end', 'impact-end', 'mitigated']);

function withEnd(times: ResolvedTimes, end: Candidate): ResolvedTimes {
  const { resolved } = times;
  const isLater = resolved !== undefined && resolved.at.instant > end.at.instant;
  return isLater ? { ...times, mitigated: end } : { ...times, mitigated: undefined, resolved: end };
}

function fits(start: Candidate, end: Candidate, stated: IncidentDuration): boolean {
  if (start.at.precision === 'day' || end.at.precision === 'day') return false;
  const minutes = minutesBetween(start.at.instant, end.at.instant);
  return minutes >= 0 && start.at.isFloating === end.at.isFloating && isClose(minutes, stated);
}

/** The other end if one is known; never from an approximate duration. */
function deriveTimes(
  times: ResolvedTimes,
  stated: IncidentDuration | undefined,
  detection: IncidentDuration | undefined,
): ResolvedTimes {
  const early = deriveStart(times, stated, detection);
  const { started, mitigated, resolved, detected } = early;
  const end = mitigated ?? resolved;
  const isExact = (one: IncidentDuration | undefined): one is IncidentDuration =>
    one !== undefined && !one.approximate && isAtLeast(one.strength, 'statement');
  // If the detection is used as the start, the duration does not begin there.
  const isStart = started !== undefined && started !== detected;
  return {
    ...early,
    ...(isStart && end === undefined && isExact(stated)
      ? optional('resolved', shift(started, 'end', stated, 1))
      : {}),
    ...(started !== undefined && detected === undefined && isExact(detection)
      ? optional('detected', shift(started, 'detected', detection, 1))
      : {}),
  };
}

function deriveStart(
  times: ResolvedTimes,
  stated: IncidentDuration | undefined,
  detection: IncidentDuration | undefined,
): ResolvedTimes {
  const { started, detected, mitigated, resolved } = times;
  const end = mitigated ?? resolved;
  // Where only the detection is known it is used as the start, unless a time to detect is stated.
  const isStandIn = started === undefined || started === detected;
  if (!isStandIn) return times;
  if (detection !== undefined && !detection.approximate && detected !== undefined)
    return { ...times, ...optional('started', shift(detected, 'started', detection, -1)) };
  if (started !== undefined || end === undefined || stated === undefined) return times;
  if (stated.approximate || stated.strength !== 'field') return times;
  return { ...times, ...optional('started', shift(end, 'started', stated, -1)) };
}

function optional(name: keyof ResolvedTimes, candidate: Candidate | undefined): ResolvedTimes {
  return candidate === undefined ? {} : { [name]: candidate };
}

/** A moment computed from another one and a duration. */
function shift(
  from: Candidate,
  role: Candidate['role'],
  { of, minutes, quote, line }: IncidentDuration,
  sign: 1 | -1,
): Candidate | undefined {
  if (from.at.precision === 'day') return undefined;
  const instant: Instant = toInstant(from.at.instant + sign * minutes * 60_000);
  return {
    ...from,
    role,
    at: { ...from.at, instant, line },
    quote,
    strength: 'weak',
    isDerived: true,
    isFromRecovery: of === 'recovery',
  };
}

/** A weak candidate is dropped if a stated duration contradicts it. */
function dropWeakEnds(times: ResolvedTimes): ResolvedTimes {
  const { started, mitigated, resolved, ...rest } = times;
  const keep = (one: Candidate | undefined): Candidate | undefined =>
    one !== undefined && isAtLeast(one.strength, 'statement') ? one : undefined;
  const kept = { started: keep(started), mitigated: keep(mitigated), resolved: keep(resolved) };
  return {
    ...rest,
    ...optional('started', kept.started),
    ...optional('mitigated', kept.mitigated),
    ...optional('resolved', kept.resolved),
  };
}

function toContradiction(stated: IncidentDuration, computed: ImpactDuration): Contradiction {
  return {
    id: 'stated-duration',
    message: `The text states ${stated.minutes} min, the times give ${computed.minutes} min.`,
    lines: [...new Set([stated.line, computed.line])].sort((a, b) => a - b),
  };
}
