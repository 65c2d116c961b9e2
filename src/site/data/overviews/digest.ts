// The parts of the archive on the home page: recent recurrences, and the oldest open action items.
import type { RecurrenceChain, RecurrenceLink } from '../../../analyse/recurrence/chains.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import type { SiteCore } from '../site-core.ts';

/** A recurrence with both its ends. */
export interface RecurrencePair extends Pick<RecurrenceLink, 'reasons'> {
  readonly earlier: Postmortem;
  readonly later: Postmortem;
}

/** The latest recurrences within one organization, one for each later incident. */
export function listRecentRecurrences(
  { chains, incident }: Pick<SiteCore, 'incident'> & { readonly chains: readonly RecurrenceChain[] },
  most: number,
): readonly RecurrencePair[] {
  const seen = new Set<string>();
  return chains
    .flatMap(({ links }) => links)
    .map(({ earlier, later, reasons }) => ({
      earlier: incident(earlier).postmortem,
      later: incident(later).postmortem,
      reasons,
    }))
    .sort(
      (a, b) =>
        b.later.date.instant - a.later.date.instant || b.earlier.date.instant - a.earlier.date.instant,
    )
    .filter(({ earlier, later }) => {
      if (earlier.organization !== later.organization || seen.has(later.id)) return false;
      seen.add(later.id);
      return true;
    })
    .slice(0, most);
}

/** Incidents with open action items, oldest first, and how many each has. */
export function countOpenActionItems({
  archive,
}: Pick<SiteCore, 'archive'>): readonly { readonly incident: Incident; readonly open: number }[] {
  return archive.incidents
    .map((incident) => ({
      incident,
      open: incident.postmortem.actions.filter(({ status }) => status === 'open').length,
    }))
    .filter(({ open }) => open > 0)
    .toReversed();
}
