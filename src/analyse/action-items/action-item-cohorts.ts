// What became of action items, by when the incident was: a cohort a quarter, and by what they are for.
import type { ActionStatus } from '../../model/postmortem.ts';
import { formatDate, type Instant } from '../../model/time.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord, ActionTypeOrOther } from '../records/records.ts';
import { type CalendarPeriod, periodAt, periodIndex, splitEarly } from '../trends/trend-dates.ts';

/** In the order in which they are stacked. */
export const stackedStatuses = [
  'done',
  'declined',
  'open',
  'unknown',
] as const satisfies readonly ActionStatus[];
export const typeOrder = [
  'prevent',
  'detect',
  'mitigate',
  'process',
  'other',
] as const satisfies readonly ActionTypeOrOther[];

/** Action items in a status, and the incidents they are from. */
export interface StatusCount {
  readonly items: number;
  readonly incidents: number;
  readonly filter: Filter;
}

export interface Cohort extends CalendarPeriod {
  readonly items: number;
  readonly statuses: Readonly<Record<ActionStatus, StatusCount>>;
}

export interface TypeCount extends StatusCount {
  readonly id: ActionTypeOrOther;
  readonly statuses: Readonly<Record<ActionStatus, number>>;
}

export interface ActionItemCohortFacts {
  readonly n: number;
  readonly period: 'quarter' | 'year';
  /** Incidents without a written action item. */
  readonly without: number;
  readonly items: number;
  readonly statuses: Readonly<Record<ActionStatus, number>>;
  /** Incidents so long before all others that they are not in `rows`. */
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

/** Action items by the quarter of their incident; years where there are more than forty quarters. */
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
  const statuses = {
    done: count('done'),
    declined: count('declined'),
    open: count('open'),
    unknown: count('unknown'),
  };
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
  const statuses = {
    done: count('done'),
    declined: count('declined'),
    open: count('open'),
    unknown: count('unknown'),
  };
  return {
    id,
    items: stackedStatuses.reduce((total, status) => total + statuses[status], 0),
    incidents: own.length,
    statuses,
    filter: narrowFilter(filter, { values: { 'action-type': [id] } }),
  };
}

function sumStatuses(records: readonly IncidentRecord[]): ActionItemCohortFacts['statuses'] {
  const total = (status: ActionStatus): number =>
    records.reduce((sum, { actions }) => sum + actions[status], 0);
  return { done: total('done'), declined: total('declined'), open: total('open'), unknown: total('unknown') };
}
