// How incidents of each severity were detected.
import { type Filter, noFilter } from '../records/filter.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import { severityNames } from './arrivals.ts';
import { crossAxes, type MatrixFacts } from './cross-tabulation.ts';

/** Incidents by detection method and severity. */
export function crossDetectionsAndSeverities(
  records: readonly IncidentRecord[],
  names: AxisNames,
  filter: Filter = noFilter,
): MatrixFacts {
  const detections = {
    axis: 'detection',
    names: names.detections,
    valuesOf: ({ detection }: IncidentRecord) => (detection === undefined ? [] : [detection]),
  } as const;
  const severities = {
    axis: 'severity',
    names: severityNames,
    valuesOf: ({ severity }: IncidentRecord) => (severity === undefined ? [] : [severity]),
  } as const;
  return crossAxes(records, [detections, severities], filter);
}
