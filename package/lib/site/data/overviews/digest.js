import { chains, incidentOf, actionItems } from '../site.js';
/** The newest recurrences within one organisation, one for each later incident. */
export function lastRecurrences(most) {
    const seen = new Set();
    return chains
        .flatMap(({ links }) => links)
        .map(({ earlier, later, reasons }) => ({
        earlier: incidentOf(earlier).postmortem,
        later: incidentOf(later).postmortem,
        reasons,
    }))
        .sort((a, b) => b.later.date.instant - a.later.date.instant || b.earlier.date.instant - a.earlier.date.instant)
        .filter(({ earlier, later }) => {
        if (earlier.organization !== later.organization || seen.has(later.id))
            return false;
        seen.add(later.id);
        return true;
    })
        .slice(0, most);
}
/** Incidents with open promises, oldest first, and how many each has. */
export function openByIncident() {
    const counts = new Map();
    for (const row of actionItems) {
        if (row.status !== 'open')
            continue;
        const incident = incidentOf(row.incident);
        counts.set(incident, (counts.get(incident) ?? 0) + 1);
    }
    return [...counts].map(([incident, open]) => ({ incident, open }));
}
