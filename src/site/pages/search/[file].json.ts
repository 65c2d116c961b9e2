// The search index in `hindsight dev`. A build writes these files itself: see `cli/build/site-build.ts`.
import type { APIContext } from 'astro';
import { getSite } from '../../data/current-site.ts';

/** One path per file. */
export function getStaticPaths(): { params: { file: string } }[] {
  if (import.meta.env.PROD) return [];
  return [...getSite().search.files().keys()].map((file) => ({ params: { file } }));
}

/** The output of `buildSearchFiles`. A name is never reused for other text. */
export function GET({ params }: APIContext): Response {
  const text = getSite()
    .search.files()
    .get(params['file'] ?? '');
  if (text === undefined) return new Response(undefined, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
