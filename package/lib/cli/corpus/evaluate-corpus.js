// Labeled raw documents against what the classifier says of them.
import { evaluateLabels } from '../../analyse/evaluation/label-evaluation.js';
import { isCounted } from '../../analyse/records/counted-labels.js';
/** Scores of the documents. The labels of all incidents of a document are taken together, as its reader's labels are. */
export function evaluateDocuments(documents, infer) {
    return evaluateLabels(documents.map((document) => toPair(document, infer)));
}
export function toPair({ labels, postmortems }, infer) {
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
function join(classifications) {
    return {
        causes: keepBest(classifications.flatMap(({ causes }) => causes)),
        trigger: surest(classifications.flatMap(({ trigger }) => trigger ?? [])),
        components: keepBest(classifications.flatMap(({ components }) => components)),
        detection: surest(classifications.flatMap(({ detection }) => detection ?? [])),
    };
}
function keepBest(labels) {
    const best = labels.toSorted((a, b) => Number(isCounted(b)) - Number(isCounted(a)));
    return best.filter((label, place) => best.findIndex(({ id }) => id === label.id) === place);
}
function surest(labels) {
    const certainty = (label) => ('confidence' in label ? label.confidence : 1);
    const known = labels.filter(({ id }) => id !== 'unknown');
    return (known.length > 0 ? known : labels).toSorted((a, b) => certainty(b) - certainty(a))[0];
}
