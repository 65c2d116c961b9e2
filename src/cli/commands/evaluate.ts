// hindsight evaluate: how well the classifier agrees with people, label by label.
import { formatLabeledShares, formatScores } from '../../analyse/evaluation/evaluation-table.ts';
import { createInferrer } from '../../classify/classify.ts';
import { trainedDocuments } from '../../classify/model/model-card.ts';
import { builtInTaxonomy } from '../../classify/taxonomy/built-in-taxonomy.ts';
import { readSettings } from '../../ingest/config/settings.ts';
import { toVocabulary } from '../../ingest/config/vocabulary.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { openArchive } from '../archive-folder.ts';
import { printDiagnostics } from '../output/print-diagnostics.ts';
import { UsageError } from '../usage-error.ts';
import { evaluateDocuments } from '../corpus/evaluate-corpus.ts';
import { readCorpus } from '../corpus/labeled-corpus.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatTable } from '../output/score-table.ts';

export interface EvaluateOptions {
  readonly content: string;
  /** A folder of labeled raw reports: these are evaluated in place of the archive. */
  readonly corpus?: string;
  readonly json?: boolean;
}

/** Prints precision, recall and F1 with 95% intervals for every label that people or the classifier gave. */
export async function evaluate(options: EvaluateOptions): Promise<ExitCode> {
  const { corpus, content, json = false } = options;
  if (corpus !== undefined) {
    print(evaluateCorpus(corpus), 'labeled reports that the classifier was not trained on', json);
    return 0;
  }
  const { diagnostics, evaluation } = await openArchive({ content, edition: 'internal' });
  if (hasErrors(diagnostics)) {
    printDiagnostics(diagnostics.filter(({ level }) => level === 'error'));
    return 1;
  }
  print(evaluation, 'reports of the archive', json);
  return 0;
}

/**
 * Raw documents, read as `hindsight import` reads them. Those the weights were trained on would inflate the scores, so
 * they are left out.
 */
function evaluateCorpus(folder: string): Evaluation {
  const context = { settings: readSettings(undefined).settings, vocabulary: toVocabulary(builtInTaxonomy) };
  const documents = readOrRefuse(() => readCorpus(folder, context));
  const unseen = documents.filter(({ hash }) => !trainedDocuments.has(hash));
  const left = documents.length - unseen.length;
  if (left > 0)
    console.error(`${left} of ${documents.length} reports were used for training and are left out.`);
  return evaluateDocuments(unseen, createInferrer(builtInTaxonomy));
}

function readOrRefuse<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function print(evaluation: Evaluation, reports: string, json: boolean): void {
  if (json) console.log(JSON.stringify(evaluation, null, 2));
  else
    console.log(
      `${formatTable(formatScores(evaluation, { reports }))}\n\n${formatLabeledShares(evaluation)}`,
    );
}
