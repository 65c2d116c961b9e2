// The search index: one file, fetched when a reader reaches for the search.
import { buildIndex } from '../../../search/index-file.ts';
import { toAliases, toSearchDocument } from '../../../search/documents.ts';
import { archive } from '../../archive.ts';
import { searchVersion } from '../../search-index.ts';

/** What `search/index-file.ts` writes and reads. */
export function GET(): Response {
  const { incidents, taxonomy } = archive;
  const documents = incidents.values().map((incident) => toSearchDocument(incident, taxonomy));
  return new Response(buildIndex(documents, toAliases(taxonomy), searchVersion), {
    headers: { 'Content-Type': 'application/json' },
  });
}
