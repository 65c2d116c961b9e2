// One flat record per incident, for every list, facet, filter and chart, in the build and in the browser.
import { impactOf } from '../durations/durations.ts';
import type { Archive } from '../../model/archive.ts';
import type { Incident } from '../../model/incident.ts';
import type { ActionStatus, ActionType, Kind, Postmortem, Severity } from '../../model/postmortem.ts';
import { componentLine, type Taxonomy, type TopicClause } from '../../model/taxonomy.ts';
import { formatDate, type Precision } from '../../model/time.ts';
import { componentsWithRole, countedId, isCounted, knownOrUnknown } from './counted-labels.ts';
import { type FactId, listMissingFacts } from '../trends/missing-facts.ts';
import { findFix } from '../fix/find-fix.ts';
import { readWeekHour } from '../trends/hour-of-week.ts';

export { componentsWithRole, isCounted, isMissing, unclassified, unknown } from './counted-labels.ts';

/** `other` for action items without a type. */
export type ActionTypeOrOther = ActionType | 'other';

/** Plain JSON. Labels are those that count: the author's and inferred ones, but not suggestions. */
export interface IncidentRecord {
  readonly id: string;
  readonly title: string;
  /** Not sent to the browser, like `resolved`. */
  readonly summary?: string;
  readonly organization?: string;
  /** `YYYY-MM-DD` in the archive's zone; a date without a time stays as its author wrote it. */
  readonly date: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly datePrecision: Precision;
  readonly kind: Kind;
  readonly severity?: Severity;
  /** Primary first. Empty means not classified. `unknown` is always alone and means looked into, and not known. */
  readonly causes: readonly string[];
  /** The faulty ones. */
  readonly components: readonly string[];
  readonly affected: readonly string[];
  /** Absent means not classified. `unknown` means looked into, and not known. */
  readonly trigger?: string;
  readonly detection?: string;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly topics: readonly string[];
  readonly impactMinutes?: number;
  readonly detectMinutes?: number;
  readonly resolveMinutes?: number;
  /** How long the fault existed before its impact. */
  readonly latentMinutes?: number;
  /** 0 (Monday at midnight) to 167 by the team's clock; absent if that is unknown. */
  readonly weekHour?: number;
  /** The unknown ones among the facts that charts use. */
  readonly missing: readonly FactId[];
  /** How it was fixed, in one line of the author's text. */
  readonly resolved?: string;
  readonly actions: Readonly<Record<ActionStatus, number>>;
  /** The same action items by type, without types that do not occur; absent without action items. */
  readonly actionTypes?: {
    readonly [type in ActionTypeOrOther]?: { readonly [status in ActionStatus]?: number };
  };
}

export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

/** The names of all values in the taxonomy's order, small enough to be sent with the records. */
export interface AxisNames {
  readonly causes: readonly NamedValue[];
  readonly triggers: readonly NamedValue[];
  readonly components: readonly (NamedValue & { readonly parent?: string })[];
  readonly detections: readonly NamedValue[];
  readonly topics: readonly NamedValue[];
}

/** The names of the taxonomy's values, without definitions and aliases. */
export function toAxisNames(taxonomy: Taxonomy): AxisNames {
  const toName = ({ id, name }: NamedValue): NamedValue => ({ id, name });
  return {
    causes: taxonomy.causes.map(toName),
    triggers: taxonomy.triggers.map(toName),
    components: taxonomy.components.map(({ id, name, parent }) => ({ id, name, parent })),
    detections: taxonomy.detections.map(toName),
    topics: taxonomy.topics.map(toName),
  };
}

/** The records of an archive, in its order. */
export function toRecords({
  incidents,
  taxonomy,
  settings,
}: Pick<Archive, 'incidents' | 'taxonomy' | 'settings'>): readonly IncidentRecord[] {
  return incidents.map((incident) => toRecord(incident, taxonomy, settings.timezone));
}

/** The record of an incident; `zone` decides on which day it falls. */
export function toRecord(incident: Incident, taxonomy: Taxonomy, zone: string): IncidentRecord {
  const { postmortem, durations } = incident;
  const { date } = postmortem;
  return {
    id: incident.id,
    title: postmortem.title,
    summary: postmortem.summary,
    organization: postmortem.organization,
    date: formatDate(date.instant, date.precision === 'day' ? date.zone : zone),
    at: date.instant,
    datePrecision: date.precision,
    kind: postmortem.kind,
    severity: postmortem.severity,
    ...countedLabels(incident),
    services: postmortem.services,
    tags: postmortem.tags,
    topics: topicsOf(incident, taxonomy),
    impactMinutes: impactOf(postmortem)?.minutes,
    detectMinutes: durations.timeToDetect?.minutes,
    resolveMinutes: durations.timeToResolve?.minutes,
    latentMinutes: durations.latent?.minutes,
    weekHour: readWeekHour(incident, zone),
    missing: listMissingFacts(incident, zone),
    resolved: findFix(postmortem)?.summary?.text,
    actions: countActions(postmortem),
    actionTypes: countActionsByType(postmortem),
  };
}

type CountedLabels = Pick<IncidentRecord, 'causes' | 'components' | 'affected' | 'trigger' | 'detection'>;

function countedLabels({ causes, components, trigger, detection }: Incident): CountedLabels {
  const counted = causes.filter(isCounted);
  const primaryFirst = [...counted.filter((one) => one.primary), ...counted.filter((one) => !one.primary)];
  return {
    causes: knownOrUnknown(primaryFirst.map(({ id }) => id)),
    components: componentsWithRole(components, 'faulty'),
    affected: componentsWithRole(components, 'affected'),
    trigger: countedId(trigger),
    detection: countedId(detection),
  };
}

function topicsOf(incident: Incident, taxonomy: Taxonomy): readonly string[] {
  const causes = incident.causes.filter(isCounted).map(({ id }) => id);
  const triggers = incident.trigger !== undefined && isCounted(incident.trigger) ? [incident.trigger.id] : [];
  const components = incident.components
    .filter((one) => isCounted(one) && one.role !== 'involved')
    .flatMap(({ id }) => componentLine(taxonomy, id));
  const anyOf = (wanted: readonly string[] | undefined, present: readonly string[]): boolean =>
    wanted === undefined || wanted.some((id) => present.includes(id));
  const holds = (clause: TopicClause): boolean =>
    anyOf(clause.causes, causes) && anyOf(clause.triggers, triggers) && anyOf(clause.components, components);
  return taxonomy.topics.filter((topic) => topic.clauses.some(holds)).map(({ id }) => id);
}

function countActions({ actions }: Postmortem): IncidentRecord['actions'] {
  const counts = { open: 0, done: 0, declined: 0, unknown: 0 };
  for (const action of actions) counts[action.status] += 1;
  return counts;
}

function countActionsByType({ actions }: Postmortem): IncidentRecord['actionTypes'] {
  if (actions.length === 0) return undefined;
  const counts: { [type in ActionTypeOrOther]?: { [status in ActionStatus]?: number } } = {};
  for (const { type = 'other', status } of actions) {
    const own = (counts[type] ??= {});
    own[status] = (own[status] ?? 0) + 1;
  }
  return counts;
}
