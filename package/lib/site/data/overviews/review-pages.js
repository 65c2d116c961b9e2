// The reviews that have pages.
import { findBeginning, listReviewPeriods, reviewPeriod } from '../../../analyse/review/review-facts.js';
import { groupLinks } from '../../../analyse/recurrence/chains.js';
import { writeMarkdown } from '../../../analyse/review/review-markdown.js';
import { describeReview } from '../../../analyse/review/review-report.js';
import { formatDate } from '../../../model/time.js';
import { archive, chains, names, records } from '../site.js';
import { reflections } from './pattern-lists.js';
import { register } from './action-item-pages.js';
import { createWholeUrls } from '../../urls.js';
const { asOf, settings } = archive;
const sources = {
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
export const reviewPages = listReviewPeriods(records, {
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
export const lastReviews = ['quarter', 'year'].flatMap((kind) => reviewPages.find(({ period, review }) => period.kind === kind && review.complete) ?? []);
/** The review for meeting notes. Links have full addresses when the settings name the site's origin. */
export function reviewMarkdown({ document }) {
    return writeMarkdown(document, sources, { addresses: createWholeUrls(settings) });
}
/** Years with their four quarters, newest first; a quarter without a page is undefined. */
export function listReviewYears() {
    const byId = new Map(reviewPages.map((page) => [page.period.id, page]));
    return reviewPages
        .filter(({ period }) => period.kind === 'year')
        .map((year) => ({
        year,
        quarters: [1, 2, 3, 4].map((quarter) => byId.get(`${year.period.id}-q${quarter}`)),
    }));
}
