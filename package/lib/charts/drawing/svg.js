import { s } from '../../html/elements.js';
import { lineHeight, textSize, wrapText } from './text-metrics.js';
/** A drawing: heading and notes on top, wrapped to the width, and the body below. Text keeps its size in pixels. */
export function drawFrame({ name, heading, notes, width, height, body }) {
    const id = `${name}-heading-${round(width)}`;
    const headings = wrapText(heading, textSize.heading, width);
    const lines = wrapText(notes.join(' · '), textSize.small, width);
    const top = headings.length * (lineHeight + 2);
    const bodyTop = top + lines.length * lineHeight + 8;
    const total = round(bodyTop + height);
    return s('svg', {
        class: `drawing drawing-${name}`,
        role: 'group',
        ariaLabelledBy: id,
        viewBox: `0 0 ${round(width)} ${total}`,
        width: round(width),
        height: total,
    }, [
        s('g', { id }, [
            ...headings.map((line, row) => drawText(line, { x: 0, y: 13 + row * (lineHeight + 2), class: 'heading' })),
            ...lines.map((line, row) => drawText(line, { x: 0, y: top + 11 + row * lineHeight, class: 'note' })),
        ]),
        s('g', { transform: `translate(0 ${round(bodyTop)})` }, [...body]),
    ]);
}
/** One line of text. */
export function drawText(text, { x, y, class: className, anchor, turn }) {
    return s('text', {
        x: round(x),
        y: round(y),
        class: className,
        textAnchor: anchor === 'start' ? undefined : anchor,
        transform: turn === undefined ? undefined : `rotate(${turn} ${round(x)} ${round(y)})`,
    }, text);
}
/** A link around marks; `label` is its accessible name and its tooltip. */
export function drawLink(href, label, children) {
    // An aria-label would hide the text inside from people who speak the name they see.
    return s('a', { href, class: 'mark' }, [s('title', label), ...children]);
}
/** A straight line. */
export function drawLine([x1, y1], [x2, y2], className) {
    return s('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), class: className });
}
/** A rectangle; a negative width or height counts as zero. */
export function drawBox({ x, y, width, height }, className) {
    return s('rect', {
        x: round(x),
        y: round(y),
        width: round(Math.max(0, width)),
        height: round(Math.max(0, height)),
        class: className,
    });
}
/** To a tenth of a pixel, so that every engine writes the same number. */
export function round(value) {
    return Math.round(value * 10) / 10 + 0;
}
/** The element moved down by so many pixels. */
export function moveDown(element, y) {
    return { ...element, properties: { ...element.properties, transform: `translate(0 ${round(y)})` } };
}
