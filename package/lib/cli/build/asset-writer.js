// Writes the files of a site that are not pages: the JSON of each incident, and the search files with compressed copies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchFiles } from '../../site/files/search-files.js';
import { precompressFolder } from './precompress.js';
/** A function that writes one part of the assets. */
export function createAssetWriter({ out, search }) {
    return (part) => {
        if (part === 'search')
            writeSearchFiles(out, search);
        else
            writeIncidentFiles(out, part);
        return undefined;
    };
}
/** Writes the JSON files next to the incidents' pages. */
function writeIncidentFiles(out, files) {
    const folder = join(out, 'incidents');
    mkdirSync(folder, { recursive: true });
    for (const [id, json] of files)
        writeFileSync(join(folder, `${id}.json`), json);
}
/** Builds and writes the search files and their compressed copies. */
function writeSearchFiles(out, search) {
    const folder = join(out, 'search');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of buildSearchFiles(search))
        writeFileSync(join(folder, `${name}.json`), text);
    precompressFolder(folder, /\.json$/);
}
