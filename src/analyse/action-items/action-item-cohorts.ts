// Action items in cohorts by the period of their incident: for the table of the list, and for the chart.
import { type ActionStatus, actionTypes } from '../../model/postmortem.ts';
import { formatDate, type Instant } from '../../model/time.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord, ActionTypeOrOther } from '../records/records.ts';
import {
  type CalendarPeriod,
  type Period,
  periodAt,
  periodIndex,
  splitEarly,
} from '../trends/trend-dates.ts';
import type { ActionItemRecord } from './action-item-records.ts';
import { countByStatus, mapStatuses, type StatusCounts } from './action-items.ts';

/** In the order in which the chart stacks them. */
export const stackedStatuses = [
  'done',
  'declined',
  'open',
  'unknown',
] as const satisfies readonly ActionStatus[];
export const typeOrder: readonly ActionTypeOrOther[] = [...actionTypes, 'other'];

/** The action items of one period's incidents by status. */
interface StatusCohort<Count> extends CalendarPeriod {
  readonly items: number;
  readonly statuses: Readonly<Record<ActionStatus, Count>>;
}

/** A row of the list's table. */
export interface ActionItemCohort extends StatusCohort<number> {
  /** How many of the open ones are overdue. */
  readonly overdue: number;
  /** Age of the oldest open item in days. */
  readonly oldest?: number;
}

const mostRows = 120;

/** Cohorts by the month of the incident, newest first, without empty ones; by quarter or year if there would be too many. */
export function countActionItemCohorts(rows: readonly ActionItemRecord[]): {
  readonly period: Period;
  readonly rows: readonly ActionItemCohort[];
} {
  const group = (period: Period): ReadonlyMap<number, readonly ActionItemRecord[]> =>
    Map.groupBy(rows, ({ since }) => periodIndex(since, period));
  const period = (['month', 'quarter'] as const).find((one) => group(one).size <= mostRows) ?? 'year';
  const cohorts = [...group(period)]
    .sort(([a], [b]) => b - a)
    .map(([index, own]) => {
      const ages = own.flatMap(({ status, days }) => (status === 'open' ? (days ?? []) : []));
      return {
        ...periodAt(index, period),
        items: own.length,
        statuses: countByStatus(own),
        overdue: own.filter(({ overdue }) => overdue).length,
        oldest: ages.length === 0 ? undefined : Math.max(...ages),
      };
    });
  return { period, rows: cohorts };
}

/** Action items with a status, and the incidents they come from. */
export interface StatusCount {
  readonly items: number;
  readonly incidents: number;
  readonly filter: Filter;
}

/** A column of the chart. */
export type Cohort = StatusCohort<StatusCount>;

export interface TypeCount extends StatusCount {
  readonly id: ActionTypeOrOther;
  readonly statuses: StatusCounts;
}

export interface ActionItemCohortFacts {
  readonly n: number;
  readonly period: 'quarter' | 'year';
  /** Incidents without action items. */
  readonly without: number;
  readonly items: number;
  readonly statuses: StatusCounts;
  /** Incidents so much older than all others that they are not in `rows`. */
  readonly early: number;
  /** From the first to the last incident with action items, empty periods included. */
  readonly rows: readonly Cohort[];
  /** Types that occur. */
  readonly types: readonly TypeCount[];
  /** The oldest incident with an open item, and its age in whole days. */
  readonly oldestOpen?: { readonly record: IncidentRecord; readonly days: number };
}

export interface ActionItemCohortOptions {
  readonly asOf: Instant;
  readonly zone: string;
  readonly filter?: Filter;
}

const mostQuarters = 40;

/** Action items by the quarter of their incident, or by year if there are more than forty quarters. */
export function countActionItemsByQuarter(
  records: readonly IncidentRecord[],
  options: ActionItemCohortOptions,
): ActionItemCohortFacts {
  const { asOf, filter = noFilter } = options;
  const withItems = records.filter((record) => record.actionTypes !== undefined);
  const { early, main } = splitEarly(withItems, asOf);
  const oldest = withItems
    .filter(({ actions }) => actions.open > 0)
    .reduce<IncidentRecord | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined);
  const statuses = sumStatuses(withItems);
  return {
    n: records.length,
    without: records.length - withItems.length,
    items: stackedStatuses.reduce((total, status) => total + statuses[status], 0),
    statuses,
    early: early.length,
    ...countPeriods(main, options),
    types: typeOrder.flatMap((id) => countType(id, withItems, filter) ?? []),
    oldestOpen:
      oldest === undefined
        ? undefined
        : { record: oldest, days: Math.floor((asOf - oldest.at) / 86_400_000) },
  };
}

function countPeriods(
  main: readonly IncidentRecord[],
  { asOf, zone, filter = noFilter }: ActionItemCohortOptions,
): Pick<ActionItemCohortFacts, 'period' | 'rows'> {
  const [first, last] = [main[0]?.date, main.at(-1)?.date];
  if (first === undefined || last === undefined) return { period: 'quarter', rows: [] };
  const end = [formatDate(asOf, zone), last].sort()[1] ?? last;
  const quarters = periodIndex(end, 'quarter') - periodIndex(first, 'quarter') + 1;
  const period = quarters > mostQuarters ? 'year' : 'quarter';
  const start = periodIndex(first, period);
  const groups = Map.groupBy(main, ({ date }) => periodIndex(date, period));
  const rows = Array.from({ length: periodIndex(last, period) - start + 1 }, (_, place) => {
    const calendar = periodAt(start + place, period);
    return toCohort(calendar, groups.get(start + place) ?? [], filter);
  });
  return { period, rows };
}

function toCohort(calendar: CalendarPeriod, records: readonly IncidentRecord[], filter: Filter): Cohort {
  const { from, to } = calendar;
  const count = (status: ActionStatus): StatusCount => ({
    items: records.reduce((total, { actions }) => total + actions[status], 0),
    incidents: records.filter(({ actions }) => actions[status] > 0).length,
    filter: narrowFilter(filter, { from, to, values: { actions: [status] } }),
  });
  const statuses = mapStatuses(count);
  return {
    ...calendar,
    items: stackedStatuses.reduce((total, status) => total + statuses[status].items, 0),
    statuses,
  };
}

function countType(
  id: ActionTypeOrOther,
  records: readonly IncidentRecord[],
  filter: Filter,
): TypeCount | undefined {
  const own = records.filter(({ actionTypes }) => actionTypes?.[id] !== undefined);
  if (own.length === 0) return undefined;
  const count = (status: ActionStatus): number =>
    own.reduce((total, { actionTypes }) => total + (actionTypes?.[id]?.[status] ?? 0), 0);
  const statuses = mapStatuses(count);
  return {
    id,
    items: stackedStatuses.reduce((total, status) => total + statuses[status], 0),
    incidents: own.length,
    statuses,
    filter: narrowFilter(filter, { values: { 'action-type': [id] } }),
  };
}

function sumStatuses(records: readonly IncidentRecord[]): StatusCounts {
  return mapStatuses((status) => records.reduce((sum, { actions }) => sum + actions[status], 0));
}
