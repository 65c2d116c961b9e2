// The files of the search: a head fetched when a reader reaches for it, the rest when a question needs it.
import type { APIContext } from 'astro';
import { searchFiles } from '../../search-index.ts';

/** One path a file. */
export function getStaticPaths(): { params: { file: string } }[] {
  return [...searchFiles().keys()].map((file) => ({ params: { file } }));
}

/** What `site/search-index.ts` builds; names are for one text for ever. */
export function GET({ params }: APIContext): Response {
  const text = searchFiles().get(params['file'] ?? '');
  if (text === undefined) return new Response(undefined, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
