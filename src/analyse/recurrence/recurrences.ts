// Recurrences: an incident after an earlier one of the same organization with the same cause and component, or after one
// that an author linked.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { componentsWithRole, isCounted, isMissing } from '../records/records.ts';

/** A cause in a component of one organization, or of one of its services. */
export interface Weakness {
  /** Empty for incidents without an organization, which belong to one team. */
  readonly organization: string;
  /** Set if the organization has so many incidents with the weakness that chains are made per service. */
  readonly service?: string;
  readonly cause: string;
  readonly component: string;
}

/** Two incidents in time order. They share something, but need not be the same incident twice. */
export interface Recurrence {
  readonly earlier: IncidentId;
  readonly later: IncidentId;
  /** What both share; empty if only an author linked them. */
  readonly shared: readonly Weakness[];
  /** True if one of the two links to the other. */
  readonly declared: boolean;
  /** Phrases: `same cause and component: capacity exhaustion, redis`. Never empty. */
  readonly reasons: readonly string[];
}

/** Gives a label the name people read. */
export type NameLabel = (axis: 'causes' | 'components', id: string) => string;

/** More incidents than these with one weakness are a trend, so recurrences are then searched within each service. */
const longestChain = 12;

/**
 * Each incident paired with the latest earlier one of its organization that shares a cause and a faulty component, and
 * with every incident its author links to; newest first. An incident without an organization belongs to the only
 * organization that has its service, or else to one unnamed team.
 */
export function findRecurrences(
  incidents: readonly Incident[],
  nameLabel: NameLabel = (_axis, id) => id.replaceAll('-', ' '),
): readonly Recurrence[] {
  const inOrder = [...incidents].sort(compareTime);
  const pairs = new Map<string, Pair>();
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
        ...(declared ? ['linked by an author'] : []),
        ...(shared.length > 0 ? [nameShared(shared, nameLabel)] : []),
      ],
    }));
}

/** Time order, then by id. */
export function compareTime(a: Incident, b: Incident): number {
  return a.postmortem.date.instant - b.postmortem.date.instant || compareText(a.id, b.id);
}

interface Pair extends Pick<Recurrence, 'shared' | 'declared'> {
  readonly earlier: Incident;
  readonly later: Incident;
}

function nameShared(shared: readonly Weakness[], nameLabel: NameLabel): string {
  const causes = shared.map(({ cause }) => nameLabel('causes', cause));
  const components = shared.map(({ component }) => nameLabel('components', component));
  return `same cause and component: ${[...new Set([...causes, ...components])].join(', ')}`;
}

function pairDeclared(inOrder: readonly Incident[]): readonly Pair[] {
  const byId = new Map<string, Incident>(inOrder.map((incident) => [incident.id, incident]));
  return inOrder.flatMap((incident) =>
    incident.postmortem.related.flatMap(({ id }) => {
      const other = byId.get(id);
      if (other === undefined || other === incident) return [];
      const isLater = compareTime(incident, other) > 0;
      const [earlier, later] = isLater ? [other, incident] : [incident, other];
      return [{ earlier, later, shared: [], declared: true }];
    }),
  );
}

function pairShared(inOrder: readonly Incident[]): readonly Pair[] {
  const organizationOf = createOrganizationReader(inOrder);
  const wide = groupByWeakness(inOrder, (incident) => [{ organization: organizationOf(incident) }]);
  return wide.flatMap((group) => {
    if (group.incidents.length <= longestChain) return pairInTurn(group);
    const { organization, cause, component } = group.weakness;
    const narrow = groupByWeakness(
      group.incidents,
      ({ postmortem }) => postmortem.services.map((service) => ({ organization, service })),
      { cause, component },
    );
    return narrow.flatMap(pairInTurn);
  });
}

interface WeaknessGroup {
  readonly weakness: Weakness;
  /** In time order. */
  readonly incidents: readonly Incident[];
}

function pairInTurn({ weakness, incidents }: WeaknessGroup): readonly Pair[] {
  return incidents.slice(1).flatMap((later, place) => {
    const earlier = incidents[place];
    return earlier === undefined ? [] : [{ earlier, later, shared: [weakness], declared: false }];
  });
}

type Place = Pick<Weakness, 'organization' | 'service'>;

/** Incidents by place, cause and component; only those with one cause and component if `only` is given. */
function groupByWeakness(
  inOrder: readonly Incident[],
  placesOf: (incident: Incident) => readonly Place[],
  only?: Pick<Weakness, 'cause' | 'component'>,
): readonly WeaknessGroup[] {
  const groups = new Map<string, { readonly weakness: Weakness; readonly incidents: Incident[] }>();
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
export function keyOf({ organization, service, cause, component }: Weakness): string {
  return JSON.stringify([organization, service, cause, component]);
}

function weaknessesOf(incident: Incident): readonly Pick<Weakness, 'cause' | 'component'>[] {
  const causes = incident.causes.filter((one) => isCounted(one) && !isMissing(one.id)).map(({ id }) => id);
  const components = componentsWithRole(incident.components, 'faulty');
  return [...new Set(causes)].flatMap((cause) => components.map((component) => ({ cause, component })));
}

function createOrganizationReader(incidents: readonly Incident[]): (incident: Incident) => string {
  const owners = new Map<string, Set<string>>();
  for (const { postmortem } of incidents) {
    if (postmortem.organization === undefined) continue;
    for (const service of postmortem.services) {
      const known = owners.get(service) ?? new Set();
      owners.set(service, known.add(postmortem.organization));
    }
  }
  return ({ postmortem }) => {
    if (postmortem.organization !== undefined) return postmortem.organization;
    const [owner, ...others] = new Set(
      postmortem.services.flatMap((service) => [...(owners.get(service) ?? [])]),
    );
    return owner === undefined || others.length > 0 ? '' : owner;
  };
}
