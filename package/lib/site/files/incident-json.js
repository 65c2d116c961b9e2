import { toIncidentText } from '../../search/index/documents.js';
/** Everything known about the incident as JSON text; its sections as plain text. */
export function toIncidentJson(incident, { resolved }) {
    const { postmortem, ...labels } = incident;
    const text = toIncidentText(incident, resolved);
    return JSON.stringify({ ...postmortem, body: undefined, bodyLine: undefined, ...labels, ...text });
}
