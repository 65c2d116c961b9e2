// From claims to facts: of several claims about one moment the strongest is the fact, the others stay with it.
import { findTimes } from '../../ingest/time/time-text.ts';
import { type Instant, toInstant } from '../../model/time.ts';
import type { TimeName } from '../../model/postmortem.ts';
import type { Claim } from './candidates.ts';
import type { Role } from './time-phrases.ts';

export type SettledTimes = { readonly [Name in TimeName | 'published']?: Claim };

/**
 * One claim for each moment the document states; what it does not state is absent. `firstRow` is the earliest row of the
 * timeline: a document that begins with somebody noticing has no earlier start to tell of.
 */
export function settleTimes(all: readonly Claim[], firstRow?: Instant): SettledTimes {
  const started = settleStart(all);
  const anchor = started ?? best(all, 'detected', 'earliest');
  const rolled = anchor === undefined ? all : all.map((claim) => rollOver(claim, anchor));
  const later =
    started === undefined
      ? rolled
      : rolled.filter(
          ({ at, source, role }) =>
            source === 'field' ||
            (role === 'detected' && source === 'row' && started.at.instant - at.instant <= 30 * 60_000) ||
            at.instant >= started.at.instant ||
            // A page that was closed before it began is about nothing.
            (source === 'log' && (role !== 'end' || started.source === 'log')),
        );
  const ends = settleEnds(later);
  const detected = settleDetected(later, ends.resolved ?? ends.mitigated, started);
  const times: SettledTimes = {
    introduced: settleIntroduced(all, started),
    started:
      started ??
      (detected !== undefined &&
      detected.at.precision !== 'day' &&
      detected.at.instant <= (firstRow ?? detected.at.instant)
        ? detected
        : undefined),
    detected,
    acknowledged: settleAcknowledged(later, detected),
    announced: best(later, 'announced', 'earliest'),
    ...ends,
    published: best(all, 'published', 'earliest'),
  };
  return Object.fromEntries(Object.entries(times).filter(([, claim]) => claim !== undefined));
}

/** An end told by its clock alone, earlier than the start: the clock has passed midnight since. */
function rollOver(claim: Claim, started: Claim): Claim {
  const isEnd = claim.role === 'end' || claim.role === 'harm-end' || claim.role === 'mitigated';
  const { at } = claim;
  const isLone = claim.source === 'prose' && findTimes(at.written)[0]?.date === undefined;
  const next = at.instant + 86_400_000;
  if (!isEnd || !isLone || at.instant >= started.at.instant || next - started.at.instant > 18 * 3_600_000)
    return claim;
  return { ...claim, at: { ...at, instant: toInstant(next) } };
}

function best(
  claims: readonly Claim[],
  role: Claim['role'],
  tie: 'earliest' | 'latest' | 'first',
): Claim | undefined {
  const own = claims.filter((claim) => claim.role === role);
  const top = Math.max(...own.map(({ rank }) => rank));
  const strongest = own.filter(({ rank }) => rank === top);
  if (tie === 'first') return strongest[0];
  const sign = tie === 'earliest' ? 1 : -1;
  return strongest.toSorted((a, b) => sign * (a.at.instant - b.at.instant))[0];
}

function settleStart(all: readonly Claim[]): Claim | undefined {
  const starts = all.filter(({ role }) => role === 'started');
  const marked = starts.filter(({ source }) => source === 'marker');
  // An outage that begins is the start; an incident that begins may be its cause or its discovery.
  const outage = marked.find(({ rank }) => rank > 90);
  const strong = starts.filter(({ source }) => source !== 'marker');
  const fields = strong.filter(({ source }) => source === 'field');
  const field = fields.find(({ rank }) => rank > 90) ?? (outage === undefined ? fields[0] : undefined);
  if (field !== undefined) return field;
  if (outage !== undefined) return outage;
  const spoken = best(
    strong.filter(({ source }) => source === 'prose'),
    'started',
    'first',
  );
  if (spoken !== undefined && spoken.rank < 60) return beforeAnybodyKnew(spoken, { all, starts });
  const seen = spoken ?? marked[0] ?? best(strong, 'started', 'earliest');
  // Errors that a row shows after somebody was called are what they found, not the beginning.
  const isFound =
    seen?.source === 'row' &&
    seen.rank < 60 &&
    all.some((one) => isSignal(one) && one.at.instant < seen.at.instant);
  return isFound ? undefined : seen;
}

function isSignal({ role, source }: Claim): boolean {
  return role === 'detected' && source === 'row';
}

