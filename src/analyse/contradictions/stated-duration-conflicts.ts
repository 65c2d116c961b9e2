// Durations that authors give in words, compared with the times and with each other.
import type { Contradiction } from '../../model/incident.ts';
import type { Postmortem, StatedDuration } from '../../model/postmortem.ts';
import { formatMinutes } from '../../model/time.ts';
import { measureDurations } from '../durations/durations.ts';
import { linesOf } from '../durations/moment-order.ts';
import { contradictionText } from './contradiction-text.ts';
import { listClockSpans } from './stated-spans.ts';
import { listSentences, type Sentence } from '../similarity/prose-sentences.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

const subjectNames = ['impact', 'recovery', 'detection'] as const;
type Subject = (typeof subjectNames)[number];

interface Statement extends StatedDuration {
  readonly subject: Subject;
}

const subjects: Readonly<Record<Subject, RegExp>> = {
  impact: joinPatterns(
    [
      /outage|outtage|down|downtime|unavailab\w*|not available|stuck|unreachable|inaccessible|offline/,
      /interrupt\w*|disrupt\w*|degrad\w*|lasted|lasting/,
    ],
    { before: /\b/, after: /\b/, flags: 'i' },
  ),
  recovery: /\b(?:recover\w*|restor\w*|rollback|rolled back|brought back|back online|restarting)\b/i,
  detection: /\b(?:detect\w*|noticed?|before anyone)\b/i,
};

/** Words of a span that is a limit, repeats, or is counted from something else, so it is not the incident's duration. */
const anotherSpan = joinPatterns(
  [
    /every|each|per|interval|time-?outs?|TTL|within|after|later|ago|before|retention|window|average|first/,
    /last|another|up to|at least|more than|some/,
  ],
  { before: /\b/, after: /\b/, flags: 'i' },
);

/** Stated durations that contradict the times, and durations that two sections state differently. */
export function compareStatedDurations(postmortem: Postmortem): readonly Contradiction[] {
  const statements = listStatements(postmortem);
  return [...compareWithTimes(postmortem, statements), ...compareSections(statements)];
}

/**
 * The impact must have lasted as long as the times say. Several different durations, or several spans of clock time, belong
 * to phases and are not compared. Detection and recovery cannot have lasted longer than the whole incident.
 */
function compareWithTimes(
  postmortem: Postmortem,
  statements: readonly Statement[],
): readonly Contradiction[] {
  const { impact, timeToResolve } = measureDurations(postmortem);
  if (impact === undefined) return [];
  const ofImpact = statements.filter(({ subject }) => subject === 'impact');
  const [lone] = ofImpact;
  const inPhases =
    ofImpact.some((other) => lone && differ(other, lone)) || listClockSpans(postmortem.sections).length > 1;
  const known = [impact, ...(timeToResolve === undefined ? [] : [timeToResolve])];
  const wrong = lone !== undefined && !inPhases && known.every((span) => differ(lone, span)) ? [lone] : [];
  const tooLong = statements.filter(
    (stated) =>
      stated.subject !== 'impact' &&
      timeToResolve !== undefined &&
      known.every((span) => stated.minutes > span.minutes && differ(stated, span)),
  );
  return [...wrong, ...tooLong].map((stated) => {
    const { section, quote, subject } = stated;
    const message = contradictionText.duration(section, quote.trim(), subject, formatMinutes(impact.minutes));
    return { id: 'stated-duration', message, lines: linesOf(stated, impact.from, impact.to) };
  });
}

function compareSections(statements: readonly Statement[]): readonly Contradiction[] {
  return subjectNames.flatMap((name) => {
    const alike = statements.filter(({ subject }) => subject === name);
    const lone = alike.filter(
      ({ section }) => alike.filter((other) => other.section === section).length === 1,
    );
    const [first] = lone;
    const second = first && lone.find((other) => differ(first, other));
    if (first === undefined || second === undefined) return [];
    const message = contradictionText.twoDurations(
      name,
      [first.quote.trim(), first.section],
      [second.quote.trim(), second.section],
    );
    return [{ id: 'two-durations', message, lines: linesOf(first, second) }];
  });
}

function listStatements({ sections, statedDurations }: Postmortem): readonly Statement[] {
  const sentences = listSentences(sections, [...new Set(statedDurations.map(({ section }) => section))]);
  return statedDurations.flatMap((stated) => {
    const sentence = sentenceOf(stated, sentences);
    // "After 20 minutes it was back" counts from the previous event, but only at the start of a sentence.
    if (anotherSpan.test(sentence.replace(/^\W*after\b/i, ''))) return [];
    const matched = subjectNames.filter((subject) => subjects[subject].test(sentence));
    const [subject] = matched;
    if (subject === undefined || matched.length > 1) return [];
    if (subject === 'impact' && stated.section !== 'summary' && stated.section !== 'impact') return [];
    return [{ ...stated, subject }];
  });
}

function sentenceOf({ quote, section, line }: StatedDuration, sentences: readonly Sentence[]): string {
  const near = sentences.filter(
    (one) => one.section === section && one.text.includes(quote.replace(/\s+/g, ' ').trim()),
  );
  return (near.findLast((one) => one.line <= line) ?? near[0])?.text ?? quote;
}

interface Span {
  readonly minutes: number;
  readonly approximate: boolean;
}

/** Durations in words are rounded: whole days to half a day, whole hours to 15 minutes, minutes to one minute. */
function differ(a: Span, b: Span): boolean {
  return Math.abs(a.minutes - b.minutes) > Math.max(leeway(a), leeway(b));
}

function leeway({ minutes, approximate }: Span): number {
  if (minutes >= 1440 && minutes % 1440 === 0) return 720;
  if (minutes >= 60 && minutes % 60 === 0) return 15;
  return approximate ? Math.max(1, minutes * 0.05) : 1;
}
