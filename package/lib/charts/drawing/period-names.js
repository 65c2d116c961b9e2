import { drawLine, drawText } from './svg.js';
import { measureText, textSize } from './text-metrics.js';
/** All names where they fit; otherwise each year where it begins, as many as fit. */
export function drawPeriodNames(names, place) {
    const { left, step, right, y } = place;
    const all = names.every((name) => measureText(name, textSize.small) + 6 <= step);
    let free = 0;
    return names.flatMap((name, order) => {
        if (!all && order > 0 && name.includes('Q') && !name.endsWith('Q1'))
            return [];
        const text = all ? name : name.slice(0, 4);
        const half = measureText(text, textSize.small) / 2;
        const x = left + order * step;
        const middle = all ? x + step / 2 : Math.min(x + half, right - half);
        if (middle - half < free || middle + half > right + 2)
            return [];
        free = middle + half + 10;
        return [
            ...(all ? [] : [drawLine([x, y], [x, y + 4], 'axis')]),
            drawText(text, { x: middle, y: y + 17, class: 'tick', anchor: 'middle' }),
        ];
    });
}
