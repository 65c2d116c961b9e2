// What came back: an incident after an earlier one of the same organisation with the same weakness in the same place.
import { compareText } from '../model/diagnostic.ts';
import type { Incident } from '../model/incident.ts';
import type { IncidentId } from '../model/postmortem.ts';
import { componentsWithRole, isCounted } from './records.ts';

/** A pair in time order. It says what both share, not that one incident happened twice. */
export interface Recurrence {
  readonly earlier: IncidentId;
  readonly later: IncidentId;
  /** Phrases: `same cause and component: capacity exhaustion, redis`. */
  readonly reasons: readonly string[];
}

/**
 * Each incident paired with the latest earlier one of its organisation that shares an assigned cause and a faulty
 * component, and with every incident its author names; newest first. Incidents without an organisation count as one team's.
 */
export function findRecurrences(incidents: readonly Incident[]): readonly Recurrence[] {
  const inOrder = [...incidents].sort(compareTime);
  const pairs = new Map<string, Recurrence>();
  const add = (earlier: Incident, later: Incident, reason: string): void => {
    const key = `${earlier.id} ${later.id}`;
    const reasons = [...(pairs.get(key)?.reasons ?? []), reason];
    pairs.set(key, { earlier: earlier.id, later: later.id, reasons: [...new Set(reasons)] });
  };
  addDeclared(inOrder, add);
  addShared(inOrder, add);
  const place = new Map(inOrder.map((incident, position) => [incident.id, position]));
  const placeOf = (id: IncidentId): number => place.get(id) ?? 0;
  return [...pairs.values()].sort(
    (a, b) => placeOf(b.later) - placeOf(a.later) || placeOf(b.earlier) - placeOf(a.earlier),
  );
}

type AddPair = (earlier: Incident, later: Incident, reason: string) => void;

function addDeclared(inOrder: readonly Incident[], add: AddPair): void {
  const byId = new Map<string, Incident>(inOrder.map((incident) => [incident.id, incident]));
  for (const incident of inOrder) {
    for (const { id } of incident.postmortem.related) {
      const other = byId.get(id);
      if (other === undefined || other === incident) continue;
      const [earlier, later] = [incident, other].sort(compareTime);
      if (earlier !== undefined && later !== undefined) add(earlier, later, 'linked by the author');
    }
  }
}

function addShared(inOrder: readonly Incident[], add: AddPair): void {
  const last = new Map<string, Incident>();
  for (const incident of inOrder) {
    const organization = incident.postmortem.organization ?? '';
    const shared = new Map<Incident, { readonly causes: Set<string>; readonly components: Set<string> }>();
    for (const [cause, component] of weaknessesOf(incident)) {
      const key = JSON.stringify([organization, cause, component]);
      const earlier = last.get(key);
      last.set(key, incident);
      if (earlier === undefined) continue;
      const both = shared.get(earlier) ?? { causes: new Set(), components: new Set() };
      both.causes.add(cause);
      both.components.add(component);
      shared.set(earlier, both);
    }
    for (const [earlier, { causes, components }] of shared) {
      const labels = [...causes, ...components].map((id) => id.replaceAll('-', ' '));
      add(earlier, incident, `same cause and component: ${labels.join(', ')}`);
    }
  }
}

function weaknessesOf(incident: Incident): readonly (readonly [string, string])[] {
  const causes = incident.causes.filter((one) => isCounted(one) && one.id !== 'unknown').map(({ id }) => id);
  return [...new Set(causes)].flatMap((cause) =>
    componentsWithRole(incident.components, 'faulty').map((component) => [cause, component] as const),
  );
}

function compareTime(a: Incident, b: Incident): number {
  return a.postmortem.date.instant - b.postmortem.date.instant || compareText(a.id, b.id);
}
