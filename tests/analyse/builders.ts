// Builders of records, postmortems and incidents: a test sets only the fields that matter.
import { builtInNames } from './names.ts';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import type { Classification, Incident } from '../../src/model/incident.ts';
import type {
  IncidentId,
  Passage,
  Postmortem,
  Section,
  SectionKind,
  TimelineEntry,
} from '../../src/model/postmortem.ts';
import { type Instant, type Moment, toInstant } from '../../src/model/time.ts';
import { measureDurations } from '../../src/analyse/durations/durations.ts';

export { builtInNames };

export function at(text: string): Instant {
  const iso = /T/.test(text) ? (/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`) : `${text}T00:00Z`;
  return toInstant(Date.parse(iso));
}

/** A moment in UTC: `2022-06-20T16:23`, `~2022-06-20T16:23`, or `2022-06-20`. */
export function aMoment(text: string, line = 1): Moment {
  const approximate = text.startsWith('~');
  const written = approximate ? text.slice(1) : text;
  const precision = !written.includes('T') ? 'day' : approximate ? 'approximate' : 'minute';
  return { instant: at(written), precision, zone: 'UTC', written: text, line };
}

export function aRecord(fields: Partial<IncidentRecord> = {}): IncidentRecord {
  const date = fields.date ?? '2021-06-15';
  return {
    id: `${date}-incident`,
    title: 'Something broke',
    date,
    at: Date.parse(`${date}T12:00Z`),
    datePrecision: 'minute',
    kind: 'incident',
    causes: [],
    components: [],
    affected: [],
    trigger: 'unknown',
    detection: 'unknown',
    services: [],
    tags: [],
    topics: [],
    missing: [],
    actions: { open: 0, done: 0, declined: 0, unknown: 0 },
    ...fields,
  };
}

export function aPassage(text: string, line = 20, kind: Passage['kind'] = 'prose'): Passage {
  return { kind, text, line };
}

export function aSection(kind: SectionKind, text: string, line = 20): Section {
  return { kind, heading: kind, anchor: kind, depth: 2, line: line - 2, passages: [aPassage(text, line)] };
}

export function aRow(time: string, text: string, line: number): TimelineEntry {
  return { at: time === '' ? undefined : aMoment(time, line), text, line };
}

export function aPostmortem(fields: Partial<Postmortem> = {}): Postmortem {
  return {
    id: 'an-incident' as IncidentId,
    path: 'content/postmortems/2021/an-incident.md',
    title: 'Something broke',
    titleLine: 2,
    kind: 'incident',
    status: 'final',
    visibility: 'public',
    zone: 'UTC',
    date: fields.times?.started ?? aMoment('2021-06-15'),
    times: {},
    sections: [],
    timeline: [],
    actions: [],
    statedDurations: [],
    declared: {},
    services: [],
    related: [],
    tags: [],
    aliases: [],
    links: [],
    body: '',
    bodyLine: 10,
    summary: '',
    ...fields,
  };
}

interface IncidentFields extends Partial<Omit<Postmortem, 'id'>> {
  readonly id?: string;
  readonly causes?: readonly string[];
  readonly faulty?: readonly string[];
  readonly affected?: readonly string[];
  readonly trigger?: string;
}

export function anIncident({
  id = 'an-incident',
  causes = [],
  faulty = [],
  affected = [],
  trigger,
  ...fields
}: IncidentFields = {}): Incident {
  const postmortem = aPostmortem({ ...fields, id: id as IncidentId });
  const author = { origin: 'author', line: 5, evidence: [] } as const;
  const classification: Classification = {
    causes: causes.map((cause, place) => ({ ...author, id: cause, primary: place === 0 })),
    components: [
      ...faulty.map((one) => ({ ...author, id: one, role: 'faulty' as const })),
      ...affected.map((one) => ({ ...author, id: one, role: 'affected' as const })),
    ],
    trigger: trigger === undefined ? undefined : { ...author, id: trigger },
  };
  return {
    ...classification,
    id: postmortem.id,
    postmortem,
    durations: measureDurations(postmortem),
    contradictions: [],
  };
}
