// What the first page picks out of the archive: what came back, and who still owes most for longest.
import type { RecurrenceLink } from '../../../analyse/recurrence/chains.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { chains, incidentOf, actionItems } from '../site.ts';

/** A recurrence with both its ends. */
export interface RecurrencePair extends Pick<RecurrenceLink, 'reasons'> {
  readonly earlier: Postmortem;
  readonly later: Postmortem;
}

/** The newest recurrences within one organisation, one for each later incident. */
export function lastRecurrences(most: number): readonly RecurrencePair[] {
  const seen = new Set<string>();
  return chains
    .flatMap(({ links }) => links)
    .map(({ earlier, later, reasons }) => ({
      earlier: incidentOf(earlier).postmortem,
      later: incidentOf(later).postmortem,
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

/** Incidents with open promises, oldest first, and how many each has. */
export function openByIncident(): readonly { readonly incident: Incident; readonly open: number }[] {
  const counts = new Map<Incident, number>();
  for (const row of actionItems) {
    if (row.status !== 'open') continue;
    const incident = incidentOf(row.incident);
    counts.set(incident, (counts.get(incident) ?? 0) + 1);
  }
  return [...counts].map(([incident, open]) => ({ incident, open }));
}
