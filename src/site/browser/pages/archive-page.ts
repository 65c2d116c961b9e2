// The archive page with scripts on: every incident filtered and sorted, drawn with the rows the build draws.
import type { IncidentRecord } from '../../../analyse/records/records.ts';
import { toDom } from '../../../html/render.ts';
import { listIncidents, nothingFound } from '../../ui/lists/incident-rows.ts';
import { followFilter } from './filtered-page.ts';
import { urls } from '../filters/fetch-records.ts';
import { parseOrder, sortRecords } from '../../ui/lists/list-order.ts';

/** Rows drawn at once; a list of thousands is read by filtering, not by scrolling. */
const rowsAtOnce = 200;

const list = document.querySelector<HTMLElement>('[data-incident-list]');
const order = document.querySelector<HTMLSelectElement>('[data-order]');
if (list !== null && order !== null) {
  let redrawLast: () => void = () => undefined;
  const readOrder = () => parseOrder(new URLSearchParams(location.search).get('sort'));
  order.hidden = false;
  order.addEventListener('change', () => {
    const address = new URL(location.href);
    address.searchParams.set('sort', order.value);
    history.pushState(null, '', address);
    redrawLast();
  });
  void followFilter(({ left, file: { names } }) => {
    let shown = rowsAtOnce;
    const redraw = (): void => {
      order.value = readOrder();
      const sorted = sortRecords(left, readOrder());
      const rows =
        left.length === 0 ? nothingFound() : listIncidents(sorted.slice(0, shown), { urls, names });
      list.replaceChildren(toDom(rows, document));
      if (sorted.length > shown)
        list.append(moreButton(sorted, shown, () => ((shown += rowsAtOnce), redraw())));
    };
    redrawLast = redraw;
    redraw();
  });
}

function moreButton(sorted: readonly IncidentRecord[], shown: number, more: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `Show more (${(sorted.length - shown).toLocaleString('en')} left)`;
  button.addEventListener('click', more);
  return button;
}
