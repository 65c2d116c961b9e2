// What differs between a period and the one before, beyond what one steady rate gives by chance.
import { compareText } from '../model/diagnostic.ts';
import type { IncidentRecord } from './records.ts';
import { type Interval, shareInterval } from './statistics.ts';

export type ComparedAxis = 'all' | 'causes' | 'components' | 'triggers' | 'detections';

/** A count of the period beside that of the period before. */
export interface RateComparison {
  readonly axis: ComparedAxis;
  /** Empty for all incidents. */
  readonly id: string;
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
 * All incidents and every label that came in either period, most frequent first. Each is tested exactly (conditional
 * test of two Poisson rates, `shareInterval`) at the level that keeps 95 % for all tests of the review together. Where
 * even all incidents in one of the periods would be within chance, nothing is tested.
 */
export function compareRates(now: CountedPeriod, before: CountedPeriod): readonly RateComparison[] {
  const share = now.days / (now.days + before.days);
  const own = countLabels(now.records);
  const other = countLabels(before.records);
  const keys = [...new Set([...own.keys(), ...other.keys()])];
  const totalOf = (key: string): number => (own.get(key) ?? 0) + (other.get(key) ?? 0);
  // With fewer looks a test is easier to pass, so a label that fails alone needs no place among the looks.
  const canTell = (total: number, looks: number): boolean => {
    const { low, high } = shareInterval(total, share, looks);
    return low > 0 || high < total;
  };
  const looks = Math.max(1, keys.filter((key) => canTell(totalOf(key), 1)).length);
  return keys
    .map((key): RateComparison => {
      const [axis, id] = splitKey(key);
      const [mine, theirs] = [own.get(key) ?? 0, other.get(key) ?? 0];
      const base = { axis, id, now: mine, before: theirs };
      if (!canTell(mine + theirs, looks)) return { ...base, verdict: 'too few' };
      const range = shareInterval(mine + theirs, share, looks);
      const verdict = mine > range.high ? 'above' : mine < range.low ? 'below' : 'within';
      return { ...base, range, verdict };
    })
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        b.now + b.before - (a.now + a.before) ||
        compareText(a.axis + a.id, b.axis + b.id),
    );
}

const axes: readonly ComparedAxis[] = ['all', 'causes', 'components', 'triggers', 'detections'];

function rankOf({ axis }: RateComparison): number {
  return axis === 'all' ? 0 : 1;
}

function splitKey(key: string): readonly [ComparedAxis, string] {
  const [written = '', id = ''] = key.split(' ');
  return [axes.find((axis) => axis === written) ?? 'all', id];
}

function countLabels(records: readonly IncidentRecord[]): ReadonlyMap<string, number> {
  const counts = new Map([['all ', records.length]]);
  for (const { causes, components, trigger, detection } of records) {
    const labels = [
      ...causes.map((id) => ['causes', id]),
      ...components.map((id) => ['components', id]),
      ['triggers', trigger],
      ['detections', detection],
    ];
    for (const [axis = '', id = ''] of labels) {
      if (id === 'unknown') continue;
      counts.set(`${axis} ${id}`, (counts.get(`${axis} ${id}`) ?? 0) + 1);
    }
  }
  return counts;
}
