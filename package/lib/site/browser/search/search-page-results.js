// The search page's view of an answer: results, hints, facets, progress and failures.
import { filterAxes, shownAxes } from '../../../analyse/records/filter-axes.js';
import { parseFilter } from '../../../analyse/records/filter.js';
import { formatQuery } from '../../../search/query/query-language.js';
import { openAtFirst, toFacetForm } from '../../ui/lists/facet-form.js';
import { followGroups, readForm } from '../filters/facet-groups.js';
import { loadingProgress, searchText } from '../../ui/search/search-text.js';
import { urls } from '../filters/fetch-records.js';
import { createSearchClient } from './search-client.js';
import { drawHints } from './search-hints.js';
import { addressOf, createAnnouncer, drawDot, drawMatches, failureOf, make, sayAnswer, withMarks, } from './search-results.js';
/** Returns the function that asks; an empty question clears the page and fetches nothing. */
export function createPageResults(parts, { rowsAtOnce, onFacets, onCompletion }) {
    const view = createView(parts);
    const facets = createFacets(parts, () => client.count(facets.wanted() ?? []));
    let [drawn, shown] = [new Map(), undefined];
    let answered;
    const listener = {
        onLoading: (received, of) => view.wait(loadingProgress(received, of)),
        onWaiting: () => view.wait(searchText.searching),
        onFailure: (reason) => {
            showFailure(view, reason, client.retry);
        },
        onAnswer: (answer, question) => {
            const known = shown !== undefined && isContinued(shown, question) ? drawn : new Map();
            drawn = view.show(answer, question, known);
            [shown, answered] = [question, answer];
            readWhenSeen(drawn, known);
            offerMore(view, answer, () => client.ask({ ...question, limit: question.limit + rowsAtOnce }));
            if (known.size > 0)
                [...drawn.values()][known.size]?.element.querySelector('a')?.focus();
        },
        onCompletion,
        onFacets: (counted) => {
            if (answered === undefined)
                return;
            view.showFilters(counted.facets !== undefined);
            facets.show(counted, answered);
        },
        onDetails: (details) => {
            const hit = drawn.get(details.incident);
            if (hit !== undefined)
                fillIn(hit.element, hit.row, details);
        },
    };
    const client = createSearchClient(listener);
    const readWhenSeen = createReading(client.loadDetails);
    facets.form.addEventListener('change', () => {
        if (answered !== undefined)
            onFacets(withFacets(answered, facets.form));
    });
    return { ask: (question) => askOrClear({ ...question, facets: facets.wanted() }, client, view) };
}
function createFacets({ filters }, onOpened) {
    const form = document.createElement('form');
    form.className = 'facets';
    form.addEventListener('submit', (event) => event.preventDefault());
    filters.append(form);
    const groups = followGroups(form, openAtFirst, onOpened);
    filters.addEventListener('toggle', () => {
        if (filters.open)
            onOpened();
    });
    return {
        form,
        wanted: () => filters.open ? shownAxes.filter((axis) => groups.isOpen({ axis, chosen: [] })) : undefined,
        show: ({ facets, counted, names }, { query: { filter } }) => {
            if (facets !== undefined)
                groups.draw(toFacetForm({ facets, counted, filter, names }));
        },
    };
}
function askOrClear(question, client, view) {
    if (question.query.trim() !== '' || question.paste !== undefined) {
        client.ask(question);
        return;
    }
    client.forget();
    view.clear();
}
/** Loads the texts of results that scroll near the window, except those in `known`. */
function createReading(loadDetails) {
    const observer = new IntersectionObserver((entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        near.forEach((hit) => observer.unobserve(hit));
        if (near.length > 0)
            loadDetails(near.map((hit) => hit.getAttribute('data-incident') ?? ''));
    }, { rootMargin: '25%' });
    return (drawn, known) => {
        if (known.size === 0)
            observer.disconnect();
        for (const [incident, { element }] of drawn)
            if (!known.has(incident))
                observer.observe(element);
    };
}
/** True when the question is the same with a higher limit. */
function isContinued(before, now) {
    return (now.limit > before.limit &&
        now.query === before.query &&
        now.paste === before.paste &&
        now.order === before.order);
}
/** The query of an answer with the filter of the form; axes that are not in the form stay. */
function withFacets({ query }, form) {
    const { from, to, values } = parseFilter(readForm(form));
    const inForm = new Set(shownAxes);
    const others = filterAxes.filter((axis) => !inForm.has(axis));
    const kept = Object.fromEntries(others.map((axis) => [axis, query.filter.values[axis] ?? []]));
    const filter = { ...query.filter, from, to, values: { ...kept, ...values } };
    return formatQuery({ ...query, filter });
}
function createView(parts) {
    const { root } = parts;
    const results = find(root, '[data-search-results]');
    const status = find(root, '[data-search-status]');
    const hints = find(root, '[data-search-hints]');
    const aside = find(root, '[data-search-facets]');
    const orders = find(root, '[data-search-orders]');
    const announce = createAnnouncer(find(root, '[role=status]'));
    const say = (sentence) => {
        root.removeAttribute('aria-busy');
        announce((status.textContent = sentence));
    };
    return {
        results,
        wait: (sentence) => {
            root.setAttribute('aria-busy', 'true');
            status.textContent = sentence;
        },
        say,
        show: (answer, question, known) => {
            say(sayAnswer(answer, question));
            parts.paste.sayWords(answer.pasteWords);
            hints.replaceChildren(...drawHints(answer, question));
            orders.hidden = answer.total < 2;
            aside.hidden = answer.unfiltered === 0;
            return drawHits(results, answer, known);
        },
        showFilters: (shown) => {
            aside.hidden = !shown;
        },
        clear: () => {
            aside.hidden = true;
            orders.hidden = true;
            say('');
            hints.replaceChildren();
            results.replaceChildren();
        },
    };
}
function offerMore({ results }, { atLeast, total, rows }, more) {
    if (atLeast || total > rows.length)
        results.append(button(searchText.showMore, more));
}
function showFailure({ say, results }, reason, retry) {
    const { sentence, action } = failureOf(reason);
    say(sentence);
    results.replaceChildren(button(action, () => (reason === 'outdated' ? location.reload() : retry())));
}
function drawHits(results, answer, known) {
    const draw = (row) => known.get(row.record.id) ?? { row, element: drawHit(row) };
    const [rows, others] = [answer.rows.map(draw), answer.partial.map(draw)];
    const listOf = (those) => make('ol', { class: 'hits' }, those.map(({ element }) => element));
    results.replaceChildren(...(answer.total > 0 ? [listOf(rows)] : adviceOn(answer)), ...(others.length > 0
        ? [make('p', { class: 'search-partial' }, [searchText.partialMatches]), listOf(others)]
        : []));
    return new Map([...rows, ...others].map((one) => [one.row.record.id, one]));
}
function drawHit(row) {
    return make('li', { class: 'hit', 'data-incident': row.record.id }, [
        make('h2', { class: 'hit-title' }, [
            drawDot(row),
            make('a', { href: addressOf(row) }, withMarks(row.title)),
        ]),
        make('p', { class: 'search-meta' }, [row.facts]),
        ...drawMatches(row.matches, 3),
        make('p', { class: 'hit-excerpt' }, ['\u00a0']),
        make('p', { class: 'hit-labels' }, row.labels.map((label) => make('span', { class: 'hit-label' }, [label]))),
    ]);
}
function fillIn(hit, row, details) {
    const href = addressOf(row, details);
    hit.querySelector('.hit-title a')?.setAttribute('href', href);
    const heading = details.section?.heading ?? '';
    const where = heading === '' ? [] : [make('a', { class: 'search-where', href }, [heading]), ' '];
    const words = details.excerpt === undefined ? [details.summary] : withMarks(details.excerpt);
    hit.querySelector('.hit-excerpt')?.replaceChildren(...where, ...words);
    if (details.fix === undefined || hit.querySelector('.hit-fix') !== null)
        return;
    const fix = make('p', { class: 'hit-fix' }, [make('b', {}, [searchText.fix]), ' ', details.fix]);
    hit.querySelector('.hit-excerpt')?.after(fix);
}
function adviceOn({ asked, unfiltered }) {
    if (!asked || unfiltered > 0)
        return [];
    return [
        make('ul', { class: 'search-advice' }, [
            ...searchText.advice.map((sentence) => make('li', {}, [sentence])),
            make('li', {}, [make('a', { href: urls.incidents() }, [searchText.browse]), searchText.browseBy]),
        ]),
    ];
}
function button(title, act) {
    const element = make('button', { type: 'button' }, [title]);
    element.addEventListener('click', act);
    return element;
}
function find(place, selector) {
    const found = place.querySelector(selector);
    if (found === null)
        throw new Error(`createPageResults(): no ${selector} on the page`);
    return found;
}
