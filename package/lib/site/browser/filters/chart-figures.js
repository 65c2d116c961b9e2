// The figures of the trends in the browser: redrawn for other incidents and widths, with the code that drew them at build.
import { isEmpty } from '../../../analyse/records/filter.js';
import { trendCharts } from '../../../charts/catalog.js';
import { toDom } from '../../../html/render.js';
import { toCsv } from '../../ui/charts/chart-files.js';
import { drawFigure, drawTable } from '../../ui/charts/chart-figure.js';
import { urls } from './fetch-records.js';
/** Drawings of the build look right within these shares of their width. */
const builtFits = [0.9, 1.1];
/** Charts that are drawn before the browser gets a turn. */
const inTurn = 6;
/** Takes over the figures below `place`; they are redrawn when its width changes. */
export function followFigures(place) {
    const isBuilt = createBuiltCheck(place);
    let shown;
    let drawnWidth = 0;
    let stop = () => undefined;
    const redraw = () => {
        if (shown === undefined)
            return;
        const [left, context] = shown;
        stop();
        drawnWidth = place.clientWidth;
        const width = Math.min(960, Math.max(300, drawnWidth));
        const asBuilt = isBuilt(context);
        stop = drawInTurns(place, (chart) => replaceFigure(chart.id, asBuilt ? undefined : drawAnew(chart, left, { context, width })));
    };
    new ResizeObserver(() => {
        if (Math.abs(place.clientWidth - drawnWidth) > 8)
            requestAnimationFrame(redraw);
    }).observe(place);
    place.addEventListener('toggle', fillTable, { capture: true });
    return {
        show: (left, context) => {
            const isFirst = shown === undefined;
            shown = [left, context];
            if (isFirst && isBuilt(context))
                drawnWidth = place.clientWidth;
            else
                redraw();
        },
    };
}
/** Whether the build drew what would be drawn now. */
function createBuiltCheck(place) {
    // Each figure holds two drawings, of which the style sheet shows one.
    const drawings = [...place.querySelectorAll('figure:first-of-type svg.drawing')];
    const [wide = 0, narrow = 0] = drawings.map((drawing) => Number(drawing.getAttribute('width')));
    const isNarrow = matchMedia('(max-width: 42rem)');
    return ({ filter }) => {
        const share = place.clientWidth / (isNarrow.matches ? narrow : wide);
        return (filter === undefined || isEmpty(filter)) && share >= builtFits[0] && share <= builtFits[1];
    };
}
/** Draws every chart, those in view before this returns. The result stops it. */
function drawInTurns(place, draw) {
    const isInView = ({ id }) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    };
    const first = trendCharts.findIndex(isInView);
    const inView = trendCharts.filter(isInView);
    const above = trendCharts.slice(0, Math.max(0, first));
    const below = trendCharts.filter((chart) => !inView.includes(chart) && !above.includes(chart));
    keepInPlace(inView[0], () => inView.forEach(draw));
    const others = [...below, ...above];
    const drawOthers = () => {
        const turn = others.splice(0, inTurn);
        const drawTurn = () => turn.forEach(draw);
        // Measuring forces a layout, and charts below never move this one.
        if (turn.some((chart) => above.includes(chart)))
            keepInPlace(inView[0], drawTurn);
        else
            drawTurn();
        place.ariaBusy = others.length === 0 ? null : 'true';
        if (others.length > 0)
            timer = setTimeout(drawOthers);
    };
    place.ariaBusy = 'true';
    let timer = setTimeout(drawOthers);
    return () => clearTimeout(timer);
}
/** Keeps a chart where it is on the screen while figures above it grow and shrink. */
function keepInPlace(chart, change) {
    const topOf = () => (chart && document.getElementById(chart.id)?.getBoundingClientRect().top) ?? 0;
    const before = topOf();
    change();
    const moved = topOf() - before;
    if (Math.abs(moved) >= 1)
        scrollBy({ top: moved, behavior: 'instant' });
}
const drawn = new WeakMap();
/** What the build drew in figures that were redrawn. */
const built = new WeakMap();
function drawAnew(chart, left, { context, width }) {
    const rendered = chart.render(left, context);
    const isWhole = context.filter === undefined || isEmpty(context.filter);
    const csv = isWhole
        ? urls.chartCsv(chart.id)
        : `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(rendered.table))}`;
    const figure = toDom(drawFigure(chart, rendered, { width, csv, tableLater: true }), document);
    return {
        parts: [...figure.childNodes],
        isMissing: rendered.missing !== undefined,
        table: rendered.table,
    };
}
/** Puts other content in a figure, or the build's; an open table stays open, and what had the focus keeps it. */
function replaceFigure(id, content) {
    const figure = document.getElementById(id);
    if (figure === null)
        return;
    const asBuilt = built.get(figure) ?? {
        parts: [...figure.childNodes],
        isMissing: figure.classList.contains('chart-missing'),
    };
    built.set(figure, asBuilt);
    const isOpen = figure.querySelector('details')?.open ?? false;
    const focused = figure.contains(document.activeElement) ? document.activeElement : null;
    // The element itself stays: the browser remembers its height while it is out of view.
    figure.replaceChildren(...(content ?? asBuilt).parts);
    figure.classList.toggle('chart-missing', (content ?? asBuilt).isMissing);
    drawn.set(figure, content ?? asBuilt);
    figure.querySelector('details')?.toggleAttribute('open', isOpen);
    if (isOpen)
        fillIn(figure);
    if (focused !== null)
        focusAgain(figure, focused);
}
function fillTable({ target }) {
    const figure = target instanceof HTMLDetailsElement && target.open ? target.closest('figure') : null;
    if (figure !== null)
        fillIn(figure);
}
function fillIn(figure) {
    const table = drawn.get(figure)?.table;
    if (table !== undefined)
        figure.querySelector('details > div:empty')?.append(toDom(drawTable(table), document));
}
/** Focuses the same mark where it is still there, else the figure's title. */
function focusAgain(figure, focused) {
    const nameOf = (element) => element.querySelector('title')?.textContent.replace(/: [\d,]+ incidents?.*/, '');
    const isSame = (element) => element.tagName === focused.tagName && nameOf(element) === nameOf(focused);
    const again = [...figure.querySelectorAll('a, summary')].find(isSame);
    const title = figure.querySelector('h2');
    if (again === undefined)
        title?.setAttribute('tabindex', '-1');
    (again ?? title)?.focus({ preventScroll: true });
}
