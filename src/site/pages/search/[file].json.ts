// The files of the search while serving. A build writes them itself, past Astro: see `cli/site-build.ts`.
import type { APIContext } from 'astro';
import { searchFiles } from '../../files/search-index.ts';

/** One path a file. */
export function getStaticPaths(): { params: { file: string } }[] {
  if (import.meta.env.PROD) return [];
  return [...searchFiles().keys()].map((file) => ({ params: { file } }));
}

/** What `site/search-files.ts` builds; names are for one text for ever. */
export function GET({ params }: APIContext): Response {
  const text = searchFiles().get(params['file'] ?? '');
  if (text === undefined) return new Response(undefined, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
