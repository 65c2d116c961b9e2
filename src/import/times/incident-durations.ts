// Which of the lengths of time in a document are those of the incident: of the harm, the recovery, the way to the cause.
import { isImpact } from './phrases/sentence-phrases.ts';
import { readKeyed, toKey } from '../structure/key-values.ts';
import type { Sentence } from '../structure/prose.ts';

const course =
  /\b(?:recover\w*|restor\w*|took|lasted|lasting|lasts?|duration|figure\w*|locate\w*|detect\w*|notic\w*|repair\w*|resol\w*|mitigat\w*|rolled back|rollback|back (?:online|up|to normal)|until|over the course|time (?:in|to)\b)\b/i;
/** What is so in general, will be, or is meant to be, is no length of what was. */
const general =
  /\b(?:keeps?|holds?|waits?|runs?|expires?|stays?|retains?|valid|meant|expect\w*|will|would|can|must|should|could be|allows?|needs?|takes?|advises?|requires?|rather than|instead of|every|each|usually|normally|typically|at most|at least|within|ha(?:d|s|ve) been (?:up|running))\b[^.;]{0,60}$/i;

/** A sentence about another incident than the document's own. */
const another = /\b(?:earlier|previous|past|other|last year['’]s) (?:outages?|incidents?)\b/i;

/** True when a length of time that a sentence states is one of the incident's own course. */
export function isOfTheIncident(sentence: Sentence | undefined, quote: string): boolean {
  if (sentence === undefined) return true;
  const { text, kind } = sentence;
  const keyed = readKeyed(text);
  if (
    kind === 'row' ||
    (keyed !== undefined &&
      /^(?:.*duration|.*downtime|time (?:in|to) .*|outage|length.*)$/.test(toKey(keyed.key)))
  )
    return true;
  const before = text.slice(0, Math.max(0, text.indexOf(quote)));
  const isTold = sentence.section === 'summary' || sentence.section === 'impact';
  return (isTold || isImpact(text) || course.test(text)) && !general.test(before) && !another.test(text);
}

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
