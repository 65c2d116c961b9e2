// A review as Markdown, for the notes of the meeting.
import { reviewMarkdown, type ReviewPage, reviewPages } from '../../data/overviews/review-pages.ts';

/** One file a period that has a page. */
export function getStaticPaths() {
  return reviewPages.map((page) => ({ params: { period: page.period.id }, props: { page } }));
}

/** The same document as the page. */
export function GET({ props }: { readonly props: { readonly page: ReviewPage } }): Response {
  return new Response(reviewMarkdown(props.page), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
