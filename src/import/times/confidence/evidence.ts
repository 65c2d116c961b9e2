// How a time was found, and the other evidence in the document for and against it.
import type { TimeName } from '../../../model/postmortem.ts';
import { minutesBetween } from '../../../model/time.ts';
import type { Reading } from '../calendar.ts';
import type { Candidate } from '../candidates.ts';
import type { ImpactDuration } from '../judge.ts';
import { isAtLeast } from '../phrases/phrase.ts';
import type { ResolvedTimes } from '../resolve.ts';
import type { Row } from '../row-candidates.ts';

/** The moments that are judged alike; both ends of the impact are ends. */
export type FactKind = 'start' | 'detection' | 'end' | 'response';

/** How a time was found, from a key to a hint in passing. */
export type Way =
  | 'key'
  | 'key with a day'
  | 'marker'
  | 'span'
  | 'statement'
  | 'phrase'
  | 'hint'
  | 'row statement'
  | 'row phrase'
  | 'row hint'
  | 'status page'
  | 'opening'
  | 'detection as start'
  | 'reckoned'
  | 'day of a row'
  | 'day in a sentence';

export type Doubt =
  /** Counted from a time to recover, which may begin at the detection. */
  | 'recovery'
  /** One time of a long story, whose other times begin earlier or end later. */
  | 'story'
  /** Trouble is reported again after the end. */
  | 'relapse'
  /** Words as strong as these give another time. */
  | 'competing'
  /** The same time in another zone: whole hours apart. */
  | 'other zone'
  /** People were at work on it before it was detected. */
  | 'late'
  /** Before what it follows, or after what follows it. */
  | 'order'
  /** More than two days from the day of the incident. */
  | 'far';

export type Support =
  /** Another place in the document gives the same time. */
  | 'repeated'
  /** A stated duration agrees with start and end. */
  | 'stated length';

export interface TimeEvidence {
  readonly kind: FactKind;
  readonly way: Way;
  readonly doubts: readonly Doubt[];
  readonly supports: readonly Support[];
}

export interface EvidenceSources {
  readonly times: ResolvedTimes;
  readonly candidates: readonly Candidate[];
  readonly rows: readonly Row[];
  readonly duration?: ImpactDuration;
  /** A duration of the impact that the document states. */
  readonly statedMinutes?: number;
  /** How many clock times the sentences of the document give up to a day before or after a time. */
  readonly countOthers: (at: Reading, side: 'before' | 'after') => number;
}

const kinds: { readonly [Name in TimeName]: FactKind } = {
  introduced: 'response',
  started: 'start',
  detected: 'detection',
  acknowledged: 'response',
  announced: 'response',
  mitigated: 'end',
  resolved: 'end',
};

/** The evidence for and against the time that was chosen for a moment. */
export function gatherEvidence(name: TimeName, candidate: Candidate, sources: EvidenceSources): TimeEvidence {
  const kind = kinds[name];
  const rivals = sources.candidates.filter(
    (one) => one !== candidate && kindOf(one.role) === kind && one.at.isFloating === candidate.at.isFloating,
  );
  return {
    kind,
    way: wayOf(name, candidate, sources.times),
    doubts: findDoubts(name, candidate, { ...sources, rivals }),
    supports: findSupports(kind, candidate, { ...sources, rivals }),
  };
}

function kindOf(role: Candidate['role']): FactKind | undefined {
  if (role === 'started') return 'start';
  if (role === 'detected') return 'detection';
  return role === 'end' || role === 'impact-end' || role === 'mitigated' ? 'end' : undefined;
}

function wayOf(name: TimeName, candidate: Candidate, times: ResolvedTimes): Way {
  const { source, strength, at, quote, isDerived } = candidate;
  if (isDerived === true) return 'reckoned';
  if (name === 'started' && candidate === times.detected) return 'detection as start';
  if (source === 'field') return strength === 'field' ? 'key' : 'key with a day';
  // Of a section about the detection it is the day, whatever the words.
  const isOfSection = name === 'detected' && source === 'prose' && strength === 'weak';
  if (at.precision === 'day' && !isOfSection)
    return source === 'row' || /^\W*\d/.test(quote) ? 'day of a row' : 'day in a sentence';
  if (source === 'marker') return 'marker';
  if (source === 'log') return 'status page';
  if (source === 'lead-up') return 'opening';
  return source === 'row' ? rowWays[strength] : proseWays[strength];
}

const rowWays: Readonly<Record<Candidate['strength'], Way>> = {
  field: 'marker',
  marker: 'marker',
  statement: 'row statement',
  phrase: 'row phrase',
  weak: 'row hint',
};
const proseWays: Readonly<Record<Candidate['strength'], Way>> = {
  field: 'statement',
  marker: 'statement',
  statement: 'statement',
  phrase: 'phrase',
  weak: 'hint',
};

type Known = EvidenceSources & { readonly rivals: readonly Candidate[] };

/** Minutes within which two readings of a moment are the same to a reader. */
const sameMinutes = 10;

