/** From the one most can be done about to the least. */
export const recurrenceStatuses = ['open', 'unknown', 'declined', 'done', 'none'];
/**
 * The links of all chains, each once, as places in `records`. A link across organizations is left out: an incident
 * elsewhere is no recurrence, and nobody here could have done its action items.
 */
export function placeRecurrences(chains, records) {
    const places = new Map(records.map(({ id }, place) => [id, place]));
    const organizationAt = (place) => records[place]?.organization;
    const seen = new Set();
    return chains.flatMap(({ links }) => links.flatMap(({ later, earlier, status }) => {
        const [to, from] = [places.get(later), places.get(earlier)];
        const key = `${later} ${earlier}`;
        if (to === undefined || from === undefined || seen.has(key))
            return [];
        if (organizationAt(to) !== organizationAt(from))
            return [];
        seen.add(key);
        return [[to, from, status]];
    }));
}
/** The links with ids again; `records` are those they were placed in. */
export function readRecurrences(placed, records) {
    return placed.flatMap(([to, from, status]) => {
        const [later, earlier] = [records[to]?.id, records[from]?.id];
        return later === undefined || earlier === undefined ? [] : [{ later, earlier, status }];
    });
}
/** Recurrences among the incidents that are left. An incident is counted once, by the worst that is known. */
export function summarizeRecurrenceRate(records, recurrences, asOf) {
    const left = new Map(records.map((record) => [record.id, record]));
    const worst = new Map();
    const arcs = [];
    for (const { later: id, earlier: before, status } of recurrences) {
        const later = left.get(id);
        if (later === undefined)
            continue;
        const known = worst.get(id);
        if (known === undefined || placeOf(status) < placeOf(known))
            worst.set(id, status);
        const earlier = left.get(before);
        if (earlier !== undefined)
            arcs.push({ later, earlier, status });
    }
    const byStatus = { open: 0, unknown: 0, declined: 0, done: 0, none: 0 };
    for (const status of worst.values())
        byStatus[status] += 1;
    return {
        n: records.length,
        recurring: worst.size,
        byStatus,
        arcs: arcs.sort((a, b) => b.later.at - a.later.at || b.earlier.at - a.earlier.at),
        end: arcs.reduce((latest, { later }) => Math.max(latest, later.at), asOf),
    };
}
function placeOf(status) {
    return recurrenceStatuses.indexOf(status);
}
