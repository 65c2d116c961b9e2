// Labels that a person has rejected are not suggested again.
import type { Classification } from '../../model/incident.ts';
import type { Declared } from '../../model/postmortem.ts';
import type { Axis } from '../../model/taxonomy.ts';

/** What was inferred without the labels that were rejected; of the causes left, the first counted one is primary. */
export function withoutRejected(inferred: Classification, rejected: Declared['rejected']): Classification {
  if (rejected === undefined) return inferred;
  const isKept = (axis: Axis, id: string): boolean => rejected[axis]?.includes(id) !== true;
  const { causes, trigger, components, detection } = inferred;
  const left = causes.filter(({ id }) => isKept('causes', id));
  const primary = left.find((label) => label.primary) ?? left.find(({ origin }) => origin !== 'suggestion');
  return {
    causes: left.map((label) => ({ ...label, primary: label === primary })),
    trigger: trigger && isKept('triggers', trigger.id) ? trigger : undefined,
    components: components.filter(({ id }) => isKept('components', id)),
    detection: detection && isKept('detections', detection.id) ? detection : undefined,
  };
}
