// The archive as the pages see it, computed once: everything a page lays out is looked up here, ready made.
import { type Chain, findChains } from '../../analyse/recurrence/chains.ts';
import { findRelated, type RelatedIncident } from '../../analyse/similarity/related.ts';
import {
  type AxisNames,
  type IncidentRecord,
  toAxisNames,
  toRecords,
} from '../../analyse/records/records.ts';
import { listPromises, type PromiseRow } from '../../analyse/action-items/action-items.ts';
import { buildArchive } from '../../build-archive.ts';
import { findSparkStart } from '../../charts/incident/spark-strip.ts';
import { readArchiveFiles } from '../../files.ts';
import type { Archive } from '../../model/archive.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { toInstant } from '../../model/time.ts';
import { handedOver } from '../build-context.ts';
import { createUrls } from '../urls.ts';

/** Everything below is in the order of `archive.incidents`: newest first. */
export const archive: Archive = handedOver()?.built?.archive ?? readFolder();
export const names: AxisNames = toAxisNames(archive.taxonomy);
export const records: readonly IncidentRecord[] = handedOver()?.built?.records ?? toRecords(archive);
export const related: ReadonlyMap<IncidentId, readonly RelatedIncident[]> = findRelated(
  archive.incidents,
  nameLabel,
);
/** The one that was met last first. */
export const chains: readonly Chain[] = findChains(archive.incidents, nameLabel);
export const promises: readonly PromiseRow[] = listPromises(archive.incidents, archive.asOf);
/** Where the small strips beside labels begin. */
export const sparkStart: number = findSparkStart(records, archive.asOf);
export const urls = createUrls(import.meta.env.BASE_URL);

const incidentsById = new Map(archive.incidents.map((incident) => [incident.id, incident]));
const recordsById = new Map(records.map((record) => [record.id, record]));
const titlesById = new Map(records.map((record) => [record.id, record.title]));

/** The incident with this id; throws when there is none, since ids come from the archive itself. */
export function incidentOf(id: IncidentId): Incident {
  return found(incidentsById.get(id), id);
}

/** The record of the incident with this id; throws when there is none. */
export function recordOf(id: IncidentId): IncidentRecord {
  return found(recordsById.get(id), id);
}

/** The title of the incident with this id; throws when there is none. */
export function recordTitle(id: string): string {
  return found(titlesById.get(id), id);
}

/** The name people read for a label's id; the id itself where it has none. */
export function nameLabel(axis: 'causes' | 'components', id: string): string {
  return names[axis].find((value) => value.id === id)?.name ?? id;
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`incidentOf(id): no incident "${id}" in the archive`);
  return value;
}

function readFolder(): Archive {
  const { content = 'content', edition, tell } = handedOver() ?? {};
  const today = toInstant(Math.floor(Date.now() / 86_400_000) * 86_400_000);
  const read = buildArchive(readArchiveFiles(content), { asOf: today, edition });
  tell?.(read);
  return read;
}
