import { activate, createCombobox, refreshOptions } from './search-combobox.js';
import { loadingProgress, searchText, showAll } from '../../ui/search/search-text.js';
import { urls } from '../filters/fetch-records.js';
import { createSearchClient } from './search-client.js';
import { addressOfWords, createPasteBox, storePaste } from './search-paste.js';
import { acceptSuggestion, drawSuggestions } from './search-suggestions.js';
import { clearSearches, listRecent, rememberSearch } from './search-recent.js';
import { drawHints, queryOfClick } from './search-hints.js';
import { addressOf, countOf, createAnnouncer, drawDot, drawMatches, failureOf, make, sayAnswer, withMarks, } from './search-results.js';
/** As many as fit without scrolling; the search page shows all. */
const rowsInDialog = 7;
/** Wires up the markup of SearchDialog.astro; fetches nothing before `begin` or `prepare`. */
export function createSearchDialog(dialog) {
    const parts = {
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
    // Set here rather than in the markup: before this script runs it is not a list box.
    parts.list.setAttribute('role', 'listbox');
    parts.list.setAttribute('aria-label', searchText.results);
    const client = connect(parts);
    const ask = () => client.ask(questionOf(parts));
    listen(parts, client, ask);
    return {
        begin: (pasted) => {
            if (pasted !== undefined)
                parts.paste.show(pasted);
            drawRecent(parts);
            ask();
        },
        prepare: client.prepare,
    };
}
function questionOf({ input, paste }) {
    const caret = input.selectionStart ?? undefined;
    return { query: input.value, paste: paste.text(), order: 'relevance', limit: rowsInDialog, caret };
}
function connect(parts) {
    const { list, status, retry } = parts;
    let rows = [];
    const wait = (sentence) => {
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
            if (found !== undefined && option instanceof HTMLAnchorElement)
                fillIn(option, found, details);
        },
    });
    return client;
}
function showFailure({ status, retry, announce }, reason) {
    const { sentence, action } = failureOf(reason);
    status.textContent = sentence;
    announce(sentence);
    retry.textContent = action;
    retry.dataset['reason'] = reason;
    retry.hidden = false;
}
function showAnswer(parts, answer, question) {
    const { list, status, hints, retry, paste, announce } = parts;
    retry.hidden = true;
    paste.sayWords(answer.pasteWords);
    const sentence = sayAnswer(answer, question);
    status.textContent = sentence;
    announce(sentence);
    hints.replaceChildren(...drawHints(answer, question));
    const { rows, partial } = answer;
    list.replaceChildren(...rows.map(drawOption), ...(partial.length === 0 ? [] : [drawOthers(partial)]), ...(rows.length + partial.length === 0 ? [] : [drawAll(answer, question)]));
    refreshOptions(parts);
    drawRecent(parts);
}
function showCompletion(parts, completion) {
    const { list } = parts;
    const [first] = completion.suggestions;
    const group = drawSuggestions(completion);
    list.querySelector('.search-suggestions')?.remove();
    // Suggested values go first, because a field was typed already; fields go last.
    if (group !== undefined && first?.text.endsWith(':') === false)
        list.prepend(group);
    else if (group !== undefined)
        list.append(group);
    refreshOptions(parts);
}
/** Without a question the list shows recent searches. */
function drawRecent(parts) {
    const { input, list, paste, forget } = parts;
    const isIdle = input.value.trim() === '' && paste.text() === undefined;
    const recent = isIdle ? listRecent() : [];
    forget.hidden = recent.length === 0;
    if (!isIdle)
        return;
    const options = recent.map((query) => make('div', {
        role: 'option',
        'aria-selected': 'false',
        class: 'search-option search-recent',
        'data-recent': query,
    }, [query]));
    const group = make('div', { role: 'group', 'aria-label': searchText.recentSearches, class: 'search-recents' }, options);
    const suggestions = list.querySelector('.search-suggestions');
    list.replaceChildren(...(recent.length === 0 ? [] : [group]), ...(suggestions === null ? [] : [suggestions]));
    refreshOptions(parts);
}
function drawOthers(rows) {
    const title = make('div', { class: 'search-partial', 'aria-hidden': 'true' }, [searchText.partialMatches]);
    return make('div', { role: 'group', 'aria-label': searchText.partialMatches }, [
        title,
        ...rows.map(drawOption),
    ]);
}
function drawOption(row) {
    const attributes = { role: 'option', tabindex: '-1', 'aria-selected': 'false' };
    return make('a', { ...attributes, class: 'search-option', href: addressOf(row), 'data-incident': row.record.id }, [
        make('span', { class: 'search-title' }, [drawDot(row), ...withMarks(row.title)]),
        make('span', { class: 'search-meta' }, [row.facts]),
        ...drawMatches(row.matches, 1),
        make('span', { class: 'search-excerpt' }, ['\u00a0']),
    ]);
}
function fillIn(option, row, details) {
    option.href = addressOf(row, details);
    const heading = details.section?.heading ?? '';
    const words = details.excerpt === undefined ? [details.summary] : withMarks(details.excerpt);
    const where = heading === '' ? [] : [make('span', { class: 'search-where' }, [heading]), ' '];
    option.querySelector('.search-excerpt')?.replaceChildren(...where, ...words);
    if (details.fix === undefined || option.querySelector('.search-fix') !== null)
        return;
    option.append(make('span', { class: 'search-fix' }, [make('b', {}, [searchText.fix]), ' ', details.fix]));
}
function drawAll(answer, { query, paste }) {
    const attributes = { role: 'option', tabindex: '-1', 'aria-selected': 'false', 'data-all': '' };
    // A new tab does not have the pasted text, so the address has its most specific words.
    const href = paste === undefined ? urls.search(query.trim()) : addressOfWords(answer.pasteWords ?? []);
    return make('a', { ...attributes, class: 'search-option search-all', href }, [showAll(countOf(answer))]);
}
function listen(parts, client, ask) {
    const { input, hints, retry, forget, paste } = parts;
    const choose = (query) => {
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
            if (option.dataset['recent'] !== undefined)
                choose(option.dataset['recent']);
            else if (acceptSuggestion(input, option))
                ask();
        },
    });
    retry.addEventListener('click', () => {
        if (retry.dataset['reason'] === 'outdated')
            location.reload();
        else
            client.retry();
        input.focus();
    });
    forget.addEventListener('click', () => {
        clearSearches();
        drawRecent(parts);
        input.focus();
    });
    hints.addEventListener('click', (event) => {
        const query = queryOfClick(event);
        if (query !== undefined)
            choose(query);
    });
    listenForLeaving(parts);
}
function listenForLeaving(parts) {
    const { dialog, form, input, list } = parts;
    form.addEventListener('submit', (event) => {
        rememberSearch(input.value);
        leaveForPage(event, parts);
    });
    list.addEventListener('click', (event) => {
        const option = event.target instanceof Element ? event.target.closest('a') : null;
        if (option === null)
            return;
        rememberSearch(input.value);
        if (event.ctrlKey || event.metaKey || event.shiftKey)
            return;
        if (option.dataset['all'] !== undefined)
            leaveForPage(event, parts);
        dialog.close();
    });
    dialog.addEventListener('click', (event) => {
        // Only clicks on the backdrop have the dialog itself as target.
        if (event.target === dialog)
            dialog.close();
    });
    find(dialog, '[data-search-close]', HTMLButtonElement).addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => activate(parts));
}
/** With a pasted text, takes it along to the search page instead of following the form or link. */
function leaveForPage(event, { input, paste }) {
    const text = paste.text();
    if (text === undefined || !storePaste(text))
        return;
    event.preventDefault();
    const query = input.value.trim();
    location.assign(urls.search(query === '' ? undefined : query));
}
function find(place, selector, kind) {
    const found = place.querySelector(selector);
    if (!(found instanceof kind))
        throw new Error(`createSearchDialog(dialog): no ${selector} in the dialog`);
    return found;
}
