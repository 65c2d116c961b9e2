// Forms of facets in the browser: groups stay open or closed, the field in use keeps the focus, and the checked boxes
// are read.
import { toDom } from '../../../html/render.ts';
import { drawFacetForm, type FacetForm } from '../../ui/lists/facet-form.ts';

export interface FacetGroups {
  /** Redraws the form. */
  readonly draw: (form: FacetForm) => void;
  /** True for a group whose values are visible; one with a choice is opened. */
  readonly isOpen: (group: Pick<FacetForm['groups'][number], 'axis' | 'chosen'>) => boolean;
}

/**
 * Follows which groups of a form are open, starting with `openAtFirst`; `onOpened` is called when one has to be filled.
 */
export function followGroups(
  form: HTMLFormElement,
  openAtFirst: readonly string[],
  onOpened: () => void,
): FacetGroups {
  const opened = new Set(openAtFirst);
  const shut = new Set<string>();
  const follow = ({ target: group }: Event): void => {
    if (!(group instanceof HTMLDetailsElement)) return;
    const { axis = '' } = group.dataset;
    if (group.open) {
      opened.add(axis);
      shut.delete(axis);
    } else shut.add(axis);
    if (group.open && group.childElementCount === 1) onOpened();
  };
  // This event does not bubble up to the form, but it can be captured there.
  form.addEventListener('toggle', follow, { capture: true });
  const isOpen: FacetGroups['isOpen'] = ({ axis, chosen }) =>
    !shut.has(axis) && (opened.has(axis) || chosen.length > 0);
  return {
    isOpen,
    draw: (content) =>
      replaceParts(
        form,
        drawFacetForm(content, isOpen).map((part) => toDom(part, document)),
      ),
  };
}

/** The entries and checked boxes in a form of facets, as URL parameters. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') parameters.append(name, value);
  }
  return parameters;
}

/** Next to the results the filters are open; above them, on a phone, they would push the results down. */
export function openWhereThereIsRoom(filters: HTMLDetailsElement): void {
  const room = matchMedia('(min-width: 60rem)');
  const follow = (): void => {
    filters.open = room.matches;
  };
  room.addEventListener('change', follow);
  follow();
}

/** Scrolled lists stay where they were, and the field or heading in use keeps the focus. */
function replaceParts(form: HTMLFormElement, parts: readonly Node[]): void {
  const focused = form.contains(document.activeElement) ? document.activeElement : null;
  const scrolled = new Map([...form.querySelectorAll('ul')].map((list) => [axisOf(list), list.scrollTop]));
  form.replaceChildren(...parts);
  for (const list of form.querySelectorAll('ul')) {
    const top = scrolled.get(axisOf(list)) ?? 0;
    // Setting it forces a layout of the whole page, even if the value is the same.
    if (top > 0) list.scrollTop = top;
  }
  if (focused === null) return;
  [...form.querySelectorAll<HTMLElement>('input, summary')]
    .find((element) => nameOf(element) === nameOf(focused))
    ?.focus({ preventScroll: true });
}

function axisOf(element: Element): string {
  return element.closest('details')?.dataset['axis'] ?? '';
}

function nameOf(element: Element): string {
  if (!(element instanceof HTMLInputElement)) return `${element.tagName} ${axisOf(element)}`;
  return `${element.name} ${element.type === 'checkbox' ? element.value : element.type}`;
}
