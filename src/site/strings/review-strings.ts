// The words around reviews. The sentences inside a review are in analyse/review/review-text.ts.

export const reviewListStrings = {
  title: 'Reviews',
  description: 'One page per quarter and year for your review meeting.',
  lead: 'One page per quarter and year for your review meeting: incidents, recurrences, changes from the period before, action items, and questions to discuss. Print it or copy it as Markdown.',
  none: 'No incidents yet.',
  tableLabel: 'Reviews by year and quarter',
  caption:
    'Number of written-up incidents. A note marks periods with more or fewer incidents than expected from the period before. By chance alone, at most 1 period in 20 gets a note.',
  columns: ['Year', 'Q1', 'Q2', 'Q3', 'Q4'],
  notes: {
    above: 'more than expected',
    below: 'fewer than expected',
    within: undefined,
    'too few': undefined,
  },
  running: 'in progress',
  noReview: '–',
  otherDays: 'For other dates:',
} as const;

export const reviewStrings = {
  description: (period: string) => `Incidents, recurrences, action items and questions of ${period}.`,
  all: 'All reviews',
  before: (period: string) => `Previous: ${period}`,
  after: (period: string) => `Next: ${period}`,
  markdown: 'Open as Markdown',
  copy: 'Copy as Markdown',
  sections: 'Sections',
} as const;

/** Messages of the copy button. */
export const reviewCopyStrings = {
  copied: 'Copied',
  failed: 'Your browser blocked copying. Open the Markdown and copy it from there.',
} as const;
