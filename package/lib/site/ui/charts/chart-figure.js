import { formatCell } from '../../../charts/drawing/chart-options.js';
import { h } from '../../../html/elements.js';
/** A figure `#<chart id>`; one without anything to draw only says what is missing. */
export function drawFigure(chart, rendered, options) {
    const { id, aliases, title } = chart;
    const { finding, caveats, missing } = rendered;
    const isMissing = missing !== undefined;
    return h('figure', { class: ['chart', ...(isMissing ? ['chart-missing'] : [])], id, ariaLabelledBy: `${id}-title` }, [
        // Former ids, so that saved addresses still lead here.
        ...aliases.map((alias) => h('span', { id: alias })),
        h('h2', { id: `${id}-title` }, [
            h('span', { class: isMissing ? 'chart-name' : 'visually-hidden' }, `${title}:`),
            ' ',
            h('span', finding),
        ]),
        ...(isMissing
            ? []
            : [
                ...(caveats.length === 0 ? [] : [h('p', { class: 'chart-caveats' }, caveats.join(' '))]),
                ...drawWidths(rendered, options),
                drawNumbers(chart, rendered, options),
            ]),
    ]);
}
function drawWidths({ drawAt }, { width, narrow }) {
    if (narrow === undefined)
        return [h('div', { class: 'chart-drawing' }, [drawAt(width)])];
    return [
        h('div', { class: 'chart-drawing drawing-wide' }, [drawAt(width)]),
        h('div', { class: 'chart-drawing drawing-narrow' }, [drawAt(narrow)]),
    ];
}
function drawNumbers({ id, title }, { table }, { csv, tableLater = false }) {
    return h('div', { class: 'chart-numbers' }, [
        h('a', { href: csv, download: `${id}.csv`, class: 'chart-csv' }, [
            h('span', { class: 'visually-hidden' }, `Download ${title} as `),
            'CSV',
        ]),
        h('details', { class: 'chart-table' }, [
            h('summary', 'Table'),
            h('div', { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: `${title}, table` }, tableLater ? [] : [drawTable(table)]),
        ]),
    ]);
}
/** A table of numbers with its caption. */
export function drawTable({ caption, columns, rows }) {
    const headings = columns.map((column) => h('th', { scope: 'col' }, column));
    const cellsOf = (row) => row.map((cell) => h('td', formatCell(cell)));
    return h('table', [
        h('caption', caption),
        h('thead', [h('tr', headings)]),
        h('tbody', rows.map((row) => h('tr', [...cellsOf(row)]))),
    ]);
}
