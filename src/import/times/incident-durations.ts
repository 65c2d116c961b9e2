// Which durations in a document belong to the incident: of its impact, until detection, and until recovery.
import { type DurationText, findDurationTexts, readDuration } from '../../ingest/body/duration-text.ts';
import { readStatedDurations } from '../../ingest/body/stated-durations.ts';
import type { Structure } from '../structure/incident-part.ts';
import { meaningOf, toKey } from '../structure/key-meanings.ts';
import { readKeyed } from '../structure/key-values.ts';
import type { Sentence } from '../structure/prose.ts';
import { compilePhrases, isSaid, type Strength } from './phrases/phrase.ts';
import { phrasesAfterLength, phrasesBeforeLength } from './phrases/phrases-length.ts';
import { isImpact } from './phrases/sentence-phrases.ts';

/** A stated duration and what it measures. */
export interface IncidentDuration {
  readonly of: 'impact' | 'detection' | 'recovery';
  readonly minutes: number;
  readonly approximate: boolean;
  readonly strength: Strength;
  readonly quote: string;
  readonly line: number;
}

/** Every stated duration of impact, detection and recovery: keys first, then sentences in their order. */
export function findIncidentDurations(structure: Structure): readonly IncidentDuration[] {
  return [...readKeyDurations(structure), ...readTitleDuration(structure), ...readSpokenDurations(structure)];
}

const keys: readonly (readonly [IncidentDuration['of'], RegExp])[] = [
  ['detection', /^(?:mean )?(?:time to (?:detect(?:ion)?|notice|discover)|t ?t ?d|mttd)$/],
  [
    'recovery',
    /^(?:mean )?(?:time to (?:recover(?:y)?|resol(?:ve|ution)|restore|mitigat(?:e|ion)|repair|fix)|t ?t ?r|mttr)$/,
  ],
];

function readKeyDurations({ fields }: Structure): readonly IncidentDuration[] {
  return fields.flatMap(({ key, value, line }) => {
    const of =
      meaningOf(key) === 'duration' ? 'impact' : keys.find(([, pattern]) => pattern.test(toKey(key)))?.[0];
    const found = of && (readDuration(value) ?? findDurationTexts(value)[0]);
    if (of === undefined || found === undefined || /\bexpected\b|\bestimated\b/i.test(`${key} ${value}`))
      return [];
    return [toDuration(found, { of, strength: 'field', quote: `${key}: ${value}`, line })];
  });
}

function toDuration(
  { minutes, approximate }: Pick<DurationText, 'minutes' | 'approximate'>,
  rest: Pick<IncidentDuration, 'of' | 'strength' | 'quote' | 'line'>,
): IncidentDuration {
  return { ...rest, minutes, approximate };
}

/** "March 6 11:42 UTC (lasting 2 hours and 47 minutes)", "Mail outage for two weeks". */
function readTitleDuration({ title }: Structure): readonly IncidentDuration[] {
  if (title === undefined) return [];
  return readLengths(title.value, title.line).map((one) => ({ ...one, strength: 'statement' }));
}

function readSpokenDurations({ sections, sentences, originalLine }: Structure): readonly IncidentDuration[] {
  return readStatedDurations(sections).flatMap(({ line, quote }) => {
    const original = originalLine(line);
    const sentence = sentenceWith(sentences, original, quote);
    if (sentence === undefined || !isOfTheIncident(sentence, quote)) return [];
    const lengths = readLengths(sentence.text, original);
    return lengths.filter((one) => one.quote === quote).map((one) => ({ ...one, quote: sentence.text }));
  });
}

const before = compilePhrases(phrasesBeforeLength, 'before');
const after = compilePhrases(phrasesAfterLength, 'after');

/** The durations in a text whose words refer to the impact. */
function readLengths(text: string, line: number): readonly IncidentDuration[] {
  return findDurationTexts(text).flatMap((found) => {
    const ahead = text.slice(0, found.index);
    const behind = text.slice(found.end).replace(/^-/, ' ');
    const phrase =
      before.find((one) => isSaid(one, ahead)) ?? after.find((one) => isSaid(one, behind.slice(0, 80)));
    const isLasting = /\blasting\s+(?:for\s+)?$/i.test(ahead);
    if (phrase === undefined && !isLasting) return [];
    const strength = phrase?.phrase.strength ?? 'statement';
    return [toDuration(found, { of: 'impact', strength, quote: found.quote, line })];
  });
}

const course = [
  /\b(?:recover|restor|figure|locate|detect|notic|repair|resol|mitigat)\w*\b/i,
  /\b(?:took|lasted|lasting|lasts?|duration|rolled back|rollback|until|over the course)\b/i,
  /\bback (?:online|up|to normal)\b|\btime (?:in|to)\b/i,
];
/** General, future or intended durations did not happen. */
const general = [
  /\b(?:keeps?|holds?|waits?|runs?|expires?|stays?|retains?|valid|meant|needs?|takes?|advises?)\b[^.;]{0,60}$/i,
  /\b(?:expect\w*|eta|estimat\w*|will|would|can|must|should|could be|allows?|requires?)\b[^.;]{0,60}$/i,
  /\b(?:rather than|instead of|every|each|usually|normally|typically|at most|at least|within)\b[^.;]{0,60}$/i,
  /\bha(?:d|s|ve) been (?:up|running)\b[^.;]{0,60}$/i,
];

/** A sentence about a different incident. */
const another = /\b(?:earlier|previous|past|other|last year['’]s) (?:outages?|incidents?)\b/i;

/** True if a duration in a sentence belongs to the incident itself. */
export function isOfTheIncident(sentence: Sentence | undefined, quote: string): boolean {
  if (sentence === undefined) return true;
  const { text, kind } = sentence;
  const keyed = readKeyed(text);
  if (kind === 'row' || (keyed !== undefined && namesLength.test(toKey(keyed.key)))) return true;
  const words = text.slice(0, Math.max(0, text.indexOf(quote)));
  const isTold = sentence.section === 'summary' || sentence.section === 'impact';
  const isCourse = isTold || isImpact(text) || course.some((pattern) => pattern.test(text));
  return isCourse && !general.some((pattern) => pattern.test(words)) && !another.test(text);
}

const namesLength = /^(?:.*duration|.*downtime|time (?:in|to) .*|outage|length.*)$/;

/** The sentence of a line that holds the words. */
export function sentenceWith(
  sentences: readonly Sentence[],
  line: number,
  quote: string,
): Sentence | undefined {
  const words = quote.replace(/\s+/g, ' ');
  return (
    sentences.find((one) => one.line === line && one.text.includes(words)) ??
    sentences.find((one) => one.text.includes(words) && Math.abs(one.line - line) < 12)
  );
}
