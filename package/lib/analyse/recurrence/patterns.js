// What a retrospective looks for beside trends: causes that come together, and promises that were open when it came back.
import { compareText } from '../../model/diagnostic.js';
import { noFilter } from '../records/filter.js';
import { statusAt } from '../action-items/action-items.js';
/**
 * Pairs and triples of causes that two incidents or more have together. `expected` is n times the product of the
 * causes' shares (independence, as in a contingency table); it measures no significance, since the causes of one
 * incident are chosen together.
 */
export function combineCauses(records) {
    const known = records
        .map(({ causes }) => causes.filter((id) => id !== 'unknown').sort(compareText))
        .filter(({ length }) => length > 0);
    const counts = new Map();
    for (const causes of known) {
        for (const group of [...groupsOf(causes, 1), ...groupsOf(causes, 2), ...groupsOf(causes, 3)]) {
            const key = group.join('~');
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
    const shareOf = (id) => (counts.get(id) ?? 0) / known.length;
    const rows = [...counts]
        .filter(([key, count]) => key.includes('~') && count > 1)
        .map(([key, count]) => {
        const causes = key.split('~');
        const expected = causes.reduce((product, id) => product * shareOf(id), known.length);
        return { causes, count, expected, filter: { ...noFilter, values: { cause: [key] } } };
    })
        .sort((a, b) => b.count - a.count || compareText(a.causes.join(), b.causes.join()));
    return { n: known.length, unknown: records.length - known.length, rows };
}
function groupsOf(values, size) {
    if (size === 0)
        return [[]];
    return values.flatMap((value, place) => groupsOf(values.slice(place + 1), size - 1).map((rest) => [value, ...rest]));
}
/**
 * Promises that were open when a later incident came with the same weakness or by an author's link; the one that most
 * incidents came after first. Whether keeping them would have prevented those is for people to say.
 */
export function listUnfinishedActionItems(chains, incidents) {
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    const afters = new Map();
    for (const [earlier, later] of chains.flatMap(listPairs))
        afters.set(earlier, (afters.get(earlier) ?? new Set()).add(later));
    const rows = [...afters].flatMap(([id, all]) => {
        const incident = byId.get(id);
        if (incident === undefined)
            return [];
        const openAt = (later) => incident.postmortem.actions.filter((action) => statusAt(action, incident.postmortem, later.postmortem.date.instant) === 'open');
        const laters = [...all]
            .flatMap((one) => byId.get(one) ?? [])
            .filter((later) => openAt(later).length > 0)
            .sort((a, b) => a.postmortem.date.instant - b.postmortem.date.instant || compareText(a.id, b.id));
        const [first] = laters;
        if (first === undefined)
            return [];
        const actions = [...openAt(first)].sort((a, b) => rankOf(a) - rankOf(b));
        return [{ incident: id, actions, laters: laters.map((later) => later.id) }];
    });
    return rows.sort((a, b) => b.laters.length - a.laters.length || compareText(b.incident, a.incident));
}
/** All pairs of a chain whose incidents share a weakness; the linked ones of a chain that authors made. */
function listPairs({ origin, incidents, links, }) {
    if (origin === 'author')
        return links.map(({ earlier, later }) => [earlier, later]);
    return incidents.flatMap((earlier, place) => incidents.slice(place + 1).map((later) => [earlier, later]));
}
function rankOf({ type }) {
    return type === 'prevent' ? 0 : type === undefined ? 1 : 2;
}
