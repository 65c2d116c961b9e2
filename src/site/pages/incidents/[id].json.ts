// `incidents/<id>.json` while serving. A build writes these files itself, past Astro: see `cli/site-build.ts`.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../model/postmortem.ts';
import { incidentOf, recordOf } from '../../data/site.ts';
import { incidentIds } from '../../data/incident-facts.ts';
import { toIncidentJson } from '../../files/incident-json.ts';

export const getStaticPaths = () => (import.meta.env.PROD ? [] : incidentIds());

/** What `toIncidentJson` gives. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  const headers = { 'Content-Type': 'application/json' };
  return new Response(toIncidentJson(incidentOf(props.id), recordOf(props.id)), { headers });
}
