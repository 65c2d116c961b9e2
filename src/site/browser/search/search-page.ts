// The search page: the question and the order in the address, results with excerpts, facets that write into the query.
import { formatFilter, isEmpty, noFilter, parseFilter } from '../../../analyse/records/filter.ts';
import type { Completion } from '../../../search/query/completion.ts';
import { condenseLog } from '../../../search/logs/log-templates.ts';
import { isPaste } from '../../../search/logs/pasted-text.ts';
import { formatQuery } from '../../../search/query/query-language.ts';
import { parseResultOrder, type ResultOrder } from '../../../search/results/result-order.ts';
import { searchText } from '../../ui/search/search-text.ts';
import { openWhereThereIsRoom } from '../filters/facet-groups.ts';
import { createCombobox, refreshOptions } from './search-combobox.ts';
import { createPasteBox, maxStored, takeStoredPaste } from './search-paste.ts';
import { acceptSuggestion, drawSuggestions } from './search-suggestions.ts';
import { rememberSearch } from './search-recent.ts';
import { queryOfClick } from './search-hints.ts';
import { createPageResults, type PageParts } from './search-page-results.ts';
import type { Question } from '../../../search/results/question.ts';

const rowsAtOnce = 20;

/** Milliseconds without typing before the question is written into the address. */
const pauseBeforeAddress = 300;

/** The question of the address; a pasted text is in the history's state instead. */
interface Asked {
  readonly query: string;
  readonly order: ResultOrder;
  readonly paste?: string;
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page !== null) start(page);

interface Parts extends PageParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly order: HTMLSelectElement;
}

type Change = (into: 'push' | 'replace') => void;

function start(root: HTMLElement): void {
  const filters = find(root, '[data-search-facets] details', HTMLDetailsElement);
  openWhereThereIsRoom(filters);
  const parts: Parts = {
    root,
    filters,
    form: find(root, 'form[role=search]', HTMLFormElement),
    input: find(root, '[name=q]', HTMLInputElement),
    list: find(root, '[data-search-options]', HTMLElement),
    order: find(root, '[data-search-order]', HTMLSelectElement),
    paste: createPasteBox(find(root, '[data-search-paste]', HTMLElement), () => change('replace')),
  };
  // Set here rather than in the markup: without scripts it does not behave like a list box.
  parts.list.setAttribute('role', 'listbox');
  parts.list.setAttribute('aria-label', searchText.suggestions);
  parts.form.hidden = false;
  const choose = (query: string): void => {
    parts.input.value = query;
    change('push');
  };
  const results = createPageResults(parts, {
    rowsAtOnce,
    onFacets: choose,
    onCompletion: (completion) => showCompletion(parts, completion),
  });
  const change = followAddress(parts, results.ask);
  listen(parts, change);
  root.addEventListener('click', (event) => {
    const query = queryOfClick(event);
    if (query !== undefined) choose(query);
  });
}

/** Asks the question of the address, now and on back and forward; other questions are written into the address. */
function followAddress({ input, order, paste }: Parts, ask: (question: Question) => void): Change {
  let writing: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(writing);
    const asked = readAddress();
    input.value = asked.query;
    order.value = asked.order;
    paste.show(asked.paste);
    ask(questionOf(asked));
  };
  window.addEventListener('popstate', follow);
  normalizeAddress();
  follow();
  return (into) => {
    clearTimeout(writing);
    const asked = { query: input.value, order: parseResultOrder(order.value), paste: paste.text() };
    if (into === 'push') write('push', asked);
    else writing = setTimeout(() => write('replace', asked), pauseBeforeAddress);
    ask(questionOf(asked, input));
  };
}

function listen(parts: Parts, change: Change): void {
  const { root, form, input, order, paste } = parts;
  createCombobox(parts, {
    onText: () => change('replace'),
    onPaste: (text) => {
      paste.show(text);
      change('push');
    },
    onChoice: (option) => {
      if (acceptSuggestion(input, option)) change('replace');
    },
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') showCompletion(parts);
  });
  input.addEventListener('blur', () => showCompletion(parts));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    showCompletion(parts);
    rememberSearch(input.value);
    change('push');
    root.querySelector<HTMLElement>('[data-search-results] a')?.focus();
  });
  order.addEventListener('change', () => change('push'));
}

/** Suggestions are shown below the field while it has the focus. */
function showCompletion({ input, list }: Parts, completion?: Completion): void {
  const isOpen = completion !== undefined && document.activeElement === input && input.value.trim() !== '';
  const group = isOpen ? drawSuggestions(completion) : undefined;
  list.replaceChildren(...(group === undefined ? [] : [group]));
  refreshOptions({ input, list });
}

function questionOf({ query, order, paste }: Asked, input?: HTMLInputElement): Question {
  const caret = input === undefined || document.activeElement !== input ? undefined : input.selectionStart;
  return { query, order, paste, limit: rowsAtOnce, caret: caret ?? undefined };
}

function readAddress(): Asked {
  const address = new URLSearchParams(location.search);
  const state: unknown = history.state;
  const kept = typeof state === 'object' && state !== null && 'paste' in state ? state.paste : undefined;
  return {
    query: address.get('q') ?? '',
    order: parseResultOrder(address.get('sort')),
    paste: typeof kept === 'string' ? kept : undefined,
  };
}

/**
 * Normalizes the address before it is read: filters that came as parameters, as lists and charts have them, move into
 * the query; a query that is a pasted text, or one stored by another page, is kept in this tab.
 */
function normalizeAddress(): void {
  const asked = readAddress();
  const filter = parseFilter(new URLSearchParams(location.search));
  const fields = isEmpty(filter)
    ? ''
    : formatQuery({ words: [], phrases: [], excluded: [], filter, without: noFilter });
  const isTooLong = isPaste(asked.query);
  const query = [isTooLong ? '' : asked.query, fields].filter((part) => part !== '').join(' ');
  const paste = takeStoredPaste() ?? (isTooLong ? asked.query : asked.paste);
  if (query !== asked.query || paste !== asked.paste || formatFilter(filter).size > 0)
    write('replace', { ...asked, query, paste });
}

function write(into: 'push' | 'replace', { query, order, paste }: Asked): void {
  const address = new URLSearchParams();
  if (query.trim() !== '') address.set('q', query.trim());
  if (order !== 'relevance') address.set('sort', order);
  const target = address.size === 0 ? location.pathname : `${location.pathname}?${address}`;
  const state = paste === undefined ? null : { paste: condenseLog(paste, maxStored) };
  const isSame = target === location.pathname + location.search && state?.paste === readAddress().paste;
  if (into === 'push' && !isSame) history.pushState(state, '', target);
  else if (!isSame) history.replaceState(state, '', target);
}

function find<Kind extends HTMLElement>(place: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const found = place.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`search page: no ${selector}`);
  return found;
}
