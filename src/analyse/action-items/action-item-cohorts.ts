// What became of promises, by when the incident was: a cohort a quarter, and by what they are for.
import type { ActionStatus } from '../../model/postmortem.ts';
import { formatDate, type Instant } from '../../model/time.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import type { IncidentRecord, PromiseType } from '../records/records.ts';
import { type CalendarPeriod, periodAt, periodIndex, splitEarly } from '../trends/trend-dates.ts';

/** In the order in which they are stacked. */
export const promiseStates = [
  'done',
  'declined',
  'open',
  'unknown',
] as const satisfies readonly ActionStatus[];
export const promiseTypes = [
  'prevent',
  'detect',
  'mitigate',
  'process',
  'other',
] as const satisfies readonly PromiseType[];

/** Action items in a state, and the incidents they are from. */
export interface StateCount {
  readonly items: number;
  readonly incidents: number;
  readonly filter: Filter;
}

export interface Cohort extends CalendarPeriod {
  readonly items: number;
  readonly states: Readonly<Record<ActionStatus, StateCount>>;
}

export interface TypeCount extends StateCount {
  readonly id: PromiseType;
  readonly states: Readonly<Record<ActionStatus, number>>;
}

export interface CohortFacts {
  readonly n: number;
  readonly period: 'quarter' | 'year';
  /** Incidents without a written action item. */
  readonly without: number;
  readonly items: number;
  readonly states: Readonly<Record<ActionStatus, number>>;
  /** Incidents so long before all others that they are not in `rows`. */
  readonly early: number;
  /** From the first to the last incident with action items, empty periods included. */
  readonly rows: readonly Cohort[];
  /** Types that occur. */
  readonly types: readonly TypeCount[];
  /** The oldest incident with an open item, and its age in whole days. */
  readonly oldestOpen?: { readonly record: IncidentRecord; readonly days: number };
}

export interface CohortOptions {
  readonly asOf: Instant;
  readonly zone: string;
  readonly filter?: Filter;
}

const mostQuarters = 40;

/** Action items by the quarter of their incident; years where there are more than forty quarters. */
export function countCohorts(records: readonly IncidentRecord[], options: CohortOptions): CohortFacts {
  const { asOf, filter = noFilter } = options;
  const promising = records.filter(({ promises }) => promises !== undefined);
  const { early, main } = splitEarly(promising, asOf);
  const oldest = promising
    .filter(({ actions }) => actions.open > 0)
    .reduce<IncidentRecord | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined);
  const states = sumStates(promising);
  return {
    n: records.length,
    without: records.length - promising.length,
    items: promiseStates.reduce((total, state) => total + states[state], 0),
    states,
    early: early.length,
    ...countPeriods(main, options),
    types: promiseTypes.flatMap((id) => countType(id, promising, filter) ?? []),
    oldestOpen:
      oldest === undefined
        ? undefined
        : { record: oldest, days: Math.floor((asOf - oldest.at) / 86_400_000) },
  };
}

function countPeriods(
  main: readonly IncidentRecord[],
  { asOf, zone, filter = noFilter }: CohortOptions,
): Pick<CohortFacts, 'period' | 'rows'> {
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
  const count = (state: ActionStatus): StateCount => ({
    items: records.reduce((total, { actions }) => total + actions[state], 0),
    incidents: records.filter(({ actions }) => actions[state] > 0).length,
    filter: narrowFilter(filter, { from, to, values: { actions: [state] } }),
  });
  const states = {
    done: count('done'),
    declined: count('declined'),
    open: count('open'),
    unknown: count('unknown'),
  };
  return {
    ...calendar,
    items: promiseStates.reduce((total, state) => total + states[state].items, 0),
    states,
  };
}

function countType(
  id: PromiseType,
  records: readonly IncidentRecord[],
  filter: Filter,
): TypeCount | undefined {
  const own = records.filter(({ promises }) => promises?.[id] !== undefined);
  if (own.length === 0) return undefined;
  const count = (state: ActionStatus): number =>
    own.reduce((total, { promises }) => total + (promises?.[id]?.[state] ?? 0), 0);
  const states = {
    done: count('done'),
    declined: count('declined'),
    open: count('open'),
    unknown: count('unknown'),
  };
  return {
    id,
    items: promiseStates.reduce((total, state) => total + states[state], 0),
    incidents: own.length,
    states,
    filter: narrowFilter(filter, { values: { promise: [id] } }),
  };
}

function sumStates(records: readonly IncidentRecord[]): CohortFacts['states'] {
  const total = (state: ActionStatus): number =>
    records.reduce((sum, { actions }) => sum + actions[state], 0);
  return { done: total('done'), declined: total('declined'), open: total('open'), unknown: total('unknown') };
}
