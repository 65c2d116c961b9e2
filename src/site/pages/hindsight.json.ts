// The mark by which a later build knows this folder as a site it may replace, and what the site holds.
import { archive } from '../data/site.ts';

/** `{ generator, incidents, asOf }`. */
export function GET(): Response {
  return Response.json({
    generator: 'hindsight',
    incidents: archive.incidents.length,
    asOf: new Date(archive.asOf).toISOString().slice(0, 10),
  });
}