function findDoubts(name: TimeName, candidate: Candidate, known: Known): readonly Doubt[] {
  const apart = (one: Candidate): number => Math.abs(minutesBetween(one.at.instant, candidate.at.instant));
  if (candidate.isFromRecovery === true && name === 'started') return ['recovery'];
  // Authors who fill in a key know the time; other statements may be about another part.
  if (candidate.source === 'field') return [];
  const clocked = known.rivals.filter(
    ({ at }) => (at.precision === 'day') === (candidate.at.precision === 'day'),
  );
  const published = new Set(Object.values(known.times));
  const isCompeting = clocked.some(
    (one) =>
      isAtLeast(one.strength, candidate.strength) &&
      one.source === candidate.source &&
      one.source !== 'row' &&
      !published.has(one) &&
      apart(one) > sameMinutes &&
      isRival(one, candidate),
  );
  const isOtherZone = clocked.some(
    (one) =>
      apart(one) > 0 && apart(one) % 60 === 0 && apart(one) <= 14 * 60 && one.source !== candidate.source,
  );
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['competing', isCompeting],
    ['other zone', isOtherZone],
    ['late', name === 'detected' && isLate(candidate, known)],
    ['story', isInStory(candidate, known)],
    ['relapse', isRelapse(name, candidate, known)],
    ['order', isOutOfOrder(name, candidate, known.times)],
  ];
  return doubts.flatMap(([doubt, isSo]) => (isSo ? [doubt] : []));
}

/** What could take the place of a time: an earlier start or detection, a later end. */
function isRival(one: Candidate, candidate: Candidate): boolean {
  if (candidate.at.precision === 'day') return true;
  return kindOf(candidate.role) === 'end'
    ? one.at.instant > candidate.at.instant
    : one.at.instant < candidate.at.instant;
}

const atWork =
  /\b(?:roll(?:ed|s|ing)? ?back|revert\w*|investigat\w*|debug\w*|restart\w*|mitigat\w*|hotfix|escalat\w*)\b/i;

/** A row before the detection in which somebody already works on the incident. */
function isLate(candidate: Candidate, { rows, times: { started } }: Known): boolean {
  const from = started?.at.instant ?? Number.NEGATIVE_INFINITY;
  return rows.some(
    ({ at, text }) =>
      at !== undefined && at.instant > from && at.instant < candidate.at.instant && atWork.test(text),
  );
}

const order: readonly TimeName[] = [
  'introduced',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
];

/** So many other times make a story, of which a sentence far down tells a part. */
const timesOfStory = 3;
const linesOfOpening = 15;

function isInStory(candidate: Candidate, { countOthers }: Known): boolean {
  // The first lines tell of the whole.
  const isOpening = candidate.isHeadline === true && candidate.at.line <= linesOfOpening;
  if (candidate.source !== 'prose' || isOpening) return false;
  const kind = kindOf(candidate.role);
  if (candidate.at.precision === 'day' || (kind !== 'start' && kind !== 'end')) return false;
  return countOthers(candidate.at, kind === 'start' ? 'before' : 'after') >= timesOfStory;
}

/** An end that trouble is reported after; a last row that closes the incident has nothing after it. */
function isRelapse(name: TimeName, candidate: Candidate, { candidates, times }: Known): boolean {
  const isRow = candidate.source === 'row' || candidate.source === 'marker';
  if (name !== 'resolved' || !isRow || candidate.at.precision === 'day' || candidate.role === 'end')
    return false;
  const published = new Set(Object.values(times));
  return candidates.some(
    (one) =>
      (one.role === 'started' || one.role === 'detected') &&
      one.source === 'row' &&
      !published.has(one) &&
      minutesBetween(candidate.at.instant, one.at.instant) > sameMinutes,
  );
}

/** How many minutes people's clocks and memories differ. */
const slackInOrder = 30;

function isOutOfOrder(name: TimeName, candidate: Candidate, times: ResolvedTimes): boolean {
  const place = order.indexOf(name);
  if (place === -1 || candidate.at.precision === 'day') return false;
  return order.some((other, index) => {
    const one = times[other];
    if (one === undefined || one === candidate || one.at.precision === 'day') return false;
    const early = minutesBetween(candidate.at.instant, one.at.instant);
    return index < place ? early > slackInOrder : index > place && early < -slackInOrder;
  });
}

function findSupports(kind: FactKind, candidate: Candidate, known: Known): readonly Support[] {
  const slack = candidate.at.precision === 'approximate' ? 5 : 1;
  const isRepeated = known.rivals.some(
    (one) =>
      one.at.line !== candidate.at.line &&
      one.at.precision !== 'day' &&
      Math.abs(minutesBetween(one.at.instant, candidate.at.instant)) <= slack,
  );
  const { duration, statedMinutes } = known;
  const isMeasured =
    (kind === 'start' || kind === 'end') &&
    candidate.isDerived !== true &&
    statedMinutes !== undefined &&
    duration?.origin === 'computed';
  return [
    ...(isRepeated ? (['repeated'] as const) : []),
    ...(isMeasured ? (['stated length'] as const) : []),
  ];
}
