// `Key: value` in all its clothes, and which keys are facts of their own.

import { findTimes } from '../../ingest/time/time-text.ts';

/** A named value as the document writes it. */
export interface Field {
  /** In lower case, without marks. */
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

const keyed =
  /^(?:[-*+•]\s+|\d{1,2}[.)]\s+)?(?:(?:\*\*|__)([^*_:]{2,40}?)\s*:?\s*(?:\*\*|__)\s*:?|([A-Z][^:*_|`"<>.]{1,39}?)\s*:)(?:\s+|$)(.*)$/;
const bold = /(?:\*\*|__)\s*:|:\s*(?:\*\*|__)/;

/** The key and the value of a line, where it begins with a few words and a colon. */
export function readKeyed(text: string): { readonly key: string; readonly value: string } | undefined {
  const match = keyed.exec(text.trim());
  if (match === null) return undefined;
  const [, marked, plain, value = ''] = match;
  const key = (marked ?? plain ?? '').trim();
  if (marked !== undefined && !bold.test(text)) return undefined;
  if (key.split(/\s+/).length > 5 || /^(?:https?|note|nb|todo|e\.g)$/i.test(key)) return undefined;
  return { key, value: value.trim() };
}

/** `First detected 2021-06-09 13:15`: a few words that are a key, and a time that ends the line. */
export function readTimedLabel(text: string): { readonly key: string; readonly value: string } | undefined {
  if (/^\s*[>|]/.test(text)) return undefined;
  const plain = text
    .trim()
    .replace(/^(?:[-*+•]|\d{1,2}[.)])\s+/, '')
    .replace(/[*_]{2}/g, '');
  const [time, ...others] = findTimes(plain);
  if (time === undefined || others.length > 1 || time.index < 3 || time.index > 40) return undefined;
  const key = plain
    .slice(0, time.index)
    .replace(/[\s:–—-]+(?:(?:at|on|about|around|~)\s*)*$/i, '')
    .trim();
  const last = others.at(-1) ?? time;
  const rest = plain
    .slice(last.end)
    .replace(/^\s*\([^)]*\)/, '')
    .trim();
  // Two times with a story between them are no span.
  const between = others.length === 0 ? 0 : last.index - time.end;
  if (between > 40 || key.split(/\s+/).length > 4 || rest.length > 12 || meaningOf(key) === undefined)
    return undefined;
  return { key, value: plain.slice(time.index).trim() };
}

/** The key as the tables below know it. */
export function toKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/** What a key says about the incident. */
export type Meaning =
  | 'title'
  | 'organization'
  | 'date'
  | 'introduced'
  | 'started'
  | 'detected'
  | 'acknowledged'
  | 'announced'
  | 'mitigated'
  | 'resolved'
  | 'published'
  | 'duration'
  | 'zone'
  | 'authors'
  | 'severity'
  | 'services'
  | 'tags'
  | 'status'
  | 'kind'
  | 'url'
  | 'other';

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:incident |postmortem |report )?(?:title|name|subject)$/, 'title'],
  [/^(?:organi[sz]ation|company|customer facing org|publisher|org)$/, 'organization'],
  [/^(?:time ?zone|tz|all times(?: in)?|times(?: in)?)$/, 'zone'],
  [/^(?:introduced|fault introduced|change deployed|deployed)(?: at| on)?$/, 'introduced'],
  [
    /^(?:(?:incident|outage|impact|event|issue|disruption|service impact|customer impact|downtime)? ?(?:start(?:ed|s)?|beg[ai]n|begins|beginning|from|onset)(?: of (?:incident|outage|impact))?(?: ?(?:date|time|datetime|timestamp|date\/time|date and time|at|on|utc))*|start(?:ed|s)?(?: ?at)?|time of (?:failure|start|onset)|impact started(?: at)?|opened(?: at)?)$/,
    'started',
  ],
  [
    /^(?:(?:incident|outage|issue|problem|time|date|first)? ?(?:first )?(?:detected|detection time|noticed|discovered|reported|alerted|time of detection|detection)(?: ?(?:date|time|at|on|utc))*|reported at|detected at|time detected)$/,
    'detected',
  ],
  [
    /^(?:incident )?(?:acknowledged|accepted|response started|responded)(?: ?(?:at|on|time))*$/,
    'acknowledged',
  ],
  [
    /^(?:announced|first public notice|status page (?:posted|opened|updated)|communicated)(?: ?(?:at|on))?$/,
    'announced',
  ],
  [
    /^(?:incident |impact |issue )?(?:mitigated|mitigation time|fixed|repaired|impact (?:end|ended|over)|time of mitigation)(?: ?(?:at|on|time))*$/,
    'mitigated',
  ],
  [
    /^(?:(?:incident|outage|impact|event|issue|disruption|service impact|downtime)? ?(?:end(?:ed|s)?|resolved|resolution time|recovered|restored|until|to|stop(?:ped)?|finish(?:ed)?|concluded|time of resolution)(?: ?(?:date|time|datetime|timestamp|date\/time|date and time|at|on|utc))*|time resolved|resolved when)$/,
    'resolved',
  ],
  [
    /^(?:(?:source )?published|publication date|date published|posted|posted on|(?:report )?issued|postmortem date|report date)(?: ?(?:at|on))?$/,
    'published',
  ],
  [
    /^(?:(?:total |incident |outage |impact |downtime |overall |event )*(?:duration|length|downtime|outage time)|time (?:in|of) (?:sev ?\d|outage|impact)(?: \/ sev ?\d)?|length of (?:outage|incident|impact))$/,
    'duration',
  ],
  [
    /^(?:incident |outage |event )?(?:date|dates|day|when|date\/time|date and time|date of (?:incident|outage|event|the incident)|incident date|time frame|timeframe|date\/time of incident|time|occurred(?: on)?|happened(?: on)?|period|window|time of (?:the )?(?:incident|outage|event)|incident time)$/,
    'date',
  ],
  [/^(?:author|authors|written by|postmortem (?:author|owner|lead)s?|prepared by|report author)$/, 'authors'],
  [/^(?:(?:incident |max |overall )?severity(?: level)?|sev(?: level)?|priority|impact level)$/, 'severity'],
  [
    /^(?:affected|impacted)?(?: ?(?:services?|components?|products?|systems?|applications?))(?: (?:affected|impacted|involved))?$|^(?:affected|impacted)$/,
    'services',
  ],
  [/^(?:tags|labels|keywords|key ?words|category|categories|topics)$/, 'tags'],
  [/^(?:status|state|document status|current status|incident status|incident state)$/, 'status'],
  [/^kind$/, 'kind'],
  [/^(?:url|link|source|canonical(?: url)?|original|permalink|status page|status page url)$/, 'url'],
  [
    /^(?:owners?|incident (?:id|number|lead|commander|manager|owner|type|no)|id|task|people paged|responder count|responders?|attendees|participants|leads?|team|scribe|comms|communications lead|ic|on ?call|type|coordinators?|meeting|reviewers?|last updated|updated|version|ticket|issue|reference|time to \w+|mtt\w|jira|slack channel|number of .*|customers affected|users affected|error rate|revenue impact)$/,
    'other',
  ],
];

/** What a key means; undefined for words that are no key of a postmortem. */
export function meaningOf(key: string): Meaning | undefined {
  return meanings.find(([pattern]) => pattern.test(toKey(key)))?.[1];
}
