// Imports a text the way the command does, without a disk.
import { createClassifier } from '../../src/classify/classify.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { type Import, prepareImport } from '../../src/cli/import/prepare.ts';
import type { ForeignFacts } from '../../src/import/foreign-facts.ts';
import { readForeign } from '../../src/import/read-document.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';

const context = {
  settings: { ...readSettings(undefined).settings, edition: 'internal' as const },
  vocabulary: toVocabulary(builtInTaxonomy),
  classify: createClassifier(builtInTaxonomy),
};

/** Every incident of the text with its receipt. */
export function importText(text: string, path = 'report.txt', zone?: string): readonly Import[] {
  const reading = readForeign(text, { path, zone });
  if ('problem' in reading) throw new Error(`importText(…): it ${reading.problem}`);
  return reading.incidents.map((facts) => prepareImport(facts, 'Untitled', context));
}

/** The facts of the first incident. */
export function factsOf(text: string, path?: string): ForeignFacts {
  const [first] = importText(text, path);
  if (first === undefined) throw new Error(`factsOf(${JSON.stringify(text.slice(0, 40))}): no incident`);
  return first.facts;
}
