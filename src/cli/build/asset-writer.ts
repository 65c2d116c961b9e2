// Writes the files of a site that are not pages: the JSON of each incident, and the search files with compressed copies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchFiles, type SearchOrder } from '../../site/files/search-files.ts';
import { precompressFolder } from './precompress.ts';

/** The site's folder, and what the search files are built from. */
export interface AssetOrder {
  readonly out: string;
  readonly search: SearchOrder;
}

/** An incident's id and its JSON. Writing these as Astro pages would take a tenth of a large build. */
export type IncidentFile = readonly [id: string, json: string];

/** One message to the writer: a batch of incident files, or the request to write the search files. */
export type AssetPart = readonly IncidentFile[] | 'search';

/** A function that writes one part of the assets. */
export function createAssetWriter({ out, search }: AssetOrder): (part: AssetPart) => undefined {
  return (part) => {
    if (part === 'search') writeSearchFiles(out, search);
    else writeIncidentFiles(out, part);
    return undefined;
  };
}

/** Writes the JSON files next to the incidents' pages. */
function writeIncidentFiles(out: string, files: readonly IncidentFile[]): void {
  const folder = join(out, 'incidents');
  mkdirSync(folder, { recursive: true });
  for (const [id, json] of files) writeFileSync(join(folder, `${id}.json`), json);
}

/** Builds and writes the search files and their compressed copies. */
function writeSearchFiles(out: string, search: SearchOrder): void {
  const folder = join(out, 'search');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of buildSearchFiles(search)) writeFileSync(join(folder, `${name}.json`), text);
  precompressFolder(folder, /\.json$/);
}
