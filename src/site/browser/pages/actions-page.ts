// The list of action items, filtered in the browser and drawn with the same rows as in the build.
import {
  filterActionItems,
  formatActionItemFilter,
  parseActionItemFilter,
} from '../../../analyse/action-items/action-item-filter.ts';
import type { ActionItemRecord } from '../../../analyse/action-items/action-item-records.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { toDom } from '../../../html/render.ts';
import { drawActionItems, openAtFirst, toActionItemForm } from '../../ui/lists/action-item-rows.ts';
import { h } from '../../../html/elements.ts';
import { actionFilterStrings as strings, actionItemStrings } from '../../strings/action-item-strings.ts';
import { type FacetGroups, followGroups, openWhereThereIsRoom, readForm } from '../filters/facet-groups.ts';
import { urls } from '../filters/fetch-records.ts';

/** What `actions.json` holds. */
interface ActionFile {
  readonly names: AxisNames;
  readonly actions: readonly ActionItemRecord[];
}

interface ActionItemPage {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
}

/** Rows drawn at once. Readers filter a list of thousands rather than scroll it. */
const rowsAtOnce = 200;
/** Lists up to this length are loaded with the page. */
const mostLoaded = 4000;

const form = document.querySelector<HTMLFormElement>('[data-action-item-facets]');
const status = document.querySelector<HTMLElement>('[data-action-item-status]');
const list = document.querySelector<HTMLElement>('[data-action-item-list]');
const filters = document.querySelector<HTMLDetailsElement>('[data-filters]');
if (form !== null && status !== null && list !== null) {
  if (filters !== null) openWhereThereIsRoom(filters);
  const page = { form, status, list };
  const wanted = Number(form.dataset['actionItems']) <= mostLoaded || location.search !== '';
  if (wanted) void takeOver(page);
  else offerFilters(page);
}

/** A long list is megabytes, so it is loaded only when somebody wants to filter it. */
function offerFilters(page: ActionItemPage): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = strings.offer;
  button.addEventListener('click', () => {
    button.disabled = true;
    void takeOver(page);
  });
  page.form.replaceChildren(button);
}

async function takeOver(page: ActionItemPage): Promise<void> {
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
  } catch {
    page.status.textContent = strings.failed;
  }
}

async function loadActions(): Promise<ActionFile> {
  const response = await fetch(urls.file('actions.json'));
  if (!response.ok) throw new Error(`actions.json: the server answered ${response.status}`);
  return response.json();
}

function redraw({ status, list }: ActionItemPage, { names, actions }: ActionFile, groups: FacetGroups): void {
  const filter = parseActionItemFilter(new URLSearchParams(location.search));
  const { left, facets } = filterActionItems(actions, filter, names);
  groups.draw(
    toActionItemForm(
      facets,
      filter,
      actions.some(({ due }) => due !== undefined),
    ),
  );
  status.textContent = strings.count(left.length, actions.length);
  // Without a filter the built page stays, whichever page of the list it is.
  if (formatActionItemFilter(filter).size === 0 && list.dataset['filtered'] === undefined) return;
  list.dataset['filtered'] = '';
  showRows(list, left, rowsAtOnce);
}

function showRows(list: HTMLElement, rows: readonly ActionItemRecord[], most: number): void {
  const nothing = h('p', { class: 'absent' }, strings.noResults);
  const table = drawActionItems(rows.slice(0, most), { urls, label: actionItemStrings.title });
  list.replaceChildren(toDom(rows.length === 0 ? nothing : table, document));
  if (rows.length <= most) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = strings.showMore(rows.length - most);
  button.addEventListener('click', () => showRows(list, rows, most + rowsAtOnce));
  list.append(button);
}
