// A page whose content follows a filter: facets beside it, the state in the address, back and forward included.
import {
  countFacets,
  type Facets,
  type Filter,
  filterRecords,
  formatFilter,
  parseFilter,
} from '../../analyse/filter.ts';
import type { AxisNames, IncidentRecord } from '../../analyse/records.ts';
import { toDom } from '../../charts/render.ts';
import { drawFacets } from '../ui/facet-form.ts';
import { loadRecords, type RecordFile } from './records.ts';

/** What a page does with the records its filter leaves. */
export type Redraw = (left: readonly IncidentRecord[], file: RecordFile, filter: Filter) => void;

/** Takes over the form `[data-facets]`; `redraw` runs at once when the address holds a filter, and at every change. */
export async function followFilter(redraw: Redraw): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('[data-facets]');
  const status = document.querySelector<HTMLElement>('[data-filter-status]');
  const filters = document.querySelector<HTMLDetailsElement>('[data-filters]');
  if (form === null || status === null) return;
  if (filters !== null) openWhereThereIsRoom(filters);
  try {
    const file = await loadRecords();
    const page = { form, status, file, redraw };
    form.addEventListener('change', () => {
      const filter = parseFilter(readForm(form));
      const query = withOwnParameters(formatFilter(filter)).toString();
      history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
      apply(page, filter);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => apply(page, currentFilter()));
    apply(page, currentFilter());
  } catch {
    status.textContent = 'The filters could not be loaded; the page below is complete without them.';
  }
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
  readonly file: RecordFile;
  readonly redraw: Redraw;
}

function apply({ form, status, file, redraw }: FilteredPage, filter: Filter): void {
  const { records, names } = file;
  const left = filterRecords(records, filter, names);
  redrawFacets(form, { facets: countFacets(records, filter, names), filter, names });
  status.textContent =
    left.length === records.length
      ? `${records.length.toLocaleString('en')} incidents`
      : `${left.length.toLocaleString('en')} of ${records.length.toLocaleString('en')} incidents`;
  redraw(left, file, filter);
}

function titleOf(group: HTMLDetailsElement): string {
  return group.querySelector('summary')?.textContent ?? '';
}

function findAgain(form: HTMLFormElement, old: HTMLInputElement): HTMLInputElement | undefined {
  return [...form.querySelectorAll('input')].find(
    (input) => input.name === old.name && (input.type !== 'checkbox' || input.value === old.value),
  );
}

/** Keeps parameters that are the page's own, such as the order of the list. */
function withOwnParameters(parameters: URLSearchParams): URLSearchParams {
  const sort = new URLSearchParams(location.search).get('sort');
  if (sort !== null) parameters.set('sort', sort);
  return parameters;
}
