// An incident for machines: the facts, the labels with their evidence, and what does not add up.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../model/postmortem.ts';
import { incidentOf } from '../../archive.ts';
import { incidentIds } from '../../incident-facts.ts';

export const getStaticPaths = incidentIds;

/** The incident without its Markdown, which has a file of its own beside this one. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  const { postmortem, ...rest } = incidentOf(props.id);
  return Response.json({ ...postmortem, body: undefined, bodyLine: undefined, ...rest });
}
