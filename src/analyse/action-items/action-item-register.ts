// The register of action items: one flat row each, filters over the rows, and what became of them by incident period.
import { compareText } from '../../model/diagnostic.ts';
import type { Incident } from '../../model/incident.ts';
import type { ActionStatus, ActionType } from '../../model/postmortem.ts';
import { componentLine } from '../../model/taxonomy.ts';
import { formatDate, type Instant, minutesBetween, type Moment } from '../../model/time.ts';
import { listActionItems, type ActionItemRow } from './action-items.ts';
import { type AxisNames, componentsWithRole, type NamedValue } from '../records/records.ts';
import { type CalendarPeriod, type Period, periodAt, periodIndex } from '../trends/trend-dates.ts';

/** JSON through and through; days are `YYYY-MM-DD`. */
export interface ActionItemRecord {
  readonly incident: string;
  readonly incidentTitle: string;
  readonly organization?: string;
  /** When the incident was. */
  readonly since: string;
  /** At fault in the incident. */
  readonly components: readonly string[];
  readonly title: string;
  readonly status: ActionStatus;
  /** Open although the due date lies behind. */
  readonly overdue: boolean;
  readonly type?: ActionType;
  readonly owner?: string;
  readonly due?: string;
  readonly completed?: string;
  /** Whole days from the incident to the day of completion, else to the archive's day; absent for what ended nobody says when. */
  readonly days?: number;
  readonly url?: string;
}

export interface ActionItemOptions {
  readonly asOf: Instant;
  /** Decides on which day a moment falls. */
  readonly zone: string;
}

/** Every action item in the order of `listActionItems`: open ones first, the oldest incident first among equals. */
export function toActionItemRecords(
  incidents: readonly Incident[],
  { asOf, zone }: ActionItemOptions,
): readonly ActionItemRecord[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const dayOf = (moment: Moment): string =>
    formatDate(moment.instant, moment.precision === 'day' ? moment.zone : zone);
  return listActionItems(incidents, asOf).flatMap((row: ActionItemRow): readonly ActionItemRecord[] => {
    const incident = byId.get(row.incident);
    if (incident === undefined) return [];
    const ended = row.status === 'done' || row.status === 'declined';
    const until = row.completed?.instant ?? (ended ? undefined : asOf);
    return [
      {
        incident: row.incident,
        incidentTitle: incident.postmortem.title,
        organization: incident.postmortem.organization,
        since: dayOf(row.since),
        components: componentsWithRole(incident.components, 'faulty'),
        title: row.title,
        status: row.status,
        overdue: row.overdue,
        type: row.type,
        owner: row.owner,
        due: row.due && dayOf(row.due),
        completed: row.completed && dayOf(row.completed),
        days:
          until === undefined
            ? undefined
            : Math.max(0, Math.floor(minutesBetween(row.since.instant, until) / 1440)),
        url: row.url,
      },
    ];
  });
}

/** The axes the register can be filtered by, in the order in which they stand in a URL. */
export const actionItemAxes = ['status', 'owner', 'type', 'component', 'age', 'organization'] as const;
export type ActionItemAxis = (typeof actionItemAxes)[number];

