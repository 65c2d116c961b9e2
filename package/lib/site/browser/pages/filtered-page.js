// A page whose content follows a filter: facets beside it, the state in the address, back and forward included.
import { filterAxes, shownAxes } from '../../../analyse/records/filter-axes.js';
import { countFacets, filterRecords, formatFilter, noFilter, parseFilter, } from '../../../analyse/records/filter.js';
import { toDom } from '../../../html/render.js';
import { countNoun } from '../../../text/english.js';
import { addressWith, drawChosen } from '../../ui/lists/chosen-filter.js';
import { facetTitles, openAtFirst, toFacetForm } from '../../ui/lists/facet-form.js';
import { followGroups, openWhereThereIsRoom, readForm } from '../filters/facet-groups.js';
import { loadRecords } from '../filters/fetch-records.js';
/** Takes over the form `[data-facets]`; `redraw` runs at once when the address holds a filter, and at every change. */
export async function followFilter(redraw) {
    const form = document.querySelector('[data-facets]');
    const status = document.querySelector('[data-filter-status]');
    const filters = document.querySelector('[data-filters]');
    const chosen = document.querySelector('[data-chosen]');
    if (form === null || status === null)
        return;
    if (filters !== null)
        openWhereThereIsRoom(filters);
    try {
        const file = await loadRecords();
        const choose = (filter) => {
            const query = withOwnParameters(formatFilter(filter)).toString();
            history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
            apply(page, filter);
        };
        const groups = followGroups(form, openAtFirst, () => drawFacets(page, currentFilter()));
        const every = countFacets(file.records, noFilter, file.names, shownAxes);
        const axes = shownAxes.filter((axis) => every[axis].some(({ value }) => value !== 'unknown'));
        const page = { groups, axes, status, chosen: chosen ?? undefined, file, redraw, choose };
        form.addEventListener('change', () => choose(withUnshown(parseFilter(readForm(form)))));
        chosen?.addEventListener('click', (event) => followPicked(event, location.pathname, choose));
        form.addEventListener('submit', (event) => event.preventDefault());
        window.addEventListener('popstate', () => apply(page, currentFilter()));
        apply(page, currentFilter());
    }
    catch {
        status.textContent = 'The filters could not be loaded; the page below is complete without them.';
    }
}
/** A plain click on a link to `path` chooses the link's filter; one that asks for a new tab or window is left alone. */
export function followPicked(event, path, choose) {
    if (event.defaultPrevented || event.button !== 0)
        return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = new URL(link?.getAttribute('href') ?? '#', location.href);
    if (link === null || address.pathname !== path)
        return;
    event.preventDefault();
    choose(parseFilter(address.searchParams));
}
/** The filter in the address. */
export function currentFilter() {
    return parseFilter(new URLSearchParams(location.search));
}
function apply(page, filter) {
    const { status, chosen, file, redraw, choose } = page;
    const { records, names } = file;
    const left = filterRecords(records, filter, names);
    const facets = drawFacets(page, filter);
    const addressOf = (other) => addressWith(location.pathname, other);
    chosen?.replaceChildren(...drawChosen({ filter, facets, names, addressOf }).map((part) => toDom(part, document)));
    status.textContent =
        left.length === records.length
            ? countNoun(records.length, 'incident')
            : `${left.length.toLocaleString('en')} of ${countNoun(records.length, 'incident')}`;
    redraw({ left, file, filter, choose });
}
/** Counts what is seen of the facets, and the axes that are asked for. */
function drawFacets({ groups, axes, file: { records, names } }, filter) {
    const chosenOn = (axis) => filter.values[axis] ?? [];
    const counted = filterAxes.filter((axis) => chosenOn(axis).length > 0 || (axes.includes(axis) && groups.isOpen({ axis, chosen: chosenOn(axis) })));
    const facets = countFacets(records, filter, names, counted);
    groups.draw(toFacetForm({ facets, counted, filter, names, axes }));
    return facets;
}
/** The form's filter with what the address asks for and the form has no field for: charts and searches lead to that. */
function withUnshown(filter) {
    const shown = new Set(facetTitles.map(([axis]) => axis));
    const hidden = Object.fromEntries(Object.entries(currentFilter().values).filter(([axis]) => filterAxes.some((one) => one === axis && !shown.has(one))));
    return { ...currentFilter(), from: filter.from, to: filter.to, values: { ...hidden, ...filter.values } };
}
/** Keeps parameters that are the page's own, such as the order of the list. */
function withOwnParameters(parameters) {
    const sort = new URLSearchParams(location.search).get('sort');
    if (sort !== null)
        parameters.set('sort', sort);
    return parameters;
}
