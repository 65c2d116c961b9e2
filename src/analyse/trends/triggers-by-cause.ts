// Which triggers occur with which causes.
import { type Filter, noFilter } from '../records/filter.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import { crossAxes, type MatrixFacts } from './cross-tabulation.ts';

/** Incidents by trigger and cause. An incident with several causes counts in several cells. */
export function crossTriggersAndCauses(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): MatrixFacts {
  const triggers = {
    axis: 'trigger',
    names: names.triggers,
    valuesOf: ({ trigger }: IncidentRecord) => (trigger === undefined ? [] : [trigger]),
  } as const;
  const causes = {
    axis: 'cause',
    names: names.causes,
    valuesOf: (record: IncidentRecord) => record.causes,
  } as const;
  return crossAxes(records, [triggers, causes], filter);
}
