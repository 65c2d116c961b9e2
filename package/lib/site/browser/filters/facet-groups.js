// Forms of facets in the browser: groups stay open or shut, the field in use keeps the focus, what is ticked is read.
import { toDom } from '../../../html/render.js';
import { drawFacetForm } from '../../ui/lists/facet-form.js';
/** Follows which groups of a form are open, `openAtFirst` to begin with; `onOpened` hears when one wants to be filled. */
export function followGroups(form, openAtFirst, onOpened) {
    const opened = new Set(openAtFirst);
    const shut = new Set();
    const follow = ({ target: group }) => {
        if (!(group instanceof HTMLDetailsElement))
            return;
        const { axis = '' } = group.dataset;
        if (group.open) {
            opened.add(axis);
            shut.delete(axis);
        }
        else
            shut.add(axis);
        if (group.open && group.childElementCount === 1)
            onOpened();
    };
    // This event does not rise to the form, but it comes down through it.
    form.addEventListener('toggle', follow, { capture: true });
    const isOpen = ({ axis, chosen }) => !shut.has(axis) && (opened.has(axis) || chosen.length > 0);
    return {
        isOpen,
        draw: (content) => replaceParts(form, drawFacetForm(content, isOpen).map((part) => toDom(part, document))),
    };
}
/** What is filled in and ticked in a form of facets, as URL parameters. */
export function readForm(form) {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && value !== '')
            parameters.append(name, value);
    }
    return parameters;
}
/** Beside the results the filters stand open; above them, on a phone, they would push the results away. */
export function openWhereThereIsRoom(filters) {
    const room = matchMedia('(min-width: 60rem)');
    const follow = () => {
        filters.open = room.matches;
    };
    room.addEventListener('change', follow);
    follow();
}
/** Scrolled lists stay where they were, and the field or heading in use keeps the focus. */
function replaceParts(form, parts) {
    const focused = form.contains(document.activeElement) ? document.activeElement : null;
    const scrolled = new Map([...form.querySelectorAll('ul')].map((list) => [axisOf(list), list.scrollTop]));
    form.replaceChildren(...parts);
    for (const list of form.querySelectorAll('ul')) {
        const top = scrolled.get(axisOf(list)) ?? 0;
        // Setting it takes a layout of the whole page, even to where it is.
        if (top > 0)
            list.scrollTop = top;
    }
    if (focused === null)
        return;
    [...form.querySelectorAll('input, summary')]
        .find((element) => nameOf(element) === nameOf(focused))
        ?.focus({ preventScroll: true });
}
function axisOf(element) {
    return element.closest('details')?.dataset['axis'] ?? '';
}
function nameOf(element) {
    if (!(element instanceof HTMLInputElement))
        return `${element.tagName} ${axisOf(element)}`;
    return `${element.name} ${element.type === 'checkbox' ? element.value : element.type}`;
}
