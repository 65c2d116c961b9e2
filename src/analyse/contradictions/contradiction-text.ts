// The sentences of contradictions, for editors. Moments and durations arrive written out.
import { capitalize } from '../../text/english.ts';

const subjects = { impact: 'impact', recovery: 'recovery', detection: 'detection' } as const;

export const contradictionText = {
  reversed: (later: string, laterAt: string, earlier: string, earlierAt: string) =>
    `${capitalize(later)} (${laterAt}) is before ${earlier} (${earlierAt}).`,
  lateNotice: (announced: string, recovered: string) =>
    `The first public notice (${announced}) came after the recovery (${recovered}).`,
  timelineMarks: {
    start: 'the start',
    impactEnd: 'the end of the impact',
    incidentEnd: 'the end of the incident',
    resolved: 'resolved',
  },
  timeline: (mark: string, at: string, apart: string, known: string) =>
    `The timeline has ${mark} at ${at}, ${apart} the incident’s times (${known}).`,
  apart: (span: string, side: 'earlier' | 'later') => `${span} ${side} than`,
  clock: (
    section: string,
    mark: 'start' | 'end',
    { at, apart, known }: { readonly at: string; readonly apart: string; readonly known: string },
  ) => `The ${section} section has the ${mark} at ${at}, ${apart} away from the incident’s times (${known}).`,
  duration: (section: string, quote: string, subject: keyof typeof subjects, known: string) =>
    `The ${section} section gives “${quote}” for the ${subjects[subject]}, but according to the incident’s times the whole impact lasted ${known}.`,
  twoDurations: (
    subject: keyof typeof subjects,
    first: readonly [quote: string, section: string],
    second: readonly [quote: string, section: string],
  ) =>
    `The duration of the ${subjects[subject]} is “${first[0]}” in the ${first[1]} section but “${second[0]}” in the ${second[1]} section.`,
  outOfOrder: (direction: 'forward' | 'back', row: string, before: string) =>
    `The timeline jumps ${direction}: ${row} is listed after ${before}.`,
  afterResolved: (rows: number, resolved: string, first: string) =>
    rows === 1
      ? `A timeline row about impact or recovery (${first}) is later than resolved (${resolved}).`
      : `${rows} timeline rows about impact or recovery are later than resolved (${resolved}). The first is at ${first}.`,
} as const;
