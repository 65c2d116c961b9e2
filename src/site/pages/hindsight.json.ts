// Marks the folder as a site that a later build may replace, and says what it contains.
import { getSite } from '../data/current-site.ts';

/** `{ generator, incidents, asOf }`. */
export function GET(): Response {
  const { archive } = getSite();
  return Response.json({
    generator: 'hindsight',
    incidents: archive.incidents.length,
    asOf: new Date(archive.asOf).toISOString().slice(0, 10),
  });
}
