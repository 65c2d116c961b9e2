// The fields of archive.yaml and taxonomy.yaml as JSON Schema, for editors. The readers take the names of the fields from
// here, so the schemas cannot drift from what is read.
import { severities, visibilities } from '../../model/postmortem.ts';
import { axes, type Axis } from '../../model/taxonomy.ts';
import type { Vocabulary } from './vocabulary.ts';

const dialect = 'http://json-schema.org/draft-07/schema#';
/** YAML reads 1 and true as other types; both are taken as text. An empty field counts as absent. */
const scalar = { type: ['string', 'number', 'boolean', 'null'] } as const;
const text = (description: string) => ({ ...scalar, description }) as const;
const texts = (description: string) =>
  ({ anyOf: [{ type: 'array', items: scalar }, scalar], description }) as const;

export const settingFields = {
  name: text('Name of the archive, in the header of every page'),
  description: text('One sentence about the archive'),
  site: {
    type: ['string', 'null'],
    pattern: '^https?://[^/]+/?$',
    description:
      'Address the site is served from, for feeds and the site map: https://postmortems.example.org',
  },
  base: {
    type: ['string', 'null'],
    pattern: '^[\\w\\-./~]*$',
    description: 'Path the site is served under, such as /postmortems/',
  },
  timezone: text('Time zone for times without one and for charts: Europe/Madrid, UTC or +02:00'),
  severities: {
    type: 'object',
    description: 'Your words for severities, and which of sev1 (worst) to sev4 each one means',
    additionalProperties: {
      anyOf: [{ enum: severities }, { type: 'string', pattern: '^[Ss][Ee][Vv][1-4]$' }],
    },
  },
  'edit-link': {
    type: ['string', 'null'],
    pattern: '^https?://.*\\{path\\}',
    description: 'Address where a file can be edited; {path} is replaced by its path',
  },
  edition: {
    enum: visibilities,
    description: 'public leaves out internal incidents and sections; internal includes them',
  },
} as const;

export const componentFields = {
  name: text('The name people read (default: the id)'),
  'part-of': text('Id of the component this one is part of'),
  definition: text('What it is, in one line'),
  aliases: texts('Other words for it'),
} as const;

export const clauseFields = {
  components: texts('Component ids; components below them count too'),
  causes: texts('Cause ids'),
  triggers: texts('Trigger ids'),
} as const;

export const topicFields = {
  name: text('The name people read (default: the id)'),
  definition: text('What the topic collects, in one line'),
  any: {
    description: 'The labels to look for: all fields of a line must match, and one matching line is enough',
    anyOf: [{ type: 'array', items: fields(clauseFields) }, fields(clauseFields)],
  },
} as const;

const newIds = { propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } } as const;

export const taxonomyFields = {
  components: {
    type: 'object',
    description: 'Components that the built-in taxonomy lacks, by id',
    ...newIds,
    additionalProperties: fields(componentFields),
  },
  aliases: wordsByAxis('Other names for existing ids, for authors and for search'),
  phrases: wordsByAxis('Words in a root cause that suggest a label'),
  topics: {
    type: 'object',
    description: 'Saved questions with a page of their own, by id',
    ...newIds,
    additionalProperties: fields(topicFields),
  },
} as const;

/** The names of the fields in one of the tables above. */
export function fieldNamesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}

/** The schema of `archive.yaml` as JSON Schema (draft 7). */
export function settingsJsonSchema(): object {
  return { $schema: dialect, title: 'archive.yaml', ...fields(settingFields) };
}

/** The schema of `taxonomy.yaml` as JSON Schema (draft 7); with a vocabulary it also lists the ids that words can be added to. */
export function taxonomyJsonSchema(vocabulary?: Vocabulary): object {
  const { aliases, phrases } = taxonomyFields;
  const known = {
    aliases: wordsByAxis(aliases.description, vocabulary),
    phrases: wordsByAxis(phrases.description, vocabulary),
  };
  return { $schema: dialect, title: 'taxonomy.yaml', ...fields({ ...taxonomyFields, ...known }) };
}

function fields<const Table extends object>(properties: Table) {
  return { type: 'object', properties, additionalProperties: false } as const;
}

function wordsByAxis(description: string, vocabulary?: Vocabulary) {
  const idsOf = (axis: Axis): object =>
    vocabulary === undefined ? {} : { propertyNames: { enum: [...vocabulary.ids[axis]] } };
  const words = texts('Words');
  const byAxis = axes.map((axis) => [axis, { type: 'object', ...idsOf(axis), additionalProperties: words }]);
  return { ...fields(Object.fromEntries(byAxis) as Readonly<Record<Axis, object>>), description } as const;
}
