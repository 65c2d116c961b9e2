// Maps headings to kinds of section, whatever people call them.
import type { SectionKind } from '../../model/postmortem.ts';
import { foreignKindOf } from '../../text/languages/languages.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

/** The kind of section a heading starts; undefined if its words are not known. */
export function kindOf(heading: string): SectionKind | undefined {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:\d+ (?!whys))+|^(?:step|part) \d+ (?=.)|^(?:[a-h]|[ivx]+) (?=.)/, '')
    .replace(/^(?:the|our|a|an|incident|outage|event|short|brief|detailed) (?=.)/, '');
  return headings.find(([pattern]) => pattern.test(words))?.[1] ?? foreignKindOf(words);
}

/** The first match wins, so narrow patterns come before broad ones. */
const headings: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:where )?(?:did )?(?:we )?(?:got |get |were )?lucky\b|\bluck$/, 'lucky'],
  [
    /^(?:what|things that) (?:went (?:well|right)|worked|helped)|^went well|^positives?$|^mitigators?$/,
    'went-well',
  ],
  [
    joinPatterns([
      /^(?:what|things that) (?:went (?:wrong|poorly|badly)|didnt|did not|could (?:have|be)|can be improved)/,
      /^went (?:wrong|poorly|badly)|^negatives?$|^areas (?:for|of) improvement|^where we got unlucky/,
    ]),
    'went-wrong',
  ],
  [
    joinPatterns([
      /^(?:key )?(?:lessons?|learnings?|takeaways?|insights?|findings|conclusions?|reflections?|retrospective)\b/,
      /^what (?:did we|we(?:ve)?) learn|^how(?:d| did) we do/,
    ]),
    'lessons',
  ],
  [
    joinPatterns([
      /\bstatus (?:page )?updates?|^updates?(?: posted)?$|^communications?$|^messag(?:es|ing)$/,
      /^(?:internal email|external message)/,
    ]),
    'status-updates',
  ],
  [
    // What was done during the incident, as opposed to action items.
    /^(?:repair|fix|recovery|emergency) actions?$|^actions? (?:we )?(?:were )?(?:taken|took|performed|tried)$/,
    'resolution',
  ],
  [/\btime ?line\b|^(?:chain|sequence|order|log) of events|^chronolog/, 'timeline'],
  [
    joinPatterns([
      /\baction(?:able)?s?(?: items?)?\b|^corrective|^prevent(?:at)?ive|^follow ?ups?\b|^next steps/,
      /^remediation|^recommendations?/,
      /^what (?:are we|we are|were|will we be|are you) (?:doing|going to do|changing)/,
      /^what (?:will|do|can|should) we (?:do|change|improve)/,
      /^what we (?:want|plan|intend|need|changed|will)\b/,
      /^how (?:will|do|can|are) we (?:going to )?(?:avoid|prevent|stop)|^prevent(?:ion|ing)\b/,
      /^(?:going|moving) forward|^whats next|^looking (?:ahead|forward)|^future (?:work|plans)|^todos?$/,
      /^to do$/,
      /^(?:(?:propos(?:al|ed)|planned|suggested|possible|future|process|system) )?improvements?(?: (?:and )?fixes)?$/,
      /^improvements? (?:proposals?|plan|made)$|^propos(?:als?|ed (?:solutions?|changes|fixes))$/,
      /^(?:planned |counter)?measures$|^backlog items?$/,
    ]),
    'actions',
  ],
  [
    /^contribut(?:ing|ors?|ory)|^conditions$|^process breakdowns?$|^why was it (?:so )?bad/,
    'contributing-factors',
  ],
  [
    joinPatterns([
      /\broot causes?\b|^causes?\b|^fault$|^why (?:did )?(?:it|this|that) happen|^identified cause/,
      /^technical (?:cause|details?|analysis)|^(?:five|5) whys|^whys$/,
      /^how (?:did )?(?:it|this|that) (?:happen|come about)|^explanation|^investigation/,
      /^(?:cause |problem )?analysis$|^what (?:was the )?caused?\b|^(?:bug|problem|fault|reason|diagnosis)$/,
    ]),
    'root-cause',
  ],
  [/^triggers?\b|^lead ?up\b|^what triggered|^change$/, 'trigger'],
  [
    joinPatterns([
      /\bdetect|^how (?:did )?(?:we|it was|was it) (?:found|find|learn|learned|notice|noticed|discover)/,
      /^discover|^alerting$|^monitoring$/,
    ]),
    'detection',
  ],
  [
    joinPatterns([
      /^(?:resolution|resolved|mitigations?|recovery|remedy|response|fix|restoration|repair|solution|workaround)\b/,
      /^how (?:was|did) (?:it|this|we)\b|^how (?:it|this) was (?:fixed|resolved|solved)/,
      /^how we (?:fixed|resolved|recovered|responded|solved)/,
    ]),
    'resolution',
  ],
  [/\bimpact\b|\baffected\b|^scope$|^blast radius|^damage$|^consequences$/, 'impact'],
  [
    /^symptoms?\b|^error (?:messages?|strings?|logs?)|^what it looked like|^signs?$|^log (?:messages?|lines?|excerpts?)/,
    'symptoms',
  ],
  [
    /\bsummary\b|^overview\b|^tl ?dr\b|^abstract$|^what happened|^introduction|^context|^description\b|^in brief$/,
    'summary',
  ],
  [
    joinPatterns([
      /^support(?:ing)?\b|^see also\b|^references?\b|^(?:useful |related |relevant )?links?\b|^appendi/,
      /^further\b|^sources?\b|^related\b|^glossary|^evidence\b|^background\b|^graphs?$|^attachments?$/,
    ]),
    'supporting',
  ],
];
