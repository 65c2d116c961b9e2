// The meaning of the times in a sentence: the phrase that belongs to a time, and what the sentence is about.
import type { FoundTime } from '../../../ingest/time/time-text.ts';
import { compilePhrases, isSaid, type Phrase } from './phrase.ts';
import { phrasesAfter } from './phrases-after.ts';
import { phrasesBefore } from './phrases-before.ts';
import { phrasesImpact, phrasesOther, phrasesSecondary } from './phrases-other.ts';

export interface PhrasePlace {
  readonly time: Pick<FoundTime, 'index' | 'end'>;
  /** Where the words that belong to the time begin and end. */
  readonly past: number;
  readonly next?: number;
}

/** Words that lead to a time and belong to it. */
const lead = /(?:[~≈(]|\b(?:at|on|around|about|approx\w*\.?|aprox\.?|by|the|roughly|circa|as of)\s)*$/i;
const clauseStart = /(?:^|[,;:–—(-]\s*|\b(?:and|then|but|when|where)\s+)$/i;
const leadWords = /(?:(?:at|on|by|around|about|approx\w*\.?|aprox\.?|from|~|the)\s*)*$/i;

/** The phrase that gives the meaning of a time in a sentence: behind it where it opens its clause, else before it. */
export function findProsePhrase(text: string, { time, past, next }: PhrasePlace): Phrase | undefined {
  const spoken = text.slice(past, time.index);
  const before = plain(spoken.replace(lead, ''));
  const after = plain(text.slice(time.end, next));
  const isOpen = clauseStart.test(spoken.replace(leadWords, ''));
  const [clauseBefore, clauseAfter] = [lastClause(before), firstClause(after)];
  const behind = afterTimes.find((one) => one.any.test(after) && one.unless?.test(clauseAfter) !== true);
  const ahead = beforeTimes.find((one) => one.any.test(before) && one.unless?.test(clauseBefore) !== true);
  if (isOpen) return (behind ?? ahead)?.phrase;
  return (ahead ?? (behind?.phrase.role === 'started' ? undefined : behind))?.phrase;
}

const beforeTimes = compilePhrases(phrasesBefore, 'before');
const afterTimes = compilePhrases(phrasesAfter, 'after');

/** Words without Markdown's marks; a full stop inside a word, as in a domain, ends no clause. */
function plain(words: string): string {
  return words
    .replace(/\[([^\]]*)\](?:\([^)]*\)?)?/g, '$1')
    .replace(/[[`*]/g, '')
    .replace(/\.(?=\w)/g, '·');
}

function lastClause(words: string): string {
  return words.split(/[.;:]/).at(-1) ?? '';
}

function firstClause(words: string): string {
  return words.split(/[.;]/)[0] ?? '';
}

const others = compilePhrases(phrasesOther, 'row');
const secondary = compilePhrases(phrasesSecondary, 'row');
const impacts = compilePhrases(phrasesImpact, 'row');

/** True if a sentence is about something other than the incident. */
export function isOther(text: string): boolean {
  return others.some((phrase) => isSaid(phrase, text));
}

/** True if a sentence is about a side issue. */
export function isSecondary(text: string): boolean {
  return secondary.some((phrase) => isSaid(phrase, text));
}

/** True if a sentence is about impact on users. */
export function isImpact(text: string): boolean {
  return impacts.some((phrase) => isSaid(phrase, text));
}

const troubleSince =
  /\b(?:errors?|failures?|failing|faults?|down|slow)\b[^.;]{0,60}\b(?:since|from|starting)\W+(?:\w+\W+){0,2}$/i;

/** True for words such as "the log had shown errors since", which make the time behind them the start. */
export function isTroubleSince(before: string): boolean {
  return troubleSince.test(before);
}
