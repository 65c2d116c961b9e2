// The meanings of keys in imported documents. Each row is data, and its examples are its tests.
import { translateKey } from '../../text/languages/languages.ts';
import { anyOf } from '../pattern-list.ts';

/** The fact that a key gives about the incident. */
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

/** A key is `any`, with words of `before` in front of it and words of `after` behind it. */
export interface KeyMeaning {
  readonly meaning: Meaning;
  readonly before?: readonly string[];
  readonly any: readonly string[];
  readonly after?: readonly string[];
  /** Keys it must match. Every entry of the row is needed by one of them. */
  readonly finds: readonly string[];
}

const when = ['date', 'time', 'timestamp', 'date/time', 'date and time', 'at', 'on', 'utc'];
const beginnings = ['start(?:ed|s)?', 'beg[ai]n', 'begins', 'beginning', 'from', 'onset'];

/** The first row that fits wins. */
// prettier-ignore
export const keyMeanings: readonly KeyMeaning[] = [
  {
    meaning: 'title',
    before: ['incident', 'postmortem', 'report'],
    any: ['title', 'name', 'subject'],
    finds: ['Incident title', 'Postmortem name', 'Report subject'],
  },
  {
    meaning: 'organization',
    any: ['organi[sz]ation', 'company', 'customer facing org', 'publisher', 'org'],
    finds: ['Organisation', 'Company', 'Customer facing org', 'Publisher', 'Org'],
  },
  {
    meaning: 'zone',
    any: ['time ?zone', 'tz', 'all times(?: in)?', 'times(?: in)?'],
    finds: ['Time zone', 'TZ', 'All times in', 'Times'],
  },
  {
    meaning: 'introduced',
    any: ['introduced', 'fault introduced', 'change deployed', 'deployed'],
    after: ['at', 'on'],
    finds: ['Introduced at', 'Fault introduced', 'Change deployed', 'Deployed on'],
  },
  {
    meaning: 'started',
    before: ['incident', 'outage', 'impact', 'event', 'issue', 'disruption', 'service impact', 'customer impact', 'downtime'],
    any: [...beginnings, ...beginnings.map((word) => `${word} of (?:incident|outage|impact)`)],
    after: when,
    finds: [
      'Incident start date', 'Outage begins', 'Impact begin', 'Event beginning', 'Issue onset', 'Disruption from', 'Service impact start time',
      'Customer impact start', 'Downtime start', 'Start of incident', 'Begin of outage', 'Begins of impact', 'Beginning of outage',
      'From of incident', 'Onset of impact', 'Start datetime', 'Start timestamp', 'Start date/time', 'Start date and time', 'Started at',
      'Started on', 'Start UTC',
    ],
  },
  {
    meaning: 'started',
    any: ['time of (?:failure|start|onset)', 'opened(?: at)?'],
    finds: ['Time of failure', 'Opened at'],
  },
  {
    meaning: 'detected',
    before: ['incident', 'outage', 'issue', 'problem', 'time', 'date', 'first'],
    any: ['detected', 'noticed', 'discovered', 'reported', 'alerted', 'time of detection', 'detection'],
    after: ['date', 'time', 'at', 'on', 'utc'],
    finds: [
      'Incident detected at', 'Outage noticed', 'Issue discovered', 'Problem reported', 'Time detected', 'Date detected', 'First alerted',
      'Time of detection', 'Detection date', 'Detection time', 'Detected on', 'Detected UTC',
    ],
  },
  {
    meaning: 'acknowledged',
    before: ['incident'],
    any: ['acknowledged', 'accepted', 'response started', 'responded'],
    after: ['at', 'on', 'time'],
    finds: ['Incident acknowledged', 'Accepted at', 'Response started on', 'Responded time'],
  },
  {
    meaning: 'announced',
    any: ['announced', 'first public notice', 'status page (?:posted|opened|updated)', 'communicated'],
    after: ['at', 'on'],
    finds: ['Announced at', 'First public notice', 'Status page posted', 'Communicated on'],
  },
  {
    meaning: 'mitigated',
    before: ['incident', 'impact', 'issue'],
    any: ['mitigated', 'mitigation time', 'fixed', 'repaired', 'impact (?:end|ended|over)', 'time of mitigation'],
    after: ['at', 'on', 'time'],
    finds: [
      'Incident mitigated', 'Mitigation time', 'Impact repaired', 'Issue fixed', 'Impact end', 'Time of mitigation', 'Mitigated at',
      'Mitigated on', 'Mitigated time',
    ],
  },
  {
    meaning: 'resolved',
    before: ['incident', 'outage', 'impact', 'event', 'issue', 'disruption', 'service impact', 'downtime'],
    any: ['end(?:ed|s)?', 'resolved', 'resolution time', 'recovered', 'restored', 'until', 'till', 'to', 'stop(?:ped)?', 'finish(?:ed)?', 'concluded', 'time of resolution'],
    after: when,
    finds: [
      'Incident end date', 'Outage resolved', 'Impact recovered', 'Event concluded', 'Issue restored', 'Disruption until', 'Incident till',
      'Service impact stopped', 'Downtime finished', 'Resolution time', 'To', 'Time of resolution', 'End time', 'End datetime',
      'End timestamp', 'End date/time', 'End date and time', 'Ended at', 'Ended on', 'End UTC',
    ],
  },
  {
    meaning: 'resolved',
    any: ['time resolved', 'resolved when'],
    finds: ['Time resolved', 'Resolved when'],
  },
  {
    meaning: 'published',
    any: ['(?:source )?published', 'publication date', 'date published', 'posted', '(?:report )?issued', 'postmortem date', 'report date'],
    after: ['at', 'on'],
    finds: ['Source published', 'Publication date', 'Date published', 'Posted on', 'Report issued at', 'Postmortem date', 'Report date'],
  },
  {
    meaning: 'duration',
    before: ['total', 'incident', 'outage', 'impact', 'downtime', 'overall', 'event'],
    any: ['duration', 'length', 'downtime', 'outage time'],
    finds: [
      'Total downtime', 'Incident duration', 'Outage length', 'Impact duration', 'Downtime duration', 'Overall duration', 'Event duration',
      'Total outage time',
    ],
  },
  {
    meaning: 'duration',
    any: ['time (?:in|of) (?:sev ?\\d|outage|impact)(?: / sev ?\\d)?', 'length of (?:outage|incident|impact)'],
    finds: ['Time in SEV 1', 'Length of outage'],
  },
  {
    meaning: 'date',
    before: ['incident', 'outage', 'event'],
    any: [
      'dates?', 'day', 'when', 'date/time', 'date and time', 'date of (?:incident|outage|event|the incident)', 'time ?frame', 'date/time of incident',
      'time', 'occurred(?: on)?', 'happened(?: on)?', 'period', 'window', 'time of (?:the )?(?:incident|outage|event)',
    ],
    finds: [
      'Incident date', 'Outage day', 'Event period', 'When', 'Date/time', 'Date and time', 'Date of the incident', 'Timeframe',
      'Date/time of incident', 'Time', 'Occurred on', 'Happened', 'Window', 'Time of the outage',
    ],
  },
  {
    meaning: 'authors',
    any: ['authors?', 'written by', 'postmortem (?:author|owner|lead)s?', 'prepared by', 'report author'],
    finds: ['Authors', 'Written by', 'Postmortem owner', 'Prepared by', 'Report author'],
  },
  {
    meaning: 'severity',
    before: ['incident', 'max', 'overall'],
    any: ['severity'],
    after: ['level'],
    finds: ['Incident severity', 'Max severity', 'Overall severity', 'Severity level'],
  },
  {
    meaning: 'severity',
    any: ['sev(?: level)?', 'priority', 'impact level'],
    finds: ['Sev', 'Priority', 'Impact level'],
  },
  {
    meaning: 'services',
    before: ['affected', 'impacted'],
    any: ['services?', 'components?', 'products?', 'systems?', 'applications?'],
    after: ['affected', 'impacted', 'involved'],
    finds: ['Affected services', 'Impacted components', 'Products affected', 'Systems impacted', 'Applications involved'],
  },
  {
    meaning: 'services',
    any: ['affected', 'impacted'],
    finds: ['Affected', 'Impacted'],
  },
  {
    meaning: 'tags',
    any: ['tags', 'labels', 'key ?words', 'category', 'categories', 'topics'],
    finds: ['Tags', 'Labels', 'Key words', 'Category', 'Categories', 'Topics'],
  },
  {
    meaning: 'status',
    before: ['document', 'current', 'incident'],
    any: ['status', 'state'],
    finds: ['Document status', 'Current status', 'Incident state'],
  },
  {
    meaning: 'kind',
    any: ['kind'],
    finds: ['Kind'],
  },
  {
    meaning: 'url',
    any: ['url', 'link', 'source', 'canonical(?: url)?', 'original', 'permalink', 'status page(?: url)?'],
    finds: ['URL', 'Link', 'Source', 'Canonical URL', 'Original', 'Permalink', 'Status page'],
  },
  {
    meaning: 'other',
    any: [
      'incident (?:id|number|lead|commander|manager|owner|type|no)', 'owners?', 'leads?', 'team', 'scribe', 'comms', 'communications lead', 'ic',
      'on ?call', 'coordinators?', 'people paged', 'responder count', 'responders?', 'attendees', 'participants', 'reviewers?', 'meeting',
    ],
    finds: [
      'Incident commander', 'Owner', 'Lead', 'Team', 'Scribe', 'Comms', 'Communications lead', 'IC', 'On-call', 'Coordinator', 'People paged',
      'Responder count', 'Responders', 'Attendees', 'Participants', 'Reviewer', 'Meeting',
    ],
  },
  {
    meaning: 'other',
    any: [
      'id', 'task', 'type', 'last updated', 'updated', 'version', 'ticket', 'issue', 'reference', 'jira', 'slack channel', 'time to \\w+', 'mtt\\w',
      'number of .*', 'customers affected', 'users affected', 'error rate', 'revenue impact',
    ],
    finds: [
      'ID', 'Task', 'Type', 'Last updated', 'Updated', 'Version', 'Ticket', 'Issue', 'Reference', 'Jira', 'Slack channel', 'Time to detect', 'MTTR',
      'Number of users', 'Customers affected', 'Users affected', 'Error rate', 'Revenue impact',
    ],
  },
];

