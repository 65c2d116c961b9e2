// The search index of the archive and what names its content, for the pages and files that need them.
import { createHash } from 'node:crypto';
import { toAliases, toSearchDocument } from '../search/documents.ts';
import { buildIndex } from '../search/index-file.ts';
import { indexFormat } from '../search/options.ts';
import { archive, records } from './archive.ts';

/** Names the content that is searched: another edit, another version. Cheap, since every page carries it. */
export const searchVersion: string = nameContent();

/** The index as JSON; seconds of work for an archive of thousands, so that only the file itself asks for it. */
export function createSearchIndex(): string {
  const documents = archive.incidents.map((incident) => toSearchDocument(incident, archive.taxonomy));
  return buildIndex(documents, toAliases(archive.taxonomy), searchVersion);
}

function nameContent(): string {
  const hash = createHash('sha256').update(`${indexFormat}`);
  hash.update(JSON.stringify([records, toAliases(archive.taxonomy)]));
  for (const { postmortem } of archive.incidents) hash.update(postmortem.body);
  return hash.digest('hex').slice(0, 12);
}
