// How incidents were detected, by method.
import { compareText } from '../../model/diagnostic.ts';
import { type Filter, narrowFilter, noFilter } from '../records/filter.ts';
import { isMissing, missingNames, unclassified, unknown } from '../records/counted-labels.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import { type Interval, wilsonInterval } from '../statistics/statistics.ts';

export interface DetectionCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** The share of incidents whose detection is known, 0 to 1, with its 95% interval; absent for `unknown` and `unclassified`, and with fewer than `fewestForShare` known ones. */
  readonly share?: Interval & { readonly value: number };
  /** In time order. */
  readonly records: readonly IncidentRecord[];
  readonly filter: Filter;
}

export interface DetectionFacts {
  readonly n: number;
  readonly unknown: number;
  readonly unclassified: number;
  /** Most frequent first, methods that never occurred left out, then `unknown` and `unclassified` where they occur. */
  readonly rows: readonly DetectionCount[];
  /** Incidents that people outside detected first, of those whose detection is known. */
  readonly outside: { readonly count: number; readonly share?: Interval };
}

/** Shares of fewer incidents are not given. */
export const fewestForShare = 10;
/** Detection by people outside the team. */
export const fromOutside: readonly string[] = ['customer-report', 'third-party-report'];

const missing = [...missingNames.keys()];

/** Incidents by detection method; shares are of those with a known method, since an unknown one could be any. */
export function countDetections(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): DetectionFacts {
  const groups = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    const { detection = unclassified } = record;
    const group = groups.get(detection);
    if (group === undefined) groups.set(detection, [record]);
    else group.push(record);
  }
  const [unknownCount, unclassifiedCount] = [unknown, unclassified].map((id) => groups.get(id)?.length ?? 0);
  const known = records.length - (unknownCount ?? 0) - (unclassifiedCount ?? 0);
  const rows = [...groups].map(([id, group]): DetectionCount => {
    const share = isMissing(id) || known < fewestForShare ? undefined : wilsonInterval(group.length, known);
    return {
      id,
      name: missingNames.get(id) ?? names.detections.find((one) => one.id === id)?.name ?? id,
      count: group.length,
      share: share && { ...share, value: group.length / known },
      records: group.sort((a, b) => a.at - b.at || compareText(a.id, b.id)),
      filter: narrowFilter(filter, { values: { detection: [id] } }),
    };
  });
  const count = rows
    .filter(({ id }) => fromOutside.includes(id))
    .reduce((total, row) => total + row.count, 0);
  return {
    n: records.length,
    unknown: unknownCount ?? 0,
    unclassified: unclassifiedCount ?? 0,
    rows: rows.sort(
      (a, b) => missing.indexOf(a.id) - missing.indexOf(b.id) || b.count - a.count || compareText(a.id, b.id),
    ),
    outside: { count, share: wilsonInterval(count, known) },
  };
}
