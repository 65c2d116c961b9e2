import { formatMinutes } from '../../model/time.js';
import { scaleLog } from './scales.js';
import { drawBox, drawLine, drawText } from './svg.js';
import { measureText, textSize } from './text-metrics.js';
/** Spans of impact, from a minute to thirty days. */
export const impactStops = [1, 5, 15, 30, 60, 120, 240, 480, 1440, 4320, 10_080, 43_200];
/** An axis that holds all these minutes; without any, from the one inner end to the other. */
export function createLogAxis(minutes, { stops, inner, left, width }) {
    const [shortest, longest] = [stops[0] ?? 1, stops.at(-1) ?? 1];
    let [least, most, hasBeyond] = [longest, shortest, false];
    for (const value of minutes) {
        const held = Math.min(longest, Math.max(shortest, value));
        least = Math.min(least, held);
        most = Math.max(most, held);
        hasBeyond ||= value > longest;
    }
    const first = Math.min(stops.findLast((stop) => stop <= least) ?? shortest, inner[0]);
    const last = Math.max(stops.find((stop) => stop >= most) ?? longest, inner[1]);
    const right = width - (hasBeyond ? 70 : 22);
    const scale = scaleLog([first, last], [left, right]);
    const beyond = hasBeyond ? width - 26 : undefined;
    const xOf = (value) => value > longest && beyond !== undefined ? beyond : scale(Math.min(last, Math.max(first, value)));
    return { stops, left, right, width, first, last, xOf, beyond };
}
/** A median as a line in the shade of its interval, in minutes; nothing without one. */
export function drawMedianBand(estimate, { xOf }, { top, bottom }) {
    if (estimate === undefined)
        return [];
    const [low, middle, high] = [xOf(estimate.low), xOf(estimate.median), xOf(estimate.high)];
    return [
        drawBox({ x: low, y: top, width: high - low, height: bottom - top }, 'band'),
        drawLine([middle, top], [middle, bottom], 'center'),
    ];
}
/** Ticks with labels below and faint lines up to the top; labels that would touch are left out. */
export function drawLogAxis({ stops, left, right, first, last, xOf, beyond, width }, { top, bottom }) {
    let free = 0;
    const ticks = stops
        .filter((stop) => stop >= first && stop <= last)
        .flatMap((stop) => {
        const x = xOf(stop);
        const text = formatMinutes(stop);
        const half = measureText(text, textSize.small) / 2;
        const line = drawLine([x, top], [x, bottom + 4], 'grid');
        const middle = Math.max(x, half);
        if (middle - half < free || middle + half > width)
            return [line];
        free = middle + half + 8;
        return [line, drawText(text, { x: middle, y: bottom + 16, class: 'tick', anchor: 'middle' })];
    });
    const rest = beyond === undefined
        ? []
        : [
            drawLine([beyond - 22, bottom], [beyond + 22, bottom], 'axis'),
            drawText('longer', { x: beyond, y: bottom + 16, class: 'tick', anchor: 'middle' }),
        ];
    return [...ticks, drawLine([left, bottom], [right, bottom], 'axis'), ...rest];
}