/** Several values of one axis: any of them. Several axes: all of them. */
export interface ActionItemFilter {
  /** First and last day of the incident, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** First and last day of the due date; items without a due date do not match. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly values: { readonly [axis in ActionItemAxis]?: readonly string[] };
}

export interface ActionItemFacet {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** Ages in days: from `low` on, below `high`. */
const ageBands = [
  { id: 'under-30-d', name: 'under 30 days', low: 0, high: 30 },
  { id: '30-to-90-d', name: '30 to 90 days', low: 30, high: 90 },
  { id: '90-d-to-1-y', name: '90 days to 1 year', low: 90, high: 365 },
  { id: '1-to-2-y', name: '1 to 2 years', low: 365, high: 730 },
  { id: 'over-2-y', name: '2 years and more', low: 730, high: Infinity },
] as const;

const ageNames: readonly NamedValue[] = [...ageBands, { id: 'unknown', name: 'Nobody says when it ended' }];
const statusNames: readonly NamedValue[] = [
  { id: 'open', name: 'Open' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'unknown', name: 'Unknown' },
  { id: 'done', name: 'Done' },
  { id: 'declined', name: 'Declined' },
];
const typeNames: readonly NamedValue[] = [
  { id: 'prevent', name: 'Prevent' },
  { id: 'detect', name: 'Detect' },
  { id: 'mitigate', name: 'Mitigate' },
  { id: 'process', name: 'Process' },
  { id: 'unknown', name: 'Unknown' },
];
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The filter a URL asks for; parameters that are no filter, and days that are none, are ignored. */
export function parseActionItemFilter(params: URLSearchParams): ActionItemFilter {
  const day = (name: string): string | undefined => params.getAll(name).find((text) => dayPattern.test(text));
  const chosen = actionItemAxes.map((axis) => [axis, valuesIn(params, axis)] as const);
  return {
    from: day('from'),
    to: day('to'),
    dueFrom: day('due-from'),
    dueTo: day('due-to'),
    values: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The filter as URL parameters, the same for equal filters. */
export function formatActionItemFilter({
  from,
  to,
  dueFrom,
  dueTo,
  values,
}: ActionItemFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (from !== undefined) params.append('from', from);
  if (to !== undefined) params.append('to', to);
  if (dueFrom !== undefined) params.append('due-from', dueFrom);
  if (dueTo !== undefined) params.append('due-to', dueTo);
  for (const axis of actionItemAxes)
    for (const value of [...(values[axis] ?? [])].sort(compareText)) params.append(axis, value);
  return params;
}

/** What a filter leaves, in the order given, and per axis what each of its values would leave beside the other axes. */
export function filterActionItems(
  rows: readonly ActionItemRecord[],
  filter: ActionItemFilter,
  names: AxisNames,
): {
  readonly left: readonly ActionItemRecord[];
  readonly facets: Readonly<Record<ActionItemAxis, readonly ActionItemFacet[]>>;
} {
  const valuesOf = createReader(names);
  const tallies = new Map(
    actionItemAxes.map((axis) => [axis, new Map((filter.values[axis] ?? []).map((value) => [value, 0]))]),
  );
  const left = rows.filter((row) => {
    if (!isWithin(row, filter)) return false;
    const failing = actionItemAxes.filter((axis) => {
      const asked = filter.values[axis];
      return asked !== undefined && !valuesOf(row, axis).some((value) => asked.includes(value));
    });
    // What one axis alone keeps out still counts there: its values are what could be added.
    if (failing.length > 1) return false;
    for (const axis of failing[0] === undefined ? actionItemAxes : [failing[0]]) {
      const tally = tallies.get(axis);
      for (const value of valuesOf(row, axis)) tally?.set(value, (tally.get(value) ?? 0) + 1);
    }
    return failing.length === 0;
  });
  const facetsOf = (axis: ActionItemAxis): readonly ActionItemFacet[] =>
    toFacets(axis, tallies.get(axis), names);
  return {
    left,
    facets: {
      status: facetsOf('status'),
      owner: facetsOf('owner'),
      type: facetsOf('type'),
      component: facetsOf('component'),
      age: facetsOf('age'),
      organization: facetsOf('organization'),
    },
  };
}

function valuesIn(params: URLSearchParams, axis: ActionItemAxis): readonly string[] {
  // Addresses that people saved call the status `state`.
  const names = axis === 'status' ? [axis, 'state'] : [axis];
  const values = names.flatMap((name) => params.getAll(name));
  return [...new Set(values.filter((value) => value !== ''))].sort(compareText);
}

function isWithin({ since, due }: ActionItemRecord, { from, to, dueFrom, dueTo }: ActionItemFilter): boolean {
  return (
    (from === undefined || since >= from) &&
    (to === undefined || since <= to) &&
    (dueFrom === undefined || (due !== undefined && due >= dueFrom)) &&
    (dueTo === undefined || (due !== undefined && due <= dueTo))
  );
}

function createReader(names: AxisNames): (row: ActionItemRecord, axis: ActionItemAxis) => readonly string[] {
  const lines = new Map(names.components.map(({ id }) => [id, componentLine(names, id)]));
  const readers: Readonly<Record<ActionItemAxis, (row: ActionItemRecord) => readonly string[]>> = {
    status: ({ status, overdue }) => (overdue ? [status, 'overdue'] : [status]),
    owner: ({ owner }) => [owner ?? 'unknown'],
    type: ({ type }) => [type ?? 'unknown'],
    component: ({ components }) =>
      components.length === 0 ? ['unknown'] : [...new Set(components.flatMap((id) => lines.get(id) ?? [id]))],
    age: ({ days }) => [
      ageBands.find(({ low, high }) => days !== undefined && days >= low && days < high)?.id ?? 'unknown',
    ],
    organization: ({ organization }) => [organization ?? 'unknown'],
  };
  return (row, axis) => readers[axis](row);
}

/** In their own order where an axis has one, else most frequent first. */
function toFacets(
  axis: ActionItemAxis,
  tally: ReadonlyMap<string, number> = new Map(),
  names: AxisNames,
): readonly ActionItemFacet[] {
  const named: readonly NamedValue[] =
    axis === 'status' ? statusNames : axis === 'type' ? typeNames : axis === 'age' ? ageNames : [];
  const nameOf = (value: string): string =>
    [...named, ...(axis === 'component' ? names.components : [])].find(({ id }) => id === value)?.name ??
    (value === 'unknown' ? 'Unknown' : value);
  const placeOf = (value: string): number => named.findIndex(({ id }) => id === value);
  return [...tally]
    .map(([value, count]) => ({ value, name: nameOf(value), count }))
    .sort(
      (a, b) => placeOf(a.value) - placeOf(b.value) || b.count - a.count || compareText(a.value, b.value),
    );
}

/** The status of the action items of one period's incidents. */
export interface ActionItemCohort extends CalendarPeriod {
  readonly items: number;
  readonly done: number;
  readonly open: number;
  /** Among the open ones. */
  readonly overdue: number;
  readonly declined: number;
  readonly unknown: number;
  /** Age of the oldest open one in days. */
  readonly oldest?: number;
}

const mostRows = { month: 120, quarter: 120 } as const;

/** Cohorts by the month of the incident, newest first; by quarter or year where there would be too many rows. Empty ones are left out. */
export function countActionItemCohorts(rows: readonly ActionItemRecord[]): {
  readonly period: Period;
  readonly rows: readonly ActionItemCohort[];
} {
  const group = (period: Period): ReadonlyMap<number, readonly ActionItemRecord[]> =>
    Map.groupBy(rows, ({ since }) => periodIndex(since, period));
  const months = group('month');
  const quarters = group('quarter');
  const period =
    months.size <= mostRows.month ? 'month' : quarters.size <= mostRows.quarter ? 'quarter' : 'year';
  const groups = period === 'month' ? months : period === 'quarter' ? quarters : group('year');
  const cohorts = [...groups]
    .sort(([a], [b]) => b - a)
    .map(([index, own]) => {
      const count = (status: ActionStatus): number => own.filter((row) => row.status === status).length;
      const ages = own.flatMap(({ status, days }) => (status === 'open' ? (days ?? []) : []));
      return {
        ...periodAt(index, period),
        items: own.length,
        done: count('done'),
        open: count('open'),
        overdue: own.filter(({ overdue }) => overdue).length,
        declined: count('declined'),
        unknown: count('unknown'),
        oldest: ages.length === 0 ? undefined : Math.max(...ages),
      };
    });
  return { period, rows: cohorts };
}
