import { formatMoment, isSurelyBefore, linesOf } from '../durations/moment-order.js';
import { compareStatedDurations } from './stated-duration-conflicts.js';
import { compareClockSpans } from './stated-spans.js';
import { compareMarkers } from './timeline-markers.js';
import { checkTimelineOrder } from './timeline-order.js';
/** Every contradiction as one sentence with the lines of the file it rests on, in the order of those lines. */
export function findContradictions(postmortem) {
    return [
        ...compareTimes(postmortem),
        ...compareMarkers(postmortem),
        ...compareClockSpans(postmortem),
        ...compareStatedDurations(postmortem),
        ...checkTimelineOrder(postmortem),
    ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
const order = [
    ['introduced', 'started'],
    ['started', 'detected'],
    ['detected', 'acknowledged'],
    ['started', 'announced'],
    ['detected', 'announced'],
    ['started', 'mitigated'],
    ['started', 'resolved'],
    ['mitigated', 'resolved'],
];
function compareTimes({ times }) {
    const reversed = order.flatMap(([first, second]) => {
        const [a, b] = [times[first], times[second]];
        if (a === undefined || b === undefined || !isSurelyBefore(b, a))
            return [];
        const id = first === 'mitigated' ? 'resolved-before-mitigated' : 'negative-interval';
        const subject = `${second.charAt(0).toUpperCase()}${second.slice(1)}`;
        const message = `${subject} (${formatMoment(b)}) is before ${first} (${formatMoment(a)}).`;
        return [{ id, message, lines: linesOf(a, b) }];
    });
    return [...reversed, ...compareNotice(times.announced, times.mitigated ?? times.resolved)];
}
function compareNotice(announced, recovered) {
    if (announced === undefined || recovered === undefined || !isSurelyBefore(recovered, announced))
        return [];
    const message = `The first public notice (${formatMoment(announced)}) came after the recovery (${formatMoment(recovered)}).`;
    return [{ id: 'notice-after-recovery', message, lines: linesOf(recovered, announced) }];
}
