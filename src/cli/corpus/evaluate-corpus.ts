// Compares the labels of raw documents with the classifier's.
import { type EvaluatedPair, evaluateLabels } from '../../analyse/evaluation/label-evaluation.ts';
import { isCounted } from '../../analyse/records/counted-labels.ts';
import type { LabelInferrer } from '../../classify/infer-labels.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import type { Classification, Label } from '../../model/incident.ts';
import type { LabeledDocument } from './labeled-corpus.ts';

/**
 * Scores of the documents. The labels of all incidents of a document are taken together, as its reader's labels are.
 */
export function evaluateDocuments(documents: readonly LabeledDocument[], infer: LabelInferrer): Evaluation {
  return evaluateLabels(documents.map((document) => toPair(document, infer)));
}

function toPair({ labels, postmortems }: LabeledDocument, infer: LabelInferrer): EvaluatedPair {
  const { causes, trigger, detection, components } = labels;
  return {
    human: {
      causes: causes.map(({ id }) => id),
      trigger: trigger?.id ?? 'unknown',
      detection: detection?.id ?? 'unknown',
      components: {
        faulty: components.faulty.map(({ id }) => id),
        affected: components.affected.map(({ id }) => id),
      },
    },
    predicted: join(postmortems.map(infer)),
  };
}

function join(classifications: readonly Classification[]): Classification {
  return {
    causes: keepBest(classifications.flatMap(({ causes }) => causes)),
    trigger: surest(classifications.flatMap(({ trigger }) => trigger ?? [])),
    components: keepBest(classifications.flatMap(({ components }) => components)),
    detection: surest(classifications.flatMap(({ detection }) => detection ?? [])),
  };
}

function keepBest<Kind extends Label>(labels: readonly Kind[]): readonly Kind[] {
  const best = labels.toSorted((a, b) => Number(isCounted(b)) - Number(isCounted(a)));
  return best.filter((label, place) => best.findIndex(({ id }) => id === label.id) === place);
}

function surest(labels: readonly Label[]): Label | undefined {
  const certainty = (label: Label): number => ('confidence' in label ? label.confidence : 1);
  const known = labels.filter(({ id }) => id !== 'unknown');
  return (known.length > 0 ? known : labels).toSorted((a, b) => certainty(b) - certainty(a))[0];
}
