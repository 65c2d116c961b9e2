// What came back: an incident after an earlier one of the same organisation with the same weakness in the same place,
// or after one that an author names.
import { compareText } from '../../model/diagnostic.js';
import { componentsWithRole, isCounted } from '../records/records.js';
/** More incidents than these with one weakness are a trend; what came back is looked for within each service then. */
const longestChain = 12;
/**
 * Each incident paired with the latest earlier one of its organisation that shares an assigned cause and a faulty
 * component, and with every incident its author names; newest first. An incident without an organisation belongs to
 * the only one that has its service, else to one nameless team; two organisations' services of one name stay two.
 */
export function findRecurrences(incidents, nameLabel = (_axis, id) => id.replaceAll('-', ' ')) {
    const inOrder = [...incidents].sort(compareTime);
    const pairs = new Map();
    for (const pair of [...pairDeclared(inOrder), ...pairShared(inOrder)]) {
        const key = `${pair.earlier.id} ${pair.later.id}`;
        const known = pairs.get(key);
        pairs.set(key, {
            ...pair,
            declared: pair.declared || known?.declared === true,
            shared: [...(known?.shared ?? []), ...pair.shared],
        });
    }
    return [...pairs.values()]
        .sort((a, b) => compareTime(b.later, a.later) || compareTime(b.earlier, a.earlier))
        .map(({ earlier, later, shared, declared }) => ({
        earlier: earlier.id,
        later: later.id,
        shared,
        declared,
        reasons: [
            ...(declared ? ['linked by the author'] : []),
            ...(shared.length > 0 ? [nameShared(shared, nameLabel)] : []),
        ],
    }));
}
/** Time order, by id where two are filed under the same instant. */
export function compareTime(a, b) {
    return a.postmortem.date.instant - b.postmortem.date.instant || compareText(a.id, b.id);
}
function nameShared(shared, nameLabel) {
    const causes = shared.map(({ cause }) => nameLabel('causes', cause));
    const components = shared.map(({ component }) => nameLabel('components', component));
    return `same cause and component: ${[...new Set([...causes, ...components])].join(', ')}`;
}
function pairDeclared(inOrder) {
    const byId = new Map(inOrder.map((incident) => [incident.id, incident]));
    return inOrder.flatMap((incident) => incident.postmortem.related.flatMap(({ id }) => {
        const other = byId.get(id);
        if (other === undefined || other === incident)
            return [];
        const isLater = compareTime(incident, other) > 0;
        const [earlier, later] = isLater ? [other, incident] : [incident, other];
        return [{ earlier, later, shared: [], declared: true }];
    }));
}
function pairShared(inOrder) {
    const organizationOf = createOrganizationReader(inOrder);
    const wide = groupByWeakness(inOrder, (incident) => [{ organization: organizationOf(incident) }]);
    return wide.flatMap((group) => {
        if (group.incidents.length <= longestChain)
            return pairInTurn(group);
        const { organization, cause, component } = group.weakness;
        const narrow = groupByWeakness(group.incidents, ({ postmortem }) => postmortem.services.map((service) => ({ organization, service })), { cause, component });
        return narrow.flatMap(pairInTurn);
    });
}
function pairInTurn({ weakness, incidents }) {
    return incidents.slice(1).flatMap((later, place) => {
        const earlier = incidents[place];
        return earlier === undefined ? [] : [{ earlier, later, shared: [weakness], declared: false }];
    });
}
/** Incidents by place, cause and component, by one cause and component alone where `only` says so. */
function groupByWeakness(inOrder, placesOf, only) {
    const groups = new Map();
    for (const incident of inOrder) {
        const kinds = only === undefined ? weaknessesOf(incident) : [only];
        for (const place of placesOf(incident)) {
            for (const { cause, component } of kinds) {
                const weakness = { ...place, cause, component };
                const key = keyOf(weakness);
                const group = groups.get(key) ?? { weakness, incidents: [] };
                group.incidents.push(incident);
                groups.set(key, group);
            }
        }
    }
    return [...groups.values()].filter(({ incidents }) => incidents.length > 1);
}
/** The same text for the same weakness. */
export function keyOf({ organization, service, cause, component }) {
    return JSON.stringify([organization, service, cause, component]);
}
function weaknessesOf(incident) {
    const causes = incident.causes.filter((one) => isCounted(one) && one.id !== 'unknown').map(({ id }) => id);
    const components = componentsWithRole(incident.components, 'faulty');
    return [...new Set(causes)].flatMap((cause) => components.map((component) => ({ cause, component })));
}
function createOrganizationReader(incidents) {
    const owners = new Map();
    for (const { postmortem } of incidents) {
        if (postmortem.organization === undefined)
            continue;
        for (const service of postmortem.services) {
            const known = owners.get(service) ?? new Set();
            owners.set(service, known.add(postmortem.organization));
        }
    }
    return ({ postmortem }) => {
        if (postmortem.organization !== undefined)
            return postmortem.organization;
        const [owner, ...others] = new Set(postmortem.services.flatMap((service) => [...(owners.get(service) ?? [])]));
        return owner === undefined || others.length > 0 ? '' : owner;
    };
}
