// A page whose content follows a filter: facets beside it, the state in the address, back and forward included.
import {
  countFacets,
  type Facets,
  type Filter,
  filterAxes,
  type FilterAxis,
  filterRecords,
  formatFilter,
  parseFilter,
} from '../../analyse/filter.ts';
import type { AxisNames, IncidentRecord } from '../../analyse/records.ts';
import { toDom } from '../../charts/render.ts';
import { addressWith, drawChosen } from '../ui/chosen-filter.ts';
import { drawFacets, facetTitles } from '../ui/facet-form.ts';
import { loadRecords, type RecordFile } from './records.ts';

/** What a filter leaves of the archive. */
export interface FilteredView {
  readonly left: readonly IncidentRecord[];
  readonly file: RecordFile;
  readonly filter: Filter;
  /** Puts another filter into the address and follows it. */
  readonly choose: (filter: Filter) => void;
}

/** What a page does with the records its filter leaves. */
export type Redraw = (view: FilteredView) => void;

/** Takes over the form `[data-facets]`; `redraw` runs at once when the address holds a filter, and at every change. */
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
    const page: FilteredPage = { form, status, chosen: chosen ?? undefined, file, redraw, choose };
    form.addEventListener('change', () => choose(withHiddenAxes(parseFilter(readForm(form)))));
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
export function currentFilter(): Filter {
  return parseFilter(new URLSearchParams(location.search));
}

/** Beside the results the filters stand open; above them, on a phone, they would push the results away. */
export function openWhereThereIsRoom(filters: HTMLDetailsElement): void {
  const room = matchMedia('(min-width: 60rem)');
  const follow = (): void => {
    filters.open = room.matches;
  };
  room.addEventListener('change', follow);
  follow();
}

/** What a form of facets shows. */
export interface FacetState {
  readonly facets: Facets;
  readonly filter: Filter;
  readonly names: AxisNames;
}

/** Draws the form anew; groups stay open or shut and the box in use keeps the focus. */
export function redrawFacets(form: HTMLFormElement, { facets, filter, names }: FacetState): void {
  const opened = new Map([...form.querySelectorAll('details')].map((group) => [titleOf(group), group.open]));
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  form.replaceChildren(...drawFacets(facets, filter, names).map((part) => toDom(part, document)));
  for (const group of form.querySelectorAll('details')) group.open = opened.get(titleOf(group)) ?? group.open;
  if (focused !== undefined) findAgain(form, focused)?.focus();
}

/** What is filled in and ticked in a form of facets, as URL parameters. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') parameters.append(name, value);
  }
  return parameters;
}

interface FilteredPage {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  /** Where the filter is written out, on pages that do so. */
  readonly chosen: HTMLElement | undefined;
  readonly file: RecordFile;
  readonly redraw: Redraw;
  readonly choose: FilteredView['choose'];
}

function apply({ form, status, chosen, file, redraw, choose }: FilteredPage, filter: Filter): void {
  const { records, names } = file;
  const left = filterRecords(records, filter, names);
  const facets = countFacets(records, filter, names);
  redrawFacets(form, { facets, filter, names });
  const addressOf = (other: Filter): string => addressWith(location.pathname, other);
  chosen?.replaceChildren(
    ...drawChosen({ filter, facets, names, addressOf }).map((part) => toDom(part, document)),
  );
  status.textContent =
    left.length === records.length
      ? `${records.length.toLocaleString('en')} incidents`
      : `${left.length.toLocaleString('en')} of ${records.length.toLocaleString('en')} incidents`;
  redraw({ left, file, filter, choose });
}

function titleOf(group: HTMLDetailsElement): string {
  return group.querySelector('summary')?.textContent ?? '';
}

function findAgain(form: HTMLFormElement, old: HTMLInputElement): HTMLInputElement | undefined {
  return [...form.querySelectorAll('input')].find(
    (input) => input.name === old.name && (input.type !== 'checkbox' || input.value === old.value),
  );
}

/** The form's filter with what the address asks for on axes that have no boxes: charts lead to those. */
function withHiddenAxes(filter: Filter): Filter {
  const shown = new Set<FilterAxis>(facetTitles.map(([axis]) => axis));
  const hidden = Object.fromEntries(
    Object.entries(currentFilter().values).filter(([axis]) =>
      filterAxes.some((one) => one === axis && !shown.has(one)),
    ),
  );
  return { ...filter, values: { ...hidden, ...filter.values } };
}

/** Keeps parameters that are the page's own, such as the order of the list. */
function withOwnParameters(parameters: URLSearchParams): URLSearchParams {
  const sort = new URLSearchParams(location.search).get('sort');
  if (sort !== null) parameters.set('sort', sort);
  return parameters;
}
