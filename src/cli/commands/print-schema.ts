// hindsight schema: prints the JSON Schema of front matter, archive.yaml or taxonomy.yaml.
import { settingsJsonSchema, taxonomyJsonSchema } from '../../ingest/config/file-schemas.ts';
import { toVocabulary, type Vocabulary } from '../../ingest/config/vocabulary.ts';
import { frontMatterJsonSchema } from '../../ingest/front-matter/schema.ts';
import { openVocabulary } from '../archive-folder.ts';
import type { ExitCode } from '../exit-code.ts';
import type { schemaNames } from '../options.ts';
import { printDiagnostics } from '../output/print-diagnostics.ts';

type SchemaName = (typeof schemaNames)[number];

/** Prints the schema with the ids of the archive, or with the built-in ones where there is no archive. */
export function printSchema(name: SchemaName, { content }: { readonly content?: string }): ExitCode {
  const { taxonomy, diagnostics } = openVocabulary(content);
  printDiagnostics(diagnostics);
  console.log(JSON.stringify(toJsonSchema(name, toVocabulary(taxonomy)), null, 2));
  return 0;
}

/** The schema of one file (draft 7); with a vocabulary it lists the ids an author may use. */
export function toJsonSchema(name: SchemaName, vocabulary?: Vocabulary): object {
  if (name === 'archive') return settingsJsonSchema();
  return name === 'taxonomy' ? taxonomyJsonSchema(vocabulary) : frontMatterJsonSchema(vocabulary);
}
