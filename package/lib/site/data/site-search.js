// Where pages find the search index, and its files in `hindsight dev`. A build writes the files itself: see `cli/build`.
import { buildSearchFiles, searchHeadOf, searchVersionOf, toSearchOrder } from '../files/search-files.js';
import { once } from './once.js';
/** The search of a site; `version` is computed where nobody has yet. */
export function createSiteSearch({ archive, records, names }, version = searchVersionOf(archive, records)) {
    return {
        version,
        head: searchHeadOf(version),
        files: once(() => buildSearchFiles(toSearchOrder(archive, { records, names }))),
    };
}
