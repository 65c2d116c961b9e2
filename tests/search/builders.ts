// Builders of incidents for the search tests: a test sets only the fields that matter.
import type { Incident, Label } from '../../src/model/incident.ts';
import type { IncidentId, Passage, Postmortem, Section, SectionKind } from '../../src/model/postmortem.ts';
import type { Taxonomy } from '../../src/model/taxonomy.ts';
import { toInstant } from '../../src/model/time.ts';
import { toAliases, toSearchDocument } from '../../src/search/index/documents.ts';
import { type Engine, loadIndex } from '../../src/search/ranking/engine.ts';
import { buildIndex } from '../../src/search/index/index-file.ts';

export interface WriteUp {
  readonly id: string;
  readonly title?: string;
  readonly organization?: string;
  /** `kind: text`, one section each; lines starting with four blanks are code. */
  readonly sections?: Readonly<Partial<Record<SectionKind, string>>>;
  readonly causes?: readonly string[];
  readonly components?: readonly string[];
  readonly postmortem?: Partial<Postmortem>;
}

export const aTaxonomy: Taxonomy = {
  causes: [
    {
      id: 'capacity-exhaustion',
      name: 'Capacity exhaustion',
      family: 'mechanism',
      definition: '',
      aliases: [],
    },
    { id: 'human-error', name: 'Human error', family: 'condition', definition: '', aliases: ['fat finger'] },
  ],
  triggers: [],
  detections: [],
  components: [
    { id: 'data-store', name: 'Data stores', definition: '', aliases: [] },
    { id: 'cache', name: 'Cache', definition: '', aliases: [], parent: 'data-store' },
    { id: 'redis', name: 'Redis', definition: '', aliases: ['redict', 'valkey'], parent: 'cache' },
    { id: 'kubernetes', name: 'Kubernetes', definition: '', aliases: ['k8s', 'eks'] },
    { id: 'relational-db', name: 'Relational database', definition: '', aliases: ['postgres', 'mysql'] },
  ],
  topics: [],
  phrases: [],
};

function aSection(kind: SectionKind, text: string, section: Partial<Section> = {}): Section {
  const passages = text.split('\n').map((line, place): Passage => {
    const code = line.startsWith('    ');
    return { kind: code ? 'code' : 'prose', text: line.trim(), line: place + 1 };
  });
  return { kind, heading: kind, anchor: kind, depth: 2, line: 1, passages, ...section };
}

export function anIncident({ id, title = 'An incident', organization, ...rest }: WriteUp): Incident {
  const label = (of: string): Label => ({ id: of, origin: 'author', line: 1, evidence: [] });
  return {
    id: id as IncidentId,
    causes: (rest.causes ?? []).map((cause, place) => ({ ...label(cause), primary: place === 0 })),
    components: (rest.components ?? []).map((component) => ({
      ...label(component),
      role: 'faulty' as const,
    })),
    durations: {},
    contradictions: [],
    postmortem: {
      id: id as IncidentId,
      path: `content/postmortems/${id}.md`,
      title,
      titleLine: 2,
      organization,
      kind: 'incident',
      status: 'final',
      visibility: 'public',
      zone: 'UTC',
      date: {
        instant: toInstant(Date.UTC(2022, 5, 20)),
        precision: 'day',
        zone: 'UTC',
        written: '2022-06-20',
        line: 1,
      },
      times: {},
      sections: Object.entries(rest.sections ?? {}).map(([kind, text]) =>
        aSection(kind as SectionKind, text),
      ),
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
      ...rest.postmortem,
    },
  };
}

export function anEngine(writeUps: readonly WriteUp[], taxonomy: Taxonomy = aTaxonomy): Engine {
  const documents = writeUps.map((writeUp) => toSearchDocument(anIncident(writeUp), taxonomy));
  return loadIndex(buildIndex(documents, toAliases(taxonomy), 'test'));
}
