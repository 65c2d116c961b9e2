// Recurrence chains: incidents of the same kind, and where the earlier one’s action items were when the later one started.
import { compareText } from '../../model/diagnostic.js';
import { minutesBetween } from '../../model/time.js';
import { countNoun } from '../../text/english.js';
import { countStatusesAt, worstStatus, } from '../action-items/action-items.js';
import { componentsWithRole, isCounted } from '../records/records.js';
import { compareTime, findRecurrences, keyOf, } from './recurrences.js';
/** The links of all chains by their later incident, each once. */
export function groupLinks(chains) {
    const links = chains.flatMap((chain) => chain.links);
    const unique = new Map(links.map((link) => [`${link.earlier} ${link.later}`, link]));
    return Map.groupBy(unique.values(), ({ later }) => later);
}
/** `on the same day as`, `88 days after`, from two years on `10 years after`. */
export function describeGap({ days }) {
    if (days === 0)
        return 'on the same day as';
    if (days >= 731)
        return `${Math.floor(days / 365.25)} years after`;
    return `${countNoun(days, 'day')} after`;
}
/** Links by authors that tie more incidents together than these are told one incident at a time. */
const longestTale = 24;
/**
 * The chains of an archive, the one that was met last first. Incidents of one organisation that share a cause and a
 * faulty component are one chain; a chain within another is left to it, its reasons are in the links there. Authors'
 * links that lead from incident to incident are one chain as well.
 */
export function findChains(incidents, nameLabel) {
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    const links = findRecurrences(incidents, nameLabel).map((link) => addActionItems(link, byId));
    const shared = keepLargest(groupShared(links));
    const told = groupDeclared(links).filter((group) => !isWithin(group, shared));
    const orderOf = new Map([...incidents].sort(compareTime).map(({ id }, place) => [id, place]));
    const byLater = Map.groupBy(links, ({ later }) => later);
    return [...shared, ...told]
        .map((group) => toChain(group, { byLater, byId, orderOf }))
        .sort((a, b) => lastOf(b, orderOf) - lastOf(a, orderOf) || compareText(a.id, b.id));
}
function addActionItems(link, byId) {
    const [earlier, later] = [byId.get(link.earlier), byId.get(link.later)];
    if (earlier === undefined || later === undefined)
        throw new Error(`addActionItems(link): ${link.earlier} or ${link.later} is not in the archive`);
    const [from, to] = [earlier.postmortem.date.instant, later.postmortem.date.instant];
    const statuses = countStatusesAt(earlier, to);
    return {
        ...link,
        statuses,
        status: worstStatus(statuses),
        days: Math.floor(minutesBetween(from, to) / 1440),
    };
}
function groupShared(links) {
    const groups = new Map();
    for (const link of links) {
        for (const weakness of link.shared) {
            const key = keyOf(weakness);
            const group = groups.get(key) ?? { weakness, members: new Set() };
            group.members.add(link.earlier).add(link.later);
            groups.set(key, group);
        }
    }
    return [...groups.values()];
}
/** Groups that are not within a larger one; of equal ones the first. */
function keepLargest(groups) {
    const kept = [];
    const holders = new Map();
    for (const group of [...groups].sort((a, b) => b.members.size - a.members.size)) {
        const [first] = group.members;
        if (first !== undefined && isWithin(group, holders.get(first) ?? []))
            continue;
        kept.push(group);
        for (const id of group.members)
            holders.set(id, [...(holders.get(id) ?? []), group]);
    }
    return kept;
}
function isWithin({ members }, groups) {
    return groups.some((other) => [...members].every((id) => other.members.has(id)));
}
/** Incidents that authors' links tie together, near or far; too many of them by the incident that names the others. */
function groupDeclared(links) {
    const declared = links.filter((link) => link.declared);
    const members = new Map();
    for (const { earlier, later } of declared) {
        const [one, other] = [members.get(earlier) ?? new Set([earlier]), members.get(later) ?? new Set([later])];
        if (one === other)
            continue;
        const [large, small] = one.size < other.size ? [other, one] : [one, other];
        for (const id of [...small, earlier, later])
            members.set(id, large.add(id));
    }
    return [...new Set(members.values())].flatMap((group) => {
        if (group.size <= longestTale)
            return [{ members: group }];
        const laters = [...new Set(declared.filter(({ later }) => group.has(later)).map(({ later }) => later))];
        return laters.map((later) => ({
            members: new Set([
                ...declared.filter((link) => link.later === later).map(({ earlier }) => earlier),
                later,
            ]),
        }));
    });
}
function toChain({ weakness, members }, { byLater, byId, orderOf }) {
    const inOrder = [...members].sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0));
    const incidents = inOrder.flatMap((id) => byId.get(id) ?? []);
    const organizations = new Set(incidents.map(({ postmortem }) => postmortem.organization));
    const [organization] = organizations;
    return {
        id: nameGroup(weakness, inOrder),
        origin: weakness === undefined ? 'author' : 'shared',
        organization: organizations.size === 1 ? organization : undefined,
        service: weakness?.service,
        causes: inAll(incidents.map((one) => one.causes.filter(isCounted).map(({ id }) => id))),
        components: inAll(incidents.map((one) => componentsWithRole(one.components, 'faulty'))),
        incidents: inOrder,
        links: inOrder.flatMap((id) => (byLater.get(id) ?? []).filter(({ earlier }) => members.has(earlier)).reverse()),
    };
}
/** An incident is the last one of a single tale, and the first one of a weakness of a place only once. */
function nameGroup(weakness, inOrder) {
    if (weakness === undefined)
        return `linked-${inOrder.at(-1) ?? ''}`;
    const { cause, component, service } = weakness;
    return [cause, component, service, inOrder[0]]
        .filter((part) => part !== undefined)
        .join('-')
        .replace(/\s+/g, '-');
}
function inAll(lists) {
    const [first = [], ...others] = lists;
    return [...new Set(first)].filter((id) => id !== 'unknown' && others.every((list) => list.includes(id)));
}
function lastOf({ incidents }, orderOf) {
    const last = incidents.at(-1);
    return last === undefined ? 0 : (orderOf.get(last) ?? 0);
}
