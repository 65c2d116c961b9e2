// On every page: opens the search with `/`, Ctrl-K or Cmd-K and the masthead's link, and marks what was searched for.
import { isPaste } from '../../../search/logs/pasted-text.ts';
import type { SearchDialog } from './search-dialog.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
let opened: Promise<SearchDialog> | undefined;

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || !isShortcut(event)) return;
  event.preventDefault();
  open();
});

for (const opener of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  opener.addEventListener('click', (event) => {
    // With a modifier the link is meant: the search page in a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  // Whoever points at the search is about to ask.
  for (const sign of ['pointerenter', 'focus']) opener.addEventListener(sign, prepare, { once: true });
}

// A field that only leads to the search page: a log would fit neither into it nor into an address.
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

/** Whoever is writing means the character. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function open(pasted?: string): void {
  // The search page has the same search with more room.
  const input = document.querySelector<HTMLInputElement>('[data-search-page] [name=q]');
  if (input !== null) {
    input.focus();
    input.select();
    return;
  }
  if (dialog === null) return;
  // Shown before its script is there: what is typed meanwhile must not be lost.
  const field = dialog.querySelector('input');
  if (!dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  void load(dialog).then((search) => search.begin(pasted));
}

/** Fetches what every question needs, before there is one; not for readers who save data. */
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
