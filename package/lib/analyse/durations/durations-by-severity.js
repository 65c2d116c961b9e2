// Durations of impact by severity.
import { noFilter } from '../records/filter.js';
import { severityNames } from '../trends/arrivals.js';
import { groupDurations } from './grouped-durations.js';
/** A group per severity; incidents without one are last. */
export function groupBySeverity(records, filter = noFilter) {
    const grouping = {
        axis: 'severity',
        names: severityNames,
        valuesOf: ({ severity }) => (severity === undefined ? [] : [severity]),
        spanAxis: 'duration',
        spanOf: ({ impactMinutes }) => impactMinutes,
    };
    return groupDurations(records, grouping, filter);
}
