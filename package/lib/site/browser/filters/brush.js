// Dates chosen by dragging along a chart with a mouse, a pen, or a finger. The form's dates do the same.
import { toDay } from '../../../analyse/trends/trend-dates.js';
/** A shorter drag, in pixels, is a click. */
const shortest = 6;
/** Calls back with the first and the last day of every stretch dragged in a field of class `brush` below `place`. */
export function followBrush(place, choose) {
    let brush;
    const end = () => {
        brush?.shade?.remove();
        brush = undefined;
    };
    place.addEventListener('pointerdown', (event) => {
        end();
        if (event.isPrimary && event.button === 0)
            brush = startBrush(event);
    });
    place.addEventListener('pointermove', (event) => {
        if (brush === undefined || !event.isPrimary)
            return;
        if (brush.shade === undefined && Math.abs(event.clientX - brush.from) < shortest)
            return;
        if (brush.shade === undefined)
            brush.svg.setPointerCapture(event.pointerId);
        const shade = (brush.shade ??= addShade(brush.field));
        const [left, right] = stretchOf(brush, event.clientX);
        const { x, width } = brush.field;
        shade.setAttribute('x', String(x.baseVal.value + left * width.baseVal.value));
        shade.setAttribute('width', String((right - left) * width.baseVal.value));
    });
    place.addEventListener('pointerup', (event) => {
        const drawn = brush;
        end();
        if (drawn?.shade === undefined)
            return;
        suppressClick(place);
        choose(...datesOf(drawn.field, stretchOf(drawn, event.clientX)));
    });
    place.addEventListener('pointercancel', end);
    // The browser would drag a link away.
    place.addEventListener('dragstart', (event) => {
        if (brush !== undefined)
            event.preventDefault();
    });
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape')
            end();
    });
}
function startBrush(event) {
    const svg = event.target instanceof Element ? event.target.closest('svg') : null;
    const field = svg?.querySelector('rect.brush') ?? null;
    if (svg === null || field === null)
        return undefined;
    const { left, right, top, bottom } = field.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    return isInside ? { svg, field, from: event.clientX, shade: undefined } : undefined;
}
function addShade(field) {
    const shade = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    shade.setAttribute('class', 'brushed');
    shade.setAttribute('height', field.getAttribute('height') ?? '0');
    field.after(shade);
    return shade;
}
/** Both ends of the brush as shares of the field, the left one first. */
function stretchOf({ field, from }, to) {
    const { left, width } = field.getBoundingClientRect();
    const shareOf = (x) => Math.min(1, Math.max(0, (x - left) / width));
    const [a, b] = [shareOf(from), shareOf(to)];
    return a < b ? [a, b] : [b, a];
}
function datesOf(field, [left, right]) {
    const [start, end] = [Number(field.dataset['start']), Number(field.dataset['end'])];
    return [toDay(start + left * (end - start)), toDay(start + right * (end - start))];
}
/** A click that ends a drag on a mark was not meant for the mark. */
function suppressClick(place) {
    const stop = (event) => {
        event.preventDefault();
        event.stopPropagation();
    };
    place.addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => place.removeEventListener('click', stop, { capture: true }));
}
