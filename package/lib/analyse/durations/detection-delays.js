// How long incidents stay undetected, by how they were detected.
import { noFilter } from '../records/filter.js';
import { delayOf, startsAtAlert } from '../records/known-delay.js';
import { groupDurations } from './grouped-durations.js';
/** Minutes from the start to detection, in a group per detection method. */
export function measureDetectionDelays(records, names, filter = noFilter) {
    const grouping = {
        axis: 'detection',
        names: names.detections,
        valuesOf: ({ detection }) => [detection],
        spanAxis: 'delay',
        spanOf: delayOf,
    };
    return {
        ...groupDurations(records, grouping, filter),
        startsAtAlert: records.filter(startsAtAlert).length,
    };
}
