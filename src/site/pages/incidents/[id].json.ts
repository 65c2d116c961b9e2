// `incidents/<id>.json` in `hindsight dev`. A build writes these files itself: see `cli/build/site-build.ts`.
import type { APIContext } from 'astro';
import type { IncidentId } from '../../../model/postmortem.ts';
import { getSite } from '../../data/current-site.ts';
import { toIncidentJson } from '../../files/incident-json.ts';

export const getStaticPaths = () => (import.meta.env.PROD ? [] : getSite().incidents.paths());

/** What `toIncidentJson` gives. */
export function GET({ props }: APIContext<{ id: IncidentId }>): Response {
  const { incident, record } = getSite();
  const headers = { 'Content-Type': 'application/json' };
  return new Response(toIncidentJson(incident(props.id), record(props.id)), { headers });
}
