import { scaleLinear } from './scales.js';
import { drawLine, drawText } from './svg.js';
import { formatCount } from '../../text/english.js';
/** Faint lines at whole numbers from 0 to `highest` with their numbers to the left of the plot. */
export function drawCountAxis(highest, { left, right, top, bottom }) {
    const scale = scaleLinear([0, highest], [bottom, top]);
    const ticks = scale.ticks(Math.min(4, highest)).filter((tick) => Number.isInteger(tick) && tick > 0);
    return ticks.flatMap((tick) => [
        drawLine([left, scale(tick)], [right, scale(tick)], 'grid'),
        drawText(formatCount(tick), { x: left - 6, y: scale(tick) + 4, class: 'tick', anchor: 'end' }),
    ]);
}
