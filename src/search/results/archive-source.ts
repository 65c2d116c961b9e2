// An archive in memory as a source of answers: for the command line, the evaluation and tests.
import type { RecordRow } from '../../analyse/records/record-columns.ts';
import { toAxisNames, toRecords } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import { toAliases, toIncidentText, toSearchDocument } from '../index/documents.ts';
import { buildIndex } from '../index/index-file.ts';
import { loadIndex } from '../ranking/engine.ts';
import type { SearchSource } from './matching.ts';
import { createSearchedRecords } from './searched-records.ts';

/** The source that answers from the archive; its index is built in memory. */
export function createArchiveSource(
  archive: Pick<Archive, 'incidents' | 'taxonomy' | 'settings'>,
): SearchSource {
  const { incidents, taxonomy } = archive;
  const names = toAxisNames(taxonomy);
  const rows: readonly RecordRow[] = toRecords(archive);
  // The index calls an incident by its place, as the files of a site do.
  const documents = incidents.map((incident, place) => ({
    ...toSearchDocument(incident, taxonomy),
    id: String(place),
  }));
  const byId = new Map(incidents.map((incident) => [String(incident.id), incident]));
  return {
    engine: loadIndex(buildIndex(documents, toAliases(taxonomy), 'memory')),
    records: createSearchedRecords({ rows, blocks: [] }),
    names,
    load: (work) => Promise.resolve(work()),
    textOf: (id) => {
      const incident = byId.get(id);
      if (incident === undefined) throw new Error(`textOf(id): no incident ${id}`);
      return Promise.resolve(toIncidentText(incident, undefined));
    },
    maxTexts: Infinity,
  };
}
