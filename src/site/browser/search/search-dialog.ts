// The search dialog: a combobox whose list has the results, suggestions and recent searches.
import type { Completion } from '../../../search/query/completion.ts';
import { activate, createCombobox, refreshOptions } from './search-combobox.ts';
import { loadingProgress, searchText, showAll } from '../../ui/search/search-text.ts';
import { urls } from '../filters/fetch-records.ts';
import { createSearchClient, type SearchClient } from './search-client.ts';
import { addressOfWords, createPasteBox, storePaste, type PasteBox } from './search-paste.ts';
import type { Answer, Question, ResultDetails, ResultRow } from '../../../search/results/question.ts';
import type { FailureReason } from '../search-worker/search-messages.ts';
import { acceptSuggestion, drawSuggestions } from './search-suggestions.ts';
import { clearSearches, listRecent, rememberSearch } from './search-recent.ts';
import { drawHints, queryOfClick } from './search-hints.ts';
import {
  addressOf,
  countOf,
  createAnnouncer,
  drawDot,
  drawMatches,
  failureOf,
  make,
  sayAnswer,
  withMarks,
} from './search-results.ts';

export interface SearchDialog {
  /**
   * Asks the text that was typed before this script was loaded, or pasted elsewhere; without text it shows recent
   * searches.
   */
  readonly begin: (pasted?: string) => void;
  /** Fetches the head of the index without a question. */
  readonly prepare: () => void;
}

/** As many as fit without scrolling; the search page shows all. */
const rowsInDialog = 7;

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly hints: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly forget: HTMLButtonElement;
  readonly paste: PasteBox;
  readonly announce: (sentence: string) => void;
}

/** Wires up the markup of SearchDialog.astro; fetches nothing before `begin` or `prepare`. */
export function createSearchDialog(dialog: HTMLDialogElement): SearchDialog {
  const parts: Parts = {
    dialog,
    form: find(dialog, 'form', HTMLFormElement),
    input: find(dialog, 'input', HTMLInputElement),
    list: find(dialog, '[data-search-options]', HTMLElement),
    status: find(dialog, '[data-search-status]', HTMLElement),
    hints: find(dialog, '[data-search-hints]', HTMLElement),
    retry: find(dialog, '[data-search-retry]', HTMLButtonElement),
    forget: find(dialog, '[data-search-forget]', HTMLButtonElement),
    paste: createPasteBox(find(dialog, '[data-search-paste]', HTMLElement), () => ask()),
    announce: createAnnouncer(find(dialog, '[role=status]', HTMLElement)),
  };
  // Set here rather than in the markup: before this script runs it does not behave like a list box.
  parts.list.setAttribute('role', 'listbox');
  parts.list.setAttribute('aria-label', searchText.results);
  const client = connect(parts);
  const ask = (): void => client.ask(questionOf(parts));
  listen(parts, client, ask);
  return {
    begin: (pasted) => {
      if (pasted !== undefined) parts.paste.show(pasted);
      drawRecent(parts);
      ask();
    },
    prepare: client.prepare,
  };
}

function questionOf({ input, paste }: Pick<Parts, 'input' | 'paste'>): Question {
  const caret = input.selectionStart ?? undefined;
  return { query: input.value, paste: paste.text(), order: 'relevance', limit: rowsInDialog, caret };
}

function connect(parts: Parts): SearchClient {
  const { list, status, retry } = parts;
  let rows: readonly ResultRow[] = [];
  const wait = (sentence: string): void => {
    retry.hidden = true;
    status.textContent = sentence;
  };
  const client = createSearchClient({
    onLoading: (received, of) => wait(loadingProgress(received, of)),
    onWaiting: () => wait(searchText.searching),
    onFailure: (reason) => showFailure(parts, reason),
    onAnswer: (answer, question) => {
      rows = [...answer.rows, ...answer.partial];
      showAnswer(parts, answer, question);
      client.loadDetails(rows.map(({ record }) => record.id));
    },
    onCompletion: (completion) => showCompletion(parts, completion),
    onDetails: (details) => {
      const found = rows.find(({ record }) => record.id === details.incident);
      const option = list.querySelector(`[data-incident="${CSS.escape(details.incident)}"]`);
      if (found !== undefined && option instanceof HTMLAnchorElement) fillIn(option, found, details);
    },
  });
  return client;
}

function showFailure({ status, retry, announce }: Parts, reason: FailureReason): void {
  const { sentence, action } = failureOf(reason);
  status.textContent = sentence;
  announce(sentence);
  retry.textContent = action;
  retry.dataset['reason'] = reason;
  retry.hidden = false;
}

function showAnswer(parts: Parts, answer: Answer, question: Question): void {
  const { list, status, hints, retry, paste, announce } = parts;
  retry.hidden = true;
  paste.sayWords(answer.pasteWords);
  const sentence = sayAnswer(answer, question);
  status.textContent = sentence;
  announce(sentence);
  hints.replaceChildren(...drawHints(answer, question));
  const { rows, partial } = answer;
  list.replaceChildren(
    ...rows.map(drawOption),
    ...(partial.length === 0 ? [] : [drawOthers(partial)]),
    ...(rows.length + partial.length === 0 ? [] : [drawAll(answer, question)]),
  );
  refreshOptions(parts);
  drawRecent(parts);
}

