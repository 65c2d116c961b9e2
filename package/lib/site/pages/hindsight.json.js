// Marks the folder as a site that a later build may replace, and says what it holds.
import { getSite } from '../data/current-site.js';
/** `{ generator, incidents, asOf }`. */
export function GET() {
    const { archive } = getSite();
    return Response.json({
        generator: 'hindsight',
        incidents: archive.incidents.length,
        asOf: new Date(archive.asOf).toISOString().slice(0, 10),
    });
}
