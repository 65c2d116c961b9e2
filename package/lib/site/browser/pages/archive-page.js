import { toDom } from '../../../html/render.js';
import { listIncidents, nothingFound } from '../../ui/lists/incident-rows.js';
import { followFilter } from './filtered-page.js';
import { urls } from '../filters/fetch-records.js';
import { parseOrder, sortRecords } from '../../ui/lists/list-order.js';
/** Rows drawn at once; a list of thousands is read by filtering, not by scrolling. */
const rowsAtOnce = 200;
const list = document.querySelector('[data-incident-list]');
const order = document.querySelector('[data-order]');
if (list !== null && order !== null) {
    let redrawLast = () => undefined;
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
        const redraw = () => {
            order.value = readOrder();
            const sorted = sortRecords(left, readOrder());
            const rows = left.length === 0 ? nothingFound() : listIncidents(sorted.slice(0, shown), { urls, names });
            list.replaceChildren(toDom(rows, document));
            if (sorted.length > shown)
                list.append(moreButton(sorted, shown, () => ((shown += rowsAtOnce), redraw())));
        };
        redrawLast = redraw;
        redraw();
    });
}
function moreButton(sorted, shown, more) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `Show more (${(sorted.length - shown).toLocaleString('en')} left)`;
    button.addEventListener('click', more);
    return button;
}
