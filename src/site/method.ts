// What the about page says of the archive itself: how much is known.
import { measureCoverage } from '../analyse/coverage.ts';
import { archive } from './archive.ts';

/** Each fact with the share of incidents that state it, in per cent. */
export const coverage = measureCoverage(archive.incidents).map((row) => ({
  ...row,
  share: row.total === 0 ? '–' : `${Math.round((100 * row.known) / row.total)} %`,
}));