/** The keys of a row as a regular expression. */
export function compileKeys({ before = [], any, after = [] }: Omit<KeyMeaning, 'meaning' | 'finds'>): RegExp {
  const start = before.length === 0 ? '' : `(?:${anyOf(before)} ?)*`;
  const end = after.length === 0 ? '' : `(?: ?${anyOf(after)})*`;
  return new RegExp(`^${start}${anyOf(any)}${end}$`);
}

const compiled = keyMeanings.map((row) => ({ meaning: row.meaning, keys: compileKeys(row) }));

/** The key in lower case, with single blanks and without marks: the form the rows are compared with. */
export function toKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/** What a key means; undefined for words that are not a key of a postmortem. */
export function meaningOf(key: string): Meaning | undefined {
  const words = toKey(key);
  const find = (name: string): Meaning | undefined => compiled.find(({ keys }) => keys.test(name))?.meaning;
  const translated = translateKey(words);
  return find(words) ?? (translated === undefined ? undefined : find(translated));
}

/** The meanings people gave to keys, by `toKey`. */
export type KeyNames = ReadonlyMap<string, Meaning>;

const names: { readonly [M in Meaning]?: string } = { zone: 'time zone', other: 'reference' };

/** The key under a known name if people have said what it means; else the key as written. */
export function renameKey(key: string, keys: KeyNames | undefined): string {
  const meaning = keys?.get(toKey(key));
  return meaning === undefined ? key : (names[meaning] ?? meaning);
}
