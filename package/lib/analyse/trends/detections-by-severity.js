// How incidents of each severity were detected.
import { noFilter } from '../records/filter.js';
import { severityNames } from './arrivals.js';
import { crossAxes } from './cross-tabulation.js';
/** Incidents by detection method and severity. */
export function crossDetectionsAndSeverities(records, names, filter = noFilter) {
    const detections = {
        axis: 'detection',
        names: names.detections,
        valuesOf: ({ detection }) => [detection],
    };
    const severities = {
        axis: 'severity',
        names: severityNames,
        valuesOf: ({ severity }) => (severity === undefined ? [] : [severity]),
    };
    return crossAxes(records, [detections, severities], filter);
}
