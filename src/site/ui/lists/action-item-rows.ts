// The table of action items and its filter form as elements, drawn by the build and in the browser.
import type { Element, ElementContent } from 'hast';
import type {
  ActionItemAxis,
  ActionItemFilter,
  filterActionItems,
} from '../../../analyse/action-items/action-item-filter.ts';
import type { ActionItemRecord } from '../../../analyse/action-items/action-item-records.ts';
import { h } from '../../../html/elements.ts';
import type { Urls } from '../../urls.ts';
import { actionFilterStrings, actionItemStrings } from '../../strings/action-item-strings.ts';
import type { FacetForm } from './facet-form.ts';

/** A table named `label` with one row per action item, in the order given. */
export function drawActionItems(
  rows: readonly ActionItemRecord[],
  { urls, label }: { readonly urls: Pick<Urls, 'incident'>; readonly label: string },
): Element {
  return h('div', { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: label }, [
    h('table', { class: 'register' }, [
      h('thead', [
        h(
          'tr',
          actionItemStrings.columns.map((column) => h('th', { scope: 'col' }, column)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) => drawRow(row, urls)),
      ),
    ]),
  ]);
}

function drawRow(row: ActionItemRecord, urls: Pick<Urls, 'incident'>): Element {
  const words = markCode(row.title);
  return h('tr', [
    h(
      'td',
      { class: `status-${row.status}` },
      row.overdue ? [h('strong', { class: 'overdue' }, 'overdue')] : row.status,
    ),
    h('td', { class: 'action-item' }, [
      ...(row.url === undefined ? words : [h('a', { href: row.url, rel: 'noreferrer' }, words)]),
      h('span', { class: 'label-origin' }, [
        h('a', { href: urls.incident(row.incident) }, row.incidentTitle),
        row.organization === undefined ? ', ' : `, ${row.organization}, `,
        h('time', row.since),
      ]),
    ]),
    drawFact('type', row.type),
    drawFact('owner', row.owner),
    drawFact('due', row.due),
    drawFact('age', row.days === undefined ? undefined : formatAge(row.days)),
  ]);
}

/** Cells carry their column's name, since phones do not show the table's head. */
function drawFact(name: string, value: string | undefined): Element {
  const isNumber = name === 'due' || name === 'age';
  const look = ['fact', ...(isNumber ? ['number'] : []), ...(value === undefined ? ['unstated'] : [])];
  return h('td', { class: look.join(' '), dataName: name }, value ?? '–');
}

/** `529 d`; whole years from two years on: `14 y`. */
export function formatAge(days: number): string {
  return days < 730 ? `${days}\u00a0d` : `${Math.floor(days / 365.25)}\u00a0y`;
}

/** Text in `backticks` becomes code; nothing else is markup. */
export function markCode(text: string): ElementContent[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, place) => (place % 2 === 1 ? h('code', part) : { type: 'text', value: part }));
}

const shownAxes = [
  'status',
  'age',
  'type',
  'owner',
  'component',
  'organization',
] as const satisfies readonly ActionItemAxis[];
/** Groups that are open at first. */
export const openAtFirst: readonly ActionItemAxis[] = ['status', 'age', 'type'];

/** The filter form: dates, then one group per axis with more than one value. */
export function toActionItemForm(
  facets: ReturnType<typeof filterActionItems>['facets'],
  { from, to, dueFrom, dueTo, values }: ActionItemFilter,
  hasDueDates: boolean,
): FacetForm {
  const groups = shownAxes
    .filter((axis) => facets[axis].length > 1 || values[axis] !== undefined)
    .map((axis) => ({
      axis,
      title: actionFilterStrings.axes[axis],
      chosen: values[axis] ?? [],
      values: facets[axis],
    }));
  const incident = { legend: actionFilterStrings.incident, prefix: '', from, to };
  const due = { legend: actionFilterStrings.due, prefix: 'due-', from: dueFrom, to: dueTo };
  return { dates: hasDueDates ? [incident, due] : [incident], groups };
}
