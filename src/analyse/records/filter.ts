// The filter of incidents: its address, and the records it leaves.
import { type FactId, factIds } from '../trends/missing-facts.ts';
import {
  appendAxisValues,
  type AxisTable,
  both,
  countRows,
  type FacetCounts,
  filterRows,
  inOrder,
  readAxisValues,
  readDay,
  type RowFilter,
} from './facets.ts';
import { missingNames, unclassified, unknown } from './counted-labels.ts';
import { createValueReader, filterAxes, type FilterAxis, namesOf } from './filter-axes.ts';
import type { AxisNames, IncidentRecord } from './records.ts';

/**
 * Several values of one axis: any of them. Several axes: all of them. A component includes its children, and `unknown`
 * means looked into and not known, `unclassified` not classified yet. `a~b` asks for both at once.
 */
export interface Filter {
  /** First day, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day, included. */
  readonly to?: string;
  /** At least so many minutes of impact; leaves out incidents with unknown impact. */
  readonly atLeast?: number;
  /** Less than so many minutes of impact. */
  readonly below?: number;
  /** Facts that must be known, all of them. */
  readonly has?: readonly FactId[];
  readonly values: { readonly [axis in FilterAxis]?: readonly string[] };
}

/** Per axis, most frequent first; chosen values are listed even with a count of 0. */
export type Facets = FacetCounts<FilterAxis>;

export const noFilter: Filter = { values: {} };

const table: AxisTable<FilterAxis> = { axes: filterAxes, formerNames: { 'action-type': 'promise' } };

/** Axes on which an incident may have several values, so that a filter can ask for two of them together. */
const manyValued = ['cause', 'component', 'actions', 'action-type', 'missing'] as const;

/** The filter of an address. Unknown parameters and malformed days and minutes are ignored. */
export function parseFilter(params: URLSearchParams): Filter {
  const minutes = (name: string): number | undefined =>
    params.getAll(name).flatMap((text) => (/^\d{1,7}$/.test(text) ? [Number(text)] : []))[0];
  const has = factIds.filter((id) => params.getAll('has').includes(id));
  return {
    from: readDay(params, 'from'),
    to: readDay(params, 'to'),
    atLeast: minutes('at-least'),
    below: minutes('below'),
    has: has.length === 0 ? undefined : has,
    values: withFormerValues(readAxisValues(params, table)),
  };
}

/** Before incidents could be `unclassified`, `component=unknown` asked for those without a component. */
function withFormerValues(values: Filter['values']): Filter['values'] {
  const { component } = values;
  if (component === undefined) return values;
  return { ...values, component: inOrder(component.map((id) => (id === unknown ? unclassified : id))) };
}

/** The filter as parameters. Equal filters have equal addresses. */
export function formatFilter(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.from !== undefined) params.append('from', filter.from);
  if (filter.to !== undefined) params.append('to', filter.to);
  if (filter.atLeast !== undefined) params.append('at-least', String(filter.atLeast));
  if (filter.below !== undefined) params.append('below', String(filter.below));
  for (const id of factIds) if (filter.has?.includes(id) === true) params.append('has', id);
  appendAxisValues(params, filter.values, filterAxes);
  return params;
}

/** True when the filter leaves every incident. */
export function isEmpty(filter: Filter): boolean {
  return formatFilter(filter).size === 0;
}

/** The filter for what both filters leave; `b` has at most one value per axis. */
export function narrowFilter(a: Filter, b: Filter): Filter {
  const from = [a.from, b.from].filter((day) => day !== undefined).sort();
  const to = [a.to, b.to].filter((day) => day !== undefined).sort();
  const values = { ...a.values, ...b.values };
  for (const axis of manyValued) {
    const [value] = b.values[axis] ?? [];
    const before = a.values[axis];
    if (value === undefined || before === undefined || before.length === 0) continue;
    values[axis] = inOrder(before.map((one) => inOrder([...one.split(both), value]).join(both)));
  }
  const has = factIds.filter((id) => a.has?.includes(id) === true || b.has?.includes(id) === true);
  return {
    from: from.at(-1),
    to: to[0],
    atLeast: strictest(Math.max, [a.atLeast, b.atLeast]),
    below: strictest(Math.min, [a.below, b.below]),
    has: has.length === 0 ? undefined : has,
    values,
  };
}

function strictest(
  pick: (...numbers: number[]) => number,
  bounds: readonly (number | undefined)[],
): number | undefined {
  const known = bounds.filter((bound) => bound !== undefined);
  return known.length === 0 ? undefined : pick(...known);
}

/** The records that the filter leaves, in the given order. */
export function filterRecords<Row extends IncidentRecord>(
  records: readonly Row[],
  filter: Filter,
  names: AxisNames,
): readonly Row[] {
  return isEmpty(filter) ? records : filterRows(records, toRowFilter<Row>(filter, names));
}

/** For each of the axes, what each of its values would leave. Other axes are empty. */
export function countFacets(
  records: readonly IncidentRecord[],
  filter: Filter,
  names: AxisNames,
  axes: readonly FilterAxis[] = filterAxes,
): Facets {
  return countRows(records, toRowFilter(filter, names), axes);
}

function toRowFilter<Row extends IncidentRecord>(
  filter: Filter,
  names: AxisNames,
): RowFilter<Row, FilterAxis> {
  return {
    axes: filterAxes,
    values: filter.values,
    valuesOf: createValueReader(names),
    isWithin: (record) => isWithin(record, filter),
  };
}

/** The name of a filter's value: `under 15 min`, `Redis`, `Code defect and Process gap`; the value itself if it has none. */
export function nameFilterValue(axis: FilterAxis, value: string, names: AxisNames): string {
  const named = namesOf(axis, names);
  const parts = manyValued.some((one) => one === axis) ? value.split(both) : [value];
  const nameOf = (part: string): string =>
    named.find(({ id }) => id === part)?.name ?? missingNames.get(part) ?? part;
  return parts.map(nameOf).join(' and ');
}

/** Reads only the fields that the filter needs, because in the search every field is a download. */
function isWithin(record: IncidentRecord, { from, to, atLeast, below, has }: Filter): boolean {
  const lasts = (holds: (minutes: number) => boolean): boolean =>
    record.impactMinutes !== undefined && holds(record.impactMinutes);
  return (
    (from === undefined || record.date >= from) &&
    (to === undefined || record.date <= to) &&
    (atLeast === undefined || lasts((minutes) => minutes >= atLeast)) &&
    (below === undefined || lasts((minutes) => minutes < below)) &&
    (has === undefined || !has.some((id) => record.missing.includes(id)))
  );
}