function showCompletion(parts: Parts, completion: Completion): void {
  const { list } = parts;
  const [first] = completion.suggestions;
  const group = drawSuggestions(completion);
  list.querySelector('.search-suggestions')?.remove();
  // Suggested values go first, because a field was typed already; fields go last.
  if (group !== undefined && first?.text.endsWith(':') === false) list.prepend(group);
  else if (group !== undefined) list.append(group);
  refreshOptions(parts);
}

/** Without a question the list shows recent searches. */
function drawRecent(parts: Parts): void {
  const { input, list, paste, forget } = parts;
  const isIdle = input.value.trim() === '' && paste.text() === undefined;
  const recent = isIdle ? listRecent() : [];
  forget.hidden = recent.length === 0;
  if (!isIdle) return;
  const options = recent.map((query) =>
    make(
      'div',
      {
        role: 'option',
        'aria-selected': 'false',
        class: 'search-option search-recent',
        'data-recent': query,
      },
      [query],
    ),
  );
  const group = make(
    'div',
    { role: 'group', 'aria-label': searchText.recentSearches, class: 'search-recents' },
    options,
  );
  const suggestions = list.querySelector('.search-suggestions');
  list.replaceChildren(
    ...(recent.length === 0 ? [] : [group]),
    ...(suggestions === null ? [] : [suggestions]),
  );
  refreshOptions(parts);
}

function drawOthers(rows: readonly ResultRow[]): HTMLElement {
  const title = make('div', { class: 'search-partial', 'aria-hidden': 'true' }, [searchText.partialMatches]);
  return make('div', { role: 'group', 'aria-label': searchText.partialMatches }, [
    title,
    ...rows.map(drawOption),
  ]);
}

function drawOption(row: ResultRow): HTMLElement {
  const attributes = { role: 'option', tabindex: '-1', 'aria-selected': 'false' };
  return make(
    'a',
    { ...attributes, class: 'search-option', href: addressOf(row), 'data-incident': row.record.id },
    [
      make('span', { class: 'search-title' }, [drawDot(row), ...withMarks(row.title)]),
      make('span', { class: 'search-meta' }, [row.facts]),
      ...drawMatches(row.matches, 1),
      make('span', { class: 'search-excerpt' }, ['\u00a0']),
    ],
  );
}

function fillIn(option: HTMLAnchorElement, row: ResultRow, details: ResultDetails): void {
  option.href = addressOf(row, details);
  const heading = details.section?.heading ?? '';
  const words = details.excerpt === undefined ? [details.summary] : withMarks(details.excerpt);
  const where = heading === '' ? [] : [make('span', { class: 'search-where' }, [heading]), ' '];
  option.querySelector('.search-excerpt')?.replaceChildren(...where, ...words);
  if (details.fix === undefined || option.querySelector('.search-fix') !== null) return;
  option.append(make('span', { class: 'search-fix' }, [make('b', {}, [searchText.fix]), ' ', details.fix]));
}

function drawAll(answer: Answer, { query, paste }: Question): HTMLElement {
  const attributes = { role: 'option', tabindex: '-1', 'aria-selected': 'false', 'data-all': '' };
  // A new tab does not have the pasted text, so the address has its most specific words.
  const href = paste === undefined ? urls.search(query.trim()) : addressOfWords(answer.pasteWords ?? []);
  return make('a', { ...attributes, class: 'search-option search-all', href }, [showAll(countOf(answer))]);
}

function listen(parts: Parts, client: SearchClient, ask: () => void): void {
  const { input, hints, retry, forget, paste } = parts;
  const choose = (query: string): void => {
    input.value = query;
    input.focus();
    ask();
  };
  createCombobox(parts, {
    onText: ask,
    onPaste: (text) => {
      paste.show(text);
      ask();
    },
    onChoice: (option) => {
      if (option.dataset['recent'] !== undefined) choose(option.dataset['recent']);
      else if (acceptSuggestion(input, option)) ask();
    },
  });
  retry.addEventListener('click', () => {
    if (retry.dataset['reason'] === 'outdated') location.reload();
    else client.retry();
    input.focus();
  });
  forget.addEventListener('click', () => {
    clearSearches();
    drawRecent(parts);
    input.focus();
  });
  hints.addEventListener('click', (event) => {
    const query = queryOfClick(event);
    if (query !== undefined) choose(query);
  });
  listenForLeaving(parts);
}

function listenForLeaving(parts: Parts): void {
  const { dialog, form, input, list } = parts;
  form.addEventListener('submit', (event) => {
    rememberSearch(input.value);
    leaveForPage(event, parts);
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('a') : null;
    if (option === null) return;
    rememberSearch(input.value);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (option.dataset['all'] !== undefined) leaveForPage(event, parts);
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    // Only clicks on the backdrop have the dialog itself as target.
    if (event.target === dialog) dialog.close();
  });
  find(dialog, '[data-search-close]', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => activate(parts));
}

/** With a pasted text, takes it along to the search page instead of following the form or link. */
function leaveForPage(event: Event, { input, paste }: Pick<Parts, 'input' | 'paste'>): void {
  const text = paste.text();
  if (text === undefined || !storePaste(text)) return;
  event.preventDefault();
  const query = input.value.trim();
  location.assign(urls.search(query === '' ? undefined : query));
}

function find<Kind extends HTMLElement>(place: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const found = place.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`createSearchDialog(dialog): no ${selector} in the dialog`);
  return found;
}
