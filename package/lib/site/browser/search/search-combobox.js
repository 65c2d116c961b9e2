// The keyboard of a search field with a list of options (ARIA 1.2, "list autocomplete with manual selection").
import { isPaste } from '../../../search/logs/pasted-text.js';
/** Brings field and list together; nothing is chosen until the reader goes to it, so that Enter stays Enter. */
export function createCombobox(parts, listener) {
    const { input, list } = parts;
    const { onText, onPaste, onChoice } = listener;
    input.addEventListener('input', (event) => {
        // What an input method has not settled yet is no word.
        if (!(event instanceof InputEvent && event.isComposing))
            onText();
    });
    input.addEventListener('compositionend', onText);
    const take = (event, transfer) => {
        const text = transfer?.getData('text/plain') ?? '';
        if (!isPaste(text))
            return;
        event.preventDefault();
        onPaste(text);
    };
    input.addEventListener('paste', (event) => take(event, event.clipboardData));
    input.addEventListener('drop', (event) => take(event, event.dataTransfer));
    input.addEventListener('keydown', (event) => steer(event, parts));
    // The field keeps the focus, as it does when the keyboard chooses.
    list.addEventListener('mousedown', (event) => {
        if (event.target instanceof Element && optionAt(event.target) !== undefined)
            event.preventDefault();
    });
    list.addEventListener('click', (event) => {
        const option = event.target instanceof Element ? optionAt(event.target) : undefined;
        if (option === undefined)
            return;
        onChoice(option);
        activate(parts);
    });
}
/** Makes one option the active one, or none. */
export function activate({ input, list }, option) {
    for (const other of list.querySelectorAll('[aria-selected=true]'))
        other.setAttribute('aria-selected', 'false');
    if (option === undefined) {
        input.removeAttribute('aria-activedescendant');
        return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
}
/** Says whether there is something to go to, and numbers it; an active option that is gone is active no more. */
export function refreshOptions(parts) {
    const options = optionsIn(parts.list);
    for (const [place, option] of options.entries())
        option.id = `${parts.list.id}-${place}`;
    parts.input.setAttribute('aria-expanded', String(options.length > 0));
    activate(parts, options.find((option) => option.getAttribute('aria-selected') === 'true'));
}
function steer(event, parts) {
    if (event.isComposing)
        return;
    const options = optionsIn(parts.list);
    const active = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (options.length === 0)
            return;
        event.preventDefault();
        // One place before the first option is the field itself.
        const places = options.length + 1;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        activate(parts, options[((active + 1 + step + places) % places) - 1]);
    }
    else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        follow(options[active], event);
    }
    else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
        // These move the caret, so that the reader is in the field again.
        activate(parts);
    }
}
function follow(option, event) {
    if (option instanceof HTMLAnchorElement && (event.ctrlKey || event.metaKey))
        window.open(option.href, '_blank', 'noopener');
    else
        option?.click();
}
function optionsIn(list) {
    return [...list.querySelectorAll('[role=option]')];
}
function optionAt(target) {
    const option = target.closest('[role=option]');
    return option instanceof HTMLElement ? option : undefined;
}
