// Every incident as one flat record, for the filters in the browser and for your own scripts.
import { placeRecurrences } from '../../analyse/trends/recurrence-rate.js';
import { getSite } from '../data/current-site.js';
/**
 * `{ asOf, timezone, names, records, recurrences }`; records without their prose, newest first; a recurrence is the places
 * of the later and the earlier record, from 0, and the worst state of what the earlier had promised.
 */
export function GET() {
    const { archive, chains, names, records } = getSite();
    const rows = records.map(({ summary: _summary, resolved: _resolved, ...row }) => row);
    return Response.json({
        asOf: archive.asOf,
        timezone: archive.settings.timezone,
        names,
        records: rows,
        recurrences: placeRecurrences(chains, records),
    });
}
