// An incident's words as results show them, fetched for the results on the screen only.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../../model/postmortem.ts';
import { toIncidentText } from '../../../../search/documents.ts';
import { incidentOf, recordOf } from '../../../archive.ts';
import { incidentIds } from '../../../incident-facts.ts';

export const getStaticPaths = incidentIds;

/** Summary, fix and sections. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  return Response.json(toIncidentText(incidentOf(props.id), recordOf(props.id).resolved));
}
