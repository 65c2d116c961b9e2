// The labels that no person has confirmed yet, as a list to walk through: grouped by label, most certain first.
import { compareText } from '../../model/diagnostic.js';
/**
 * Every unconfirmed label of the incidents. Labels of one id follow each other, the most certain first; the ids follow
 * in the order of their most certain label.
 */
export function listUnconfirmed(incidents) {
    const groups = new Map();
    for (const one of incidents.flatMap(unconfirmedOf)) {
        const key = `${one.axis}/${one.id}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    const sorted = [...groups.values()].map((group) => group.sort(byConfidence));
    return sorted.sort(([a], [b]) => (a && b ? byConfidence(a, b) : 0)).flat();
}
function byConfidence(a, b) {
    return (b.confidence - a.confidence ||
        compareText(a.axis + a.id, b.axis + b.id) ||
        compareText(a.incident, b.incident));
}
function unconfirmedOf(incident) {
    const { postmortem } = incident;
    const toRow = (axis, label) => label.origin === 'author'
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
