// Measures a model by cross-validation and on the sources kept aside.
import { type EvaluatedPair, evaluateLabels } from '../../src/analyse/evaluation/label-evaluation.ts';
import { formatLabeledShares, formatScores } from '../../src/analyse/evaluation/evaluation-table.ts';
import { chooseComponents } from '../../src/classify/components/ranking.ts';
import { createLabelInferrer, toClassification } from '../../src/classify/infer-labels.ts';
import type { WeightsFile } from '../../src/classify/model/weights-file.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { formatTable } from '../../src/cli/output/score-table.ts';
import { evaluateDocuments } from '../../src/cli/corpus/evaluate-corpus.ts';
import { readCorpus } from '../../src/cli/corpus/labeled-corpus.ts';
import type { IngestContext } from '../../src/ingest/read-postmortem.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { keptAsideSources } from './kept-aside.ts';
import type { TrainedModel } from './train-model.ts';
import type { TrainingReport } from './training-reports.ts';

/** Every raw report of the training data, predicted by models that did not see its source. */
export function crossValidated(
  { predictions, scores, weights }: TrainedModel,
  reports: readonly TrainingReport[],
): Evaluation {
  const pairs = [...predictions].flatMap(([number, own]): readonly EvaluatedPair[] => {
    const report = reports[number];
    if (report?.set !== 'reports') return [];
    const { causes, triggers, detections } = report.axes;
    const ranked = chooseComponents(scores.get(number) ?? [], weights.components);
    return [
      {
        human: {
          causes: causes?.ids,
          trigger: triggers?.ids[0],
          detection: detections?.ids[0],
          components: report.components,
        },
        predicted: toClassification({ sentences: report.sentences, predictions: own, ranked, teams: [] }),
      },
    ];
  });
  return evaluateLabels(pairs);
}

/** The raw documents of the sources kept aside, read and classified as a user's would be. */
export function keptAside(
  weights: WeightsFile,
  corpora: readonly string[],
  context: IngestContext,
): Evaluation {
  const documents = corpora
    .flatMap((corpus) => readCorpus(corpus, context))
    .filter(({ source }) => keptAsideSources.includes(source));
  return evaluateDocuments(documents, createLabelInferrer(weights, builtInTaxonomy));
}

export function printEvaluation(title: string, evaluation: Evaluation): void {
  console.log(`\n${formatTable(formatScores(evaluation, { reports: `reports (${title.toLowerCase()})` }))}`);
  console.log(formatLabeledShares(evaluation));
}
