// An incident's labels: the author's if there are any, else the model's. The author always wins; what the model finds
// beyond an author's list of causes stays visible as a suggestion.
import type { CauseLabel, Classification, ComponentLabel, Label } from '../model/incident.ts';
import type { DeclaredValue, Postmortem } from '../model/postmortem.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { withoutRejected } from './confirm/rejected.ts';
import { createLabelInferrer, type LabelInferrer } from './infer-labels.ts';
import weights from './model/weights.json' with { type: 'json' };
import type { WeightsFile } from './model/weights-file.ts';

export interface ClassifiedPostmortem {
  readonly classification: Classification;
  /** The model's labels, as if the author had given none. */
  readonly inferred: Classification;
}

/** Reads labels from reports as if no author had given any. */
export function createInferrer(taxonomy: Taxonomy): LabelInferrer {
  return createLabelInferrer(weights as WeightsFile, taxonomy);
}

export type Classifier = (postmortem: Postmortem) => ClassifiedPostmortem;

/** The classifier for a taxonomy, with the weights that ship with the product. Make it once for many postmortems. */
export function createClassifier(taxonomy: Taxonomy): Classifier {
  const infer = createInferrer(taxonomy);
  return (postmortem) => {
    const inferred = infer(postmortem);
    const accepted = withoutRejected(inferred, postmortem.declared.rejected);
    return { classification: mergeDeclared(postmortem, accepted), inferred };
  };
}

function mergeDeclared({ declared }: Postmortem, inferred: Classification): Classification {
  const { causes, trigger, components, detection } = declared;
  return {
    causes: causes === undefined ? inferred.causes : mergeCauses(causes, inferred.causes),
    trigger: trigger === undefined ? inferred.trigger : byAuthor(trigger, inferred.trigger),
    components:
      components === undefined ? inferred.components : mergeComponents(components, inferred.components),
    detection: detection === undefined ? inferred.detection : byAuthor(detection, inferred.detection),
  };
}

/** The author's label, with the sentences the model found for the same label. */
function byAuthor({ id, line }: DeclaredValue, inferred: Label | undefined): Label {
  return { id, line, origin: 'author', evidence: inferred?.id === id ? inferred.evidence : [] };
}

function mergeCauses(
  declared: readonly DeclaredValue[],
  inferred: readonly CauseLabel[],
): readonly CauseLabel[] {
  const own = declared.map((value, place) => ({
    ...byAuthor(
      value,
      inferred.find(({ id }) => id === value.id),
    ),
    primary: place === 0,
  }));
  const beyond = inferred.flatMap((label) =>
    label.origin === 'inferred' && !declared.some(({ id }) => id === label.id)
      ? [{ ...label, origin: 'suggestion' as const, primary: false }]
      : [],
  );
  return [...own, ...beyond];
}

function mergeComponents(
  declared: NonNullable<Postmortem['declared']['components']>,
  inferred: readonly ComponentLabel[],
): readonly ComponentLabel[] {
  return declared.map((value) => ({
    ...byAuthor(
      value,
      inferred.find(({ id }) => id === value.id),
    ),
    role: value.role,
  }));
}
