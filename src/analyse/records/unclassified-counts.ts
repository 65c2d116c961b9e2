// How many incidents nobody has classified yet, axis by axis.
import type { Incident } from '../../model/incident.ts';
import { countedId, isCounted } from './counted-labels.ts';

/** For each axis, the incidents without a counted label. An incident labeled `unknown` is classified. */
export interface UnclassifiedCounts {
  readonly cause: number;
  readonly trigger: number;
  readonly component: number;
  readonly detection: number;
}

export function countUnclassified(incidents: readonly Incident[]): UnclassifiedCounts {
  const count = (isUnclassified: (incident: Incident) => boolean): number =>
    incidents.filter(isUnclassified).length;
  return {
    cause: count(({ causes }) => !causes.some(isCounted)),
    trigger: count(({ trigger }) => countedId(trigger) === undefined),
    component: count(({ components }) => !components.some(isCounted)),
    detection: count(({ detection }) => countedId(detection) === undefined),
  };
}
