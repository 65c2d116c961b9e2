import { h } from '../../../html/elements.js';
/** The lines in a row; empty without any. */
export function drawLineLinks(lines) {
    const links = lines.flatMap(({ line, href }, place) => [
        place === 0 ? ' ' : ', ',
        h('a', { href }, String(line)),
    ]);
    const noun = lines.length === 1 ? 'line' : 'lines';
    return h('span', { class: 'label-origin' }, lines.length === 0 ? [] : [noun, ...links]);
}
