// The JSON Schemas of archive.yaml and taxonomy.yaml agree with what the readers accept.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import {
  settingFields,
  settingsJsonSchema,
  taxonomyFields,
  taxonomyJsonSchema,
} from '../../src/ingest/config/file-schemas.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { readTaxonomyAdditions } from '../../src/ingest/config/taxonomy-file.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';

const accepts = (schema: object, text: string): boolean =>
  z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(parse(text)).success;
const readerAccepts = {
  archive: (text: string) => readSettings({ path: 'archive.yaml', text }).diagnostics.length === 0,
  taxonomy: (text: string) =>
    readTaxonomyAdditions({ path: 'taxonomy.yaml', text }, builtInTaxonomy).diagnostics.length === 0,
};

describe('settingsJsonSchema()', () => {
  test.each([
    ['name: Our archive\nsite: https://example.org\nbase: /postmortems/', true],
    ['severities: { critical: sev1, P2: SEV2 }\nedition: internal', true],
    ['edit-link: https://git.example.org/edit/{path}', true],
    ['name:', true],
    ['nam: x', false],
    ['name: [x]', false],
    ['site: example.org', false],
    ['edit-link: https://git.example.org/edit/', false],
    ['severities: { critical: sev9 }', false],
    ['edition: secret', false],
  ])('%j: the schema and the reader agree (%s)', (text, expected) => {
    expect(accepts(settingsJsonSchema(), text)).toBe(expected);
    expect(readerAccepts.archive(text)).toBe(expected);
  });

  test('accepts the settings of this archive', () => {
    expect(accepts(settingsJsonSchema(), readFileSync('content/archive.yaml', 'utf8'))).toBe(true);
  });

  test('describes every field', () => {
    const all = { ...settingFields, ...taxonomyFields };
    expect(Object.entries(all).filter(([, field]) => field.description.length < 10)).toEqual([]);
  });
});

describe('taxonomyJsonSchema(vocabulary)', () => {
  const vocabulary = toVocabulary(builtInTaxonomy);

  test.each([
    ['components: { ledger: { name: Ledger, part-of: relational-db, aliases: [books] } }', true],
    ['aliases: { components: { redis: valkey } }', true],
    ['phrases: { causes: { config-error: [wrong flag] } }', true],
    ['topics: { queues: { any: { components: [job-queue] } } }', true],
    ['topics: { queues: { any: [{ components: job-queue, causes: [config-error] }] } }', true],
    ['component: { ledger: {} }', false],
    ['components: { Ledger Books: { name: x } }', false],
    ['components: { ledger: { parent: redis } }', false],
    ['aliases: { components: { rediss: [valkey] } }', false],
    ['topics: { queues: { any: [{ detections: [alert] }] } }', false],
  ])('%j: the schema and the reader agree (%s)', (text, expected) => {
    expect(accepts(taxonomyJsonSchema(vocabulary), text)).toBe(expected);
    expect(readerAccepts.taxonomy(text)).toBe(expected);
  });

  test('accepts the additions of this archive, and without a vocabulary any id', () => {
    expect(accepts(taxonomyJsonSchema(), readFileSync('content/taxonomy.yaml', 'utf8'))).toBe(true);
    expect(accepts(taxonomyJsonSchema(), 'aliases: { components: { mine: [x] } }')).toBe(true);
  });
});
