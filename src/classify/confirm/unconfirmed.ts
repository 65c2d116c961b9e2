// The labels that no person has confirmed yet, as a list to walk through: grouped by label, most certain first.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident, Label } from '../../model/incident.ts';
import type { UnconfirmedLabel } from '../../model/label-decision.ts';
import type { ComponentRole } from '../../model/postmortem.ts';
import type { Axis } from '../../model/taxonomy.ts';

/**
 * Every unconfirmed label of the incidents. Labels of one id follow each other, the most certain first; the ids follow
 * in the order of their most certain label.
 */
export function listUnconfirmed(incidents: readonly Incident[]): readonly UnconfirmedLabel[] {
  const groups = new Map<string, UnconfirmedLabel[]>();
  for (const one of incidents.flatMap(unconfirmedOf)) {
    const key = `${one.axis}/${one.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const sorted = [...groups.values()].map((group) => group.sort(byConfidence));
  return sorted.sort(([a], [b]) => (a && b ? byConfidence(a, b) : 0)).flat();
}

function byConfidence(a: UnconfirmedLabel, b: UnconfirmedLabel): number {
  return (
    b.confidence - a.confidence ||
    compareText(a.axis + a.id, b.axis + b.id) ||
    compareText(a.incident, b.incident)
  );
}

function unconfirmedOf(incident: Incident): readonly UnconfirmedLabel[] {
  const { postmortem } = incident;
  const toRow = (
    axis: Axis,
    label: Label & { readonly role?: ComponentRole },
  ): readonly UnconfirmedLabel[] =>
    label.origin === 'author'
      ? []
      : [
          {
            incident: incident.id,
            path: postmortem.path,
            title: postmortem.title,
            axis,
            id: label.id,
            role: label.role,
            isCounted: label.origin !== 'suggestion',
            confidence: label.confidence,
            evidence: label.evidence,
          },
        ];
  return [
    ...incident.causes.flatMap((label) => toRow('causes', label)),
    ...(incident.trigger === undefined ? [] : toRow('triggers', incident.trigger)),
    ...incident.components.flatMap((label) => toRow('components', label)),
    ...(incident.detection === undefined ? [] : toRow('detections', incident.detection)),
  ];
}
