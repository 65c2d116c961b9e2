// The keyboard of a search field with a list of options (ARIA 1.2, "list autocomplete with manual selection").
import { isPaste } from '../../../search/logs/pasted-text.ts';

export interface ComboboxParts {
  readonly input: HTMLInputElement;
  /** Holds elements with the role `option`. */
  readonly list: HTMLElement;
}

export interface ComboboxListener {
  /** The text has changed and is complete: no input method is still composing. */
  readonly onText: () => void;
  /** A text too long for one line; the field is not changed. */
  readonly onPaste: (text: string) => void;
  /** An option that is not a link was chosen. */
  readonly onChoice: (option: HTMLElement) => void;
}

/** Connects field and list; nothing is selected until the reader moves to it, so that Enter still submits. */
export function createCombobox(parts: ComboboxParts, listener: ComboboxListener): void {
  const { input, list } = parts;
  const { onText, onPaste, onChoice } = listener;
  input.addEventListener('input', (event) => {
    // Text that an input method is still composing is not a word yet.
    if (!(event instanceof InputEvent && event.isComposing)) onText();
  });
  input.addEventListener('compositionend', onText);
  const take = (event: Event, transfer: DataTransfer | null): void => {
    const text = transfer?.getData('text/plain') ?? '';
    if (!isPaste(text)) return;
    event.preventDefault();
    onPaste(text);
  };
  input.addEventListener('paste', (event) => take(event, event.clipboardData));
  input.addEventListener('drop', (event) => take(event, event.dataTransfer));
  input.addEventListener('keydown', (event) => steer(event, parts));
  // The field keeps the focus, as it does when the keyboard chooses.
  list.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && optionAt(event.target) !== undefined) event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? optionAt(event.target) : undefined;
    if (option === undefined) return;
    onChoice(option);
    activate(parts);
  });
}

/** Makes one option the active one, or none. */
export function activate({ input, list }: ComboboxParts, option?: HTMLElement): void {
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

/** Announces whether there are options, and numbers them; an active option that is gone is no longer active. */
export function refreshOptions(parts: ComboboxParts): void {
  const options = optionsIn(parts.list);
  for (const [place, option] of options.entries()) option.id = `${parts.list.id}-${place}`;
  parts.input.setAttribute('aria-expanded', String(options.length > 0));
  activate(
    parts,
    options.find((option) => option.getAttribute('aria-selected') === 'true'),
  );
}

function steer(event: KeyboardEvent, parts: ComboboxParts): void {
  if (event.isComposing) return;
  const options = optionsIn(parts.list);
  const active = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (options.length === 0) return;
    event.preventDefault();
    // The position before the first option is the field itself.
    const places = options.length + 1;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    activate(parts, options[((active + 1 + step + places) % places) - 1]);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    follow(options[active], event);
  } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
    // These keys move the caret, so the reader is back in the field.
    activate(parts);
  }
}

function follow(option: HTMLElement | undefined, event: KeyboardEvent): void {
  if (option instanceof HTMLAnchorElement && (event.ctrlKey || event.metaKey))
    window.open(option.href, '_blank', 'noopener');
  else option?.click();
}

function optionsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=option]')];
}

function optionAt(target: Element): HTMLElement | undefined {
  const option = target.closest('[role=option]');
  return option instanceof HTMLElement ? option : undefined;
}
