// Durations in groups, compared only where there are enough of them.
import { compareText } from '../../model/diagnostic.ts';
import { isMissing, missingNames } from '../records/counted-labels.ts';
import { durationBands, type FilterAxis, missingValue } from '../records/filter-axes.ts';
import { type Filter, narrowFilter } from '../records/filter.ts';
import type { DurationBandCount } from './impact-durations.ts';
import type { IncidentRecord, NamedValue } from '../records/records.ts';
import { type MedianEstimate, medianInterval } from '../statistics/statistics.ts';

/** An incident whose span is known. */
export interface TimedIncident {
  readonly record: IncidentRecord;
  readonly minutes: number;
}

export interface DurationGroup extends NamedValue {
  readonly count: number;
  readonly filter: Filter;
  /** Shortest first. */
  readonly known: readonly TimedIncident[];
  readonly unknown: number;
  readonly unknownFilter: Filter;
  readonly bands: readonly DurationBandCount[];
  /** Minutes; absent under `fewestForComparison` known durations. */
  readonly estimate?: MedianEstimate;
}

export interface GroupedDurations {
  readonly n: number;
  readonly unknown: number;
  /** Those that occur, in the order of their names. */
  readonly groups: readonly DurationGroup[];
  /** Groups that are large enough to be compared. */
  readonly compared: number;
  /**
   * How many times another median the longest would have to be to differ more than expected; absent if fewer than two
   * are compared.
   */
  readonly smallestFactor?: number;
  /** Pairs whose medians differ more than expected, the longer one first. */
  readonly differing: readonly (readonly [longer: string, shorter: string])[];
}

/** How incidents are grouped, and which span is measured. */
export interface Grouping {
  readonly axis: FilterAxis;
  readonly names: readonly NamedValue[];
  readonly valuesOf: (record: IncidentRecord) => readonly string[];
  /** The axis that filters by the span, and the span in minutes. */
  readonly spanAxis: FilterAxis;
  readonly spanOf: (record: IncidentRecord) => number | undefined;
}

/** With fewer values a median's interval is the whole range, so medians are not compared. */
export const fewestForComparison = 8;

/**
 * Durations in groups. Two groups differ if the intervals of their medians do not overlap. All intervals together hold
 * in 95 of 100 cases (order statistics, Bonferroni). Groups with fewer than eight known durations are not compared.
 */
export function groupDurations(
  records: readonly IncidentRecord[],
  grouping: Grouping,
  filter: Filter,
): GroupedDurations {
  const { axis, names, valuesOf, spanOf } = grouping;
  const members = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    const values = valuesOf(record);
    for (const value of values.length === 0 ? [missingValue(axis)] : values) {
      const group = members.get(value);
      if (group === undefined) members.set(value, [record]);
      else group.push(record);
    }
  }
  const places = new Map(names.map(({ id }, place) => [id, place]));
  const missing = [...missingNames.keys()];
  const placeOf = (id: string): number =>
    isMissing(id) ? names.length + 1 + missing.indexOf(id) : (places.get(id) ?? names.length);
  const groups = [...members]
    .sort(([a], [b]) => Math.sign(placeOf(a) - placeOf(b)) || compareText(a, b))
    .map(([id, own]) => {
      const name = missingNames.get(id) ?? names.find((one) => one.id === id)?.name ?? id;
      return toGroup(own, { id, name, filter, ...grouping });
    });
  const known = records.filter((record) => spanOf(record) !== undefined).length;
  return { n: records.length, unknown: records.length - known, groups, ...compareGroups(groups) };
}

interface GroupContext extends NamedValue, Pick<Grouping, 'axis' | 'spanAxis' | 'spanOf'> {
  readonly filter: Filter;
}

function toGroup(
  records: readonly IncidentRecord[],
  { id, name, axis, spanAxis, spanOf, filter }: GroupContext,
): DurationGroup {
  const known = records
    .flatMap((record) => {
      const minutes = spanOf(record);
      return minutes === undefined ? [] : [{ record, minutes }];
    })
    .sort((a, b) => a.minutes - b.minutes || compareText(a.record.id, b.record.id));
  const own = narrowFilter(filter, { values: { [axis]: [id] } });
  const select = (band: string): Filter => narrowFilter(own, { values: { [spanAxis]: [band] } });
  return {
    id,
    name,
    count: records.length,
    filter: own,
    known,
    unknown: records.length - known.length,
    unknownFilter: select('unknown'),
    bands: durationBands.map((band) => ({
      ...band,
      count: known.filter(({ minutes }) => minutes >= band.low && minutes < band.high).length,
      filter: select(band.id),
    })),
    estimate:
      known.length < fewestForComparison ? undefined : medianInterval(known.map(({ minutes }) => minutes)),
  };
}

function compareGroups(
  groups: readonly DurationGroup[],
): Pick<GroupedDurations, 'compared' | 'differing' | 'smallestFactor'> {
  const large = groups.filter(({ id, known }) => !isMissing(id) && known.length >= fewestForComparison);
  const pairs = (large.length * (large.length - 1)) / 2;
  const wide = large.flatMap(({ name, known }) => {
    const estimate = medianInterval(
      known.map(({ minutes }) => minutes),
      Math.max(1, pairs),
    );
    return estimate === undefined ? [] : [{ name, ...estimate }];
  });
  const differing = wide.flatMap((longer) =>
    wide
      .filter((shorter) => shorter.high < longer.low)
      .map((shorter) => [longer.name, shorter.name] as const),
  );
  return { compared: large.length, differing, smallestFactor: findSmallestFactor(wide) };
}

/** The factor between two medians from which groups as narrow as the narrowest ones here would differ. */
function findSmallestFactor(estimates: readonly MedianEstimate[]): number | undefined {
  const [first, second] = estimates
    .filter(({ low }) => low > 0)
    .map(({ low, median, high }) => ({ above: high / median, below: median / low }))
    .sort((a, b) => a.above * a.below - b.above * b.below);
  if (first === undefined || second === undefined) return undefined;
  return Math.min(first.above * second.below, second.above * first.below);
}
