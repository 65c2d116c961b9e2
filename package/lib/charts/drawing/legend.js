import { drawText } from './svg.js';
import { measureText, textSize } from './text-metrics.js';
const lineStep = 17;
const markGap = 4;
const entryGap = 14;
/** The entries in order; one that does not fit begins a new line. */
export function drawLegend(entries, { y, width, lead }) {
    let x = lead === undefined ? 0 : measureText(lead, textSize.small) + 10;
    let middle = y;
    const parts = entries.flatMap((entry) => {
        const own = entry.width + markGap + measureText(entry.text, textSize.small);
        if (x > 0 && x + own > width)
            [x, middle] = [0, middle + lineStep];
        const start = x;
        x += own + entryGap;
        return [
            entry.draw(start, middle),
            drawText(entry.text, { x: start + entry.width + markGap, y: middle + 4, class: 'tick' }),
        ];
    });
    const words = lead === undefined ? [] : [drawText(lead, { x: 0, y: y + 4, class: 'tick' })];
    return { height: middle - y + lineStep, parts: [...words, ...parts] };
}