/** A time of failing that comes after people knew of it is that of a relapse: an earlier one is the start. */
function beforeAnybodyKnew(
  spoken: Claim,
  { all, starts }: { readonly all: readonly Claim[]; readonly starts: readonly Claim[] },
): Claim {
  const isKnown = all.some(
    ({ role, at }) => (role === 'detected' || role === 'announced') && at.instant < spoken.at.instant,
  );
  const first = starts.toSorted((a, b) => a.at.instant - b.at.instant)[0];
  return isKnown && first !== undefined ? first : spoken;
}

/** "Incident begins" before the outage begins is when the fault came in. */
function settleIntroduced(all: readonly Claim[], started: Claim | undefined): Claim | undefined {
  const marker = all.find(
    ({ role, source, rank }) => role === 'started' && source === 'marker' && rank === 80,
  );
  const isBefore =
    marker !== undefined && started?.source === 'marker' && marker.at.instant < started.at.instant;
  const stated = best(all, 'introduced', 'first');
  const isEarly = stated !== undefined && (started === undefined || stated.at.instant <= started.at.instant);
  return isEarly ? stated : isBefore ? marker : undefined;
}

function settleEnds(claims: readonly Claim[]): { mitigated?: Claim; resolved?: Claim } {
  const end = best(claims, 'end', 'latest');
  const mitigated = best(claims, 'mitigated', 'first');
  const over = best(claims, 'harm-end', 'latest');
  const harmEnd =
    mitigated !== undefined && (over === undefined || mitigated.rank >= over.rank) ? mitigated : over;
  // A page may be closed too early: then the text knows better.
  if (end?.source === 'log' && over !== undefined && over.rank >= 65 && over.at.instant > end.at.instant)
    return { mitigated, resolved: over };
  if (end !== undefined) {
    // The end that a key states is told again in the text; only who says "mitigated" means another moment.
    const isSame =
      end.source === 'field' && harmEnd?.role !== 'mitigated' && harmEnd?.at.instant === end.at.instant;
    const isInside = harmEnd !== undefined && !isSame && harmEnd.at.instant <= end.at.instant;
    return { mitigated: isInside ? harmEnd : undefined, resolved: end };
  }
  if (mitigated !== undefined) {
    const isLater = over !== undefined && over.at.instant > mitigated.at.instant;
    return { mitigated, resolved: isLater ? over : undefined };
  }
  return { resolved: over };
}

/** The first signal; one that came after everything was over is none. */
function settleDetected(
  claims: readonly Claim[],
  end: Claim | undefined,
  started: Claim | undefined,
): Claim | undefined {
  // An end before the start says nothing about what came after it.
  const isBound = end !== undefined && (started === undefined || end.at.instant >= started.at.instant);
  // Whoever tells the public knows already.
  const told = best(claims, 'announced', 'earliest');
  const known = claims.filter(
    ({ role, at, source }) =>
      role === 'detected' &&
      (!isBound || at.instant <= end.at.instant) &&
      (source === 'field' ||
        told === undefined ||
        at.isFloating !== told.at.isFloating ||
        at.instant <= told.at.instant),
  );
  const stated = known.filter(({ source }) => source === 'field' || source === 'prose');
  const rows = known.filter(({ source }) => source === 'row' || source === 'marker');
  const begun = claims.find(
    ({ role, source, rank }) => role === 'started' && source === 'marker' && rank === 80,
  );
  const first = best(rows, 'detected', 'earliest');
  const field = stated.find(({ source }) => source === 'field');
  if (field !== undefined) return field;
  // A row that begins the incident after the outage began tells that somebody knew.
  if (begun !== undefined && begun !== started && first !== undefined && first.at.instant <= begun.at.instant)
    return first;
  const spoken = best(stated, 'detected', 'first');
  const isEarlier = first !== undefined && spoken !== undefined && spoken.at.instant < first.at.instant;
  return isEarlier ? spoken : (first ?? spoken);
}

function settleAcknowledged(claims: readonly Claim[], detected: Claim | undefined): Claim | undefined {
  const claim = best(claims, 'acknowledged', 'earliest');
  const isLater = claim !== undefined && (detected === undefined || claim.at.instant >= detected.at.instant);
  return isLater ? claim : undefined;
}

/** The claims that say something else of the same moment, for contradictions. */
export function rivals(claims: readonly Claim[], role: Role, chosen: Claim): readonly Claim[] {
  return claims.filter(
    (claim) => claim.role === role && claim !== chosen && claim.at.instant !== chosen.at.instant,
  );
}
