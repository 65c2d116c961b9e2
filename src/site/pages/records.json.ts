// Every incident as one flat record, for the filters in the browser and for your own scripts.
import { placeRecurrences } from '../../analyse/trends/recurrence-rate.ts';
import { getSite } from '../data/current-site.ts';

/**
 * `{ version, asOf, timezone, names, records, recurrences }`, see docs/guide/automation.md. Records are newest first and
 * without prose. A recurrence is the positions of the later and the earlier record, from 0, and the worst status of the
 * earlier incident's action items.
 */
export function GET(): Response {
  const { archive, chains, names, records } = getSite();
  const rows = records.map(({ summary: _summary, resolved: _resolved, ...row }) => row);
  return Response.json({
    version: 2,
    asOf: archive.asOf,
    timezone: archive.settings.timezone,
    names,
    records: rows,
    recurrences: placeRecurrences(chains, records),
  });
}
