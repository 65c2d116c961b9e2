// The reviews that have pages.
import { findBeginning, listReviewPeriods, reviewPeriod } from '../../../analyse/review/review-facts.ts';
import type { CalendarReview, Review, ReviewSources } from '../../../analyse/review/period-review.ts';
import { groupLinks, type RecurrenceChain } from '../../../analyse/recurrence/chains.ts';
import type { ReviewDocument } from '../../../analyse/review/review-document.ts';
import { writeMarkdown } from '../../../analyse/review/review-markdown.ts';
import { describeReview } from '../../../analyse/review/review-report.ts';
import { formatDate } from '../../../model/time.ts';
import { createWholeUrls } from '../../urls.ts';
import type { SiteCore } from '../site-core.ts';

export interface ReviewPage {
  readonly period: CalendarReview;
  readonly review: Review;
  readonly document: ReviewDocument;
  /** The next period of the same kind that has a page, and the one before. */
  readonly newer?: CalendarReview;
  readonly older?: CalendarReview;
}

/** Years with their quarters. */
export interface ReviewYear {
  readonly year: ReviewPage;
  /** All four; absent for a quarter without a page. */
  readonly quarters: readonly (ReviewPage | undefined)[];
}

export interface ReviewPages {
  /** Newest first, a year before its quarters. */
  readonly all: readonly ReviewPage[];
  /** The newest quarter and the newest year that are over; a young archive has none. */
  readonly latest: readonly ReviewPage[];
  /** Newest first. */
  readonly years: () => readonly ReviewYear[];
  /** The review as Markdown. Its links are absolute if the settings give the site's address. */
  readonly markdown: (page: ReviewPage) => string;
}

/** What a review needs from other parts of the site. */
export type ReviewInputs = Pick<ReviewSources, 'actionItems' | 'reflections'> & {
  readonly chains: readonly RecurrenceChain[];
};

/** The reviews of a site. */
export function createReviewPages(
  { archive, names, records }: SiteCore,
  { chains, actionItems, reflections }: ReviewInputs,
): ReviewPages {
  const { asOf, settings } = archive;
  const sources: ReviewSources = {
    asOf,
    zone: settings.timezone,
    names,
    records,
    links: groupLinks(chains),
    actionItems,
    reflections,
    begins: findBeginning(records, asOf),
  };
  const all = listPages(sources);
  return {
    all,
    latest: (['quarter', 'year'] as const).flatMap(
      (kind) => all.find(({ period, review }) => period.kind === kind && review.complete) ?? [],
    ),
    years: () => groupByYear(all),
    markdown: ({ document }) => writeMarkdown(document, sources, { addresses: createWholeUrls(settings) }),
  };
}

function listPages(sources: ReviewSources): readonly ReviewPage[] {
  return listReviewPeriods(sources.records, {
    begins: sources.begins,
    today: formatDate(sources.asOf, sources.zone),
  }).map((period, _index, periods) => {
    const same = periods.filter(({ kind }) => kind === period.kind);
    const position = same.indexOf(period);
    const review = reviewPeriod(period, sources);
    return {
      period,
      review,
      document: describeReview(review, sources),
      newer: same[position - 1],
      older: same[position + 1],
    };
  });
}

function groupByYear(all: readonly ReviewPage[]): readonly ReviewYear[] {
  const byId = new Map(all.map((page) => [page.period.id, page]));
  return all
    .filter(({ period }) => period.kind === 'year')
    .map((year) => ({
      year,
      quarters: [1, 2, 3, 4].map((quarter) => byId.get(`${year.period.id}-q${quarter}`)),
    }));
}
