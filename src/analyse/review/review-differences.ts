// Counts of a period next to those of the period before: more or fewer than one steady rate would give.
import { compareText } from '../../model/diagnostic.ts';
import { countFacets, nameFilterValue, noFilter } from '../records/filter.ts';
import { type AxisNames, type IncidentRecord, isMissing } from '../records/records.ts';
import { type Interval, shareInterval } from '../statistics/statistics.ts';

const axes = ['cause', 'component', 'trigger', 'detection', 'severity'] as const;

/** Which incidents are counted: all of them, or those with one value of an axis. A component includes its children. */
export type CountedLabel =
  { readonly axis: 'all' } | { readonly axis: (typeof axes)[number]; readonly id: string };

/** `All incidents`, `Redis`, `SEV1`. */
export function nameCounted(label: CountedLabel, names: AxisNames): string {
  if (label.axis === 'all') return 'All incidents';
  const name = nameFilterValue(label.axis, label.id, names);
  return label.axis === 'severity' ? name.toUpperCase() : name;
}

/** A count of the period and of the period before. */
export interface RateComparison {
  readonly label: CountedLabel;
  readonly now: number;
  readonly before: number;
  /** The counts expected in the period at one steady rate; absent with too few incidents to compare. */
  readonly range?: Interval;
  readonly verdict: 'above' | 'below' | 'within' | 'too few';
}

export interface CountedPeriod {
  readonly records: readonly IncidentRecord[];
  /** How long the period has lasted so far. */
  readonly days: number;
}

/**
 * All incidents, then every known label of either period, most frequent first. Each count gets an exact conditional
 * test of two Poisson rates (`shareInterval`), at the level that keeps 95% for all tests of the review together. A
 * label is not tested if even having all its incidents in one period would be as expected.
 */
export function compareRates(
  now: CountedPeriod,
  before: CountedPeriod,
  names: AxisNames,
): readonly RateComparison[] {
  const share = now.days / (now.days + before.days);
  const counts = countBoth(now.records, before.records, names);
  const canTell = (total: number, looks: number): boolean => {
    const { low, high } = shareInterval(total, share, looks);
    return low > 0 || high < total;
  };
  // A label that could not differ even if tested alone does not count as a test (Tarone 1990).
  const looks = Math.max(1, counts.filter((row) => canTell(row.now + row.before, 1)).length);
  return counts.map((row): RateComparison => {
    const total = row.now + row.before;
    if (!canTell(total, looks)) return { ...row, verdict: 'too few' };
    const range = shareInterval(total, share, looks);
    const verdict = row.now > range.high ? 'above' : row.now < range.low ? 'below' : 'within';
    return { ...row, range, verdict };
  });
}

function countBoth(
  now: readonly IncidentRecord[],
  before: readonly IncidentRecord[],
  names: AxisNames,
): readonly Pick<RateComparison, 'label' | 'now' | 'before'>[] {
  const [own, other] = [countFacets(now, noFilter, names), countFacets(before, noFilter, names)];
  const labels = axes.flatMap((axis) => {
    const [mine, theirs] = [own[axis], other[axis]].map(
      (facets) => new Map(facets.map(({ value, count }) => [value, count])),
    );
    return [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])]
      .filter((id) => !isMissing(id))
      .map((id) => ({ label: { axis, id }, now: mine?.get(id) ?? 0, before: theirs?.get(id) ?? 0 }));
  });
  const keyOf = ({ axis, id }: { readonly axis: string; readonly id: string }): string => `${axis} ${id}`;
  return [
    { label: { axis: 'all' }, now: now.length, before: before.length },
    ...labels.sort(
      (a, b) => b.now + b.before - a.now - a.before || compareText(keyOf(a.label), keyOf(b.label)),
    ),
  ];
}
