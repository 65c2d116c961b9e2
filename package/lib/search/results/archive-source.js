import { toAxisNames, toRecords } from '../../analyse/records/records.js';
import { toAliases, toIncidentText, toSearchDocument } from '../index/documents.js';
import { buildIndex } from '../index/index-file.js';
import { loadIndex } from '../ranking/engine.js';
import { createSearchedRecords } from './searched-records.js';
/** The source that answers from the archive; its index is built in memory. */
export function createArchiveSource(archive) {
    const { incidents, taxonomy } = archive;
    const names = toAxisNames(taxonomy);
    const rows = toRecords(archive);
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
            if (incident === undefined)
                throw new Error(`textOf(id): no incident ${id}`);
            return Promise.resolve(toIncidentText(incident, undefined));
        },
        maxTexts: Infinity,
    };
}
