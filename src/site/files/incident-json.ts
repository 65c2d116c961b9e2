// An incident for machines: the facts, the labels with their evidence, and its words. The search shows its excerpts
// from here, too: one file for both, because writing files takes most of the time of a large build.
import type { IncidentRecord } from '../../analyse/records/records.ts';
import type { Incident } from '../../model/incident.ts';
import { toIncidentText } from '../../search/index/documents.ts';

/** Everything known about the incident as JSON text; its sections as plain text. */
export function toIncidentJson(incident: Incident, { resolved }: IncidentRecord): string {
  const { postmortem, ...labels } = incident;
  const text = toIncidentText(incident, resolved);
  return JSON.stringify({ ...postmortem, body: undefined, bodyLine: undefined, ...labels, ...text });
}
