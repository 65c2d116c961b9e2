// The filter of action items: its address, the items it leaves, and the facets.
import { compareText } from '../../model/diagnostic.ts';
import { actionStatuses, actionTypes } from '../../model/postmortem.ts';
import { componentLine } from '../../model/taxonomy.ts';
import { capitalize } from '../../text/english.ts';
import {
  appendAxisValues,
  type AxisTable,
  type AxisValues,
  countRows,
  type FacetCount,
  filterRows,
  readAxisValues,
  readDay,
  type RowFilter,
} from '../records/facets.ts';
import type { AxisNames, NamedValue } from '../records/records.ts';
import type { ActionItemRecord } from './action-item-records.ts';

/** The axes of the filter, in the order of addresses. */
export const actionItemAxes = ['status', 'owner', 'type', 'component', 'age', 'organization'] as const;
export type ActionItemAxis = (typeof actionItemAxes)[number];

/** Several values of one axis: any of them. Several axes: all of them. */
export interface ActionItemFilter {
  /** First and last day of the incident, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** First and last due date; leaves out items without one. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly values: AxisValues<ActionItemAxis>;
}

export interface ActionItemFacet extends FacetCount {
  readonly name: string;
}

/** Ages in days, from `low` up to but not including `high`. */
const ageBands = [
  { id: 'under-30-d', name: 'under 30 days', low: 0, high: 30 },
  { id: '30-to-90-d', name: '30 to 90 days', low: 30, high: 90 },
  { id: '90-d-to-1-y', name: '90 days to 1 year', low: 90, high: 365 },
  { id: '1-to-2-y', name: '1 to 2 years', low: 365, high: 730 },
  { id: 'over-2-y', name: '2 years and more', low: 730, high: Infinity },
] as const;

const table: AxisTable<ActionItemAxis> = { axes: actionItemAxes, formerNames: { status: 'state' } };

const toNames = (ids: readonly string[]): readonly NamedValue[] =>
  ids.map((id) => ({ id, name: capitalize(id) }));

/** Axes whose values have an order of their own. Values of other axes are sorted by frequency. */
const ordered: { readonly [axis in ActionItemAxis]?: readonly NamedValue[] } = {
  status: toNames(actionStatuses.flatMap((status) => (status === 'open' ? [status, 'overdue'] : [status]))),
  type: toNames([...actionTypes, 'unknown']),
  age: [...ageBands, { id: 'unknown', name: 'Unknown' }],
};

/** The filter of an address. Unknown parameters and malformed days are ignored. */
export function parseActionItemFilter(params: URLSearchParams): ActionItemFilter {
  return {
    from: readDay(params, 'from'),
    to: readDay(params, 'to'),
    dueFrom: readDay(params, 'due-from'),
    dueTo: readDay(params, 'due-to'),
    values: readAxisValues(params, table),
  };
}

/** The filter as parameters. Equal filters have equal addresses. */
export function formatActionItemFilter(filter: ActionItemFilter): URLSearchParams {
  const { from, to, dueFrom, dueTo, values } = filter;
  const params = new URLSearchParams();
  if (from !== undefined) params.append('from', from);
  if (to !== undefined) params.append('to', to);
  if (dueFrom !== undefined) params.append('due-from', dueFrom);
  if (dueTo !== undefined) params.append('due-to', dueTo);
  appendAxisValues(params, values, actionItemAxes);
  return params;
}

/** The items that the filter leaves, in the given order, and the facets. */
export function filterActionItems(
  rows: readonly ActionItemRecord[],
  filter: ActionItemFilter,
  names: AxisNames,
): {
  readonly left: readonly ActionItemRecord[];
  readonly facets: Readonly<Record<ActionItemAxis, readonly ActionItemFacet[]>>;
} {
  const rowFilter: RowFilter<ActionItemRecord, ActionItemAxis> = {
    axes: actionItemAxes,
    values: filter.values,
    valuesOf: createValueReader(names),
    isWithin: (row) => isWithin(row, filter),
  };
  const counts = countRows(rows, rowFilter);
  const facetsOf = (axis: ActionItemAxis) => toFacets(axis, counts[axis], names);
  return {
    left: filterRows(rows, rowFilter),
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

function isWithin({ since, due }: ActionItemRecord, { from, to, dueFrom, dueTo }: ActionItemFilter): boolean {
  return (
    (from === undefined || since >= from) &&
    (to === undefined || since <= to) &&
    (dueFrom === undefined || (due !== undefined && due >= dueFrom)) &&
    (dueTo === undefined || (due !== undefined && due <= dueTo))
  );
}

function createValueReader(names: AxisNames): RowFilter<ActionItemRecord, ActionItemAxis>['valuesOf'] {
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

function toFacets(
  axis: ActionItemAxis,
  counts: readonly FacetCount[],
  names: AxisNames,
): readonly ActionItemFacet[] {
  const own = ordered[axis] ?? [];
  const named = new Map(
    [...own, ...(axis === 'component' ? names.components : [])].map(({ id, name }) => [id, name]),
  );
  const placeOf = (value: string): number => own.findIndex(({ id }) => id === value);
  return counts
    .map(({ value, count }) => ({
      value,
      name: named.get(value) ?? (value === 'unknown' ? 'Unknown' : value),
      count,
    }))
    .sort(
      (a, b) => placeOf(a.value) - placeOf(b.value) || b.count - a.count || compareText(a.value, b.value),
    );
}
