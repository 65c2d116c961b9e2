// What the About page says about the archive itself: how much is known, and what the content check warned about.
import { measureCompleteness } from '../../analyse/trends/missing-facts.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SiteCore } from './site-core.ts';

/** A fact, and for how many incidents the postmortem gives it. */
export interface KnownFact {
  readonly fact: string;
  readonly known: number;
  /** `87%`, or a dash in an empty archive. */
  readonly share: string;
}

export interface SiteCompleteness {
  readonly facts: readonly KnownFact[];
  /** Warnings about the incidents on the site. `hindsight check` lists the others. */
  readonly warnings: readonly Diagnostic[];
}

/** The completeness of everything on the site. */
export function measureSite({ archive }: SiteCore): SiteCompleteness {
  const paths = new Set(archive.incidents.map(({ postmortem }) => postmortem.path));
  return {
    facts: measureCompleteness(archive.incidents, archive.settings.timezone).map(
      ({ fact, known, total }) => ({
        fact,
        known,
        share: total === 0 ? '–' : `${Math.round((100 * known) / total)}%`,
      }),
    ),
    warnings: archive.diagnostics.filter(({ level, path }) => level === 'warning' && paths.has(path)),
  };
}
