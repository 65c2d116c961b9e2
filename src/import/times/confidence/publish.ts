// Which times go into the postmortem, and which are only shown for somebody to check.
import { type TimeName, timeNames } from '../../../model/postmortem.ts';
import { formatValue } from '../../output/written-moments.ts';
import type { Candidate } from '../candidates.ts';
import { publishedFrom, rateTime, round } from './confidence.ts';
import type { Doubt, EvidenceSources, TimeEvidence } from './evidence.ts';
import { gatherEvidence } from './evidence.ts';
import type { ImpactDuration } from '../judge.ts';
import type { ResolvedTimes } from '../resolve.ts';

/** A fact that was read, but is not sure enough to be published. */
export interface UncertainFact {
  readonly fact: string;
  /** As it would have been published. */
  readonly value: string;
  readonly line: number;
  readonly quote: string;
  readonly confidence: number;
  readonly why: string;
}

/** The chance that a published fact is right, by the fact's name. */
export type Confidences = Readonly<Record<string, number>>;

export interface Publication {
  readonly times: ResolvedTimes;
  readonly duration?: ImpactDuration;
  readonly confidence: Confidences;
  readonly uncertain: readonly UncertainFact[];
}

export interface PublicationSources extends EvidenceSources {
  /** Before comparison with a stated duration: times that it made doubtful are shown as uncertain. */
  readonly resolved: ResolvedTimes;
}

/** The sure times with their confidence, and those that somebody should check. */
export function publishTimes(sources: PublicationSources): Publication {
  const rated = timeNames.flatMap((name) => {
    const candidate = sources.times[name];
    if (candidate === undefined) return [];
    const evidence = gatherEvidence(name, candidate, sources);
    return [{ name, candidate, evidence, confidence: rateTime(evidence) }];
  });
  const sure = rated.filter(({ confidence }) => confidence >= publishedFrom);
  const unsure = rated.filter(({ confidence }) => confidence < publishedFrom);
  const { published } = sources.times;
  const times: ResolvedTimes = {
    ...Object.fromEntries(sure.map(({ name, candidate }) => [name, candidate])),
    ...(published === undefined ? {} : { published }),
  };
  const confidence = Object.fromEntries(sure.map((one) => [one.name, one.confidence]));
  const length = publishDuration(sources.duration, confidence);
  return {
    times,
    duration: length.duration,
    confidence: { ...confidence, ...length.confidence },
    uncertain: [
      ...unsure.map(({ name, candidate, evidence, confidence: chance }) =>
        toUncertain(name, candidate, { confidence: chance, why: explain(evidence) }),
      ),
      ...listGivenUp(sources),
      ...length.uncertain,
    ],
  };
}

/** The confidence of a duration that the document states. */
const statedConfidence = 0.95;

function publishDuration(
  duration: ImpactDuration | undefined,
  confidence: Confidences,
): Pick<Publication, 'duration' | 'confidence' | 'uncertain'> {
  if (duration === undefined) return { confidence: {}, uncertain: [] };
  if (duration.origin === 'stated')
    return { duration, confidence: { duration: statedConfidence }, uncertain: [] };
  const [start, end] = [confidence['started'], confidence['mitigated'] ?? confidence['resolved']];
  if (start !== undefined && end !== undefined)
    return { duration, confidence: { duration: round(Math.min(start, end)) }, uncertain: [] };
  const { minutes, line, quote } = duration;
  const why = 'one of its two ends is not sure';
  return {
    confidence: {},
    uncertain: [{ fact: 'duration', value: `${minutes} min`, line, quote, confidence: 0.5, why }],
  };
}

function toUncertain(
  fact: string,
  { at, quote }: Candidate,
  rest: Pick<UncertainFact, 'confidence' | 'why'>,
): UncertainFact {
  return { fact, value: formatValue(at), line: at.line, quote, ...rest };
}

/** Times that a stated duration contradicts. */
function listGivenUp({ resolved, times }: PublicationSources): readonly UncertainFact[] {
  const names: readonly TimeName[] = ['started', 'detected', 'mitigated', 'resolved'];
  return names.flatMap((name) => {
    const candidate = resolved[name];
    if (candidate === undefined || times[name] !== undefined) return [];
    return [
      toUncertain(name, candidate, { confidence: 0.5, why: 'it does not agree with the stated length' }),
    ];
  });
}

const reasons: Readonly<Record<Doubt, string>> = {
  competing: 'the document gives other times as well',
  'other zone': 'another place gives it some whole hours apart, as in another zone',
  late: 'people were at work on it before that',
  recovery: 'it is counted from a time to recover, which may begin at the detection',
  story: 'it is one of many times in a long story',
  relapse: 'trouble is reported again after it',
  order: 'it is not in the order of the other times',
  far: 'it is days away from the rest',
};

function explain({ way, doubts }: TimeEvidence): string {
  const [doubt] = doubts;
  if (doubt !== undefined) return reasons[doubt];
  if (way === 'detection as start') return 'the report says nothing about the time before it was noticed';
  if (way === 'day of a row' || way === 'day in a sentence') return 'only a day is named, in passing';
  return 'times found in this way are often wrong';
}
