// The lookups that every part of the site shares: the archive, its records and the addresses of the pages.
import { type AxisNames, type IncidentRecord, toAxisNames } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { createUrls, type Urls } from '../urls.ts';

export interface SiteCore {
  readonly archive: Archive;
  /** One per incident, in the order of `archive.incidents`: newest first. */
  readonly records: readonly IncidentRecord[];
  readonly names: AxisNames;
  readonly urls: Urls;
  /** The incident with this id. Ids come from the archive itself, so an unknown id is a bug and throws. */
  readonly incident: (id: IncidentId) => Incident;
  /** The record of the incident with this id; throws for an unknown one. */
  readonly record: (id: string) => IncidentRecord;
  /** The name people read for a taxonomy value; the id itself when the taxonomy does not know it. */
  readonly labelName: (axis: keyof AxisNames, id: string) => string;
}

/** The core for an archive; `base` is the path the site is served under. */
export function createSiteCore(
  archive: Archive,
  { base, records }: { readonly base: string; readonly records: readonly IncidentRecord[] },
): SiteCore {
  const names = toAxisNames(archive.taxonomy);
  const incidents = new Map(archive.incidents.map((incident) => [incident.id, incident]));
  const recordsById = new Map(records.map((record) => [record.id, record]));
  return {
    archive,
    records,
    names,
    urls: createUrls(base),
    incident: (id) => required(incidents.get(id), id),
    record: (id) => required(recordsById.get(id), id),
    labelName: (axis, id) => names[axis].find((value) => value.id === id)?.name ?? id,
  };
}

function required<Found>(value: Found | undefined, id: string): Found {
  if (value === undefined) throw new Error(`The archive has no incident "${id}".`);
  return value;
}
