import { getSite } from '../../data/current-site.js';
/** One path a file. */
export function getStaticPaths() {
    if (import.meta.env.PROD)
        return [];
    return [...getSite().search.files().keys()].map((file) => ({ params: { file } }));
}
/** What `buildSearchFiles` makes. A name is never reused for other text. */
export function GET({ params }) {
    const text = getSite()
        .search.files()
        .get(params['file'] ?? '');
    if (text === undefined)
        return new Response(undefined, { status: 404 });
    return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
