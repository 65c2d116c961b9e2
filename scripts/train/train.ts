// Trains the classifier: npm run train -- --corpus DIR [--corpus DIR …]. A first model that has not seen the sources kept aside is measured,
// and its figures are published. The model that ships is then trained in the same way on all reports, since more data
// helps. Writes the weights and their model card, byte for byte the same from the same data.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { trainModel } from './train-model.ts';
import { keptAsideSources } from './kept-aside.ts';
import { readArchive, readAzure, readReports, readSentences } from './training-reports.ts';
import { makeCard } from './model-card.ts';
import { crossValidated, keptAside, printEvaluation } from './measure.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const model = fileURLToPath(new URL('../../src/classify/model/', import.meta.url));

const { values } = parseArgs({
  options: { corpus: { type: 'string', multiple: true }, out: { type: 'string', default: model } },
});
if (values.corpus === undefined) {
  console.error(
    'Usage: npm run train -- --corpus DIR [--corpus DIR …] [--out DIR]; DIR has labels.jsonl, documents/ and, if it is there, azure.jsonl',
  );
  process.exitCode = 2;
} else train(values.corpus, values.out);

function train(corpora: readonly string[], out: string): void {
  const context = { settings: readSettings(undefined).settings, vocabulary: toVocabulary(builtInTaxonomy) };
  const all = corpora.flatMap((corpus) => readReports(corpus, context));
  const aside = all.filter(({ source }) => keptAsideSources.includes(source));
  const others = [
    ...readArchive(fileURLToPath(new URL('../../content/postmortems', import.meta.url)), context),
    ...corpora
      .map((corpus) => join(corpus, 'azure.jsonl'))
      .filter(existsSync)
      .flatMap(readAzure),
    ...readSentences(join(here, 'example-sentences.txt')),
  ];
  const seen = [...all.filter((report) => !aside.includes(report)), ...others];
  const measured = trainModel(seen);
  const figures = {
    crossValidated: crossValidated(measured, seen),
    keptAside: keptAside(measured.weights, corpora, context),
  };
  printEvaluation('Cross-validated by source', figures.crossValidated);
  printEvaluation('Sources kept aside', figures.keptAside);
  const training = [...all, ...others];
  const shipped = trainModel(training);
  printEvaluation('All reports, cross-validated by source', crossValidated(shipped, training));
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(shipped.weights)}\n`);
  writeFileSync(
    join(out, 'model-card.json'),
    `${JSON.stringify(makeCard({ training, aside, figures }), null, 1)}\n`,
  );
}
