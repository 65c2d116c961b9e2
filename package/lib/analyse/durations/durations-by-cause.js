// Durations of impact by cause.
import { noFilter } from '../records/filter.js';
import { groupDurations } from './grouped-durations.js';
/** A group per cause; an incident with several causes is in several groups. */
export function groupByCause(records, names, filter = noFilter) {
    const grouping = {
        axis: 'cause',
        names: names.causes,
        valuesOf: ({ causes }) => causes,
        spanAxis: 'duration',
        spanOf: ({ impactMinutes }) => impactMinutes,
    };
    return groupDurations(records, grouping, filter);
}
