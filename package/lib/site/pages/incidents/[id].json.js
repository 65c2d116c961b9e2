import { getSite } from '../../data/current-site.js';
import { toIncidentJson } from '../../files/incident-json.js';
export const getStaticPaths = () => (import.meta.env.PROD ? [] : getSite().incidents.paths());
/** What `toIncidentJson` gives. */
export function GET({ props }) {
    const { incident, record } = getSite();
    const headers = { 'Content-Type': 'application/json' };
    return new Response(toIncidentJson(incident(props.id), record(props.id)), { headers });
}
