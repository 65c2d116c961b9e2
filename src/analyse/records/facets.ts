// Facets of any list: filters by the values of axes, their address, and what each further value would leave.
import { compareText } from '../../model/diagnostic.ts';

/** Chosen values by axis. Several values of one axis: any of them. Several axes: all of them. `a~b` asks for both. */
export type AxisValues<Axis extends string> = { readonly [axis in Axis]?: readonly string[] };

/** A value of an axis, and how many rows choosing it would leave while the other axes stay as they are. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Per axis; chosen values are listed even with a count of 0. */
export type FacetCounts<Axis extends string> = Readonly<Record<Axis, readonly FacetCount[]>>;

/** The axes of a list, in the order of its addresses. */
export interface AxisTable<Axis extends string> {
  readonly axes: readonly Axis[];
  /** Former parameter names, so that saved addresses keep working. */
  readonly formerNames?: { readonly [axis in Axis]?: string };
}

/** What a filter asks of the rows of a list. */
export interface RowFilter<Row, Axis extends string> {
  readonly axes: readonly Axis[];
  readonly values: AxisValues<Axis>;
  readonly valuesOf: (row: Row, axis: Axis) => readonly string[];
  /** The rest of the filter, such as days. */
  readonly isWithin: (row: Row) => boolean;
}

/** Between values that are asked for together. */
export const both = '~';

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The first `YYYY-MM-DD` of a parameter; anything else is ignored. */
export function readDay(params: URLSearchParams, name: string): string | undefined {
  return params.getAll(name).find((text) => dayPattern.test(text));
}

/** The values that an address chooses; other parameters are ignored. */
export function readAxisValues<Axis extends string>(
  params: URLSearchParams,
  { axes, formerNames = {} }: AxisTable<Axis>,
): AxisValues<Axis> {
  const former: { readonly [axis in Axis]?: string } = formerNames;
  const chosen = axes.map((axis) => {
    const values = [axis, former[axis] ?? []].flat().flatMap((name) => params.getAll(name));
    return [axis, inOrder(values)] as const;
  });
  return collect(chosen.filter(([, values]) => values.length > 0));
}

/** Appends the values in a fixed order, so that equal filters have equal addresses. */
export function appendAxisValues<Axis extends string>(
  params: URLSearchParams,
  values: AxisValues<Axis>,
  axes: readonly Axis[],
): void {
  for (const axis of axes) for (const value of inOrder(values[axis] ?? [])) params.append(axis, value);
}

/** Each value once, without empty ones, in code-unit order. */
export function inOrder(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].sort(compareText);
}

/** The rows that the filter leaves, in the given order. */
export function filterRows<Row, Axis extends string>(
  rows: readonly Row[],
  filter: RowFilter<Row, Axis>,
): readonly Row[] {
  const asked = askedAxes(filter);
  return rows.filter(
    (row) =>
      filter.isWithin(row) && asked.every(([axis, values]) => holdsAny(values, filter.valuesOf(row, axis))),
  );
}

/** The facets of the axes in `counted`, most frequent values first; other axes are empty. One pass over the rows. */
export function countRows<Row, Axis extends string>(
  rows: readonly Row[],
  filter: RowFilter<Row, Axis>,
  counted: readonly Axis[] = filter.axes,
): FacetCounts<Axis> {
  const asked = askedAxes(filter);
  const tallies = new Map(
    counted.map((axis) => [axis, new Map((filter.values[axis] ?? []).map((value) => [value, 0]))]),
  );
  for (const row of rows) {
    if (!filter.isWithin(row)) continue;
    const failing = asked.filter(([axis, values]) => !holdsAny(values, filter.valuesOf(row, axis)));
    if (failing.length > 1) continue;
    // A row that only one axis leaves out still counts on that axis, because its values could be added there.
    for (const axis of failing[0] === undefined ? counted : [failing[0][0]]) {
      const tally = tallies.get(axis);
      if (tally === undefined) continue;
      const present = filter.valuesOf(row, axis);
      const joined = (filter.values[axis] ?? []).filter((value) => value.includes(both));
      for (const value of [...present, ...joined.filter((value) => holdsAny([value], present))])
        tally.set(value, (tally.get(value) ?? 0) + 1);
    }
  }
  return collect(filter.axes.map((axis) => [axis, listCounts(tallies.get(axis) ?? new Map())] as const));
}

function askedAxes<Row, Axis extends string>({ axes, values }: RowFilter<Row, Axis>) {
  return axes.map((axis) => [axis, values[axis] ?? []] as const).filter(([, asked]) => asked.length > 0);
}

function holdsAny(asked: readonly string[], present: readonly string[]): boolean {
  return asked.some(
    (value) =>
      present.includes(value) ||
      (value.includes(both) && value.split(both).every((part) => present.includes(part))),
  );
}

function listCounts(tally: ReadonlyMap<string, number>): readonly FacetCount[] {
  return [...tally]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

/** An object of the entries. `Object.fromEntries` forgets which keys there are, so its type is stated here once. */
function collect<Key extends string, Value>(
  entries: readonly (readonly [Key, Value])[],
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(entries) as Readonly<Record<Key, Value>>;
}
