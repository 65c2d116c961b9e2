import { recurrenceStatuses } from '../../analyse/trends/recurrence-rate.js';
import { splitEarly } from '../../analyse/trends/trend-dates.js';
import { s } from '../../html/elements.js';
import { drawLegend } from './legend.js';
import { createTimeScale } from './scales.js';
import { drawLine, drawText, round } from './svg.js';
import { measureText, textSize } from './text-metrics.js';
import { drawTimeAxis } from './time-axis.js';
/** The worst status of the earlier incident's action items, in words. */
export const statusTexts = {
    open: 'open',
    unknown: 'unknown',
    declined: 'declined',
    done: 'all done',
    none: 'none',
};
const leastDays = 60;
/** An axis for these incidents up to `end`; the few long before all others have a place in front of a break. */
export function createRecurrenceAxis(records, { end, width, radius }) {
    const last = records.reduce((latest, { at }) => Math.max(latest, at), end);
    const { early, main } = splitEarly(records, last);
    const years = [...new Set([early[0], early.at(-1)].map((record) => record?.date.slice(0, 4)))].join('–');
    const room = early.length === 0 ? 0 : measureText(years, textSize.small) + 2 * radius + 18;
    const margin = radius + 2;
    const scale = createTimeScale([main[0]?.at ?? last, last], [room + margin, width - margin], leastDays);
    const step = (room - 22) / Math.max(1, early.length);
    const places = new Map(early.map(({ id }, order) => [id, margin + order * step]));
    return {
        xOf: ({ id, at }) => places.get(id) ?? scale(at),
        drawAt: (y) => [
            ...drawTimeAxis(scale, { y, top: 0, width }),
            ...(early.length === 0 ? [] : drawBreak(years, room, y)),
        ],
    };
}
function drawBreak(years, room, y) {
    return [
        drawText(years, { x: 0, y: y + 16, class: 'tick' }),
        drawLine([0, y], [room - 12, y], 'axis'),
        drawLine([room - 11, y + 5], [room - 7, y - 5], 'axis'),
        drawLine([room - 7, y + 5], [room - 3, y - 5], 'axis'),
    ];
}
/** The height of an arc over so many pixels. */
export function riseOf(span, { least, most, perPixel }) {
    return Math.min(most, least + Math.abs(span) * perPixel);
}
/** An arc whose color and stroke say the status. */
export function drawArcPath(status, { from, to, base, rise }) {
    const top = base - 2 * riseOf(to - from, rise);
    const path = `M${round(from)} ${round(base)}Q${round((from + to) / 2)} ${round(top)} ${round(to)} ${round(base)}`;
    return s('path', { d: path, class: `arc arc-${status}` });
}
/** What colors and strokes of arcs mean; `y` is the middle of the first line. */
export function drawArcLegend(y, width) {
    const entries = recurrenceStatuses.map((status) => ({
        text: statusTexts[status],
        width: 22,
        draw: (x, middle) => s('path', { d: `M${round(x)} ${round(middle)}h22`, class: `arc arc-${status}` }),
    }));
    return drawLegend(entries, { y, width, lead: 'Earlier action items:' });
}
