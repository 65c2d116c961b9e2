// A review as Markdown, for meeting notes.
import { getSite } from '../../data/current-site.ts';
import type { ReviewPage } from '../../data/overviews/review-pages.ts';

/** One file per period that has a page. */
export function getStaticPaths() {
  return getSite().reviews.all.map((page) => ({ params: { period: page.period.id }, props: { page } }));
}

/** The same document as the page. */
export function GET({ props }: { readonly props: { readonly page: ReviewPage } }): Response {
  return new Response(getSite().reviews.markdown(props.page), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
