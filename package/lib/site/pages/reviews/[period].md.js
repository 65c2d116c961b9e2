// A review as Markdown, for the notes of the meeting.
import { reviewMarkdown, reviewPages } from '../../data/overviews/review-pages.js';
/** One file a period that has a page. */
export function getStaticPaths() {
    return reviewPages.map((page) => ({ params: { period: page.period.id }, props: { page } }));
}
/** The same document as the page. */
export function GET({ props }) {
    return new Response(reviewMarkdown(props.page), {
        headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    });
}
