// On every page: opens the search with `/`, Ctrl-K, Cmd-K or the masthead's link, and marks search terms.
import { isPaste } from '../../../search/logs/pasted-text.ts';
import type { SearchDialog } from './search-dialog.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
let opened: Promise<SearchDialog> | undefined;

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || !isShortcut(event)) return;
  event.preventDefault();
  open();
});

for (const link of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  link.addEventListener('click', (event) => {
    // With a modifier the link opens the search page in a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  // A reader who points at the link is about to search.
  for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, prepare, { once: true });
}

// The field of the home page only links to the search page, and a log fits neither there nor in an address.
document.querySelector('[data-search-ask]')?.addEventListener('paste', (event) => {
  const text = event instanceof ClipboardEvent ? (event.clipboardData?.getData('text/plain') ?? '') : '';
  if (!isPaste(text)) return;
  event.preventDefault();
  open(text);
});

if (
  new URLSearchParams(location.search).has('highlight') &&
  document.querySelector('[data-highlight-here]') !== null
)
  void import('./search-highlight.ts').then(({ highlightQuery }) => highlightQuery());

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.shiftKey;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);
}

/** In a text field `/` is a character. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function open(pasted?: string): void {
  // The search page has its own field.
  const input = document.querySelector<HTMLInputElement>('[data-search-page] [name=q]');
  if (input !== null) {
    input.focus();
    input.select();
    return;
  }
  if (dialog === null) return;
  // Shown before its script is loaded, so that nothing typed meanwhile is lost.
  const field = dialog.querySelector('input');
  if (!dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  void load(dialog).then((search) => search.begin(pasted));
}

/** Fetches the index head ahead of the first question, unless the reader saves data. */
function prepare(): void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const savesData =
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
  if (dialog !== null && !savesData) void load(dialog).then((search) => search.prepare());
}

function load(into: HTMLDialogElement): Promise<SearchDialog> {
  opened ??= import('./search-dialog.ts').then(({ createSearchDialog }) => createSearchDialog(into));
  return opened;
}
