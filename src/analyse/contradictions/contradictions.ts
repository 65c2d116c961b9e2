// The contradictions in a postmortem: statements that cannot both be true, and timelines out of order.
import type { Contradiction } from '../../model/incident.ts';
import type { Postmortem, TimeName } from '../../model/postmortem.ts';
import type { Moment } from '../../model/time.ts';
import { formatMoment, isSurelyBefore, linesOf } from '../durations/moment-order.ts';
import { contradictionText } from './contradiction-text.ts';
import { compareStatedDurations } from './stated-duration-conflicts.ts';
import { compareClockSpans } from './stated-spans.ts';
import { compareMarkers } from './timeline-markers.ts';
import { checkTimelineOrder } from './timeline-order.ts';

/** Every contradiction as a sentence with the lines behind it, in the order of those lines. */
export function findContradictions(postmortem: Postmortem): readonly Contradiction[] {
  return [
    ...compareTimes(postmortem),
    ...compareMarkers(postmortem),
    ...compareClockSpans(postmortem),
    ...compareStatedDurations(postmortem),
    ...checkTimelineOrder(postmortem),
  ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

const order: readonly (readonly [TimeName, TimeName])[] = [
  ['introduced', 'started'],
  ['started', 'detected'],
  ['detected', 'acknowledged'],
  ['started', 'announced'],
  ['detected', 'announced'],
  ['started', 'mitigated'],
  ['started', 'resolved'],
  ['mitigated', 'resolved'],
];

function compareTimes({ times }: Postmortem): readonly Contradiction[] {
  const reversed = order.flatMap(([first, second]) => {
    const [a, b] = [times[first], times[second]];
    if (a === undefined || b === undefined || !isSurelyBefore(b, a)) return [];
    const id = first === 'mitigated' ? 'resolved-before-mitigated' : 'negative-interval';
    const message = contradictionText.reversed(second, formatMoment(b), first, formatMoment(a));
    return [{ id, message, lines: linesOf(a, b) }];
  });
  return [...reversed, ...compareNotice(times.announced, times.mitigated ?? times.resolved)];
}

function compareNotice(
  announced: Moment | undefined,
  recovered: Moment | undefined,
): readonly Contradiction[] {
  if (announced === undefined || recovered === undefined || !isSurelyBefore(recovered, announced)) return [];
  const message = contradictionText.lateNotice(formatMoment(announced), formatMoment(recovered));
  return [{ id: 'notice-after-recovery', message, lines: linesOf(recovered, announced) }];
}
