// The register with scripts on: every action item filtered, drawn with the rows the build draws.
import { filterActionItems, formatActionItemFilter, parseActionItemFilter, } from '../../../analyse/action-items/action-item-register.js';
import { toDom } from '../../../html/render.js';
import { drawActionItems, openAtFirst, toActionItemForm } from '../../ui/lists/action-item-rows.js';
import { h } from '../../../html/elements.js';
import { countNoun } from '../../../text/english.js';
import { followGroups, openWhereThereIsRoom, readForm } from '../filters/facet-groups.js';
import { urls } from '../filters/fetch-records.js';
/** Rows drawn at once; a list of thousands is read by filtering, not by scrolling. */
const rowsAtOnce = 200;
/** Registers up to this length are loaded with the page. */
const mostUnasked = 4000;
const form = document.querySelector('[data-action-item-facets]');
const status = document.querySelector('[data-action-item-status]');
const list = document.querySelector('[data-action-item-list]');
const filters = document.querySelector('[data-filters]');
if (form !== null && status !== null && list !== null) {
    if (filters !== null)
        openWhereThereIsRoom(filters);
    const page = { form, status, list };
    const wanted = Number(form.dataset['actionItems']) <= mostUnasked || location.search !== '';
    if (wanted)
        void takeOver(page);
    else
        offerFilters(page);
}
/** A long register is megabytes, which only those who filter shall wait for. */
function offerFilters(page) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Filter by state, owner, type, component, age';
    button.addEventListener('click', () => {
        button.disabled = true;
        void takeOver(page);
    });
    page.form.replaceChildren(button);
}
async function takeOver(page) {
    try {
        const file = await loadActions();
        const groups = followGroups(page.form, openAtFirst, () => redraw(page, file, groups));
        page.form.addEventListener('change', () => {
            const query = formatActionItemFilter(parseActionItemFilter(readForm(page.form))).toString();
            history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
            redraw(page, file, groups);
        });
        page.form.addEventListener('submit', (event) => event.preventDefault());
        window.addEventListener('popstate', () => redraw(page, file, groups));
        redraw(page, file, groups);
    }
    catch {
        page.status.textContent = 'The filters could not be loaded; the register below is complete without them.';
    }
}
async function loadActions() {
    const response = await fetch(urls.file('actions.json'));
    if (!response.ok)
        throw new Error(`actions.json: the server answered ${response.status}`);
    return response.json();
}
function redraw({ status, list }, { names, actions }, groups) {
    const filter = parseActionItemFilter(new URLSearchParams(location.search));
    const { left, facets } = filterActionItems(actions, filter, names);
    groups.draw(toActionItemForm(facets, filter, actions.some(({ due }) => due !== undefined)));
    const all = countNoun(actions.length, 'action item');
    status.textContent = left.length === actions.length ? all : `${left.length.toLocaleString('en')} of ${all}`;
    // Without a filter the page as it was built is right, on whichever of its pages the reader is.
    if (formatActionItemFilter(filter).size === 0 && list.dataset['filtered'] === undefined)
        return;
    list.dataset['filtered'] = '';
    showRows(list, left, rowsAtOnce);
}
function showRows(list, rows, most) {
    const nothing = h('p', { class: 'absent' }, 'No action item matches. Take a filter away to see more.');
    const table = drawActionItems(rows.slice(0, most), { urls, label: 'Action items' });
    list.replaceChildren(toDom(rows.length === 0 ? nothing : table, document));
    if (rows.length <= most)
        return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `Show more (${(rows.length - most).toLocaleString('en')} left)`;
    button.addEventListener('click', () => showRows(list, rows, most + rowsAtOnce));
    list.append(button);
}
