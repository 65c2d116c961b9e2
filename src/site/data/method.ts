// What the about page says of the archive itself: how much is known.
import { measureCoverage } from '../../analyse/trends/completeness.ts';
import { archive } from './site.ts';

/** Each fact with the share of incidents that state it, in per cent. */
export const coverage = measureCoverage(archive.incidents, archive.settings.timezone).map((row) => ({
  ...row,
  share: row.total === 0 ? '–' : `${Math.round((100 * row.known) / row.total)} %`,
}));

/** Warnings about the incidents that are shown; those about internal ones are for `hindsight check`. */
export const warnings = archive.diagnostics.filter(
  ({ level, path }) =>
    level === 'warning' && archive.incidents.some(({ postmortem }) => postmortem.path === path),
);
