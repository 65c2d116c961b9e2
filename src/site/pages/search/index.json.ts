// The search index, fetched when somebody searches.
import { createSearchIndex } from '../../search-index.ts';

/** What `loadIndex` reads. */
export function GET(): Response {
  return new Response(createSearchIndex(), { headers: { 'Content-Type': 'application/json' } });
}
