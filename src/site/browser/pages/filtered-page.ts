// A page whose content follows a filter: facets next to it, the state in the address, and support for back and forward.
import { filterAxes, type FilterAxis, shownAxes } from '../../../analyse/records/filter-axes.ts';
import {
  countFacets,
  type Facets,
  type Filter,
  filterRecords,
  formatFilter,
  noFilter,
  parseFilter,
} from '../../../analyse/records/filter.ts';
import { type IncidentRecord, isMissing } from '../../../analyse/records/records.ts';
import { toDom } from '../../../html/render.ts';
import { countNoun } from '../../../text/english.ts';
import { addressWith, drawChosen } from '../../ui/lists/chosen-filter.ts';
import { facetTitles, openAtFirst, toFacetForm } from '../../ui/lists/facet-form.ts';
import { type FacetGroups, followGroups, openWhereThereIsRoom, readForm } from '../filters/facet-groups.ts';
import { loadRecords, type RecordFile } from '../filters/fetch-records.ts';

/** The part of the archive that a filter leaves. */
export interface FilteredView {
  readonly left: readonly IncidentRecord[];
  readonly file: RecordFile;
  readonly filter: Filter;
  /** Puts another filter into the address and follows it. */
  readonly choose: (filter: Filter) => void;
}

/** How a page shows the records that its filter leaves. */
export type Redraw = (view: FilteredView) => void;

/** Takes over the form `[data-facets]`; `redraw` runs at once if the address has a filter, and at every change. */
export async function followFilter(redraw: Redraw): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('[data-facets]');
  const status = document.querySelector<HTMLElement>('[data-filter-status]');
  const filters = document.querySelector<HTMLDetailsElement>('[data-filters]');
  const chosen = document.querySelector<HTMLElement>('[data-chosen]');
  if (form === null || status === null) return;
  if (filters !== null) openWhereThereIsRoom(filters);
  try {
    const file = await loadRecords();
    const choose = (filter: Filter): void => {
      const query = withOwnParameters(formatFilter(filter)).toString();
      history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
      apply(page, filter);
    };
    const groups = followGroups(form, openAtFirst, () => drawFacets(page, currentFilter()));
    const every = countFacets(file.records, noFilter, file.names, shownAxes);
    const axes = shownAxes.filter((axis) => every[axis].some(({ value }) => !isMissing(value)));
    const page: FilteredPage = { groups, axes, status, chosen: chosen ?? undefined, file, redraw, choose };
    form.addEventListener('change', () => choose(withUnshown(parseFilter(readForm(form)))));
    chosen?.addEventListener('click', (event) => followPicked(event, location.pathname, choose));
    form.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => apply(page, currentFilter()));
    apply(page, currentFilter());
  } catch {
    status.textContent = 'The filters could not be loaded; the page below is complete without them.';
  }
}

/** A plain click on a link to `path` chooses the link's filter; one that asks for a new tab or window is left alone. */
export function followPicked(event: MouseEvent, path: string, choose: (filter: Filter) => void): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const address = new URL(link?.getAttribute('href') ?? '#', location.href);
  if (link === null || address.pathname !== path) return;
  event.preventDefault();
  choose(parseFilter(address.searchParams));
}

/** The filter in the address. */
function currentFilter(): Filter {
  return parseFilter(new URLSearchParams(location.search));
}

interface FilteredPage {
  readonly groups: FacetGroups;
  /** Those on which the archive has any value. */
  readonly axes: readonly FilterAxis[];
  readonly status: HTMLElement;
  /** Where the filter is written out, on pages that do so. */
  readonly chosen: HTMLElement | undefined;
  readonly file: RecordFile;
  readonly redraw: Redraw;
  readonly choose: FilteredView['choose'];
}

function apply(page: FilteredPage, filter: Filter): void {
  const { status, chosen, file, redraw, choose } = page;
  const { records, names } = file;
  const left = filterRecords(records, filter, names);
  const facets = drawFacets(page, filter);
  const addressOf = (other: Filter): string => addressWith(location.pathname, other);
  chosen?.replaceChildren(
    ...drawChosen({ filter, facets, names, addressOf }).map((part) => toDom(part, document)),
  );
  status.textContent =
    left.length === records.length
      ? countNoun(records.length, 'incident')
      : `${left.length.toLocaleString('en')} of ${countNoun(records.length, 'incident')}`;
  redraw({ left, file, filter, choose });
}

/** Counts the visible facets, and the axes that are requested. */
function drawFacets({ groups, axes, file: { records, names } }: FilteredPage, filter: Filter): Facets {
  const chosenOn = (axis: FilterAxis): readonly string[] => filter.values[axis] ?? [];
  const counted = filterAxes.filter(
    (axis) =>
      chosenOn(axis).length > 0 || (axes.includes(axis) && groups.isOpen({ axis, chosen: chosenOn(axis) })),
  );
  const facets = countFacets(records, filter, names, counted);
  groups.draw(toFacetForm({ facets, counted, filter, names, axes }));
  return facets;
}

/** The form's filter plus the parts of the address that the form has no field for, as charts and searches link to. */
function withUnshown(filter: Filter): Filter {
  const shown = new Set<FilterAxis>(facetTitles.map(([axis]) => axis));
  const hidden = Object.fromEntries(
    Object.entries(currentFilter().values).filter(([axis]) =>
      filterAxes.some((one) => one === axis && !shown.has(one)),
    ),
  );
  return { ...currentFilter(), from: filter.from, to: filter.to, values: { ...hidden, ...filter.values } };
}

/** Keeps the page's own parameters, such as the order of the list. */
function withOwnParameters(parameters: URLSearchParams): URLSearchParams {
  const sort = new URLSearchParams(location.search).get('sort');
  if (sort !== null) parameters.set('sort', sort);
  return parameters;
}
