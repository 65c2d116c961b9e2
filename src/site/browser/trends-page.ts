// The charts with scripts on: redrawn for the filter and for the width there is, with the code that drew them at build.
import { readRecurrences } from '../../analyse/came-back.ts';
import { formatFilter, isEmpty, narrowFilter } from '../../analyse/filter.ts';
import { type ChartContext, type TrendChart, trendCharts } from '../../charts/catalogue.ts';
import { toDom } from '../../charts/render.ts';
import { plural } from '../text.ts';
import { toCsv } from '../ui/chart-files.ts';
import { drawFigure } from '../ui/chart-figure.ts';
import { followBrush } from './brush.ts';
import { type FilteredView, followFilter, followPicked } from './filtered-page.ts';
import { urls } from './records.ts';

/** Drawings as built look right from this share of their width to this. */
const builtFits = [0.9, 1.1] as const;

const place = document.querySelector<HTMLElement>('[data-charts]');
const reading = document.querySelector<HTMLElement>('[data-reading]');
if (place !== null) {
  let last: FilteredView | undefined;
  let drawnWidth = 0;
  const redraw = (): void => {
    if (last === undefined) return;
    drawnWidth = place.clientWidth;
    redrawCharts(place, last, Math.min(960, Math.max(300, drawnWidth)));
  };
  void followFilter((view) => {
    const isFirst = last === undefined;
    last = view;
    if (reading !== null) offerReading(reading, view);
    showContradictions(view);
    // The page as it was built is what would be drawn; large archives take a second for it.
    if (isFirst && isEmpty(view.filter) && fitsAsBuilt(place)) drawnWidth = place.clientWidth;
    else redraw();
  });
  document.querySelector('[data-picking]')?.removeAttribute('hidden');
  place.addEventListener('click', (event) => {
    if (last !== undefined) followPicked(event, urls.incidents(), last.choose);
  });
  followBrush(place, (from, to) => last?.choose(narrowFilter(last.filter, { from, to, values: {} })));
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - drawnWidth) > 8) requestAnimationFrame(redraw);
  }).observe(place);
}

function fitsAsBuilt(charts: HTMLElement): boolean {
  const shown = [...charts.querySelectorAll('figure:first-of-type .chart-drawing')].find(
    (drawing) => drawing.clientWidth > 0,
  );
  const share = charts.clientWidth / Number(shown?.querySelector('svg')?.getAttribute('width'));
  return share >= builtFits[0] && share <= builtFits[1];
}

/** From a filter to the stories behind it. */
function offerReading(link: HTMLElement, { left, filter }: FilteredView): void {
  link.hidden = isEmpty(filter) || left.length === 0;
  link.setAttribute('href', urls.incidents(formatFilter(filter)));
  link.textContent = left.length === 1 ? 'Read it' : `Read these ${plural(left.length, 'incident')}`;
}

/** Contradictions of the incidents that are left. */
function showContradictions({ left }: FilteredView): void {
  const ids = new Set(left.map(({ id }) => id));
  for (const row of document.querySelectorAll<HTMLElement>('[data-contradictions] > li'))
    row.hidden = !ids.has(row.dataset['incident'] ?? '');
}

let stopDrawing: () => void = () => undefined;

/** Charts in view at once, the others one at a time, so that a filter answers before the whole page is drawn. */
function redrawCharts(charts: HTMLElement, { left, file, filter }: FilteredView, width: number): void {
  stopDrawing();
  const context = {
    asOf: file.asOf,
    zone: file.timezone,
    names: file.names,
    links: urls,
    recurrences: readRecurrences(file.recurrences, file.records),
    width,
    filter,
  };
  const isInView = ({ id }: TrendChart): boolean => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  const inView = trendCharts.filter(isInView);
  const first = trendCharts.findIndex(isInView);
  const others = trendCharts.flatMap((chart, place) =>
    inView.includes(chart) ? [] : [{ chart, isAbove: place < first }],
  );
  const draw = (chart: TrendChart): void => replaceFigure(chart, left, context);
  keepInPlace(inView[0], () => inView.forEach(draw));
  const drawNext = (): void => {
    const next = others.shift();
    charts.ariaBusy = next === undefined ? null : 'true';
    if (next === undefined) return;
    if (next.isAbove) keepInPlace(inView[0], () => draw(next.chart));
    else draw(next.chart);
    timer = setTimeout(drawNext);
  };
  let timer = setTimeout(drawNext);
  charts.ariaBusy = 'true';
  stopDrawing = () => clearTimeout(timer);
}

/** What is read stays where it is while figures above it grow and shrink. */
function keepInPlace(chart: TrendChart | undefined, change: () => void): void {
  const topOf = (): number => (chart && document.getElementById(chart.id)?.getBoundingClientRect().top) ?? 0;
  const before = topOf();
  change();
  const moved = topOf() - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}

/** The figure drawn anew; its table stays open, and what had the focus keeps it. */
function replaceFigure(chart: TrendChart, left: FilteredView['left'], context: ChartContext): void {
  const old = document.getElementById(chart.id);
  if (old === null) return;
  const rendered = chart.render(left, context);
  const isWhole = context.filter === undefined || isEmpty(context.filter);
  const csv = isWhole
    ? urls.chartCsv(chart.id)
    : `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(rendered.table))}`;
  const figure = toDom(drawFigure(chart, rendered, { csv }), document);
  if (!(figure instanceof HTMLElement)) return;
  if (old.querySelector('details[open]') !== null) figure.querySelector('details')?.setAttribute('open', '');
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(figure);
  if (focused !== null) focusAgain(figure, focused);
}

/** The same mark where it is still there, else the figure's title. */
function focusAgain(figure: HTMLElement, focused: Element): void {
  const nameOf = (element: Element): string | undefined =>
    element.querySelector('title')?.textContent.replace(/: [\d,]+ incidents?.*/, '');
  const isSame = (element: Element): boolean =>
    element.tagName === focused.tagName && nameOf(element) === nameOf(focused);
  const again = [...figure.querySelectorAll<HTMLElement | SVGElement>('a, summary')].find(isSame);
  const title = figure.querySelector<HTMLElement>('h2');
  if (again === undefined) title?.setAttribute('tabindex', '-1');
  (again ?? title)?.focus({ preventScroll: true });
}
