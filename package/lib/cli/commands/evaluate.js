// hindsight evaluate: how well the classifier agrees with people, label by label.
import { formatCoverage, formatScores } from '../../analyse/evaluation/evaluation-table.js';
import { createInferrer } from '../../classify/classify.js';
import { trainedDocuments } from '../../classify/model/model-card.js';
import { builtInTaxonomy } from '../../classify/taxonomy/built-in-taxonomy.js';
import { readSettings } from '../../ingest/config/settings.js';
import { toVocabulary } from '../../ingest/config/vocabulary.js';
import { hasErrors } from '../../model/diagnostic.js';
import { openArchive, showDiagnostics } from '../archive-folder.js';
import { UsageError } from '../usage-error.js';
import { evaluateDocuments } from '../corpus/evaluate-corpus.js';
import { readCorpus } from '../corpus/labeled-corpus.js';
import { formatTable } from '../output/score-table.js';
/** Prints precision, recall and F1 with 95% intervals for every label that people or the classifier gave. */
export async function evaluate(options) {
    const { corpus, content, json = false } = options;
    if (corpus !== undefined) {
        print(evaluateCorpus(corpus), 'labeled reports that the classifier was not trained on', json);
        return 0;
    }
    const { diagnostics, evaluation } = await openArchive({ content, edition: 'internal' });
    if (hasErrors(diagnostics)) {
        showDiagnostics(diagnostics.filter(({ level }) => level === 'error'));
        return 1;
    }
    print(evaluation, 'reports of the archive', json);
    return 0;
}
/** Raw documents, read as `hindsight import` reads them. Those the weights were trained on would flatter and are left out. */
function evaluateCorpus(folder) {
    const context = { settings: readSettings(undefined).settings, vocabulary: toVocabulary(builtInTaxonomy) };
    const documents = readOrRefuse(() => readCorpus(folder, context));
    const unseen = documents.filter(({ hash }) => !trainedDocuments.has(hash));
    const left = documents.length - unseen.length;
    if (left > 0)
        console.error(`${left} of ${documents.length} reports were used for training and are left out.`);
    return evaluateDocuments(unseen, createInferrer(builtInTaxonomy));
}
function readOrRefuse(read) {
    try {
        return read();
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}
function print(evaluation, reports, json) {
    if (json)
        console.log(JSON.stringify(evaluation, null, 2));
    else
        console.log(`${formatTable(formatScores(evaluation, { reports }))}\n\n${formatCoverage(evaluation)}`);
}
