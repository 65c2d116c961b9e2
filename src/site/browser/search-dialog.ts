// The search dialog: a combobox whose list is the results (ARIA 1.2, "list autocomplete with manual selection").
import { urls } from './records.ts';
import { createSearchClient, type SearchClient } from './search-client.ts';
import type { Answer, Place, Question, ResultRow } from './search-messages.ts';
import { addressOf, countOf, failureOf, make, progressOf, remarkOn, withMarks } from './search-results.ts';

export interface SearchDialog {
  /** Opens the dialog, with the last question selected; the focus returns by itself when it closes. */
  readonly show: () => void;
}

/** As many as fit without scrolling; the search page shows them all. */
const rowsInDialog = 7;

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly retry: HTMLButtonElement;
}

/** Brings the markup of SearchDialog.astro to life; nothing is fetched before it is shown. */
export function createSearchDialog(dialog: HTMLDialogElement): SearchDialog {
  const parts: Parts = {
    dialog,
    input: find(dialog, 'input', HTMLInputElement),
    list: find(dialog, '[data-search-options]', HTMLElement),
    status: find(dialog, '[role=status]', HTMLElement),
    retry: find(dialog, '[data-search-retry]', HTMLButtonElement),
  };
  // Said here rather than in the markup: before this script runs it is no list box.
  parts.list.setAttribute('role', 'listbox');
  parts.list.setAttribute('aria-label', 'Incidents found');
  const client = connect(parts);
  listen(parts, client);
  return {
    show: () => {
      if (!dialog.open) dialog.showModal();
      parts.input.focus();
      parts.input.select();
      client.prepare();
    },
  };
}

function connect({ input, list, status, retry }: Parts): SearchClient {
  let rows: readonly ResultRow[] = [];
  return createSearchClient({
    onLoading: (received, of) => {
      retry.hidden = true;
      status.textContent = progressOf(received, of);
    },
    onFailure: (reason) => {
      const { sentence, way } = failureOf(reason);
      status.textContent = sentence;
      retry.textContent = way;
      retry.dataset['reason'] = reason;
      retry.hidden = false;
    },
    onAnswer: (answer, question) => {
      rows = answer.rows;
      retry.hidden = true;
      const options = answer.total === 0 ? [] : [...rows.map(drawOption), drawAll(answer, question)];
      list.replaceChildren(...options);
      input.setAttribute('aria-expanded', String(options.length > 0));
      activate({ input, list }, undefined);
      status.textContent = statusOf(answer, question);
    },
    onPlace: (place) => {
      const row = rows.findIndex(({ record }) => record.id === place.incident);
      const option = list.children[row];
      const found = rows[row];
      if (found !== undefined && option instanceof HTMLAnchorElement) fillIn(option, found, place);
    },
  });
}

function statusOf(answer: Answer, { query }: Question): string {
  if (query.trim() === '') return '';
  if (!answer.asked) return 'These words stand everywhere; type a rarer one.';
  if (answer.total === 0)
    return `Nothing found for “${query.trim()}”. Fewer words, or another spelling, may help.`;
  return [countOf(answer), remarkOn(answer)].filter((part) => part !== undefined).join('. ');
}

function drawOption(row: ResultRow, place: number): HTMLElement {
  const attributes = {
    role: 'option',
    id: `search-option-${place}`,
    tabindex: '-1',
    'aria-selected': 'false',
  };
  return make('a', { ...attributes, class: 'search-option', href: addressOf(row) }, [
    make('span', { class: 'search-title' }, withMarks(row.title)),
    make('span', { class: 'search-meta' }, [row.facts]),
    make('span', { class: 'search-excerpt' }, ['\u00a0']),
  ]);
}

function fillIn(option: HTMLAnchorElement, row: ResultRow, place: Place): void {
  option.href = addressOf(row, place);
  const heading = place.section?.heading ?? '';
  const words = place.excerpt === undefined ? [place.summary] : withMarks(place.excerpt);
  const where = heading === '' ? [] : [make('span', { class: 'search-where' }, [heading]), ' '];
  option.querySelector('.search-excerpt')?.replaceChildren(...where, ...words);
}

function drawAll(answer: Answer, { query }: Question): HTMLElement {
  const attributes = { role: 'option', id: 'search-option-all', tabindex: '-1', 'aria-selected': 'false' };
  return make('a', { ...attributes, class: 'search-option search-all', href: urls.search(query.trim()) }, [
    `All ${countOf(answer)}, with filters`,
  ]);
}

function listen(parts: Parts, client: SearchClient): void {
  const { dialog, input, list, retry } = parts;
  const ask = (): void => client.ask({ query: input.value, filter: '', limit: rowsInDialog });
  input.addEventListener('input', (event) => {
    // What an input method has not settled yet is no word.
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  input.addEventListener('compositionend', ask);
  input.addEventListener('keydown', (event) => steer(event, parts));
  retry.addEventListener('click', () => {
    if (retry.dataset['reason'] === 'outdated') location.reload();
    else client.retry();
    input.focus();
  });
  list.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    // Only the backdrop has the dialog itself as target.
    if (event.target === dialog) dialog.close();
  });
  find(dialog, '[data-search-close]', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => activate(parts, undefined));
}

function steer(event: KeyboardEvent, parts: Parts): void {
  if (event.isComposing) return;
  const options = [...parts.list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const active = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    // One place before the first option is the input itself.
    const places = options.length + 1;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    activate(parts, options[((active + 1 + step + places) % places) - 1]);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    follow(options[active], event);
  }
}

function follow(option: HTMLAnchorElement | undefined, event: KeyboardEvent): void {
  if (option === undefined) return;
  if (event.ctrlKey || event.metaKey) window.open(option.href, '_blank', 'noopener');
  else option.click();
}

function activate({ input, list }: Pick<Parts, 'input' | 'list'>, option: HTMLElement | undefined): void {
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

function find<Kind extends HTMLElement>(place: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const found = place.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`createSearchDialog(dialog): no ${selector} in the dialog`);
  return found;
}
