// Which triggers met which causes.
import { noFilter } from '../records/filter.js';
import { crossAxes } from './cross-tabulation.js';
/** Incidents by trigger and cause. An incident with several causes counts in several cells. */
export function crossTriggersAndCauses(records, names, filter = noFilter) {
    const triggers = {
        axis: 'trigger',
        names: names.triggers,
        valuesOf: ({ trigger }) => [trigger],
    };
    const causes = {
        axis: 'cause',
        names: names.causes,
        valuesOf: (record) => record.causes,
    };
    return crossAxes(records, [triggers, causes], filter);
}
