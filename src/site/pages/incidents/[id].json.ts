// An incident for machines: the facts, the labels with their evidence, and its words. The search shows its excerpts from
// here, too: one file for both, because files are what a large build spends its time on.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../model/postmortem.ts';
import { toIncidentText } from '../../../search/documents.ts';
import { incidentOf, recordOf } from '../../archive.ts';
import { incidentIds } from '../../incident-facts.ts';

export const getStaticPaths = incidentIds;

/** Everything known about the incident; its sections as plain text. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  const incident = incidentOf(props.id);
  const { postmortem, ...labels } = incident;
  const text = toIncidentText(incident, recordOf(props.id).resolved);
  return Response.json({ ...postmortem, body: undefined, bodyLine: undefined, ...labels, ...text });
}
