// How an incident was fixed, in the author's words: the step that ended it, not the first thing that was tried.
import type { Postmortem } from '../../model/postmortem.ts';
import { listSentences } from './prose-sentences.ts';

const longest = 200;

/** What people do to end an incident. */
const step =
  /\b(?:roll(?:ed|ing|s)? ?back|revert(?:ed|ing|s)?|restor(?:ed?|ing)|restart(?:ed|ing|s)?|reboot(?:ed|ing)|replac(?:ed?|ing)|remov(?:ed?|ing)|disabl(?:ed?|ing)|re-?enabl(?:ed?|ing)|enabl(?:ed?|ing)|(?:increas|enlarg|rais|doubl|lower|reduc)(?:ed?|ing)|add(?:ed|ing)|deploy(?:ed|ing)?|switch(?:ed|ing)?|mov(?:ed?|ing)|fix(?:ed|ing)?|correct(?:ed|ing)?|repair(?:ed|ing)?|promot(?:ed?|ing)|fail(?:ed|ing)? over|upgrad(?:ed?|ing)|downgrad(?:ed?|ing)|block(?:ed|ing)?|drain(?:ed|ing)?|clear(?:ed|ing)?|flush(?:ed|ing)?|truncat(?:ed?|ing)|renew(?:ed|ing)?|reissu(?:ed?|ing)|revok(?:ed?|ing)|rotat(?:ed?|ing)|patch(?:ed|ing)?|scal(?:ed?|ing) (?:up|out|down)|t(?:ook|aken) (?:out|off|away)|cut off|isolat(?:ed?|ing)|rebuilt|recreated|reinstalled|withdr[ae]wn?|withdrew)\b/i;
/** What tells that it ended. */
const success =
  /\b(?:recovered|came back|(?:was|were) back|back (?:up|online|to normal)|ended|solved|resolved|helped|cured|healthy|normal|brought (?:\w+ )?back|worked again|works again)\b/i;
/** What tells that it did not. */
const failure =
  /\b(?:did not help|didn['’]t help|no effect|without (?:effect|success)|to no avail|in vain|did not work|didn['’]t work|not enough|helped in part|failed|made (?:it|things|matters) worse|too slow|nothing changed|first attempts?|not the cause|refused|had trouble)\b/i;
const aside =
  /\b(?:status (?:page|site)|post-?mortem|investigat\w+|delayed|longer|widened|customers could|looked for|looked into)\b/i;

/**
 * The sentence of the resolution sections that best says what ended the incident, at most 200 characters; the first
 * sentence where none names a step, undefined without such a section. Plain text: marks of code are left out.
 */
export function findFix({ sections }: Pick<Postmortem, 'sections'>): string | undefined {
  const sentences = listSentences(sections, ['resolution']).map(({ text }) => text.trim());
  const scores = sentences.map((text, place) => score(text, sentences[place + 1] ?? ''));
  const best = scores.indexOf(Math.max(...scores));
  const text = sentences[best]?.replaceAll('`', '');
  if (text === undefined || text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest - 2))} …`;
}

/** Points for a step and for success; a sentence that says it was in vain takes them away from the one before it. */
function score(text: string, next: string): number {
  const isInVain =
    failure.test(text) || (/^(?:this|that|it|which|neither|nothing)\b/i.test(next) && failure.test(next));
  return (
    (step.test(text) ? 2 : 0) + (success.test(text) ? 1 : 0) - (isInVain ? 4 : 0) - (aside.test(text) ? 1 : 0)
  );
}
