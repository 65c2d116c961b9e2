// Recurrence chains: incidents of the same kind, with the status of the earlier action items at each later incident.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { minutesBetween } from '../../model/time.ts';
import { countNoun } from '../../text/english.ts';
import {
  countStatusesAt,
  type StatusCounts,
  type WorstStatus,
  worstStatus,
} from '../action-items/action-items.ts';
import { componentsWithRole, isCounted, isMissing } from '../records/records.ts';
import {
  compareTime,
  findRecurrences,
  keyOf,
  type NameLabel,
  type Recurrence,
  type Weakness,
} from './recurrences.ts';

/** A recurrence with the status of the earlier incident's action items at the time of the later one. */
export interface RecurrenceLink extends Recurrence {
  /** The earlier incident's action items by their status at the time of the later one. */
  readonly statuses: StatusCounts;
  readonly status: WorstStatus;
  /** Whole days from the earlier to the later. */
  readonly days: number;
}

export interface RecurrenceChain {
  /** Usable in an address; the same for the same incidents. */
  readonly id: string;
  /** `shared`: all incidents share a cause and a component. `author`: authors linked them. */
  readonly origin: 'shared' | 'author';
  /** Absent if the incidents have none, or several. */
  readonly organization?: string;
  readonly service?: string;
  /** Those that all incidents of the chain share. */
  readonly causes: readonly string[];
  readonly components: readonly string[];
  /** In time order; at least two. */
  readonly incidents: readonly IncidentId[];
  /** In time order of the later incident. */
  readonly links: readonly RecurrenceLink[];
}

/** The links of all chains by their later incident, each once. */
export function groupLinks(
  chains: readonly RecurrenceChain[],
): ReadonlyMap<string, readonly RecurrenceLink[]> {
  const links = chains.flatMap((chain) => chain.links);
  const unique = new Map(links.map((link) => [`${link.earlier} ${link.later}`, link]));
  return Map.groupBy(unique.values(), ({ later }): string => later);
}

/** `on the same day as`, `88 days after`; whole years from two years on: `10 years after`. */
export function describeGap({ days }: Pick<RecurrenceLink, 'days'>): string {
  if (days === 0) return 'on the same day as';
  if (days >= 731) return `${Math.floor(days / 365.25)} years after`;
  return `${countNoun(days, 'day')} after`;
}

/** Larger groups of linked incidents are split into one chain per linking incident. */
const mostLinked = 24;

/**
 * The chains of an archive, the one with the latest incident first. Incidents of one organization that share a cause and
 * a faulty component are a chain. A chain inside a larger one is left out, because its links are in the larger one.
 * Incidents connected by authors' links are a chain as well.
 */
export function findChains(
  incidents: readonly Incident[],
  nameLabel?: NameLabel,
): readonly RecurrenceChain[] {
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

function addActionItems(link: Recurrence, byId: ReadonlyMap<IncidentId, Incident>): RecurrenceLink {
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

interface Group {
  /** Absent if authors' links hold it together. */
  readonly weakness?: Weakness;
  readonly members: ReadonlySet<IncidentId>;
}

function groupShared(links: readonly RecurrenceLink[]): readonly Group[] {
  const groups = new Map<string, { readonly weakness: Weakness; readonly members: Set<IncidentId> }>();
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

/** Groups that are not inside a larger one; of equal groups the first. */
function keepLargest(groups: readonly Group[]): readonly Group[] {
  const kept: Group[] = [];
  const holders = new Map<IncidentId, Group[]>();
  for (const group of [...groups].sort((a, b) => b.members.size - a.members.size)) {
    const [first] = group.members;
    if (first !== undefined && isWithin(group, holders.get(first) ?? [])) continue;
    kept.push(group);
    for (const id of group.members) holders.set(id, [...(holders.get(id) ?? []), group]);
  }
  return kept;
}

function isWithin({ members }: Group, groups: readonly Group[]): boolean {
  return groups.some((other) => [...members].every((id) => other.members.has(id)));
}

/** Incidents connected by authors' links; a large group is split by the incident that links to the others. */
function groupDeclared(links: readonly RecurrenceLink[]): readonly Group[] {
  const declared = links.filter((link) => link.declared);
  const members = new Map<IncidentId, Set<IncidentId>>();
  for (const { earlier, later } of declared) {
    const [one, other] = [members.get(earlier) ?? new Set([earlier]), members.get(later) ?? new Set([later])];
    if (one === other) continue;
    const [large, small] = one.size < other.size ? [other, one] : [one, other];
    for (const id of [...small, earlier, later]) members.set(id, large.add(id));
  }
  return [...new Set(members.values())].flatMap((group): readonly Group[] => {
    if (group.size <= mostLinked) return [{ members: group }];
    const laters = [...new Set(declared.filter(({ later }) => group.has(later)).map(({ later }) => later))];
    return laters.map((later) => ({
      members: new Set([
        ...declared.filter((link) => link.later === later).map(({ earlier }) => earlier),
        later,
      ]),
    }));
  });
}

interface ChainContext {
  readonly byLater: ReadonlyMap<IncidentId, readonly RecurrenceLink[]>;
  readonly byId: ReadonlyMap<IncidentId, Incident>;
  readonly orderOf: ReadonlyMap<IncidentId, number>;
}

function toChain({ weakness, members }: Group, { byLater, byId, orderOf }: ChainContext): RecurrenceChain {
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
    links: inOrder.flatMap((id) =>
      (byLater.get(id) ?? []).filter(({ earlier }) => members.has(earlier)).reverse(),
    ),
  };
}

/** Unique: an incident is the last one of only one linked group, and the first one of a weakness only once. */
function nameGroup(weakness: Weakness | undefined, inOrder: readonly IncidentId[]): string {
  if (weakness === undefined) return `linked-${inOrder.at(-1) ?? ''}`;
  const { cause, component, service } = weakness;
  return [cause, component, service, inOrder[0]]
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/\s+/g, '-');
}

function inAll(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  return [...new Set(first)].filter((id) => !isMissing(id) && others.every((list) => list.includes(id)));
}

function lastOf({ incidents }: RecurrenceChain, orderOf: ReadonlyMap<IncidentId, number>): number {
  const last = incidents.at(-1);
  return last === undefined ? 0 : (orderOf.get(last) ?? 0);
}
