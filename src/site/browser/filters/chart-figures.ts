// The figures of the trends in the browser: redrawn for other incidents and widths, with the code that drew them at
// build.
import { isEmpty } from '../../../analyse/records/filter.ts';
import type { IncidentRecord } from '../../../analyse/records/records.ts';
import { trendCharts } from '../../../charts/catalog.ts';
import type { ChartContext, RenderedChart, TrendChart } from '../../../charts/trend-chart.ts';
import { toDom } from '../../../html/render.ts';
import { toCsv } from '../../ui/charts/chart-files.ts';
import { drawFigure, drawTable } from '../../ui/charts/chart-figure.ts';
import { urls } from './fetch-records.ts';

export interface ChartFigures {
  /** Draws all charts of these incidents: those in view at once, the others in batches. */
  readonly show: (left: readonly IncidentRecord[], context: ChartContext) => void;
}

/** Drawings of the build look right within these shares of their width. */
const builtFits = [0.9, 1.1] as const;
/** Charts that are drawn before the browser gets a turn. */
const inTurn = 6;

/** Takes over the figures below `place`; they are redrawn when its width changes. */
export function followFigures(place: HTMLElement): ChartFigures {
  const isBuilt = createBuiltCheck(place);
  let shown: Parameters<ChartFigures['show']> | undefined;
  let drawnWidth = 0;
  let stop: () => void = () => undefined;
  const redraw = (): void => {
    if (shown === undefined) return;
    const [left, context] = shown;
    stop();
    drawnWidth = place.clientWidth;
    const width = Math.min(960, Math.max(300, drawnWidth));
    const asBuilt = isBuilt(context);
    stop = drawInTurns(place, (chart) =>
      replaceFigure(chart.id, asBuilt ? undefined : drawAnew(chart, left, { context, width })),
    );
  };
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - drawnWidth) > 8) requestAnimationFrame(redraw);
  }).observe(place);
  place.addEventListener('toggle', fillTable, { capture: true });
  return {
    show: (left, context) => {
      const isFirst = shown === undefined;
      shown = [left, context];
      if (isFirst && isBuilt(context)) drawnWidth = place.clientWidth;
      else redraw();
    },
  };
}

/** Whether the build's drawing is what would be drawn now. */
function createBuiltCheck(place: HTMLElement): (context: ChartContext) => boolean {
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
function drawInTurns(place: HTMLElement, draw: (chart: TrendChart) => void): () => void {
  const isInView = ({ id }: TrendChart): boolean => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  const first = trendCharts.findIndex(isInView);
  const inView = trendCharts.filter(isInView);
  const above = trendCharts.slice(0, Math.max(0, first));
  const below = trendCharts.filter((chart) => !inView.includes(chart) && !above.includes(chart));
  keepInPlace(inView[0], () => inView.forEach(draw));
  const others = [...below, ...above];
  const drawOthers = (): void => {
    const turn = others.splice(0, inTurn);
    const drawTurn = (): void => turn.forEach(draw);
    // Measuring forces a layout, and charts below never move this one.
    if (turn.some((chart) => above.includes(chart))) keepInPlace(inView[0], drawTurn);
    else drawTurn();
    place.ariaBusy = others.length === 0 ? null : 'true';
    if (others.length > 0) timer = setTimeout(drawOthers);
  };
  place.ariaBusy = 'true';
  let timer = setTimeout(drawOthers);
  return () => clearTimeout(timer);
}

/** Keeps a chart where it is on the screen while figures above it grow and shrink. */
function keepInPlace(chart: TrendChart | undefined, change: () => void): void {
  const topOf = (): number => (chart && document.getElementById(chart.id)?.getBoundingClientRect().top) ?? 0;
  const before = topOf();
  change();
  const moved = topOf() - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}

/** The content of a figure. */
interface FigureContent {
  readonly parts: readonly Node[];
  /** Nothing to draw. */
  readonly isMissing: boolean;
  /** For a table that is filled in when it is opened. */
  readonly table?: RenderedChart['table'];
}

const drawn = new WeakMap<Element, FigureContent>();
/** The build's drawings in figures that were redrawn. */
const built = new WeakMap<Element, FigureContent>();

function drawAnew(
  chart: TrendChart,
  left: readonly IncidentRecord[],
  { context, width }: { readonly context: ChartContext; readonly width: number },
): FigureContent | undefined {
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

/**
 * Puts other content in a figure, or the build's; an open table stays open, and the focused element keeps the focus.
 */
function replaceFigure(id: string, content: FigureContent | undefined): void {
  const figure = document.getElementById(id);
  if (figure === null) return;
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
  if (isOpen) fillIn(figure);
  if (focused !== null) focusAgain(figure, focused);
}

function fillTable({ target }: Event): void {
  const figure = target instanceof HTMLDetailsElement && target.open ? target.closest('figure') : null;
  if (figure !== null) fillIn(figure);
}

function fillIn(figure: HTMLElement): void {
  const table = drawn.get(figure)?.table;
  if (table !== undefined)
    figure.querySelector('details > div:empty')?.append(toDom(drawTable(table), document));
}

/** Focuses the same mark where it is still there, else the figure's title. */
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
