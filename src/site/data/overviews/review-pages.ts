// The reviews that have pages.
import { findBeginning, listReviewPeriods, reviewPeriod } from '../../../analyse/review/review-facts.ts';
import type { CalendarReview, Review, ReviewSources } from '../../../analyse/review/period-review.ts';
import { groupLinks } from '../../../analyse/recurrence/chains.ts';
import type { ReviewDocument } from '../../../analyse/review/review-document.ts';
import { writeMarkdown } from '../../../analyse/review/review-markdown.ts';
import { describeReview } from '../../../analyse/review/review-report.ts';
import { formatDate } from '../../../model/time.ts';
import { archive, chains, names, records } from '../site.ts';
import { reflections } from './pattern-lists.ts';
import { register } from './action-item-pages.ts';
import { createWholeUrls } from '../../urls.ts';

export interface ReviewPage {
  readonly period: CalendarReview;
  readonly review: Review;
  readonly document: ReviewDocument;
  /** The next period of the same kind that has a page, and the one before. */
  readonly newer?: CalendarReview;
  readonly older?: CalendarReview;
}

const { asOf, settings } = archive;
const sources: ReviewSources = {
  asOf,
  zone: settings.timezone,
  names,
  records,
  links: groupLinks(chains),
  actionItems: register,
  reflections,
  begins: findBeginning(records, asOf),
};

/** Newest first, a year before its quarters. */
export const reviewPages: readonly ReviewPage[] = listReviewPeriods(records, {
  begins: sources.begins,
  today: formatDate(asOf, settings.timezone),
}).map((period, _place, all) => {
  const same = all.filter(({ kind }) => kind === period.kind);
  const place = same.indexOf(period);
  const review = reviewPeriod(period, sources);
  return {
    period,
    review,
    document: describeReview(review, sources),
    newer: same[place - 1],
    older: same[place + 1],
  };
});

/** The newest quarter and the newest year that are over; none in a young archive. */
export const lastReviews: readonly ReviewPage[] = (['quarter', 'year'] as const).flatMap(
  (kind) => reviewPages.find(({ period, review }) => period.kind === kind && review.complete) ?? [],
);

/** The review for meeting notes. Links have full addresses when the settings name the site's origin. */
export function reviewMarkdown({ document }: ReviewPage): string {
  return writeMarkdown(document, sources, { addresses: createWholeUrls(settings) });
}

/** Years with their four quarters, newest first; a quarter without a page is undefined. */
export function listReviewYears(): readonly {
  readonly year: ReviewPage;
  readonly quarters: readonly (ReviewPage | undefined)[];
}[] {
  const byId = new Map(reviewPages.map((page) => [page.period.id, page]));
  return reviewPages
    .filter(({ period }) => period.kind === 'year')
    .map((year) => ({
      year,
      quarters: [1, 2, 3, 4].map((quarter) => byId.get(`${year.period.id}-q${quarter}`)),
    }));
}
