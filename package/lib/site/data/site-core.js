// What every area of the site looks things up in: the archive, its records and the addresses of the pages.
import { toAxisNames } from '../../analyse/records/records.js';
import { createUrls } from '../urls.js';
/** The core for an archive; `base` is the path the site is served under. */
export function createSiteCore(archive, { base, records }) {
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
function required(value, id) {
    if (value === undefined)
        throw new Error(`The archive has no incident "${id}".`);
    return value;
}
