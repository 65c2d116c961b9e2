// Every incident in one line each, for filters in the browser and for anybody's own questions.
import { archive, names, records } from '../archive.ts';

/** `{ asOf, timezone, names, records }`; records without their prose, newest first. */
export function GET(): Response {
  const rows = records.map(({ summary: _summary, resolved: _resolved, ...row }) => row);
  return Response.json({ asOf: archive.asOf, timezone: archive.settings.timezone, names, records: rows });
}
