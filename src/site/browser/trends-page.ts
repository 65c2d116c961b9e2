// The charts with scripts on: redrawn for the filter and for the width there is, with the code that drew them at build.
import { readRecurrences } from '../../analyse/came-back.ts';
import type { Filter } from '../../analyse/filter.ts';
import type { IncidentRecord } from '../../analyse/records.ts';
import { trendCharts } from '../../charts/catalogue.ts';
import { toDom } from '../../charts/render.ts';
import { drawFigure } from '../ui/chart-figure.ts';
import { followFilter } from './filtered-page.ts';
import { type RecordFile, urls } from './records.ts';

interface Last {
  readonly left: readonly IncidentRecord[];
  readonly file: RecordFile;
  readonly filter: Filter;
}

const place = document.querySelector<HTMLElement>('[data-charts]');
if (place !== null) {
  let last: Last | undefined;
  let drawnWidth = 0;
  const redraw = (): void => {
    if (last === undefined) return;
    const { left, file, filter } = last;
    drawnWidth = place.clientWidth;
    const context = {
      asOf: file.asOf,
      zone: file.timezone,
      names: file.names,
      links: urls,
      recurrences: readRecurrences(file.recurrences, file.records),
      width: Math.min(960, Math.max(300, drawnWidth)),
      filter,
    };
    const open = new Set([...place.querySelectorAll('figure:has(details[open])')].map((figure) => figure.id));
    place.replaceChildren(...trendCharts.map((chart) => toDom(drawFigure(chart, left, context), document)));
    for (const id of open) place.querySelector(`#${CSS.escape(id)} details`)?.setAttribute('open', '');
  };
  void followFilter((left, file, filter) => {
    last = { left, file, filter };
    redraw();
  });
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - drawnWidth) > 8) requestAnimationFrame(redraw);
  }).observe(place);
}
