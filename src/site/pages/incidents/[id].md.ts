// An incident's Markdown as its author wrote it, without the front matter.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../model/postmortem.ts';
import { incidentOf } from '../../archive.ts';
import { incidentIds } from '../../incident-facts.ts';

export const getStaticPaths = incidentIds;

/** Title and body as Markdown. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  const { title, body } = incidentOf(props.id).postmortem;
  return new Response(`# ${title}\n\n${body.trimStart()}`, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
