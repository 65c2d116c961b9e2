// What differs between a period and the one before, beyond what one steady rate gives by chance.
import { compareText } from '../../model/diagnostic.ts';
import { countFacets, nameFilterValue, noFilter } from '../records/filter.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import { type Interval, shareInterval } from '../statistics/statistics.ts';

const axes = ['cause', 'component', 'trigger', 'detection', 'severity'] as const;

/** What incidents are counted by: `all`, or one value of an axis; a component includes its children. */
export type CountedLabel =
  { readonly axis: 'all' } | { readonly axis: (typeof axes)[number]; readonly id: string };

/** `All incidents`, `Redis`, `SEV1`. */
export function nameCounted(label: CountedLabel, names: AxisNames): string {
  if (label.axis === 'all') return 'All incidents';
  const name = nameFilterValue(label.axis, label.id, names);
  return label.axis === 'severity' ? name.toUpperCase() : name;
}

/** A count of the period beside that of the period before. */
export interface RateComparison {
  readonly label: CountedLabel;
  readonly now: number;
  readonly before: number;
  /** What chance would leave to the period; absent where so few came that nothing could be told. */
  readonly range?: Interval;
  readonly verdict: 'above' | 'below' | 'within' | 'too few';
}

export interface CountedPeriod {
  readonly records: readonly IncidentRecord[];
  /** How long it has lasted. */
  readonly days: number;
}

/**
 * All incidents, then every known label that came in either period, most frequent first. Each is tested exactly
 * (conditional test of two Poisson rates, `shareInterval`) at the level that keeps 95 % for all tests of the review
 * together. A label of which even all incidents in one of the periods would be within chance is not tested.
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
  // With fewer looks a test is easier to pass, so a label that fails alone needs no place among the looks (Tarone 1990).
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
      .filter((id) => id !== 'unknown')
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
