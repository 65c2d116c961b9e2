// An incident's words for results: small, since every result shown fetches one.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../../model/postmortem.ts';
import { toIncidentText } from '../../../../search/documents.ts';
import { incidentOf, recordOf } from '../../../archive.ts';
import { incidentIds } from '../../../incident-facts.ts';

export const getStaticPaths = incidentIds;

/** Summary, how it was fixed, and the text by section. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  return Response.json(toIncidentText(incidentOf(props.id), recordOf(props.id).resolved));
}
