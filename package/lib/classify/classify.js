import { withoutRejected } from './confirm/rejected.js';
import { createLabelInferrer } from './infer-labels.js';
import weights from './model/weights.json' with { type: 'json' };
/** What reads labels from reports as if no author had given any. */
export function createInferrer(taxonomy) {
    return createLabelInferrer(weights, taxonomy);
}
/** The classifier for a taxonomy, with the weights that ship with the product. Make it once for many postmortems. */
export function createClassifier(taxonomy) {
    const infer = createInferrer(taxonomy);
    return (postmortem) => {
        const inferred = infer(postmortem);
        const accepted = withoutRejected(inferred, postmortem.declared.rejected);
        return { classification: mergeDeclared(postmortem, accepted), inferred };
    };
}
function mergeDeclared({ declared }, inferred) {
    const { causes, trigger, components, detection } = declared;
    return {
        causes: causes === undefined ? inferred.causes : mergeCauses(causes, inferred.causes),
        trigger: trigger === undefined ? inferred.trigger : byAuthor(trigger, inferred.trigger),
        components: components === undefined ? inferred.components : mergeComponents(components, inferred.components),
        detection: detection === undefined ? inferred.detection : byAuthor(detection, inferred.detection),
    };
}
/** The author's label, with the sentences the model found for the same label. */
function byAuthor({ id, line }, inferred) {
    return { id, line, origin: 'author', evidence: inferred?.id === id ? inferred.evidence : [] };
}
function mergeCauses(declared, inferred) {
    const own = declared.map((value, place) => ({
        ...byAuthor(value, inferred.find(({ id }) => id === value.id)),
        primary: place === 0,
    }));
    const beyond = inferred.flatMap((label) => label.origin === 'inferred' && !declared.some(({ id }) => id === label.id)
        ? [{ ...label, origin: 'suggestion', primary: false }]
        : []);
    return [...own, ...beyond];
}
function mergeComponents(declared, inferred) {
    return declared.map((value) => ({
        ...byAuthor(value, inferred.find(({ id }) => id === value.id)),
        role: value.role,
    }));
}
