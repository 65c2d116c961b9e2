// The search page: the question and the filter in the address, results with excerpts, facets over them.
import { type Facets, formatFilter, isEmpty, parseFilter } from '../../analyse/filter.ts';
import type { AxisNames } from '../../analyse/records.ts';
import { openWhereThereIsRoom, readForm, redrawFacets } from './filtered-page.ts';
import { urls } from './records.ts';
import { createSearchClient } from './search-client.ts';
import type { Answer, Place, Question, ResultRow } from './search-messages.ts';
import { addressOf, countOf, failureOf, make, progressOf, remarkOn, withMarks } from './search-results.ts';

const rowsAtOnce = 20;

/** A pause in typing after which the question goes into the address. */
const pauseBeforeAddress = 300;

const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector<HTMLFormElement>('form[role=search]');
const input = page?.querySelector<HTMLInputElement>('[name=q]');
const aside = page?.querySelector<HTMLElement>('[data-search-facets]');
const filters = aside?.querySelector('details');
const status = page?.querySelector<HTMLElement>('[role=status]');
const results = page?.querySelector<HTMLElement>('[data-search-results]');
if (page && form && input && aside && filters && status && results) {
  const facets = document.createElement('form');
  facets.className = 'facets';
  filters.append(facets);
  openWhereThereIsRoom(filters);
  start({ page, form, input, facets, aside, status, results });
}

interface Parts {
  readonly page: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly facets: HTMLFormElement;
  readonly aside: HTMLElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

function start(parts: Parts): void {
  const { form, input, facets, results } = parts;
  form.hidden = false;
  const ask = connect(parts);
  let writing: ReturnType<typeof setTimeout> | undefined;
  const change = (into: 'push' | 'replace', filter: URLSearchParams): void => {
    clearTimeout(writing);
    const address = addressFor(input.value, filter);
    if (into === 'push' && address !== location.pathname + location.search)
      history.pushState(null, '', address);
    else if (into === 'replace')
      writing = setTimeout(() => history.replaceState(null, '', address), pauseBeforeAddress);
    ask({ query: input.value, filter: filter.toString(), limit: rowsAtOnce });
  };
  const asked = (): URLSearchParams => formatFilter(parseFilter(new URLSearchParams(location.search)));
  const typed = (): void => change('replace', asked());
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change('push', asked());
    results.querySelector<HTMLElement>('a')?.focus();
  });
  facets.addEventListener('change', () => change('push', formatFilter(parseFilter(readForm(facets)))));
  facets.addEventListener('submit', (event) => event.preventDefault());
  results.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.matches('[data-without-filter]'))
      change('push', new URLSearchParams());
  });
  const follow = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    ask({ query: input.value, filter: asked().toString(), limit: rowsAtOnce });
  };
  window.addEventListener('popstate', follow);
  follow();
}

/** The way to ask; an empty question is answered here and fetches nothing. */
function connect(parts: Parts): (question: Question) => void {
  const { aside, page, results, status } = parts;
  let [drawn, names]: [Drawn, AxisNames | undefined] = [new Map(), undefined];
  const client = createSearchClient({
    onLoading: (received, of) => {
      page.setAttribute('aria-busy', 'true');
      status.textContent = progressOf(received, of);
    },
    onFailure: (reason) => {
      const { sentence, way } = failureOf(reason);
      page.removeAttribute('aria-busy');
      status.textContent = sentence;
      results.replaceChildren(
        button(way, () => (reason === 'outdated' ? location.reload() : client.retry())),
      );
    },
    onAnswer: (answer, question) => {
      page.removeAttribute('aria-busy');
      drawn = drawAnswer(answer, question, parts);
      names = answer.names;
      const more = (): void => client.ask({ ...question, limit: question.limit + rowsAtOnce });
      if (answer.total > drawn.size) results.append(button('Show more', more));
    },
    onFacets: (counted, question) => drawFacets(counted, question, { ...parts, names }),
    onPlace: (place) => {
      const hit = drawn.get(place.incident);
      if (hit !== undefined) fillIn(hit.element, hit.row, place);
    },
  });
  return (question) => {
    if (question.query.trim() !== '') {
      client.ask({ ...question, withFacets: true });
      return;
    }
    client.forget();
    aside.hidden = true;
    status.textContent = '';
    results.replaceChildren();
  };
}

/** The results on the page by incident, waiting for their excerpts. */
type Drawn = ReadonlyMap<string, { readonly row: ResultRow; readonly element: HTMLElement }>;

function drawAnswer(answer: Answer, question: Question, { aside, results, status }: Parts): Drawn {
  status.textContent = statusOf(answer, question);
  if (answer.unfiltered === 0) aside.hidden = true;
  const rows = answer.rows.map((row) => ({ row, element: drawHit(row) }));
  const elements = rows.map(({ element }) => element);
  const shown = answer.total === 0 ? adviceOn(answer, question) : [make('ol', { class: 'hits' }, elements)];
  results.replaceChildren(...shown);
  return new Map(rows.map((one) => [one.row.record.id, one]));
}

function drawFacets(
  counted: Facets,
  { filter }: Question,
  { aside, facets, names }: Pick<Parts, 'aside' | 'facets'> & { readonly names: AxisNames | undefined },
): void {
  if (names === undefined) return;
  redrawFacets(facets, { facets: counted, filter: parseFilter(new URLSearchParams(filter)), names });
  aside.hidden = Object.values(counted).every((values) => values.length === 0);
}

function addressFor(query: string, filter: URLSearchParams): string {
  const address = new URLSearchParams(query.trim() === '' ? {} : { q: query.trim() });
  for (const [axis, value] of filter) address.append(axis, value);
  return address.size === 0 ? location.pathname : `${location.pathname}?${address}`;
}

function statusOf(answer: Answer, { query }: Question): string {
  if (!answer.asked) return 'These words stand everywhere; type a rarer one.';
  if (answer.unfiltered === 0) return `Nothing found for “${query.trim()}”.`;
  return [countOf(answer), remarkOn(answer)].filter((part) => part !== undefined).join('. ');
}

function drawHit(row: ResultRow): HTMLElement {
  const { severity, impactMinutes } = row.record;
  const dot = ['dot', severity ?? 'sev-none', impactMinutes === undefined ? 'hollow' : ''].join(' ');
  return make('li', { class: 'hit' }, [
    make('h2', { class: 'hit-title' }, [
      make('span', { class: dot.trim(), 'aria-hidden': 'true' }),
      make('a', { href: addressOf(row) }, withMarks(row.title)),
    ]),
    make('p', { class: 'search-meta' }, [row.facts]),
    make('p', { class: 'hit-excerpt' }, ['\u00a0']),
    make(
      'p',
      { class: 'hit-labels' },
      row.labels.map((label) => make('span', { class: 'hit-label' }, [label])),
    ),
  ]);
}

function fillIn(hit: HTMLElement, row: ResultRow, place: Place): void {
  const href = addressOf(row, place);
  hit.querySelector('.hit-title a')?.setAttribute('href', href);
  const heading = place.section?.heading ?? '';
  const where = heading === '' ? [] : [make('a', { class: 'search-where', href }, [heading]), ' '];
  const words = place.excerpt === undefined ? [place.summary] : withMarks(place.excerpt);
  hit.querySelector('.hit-excerpt')?.replaceChildren(...where, ...words);
  if (place.resolved === undefined || hit.querySelector('.hit-fix') !== null) return;
  const fix = make('p', { class: 'hit-fix' }, [make('b', {}, ['How it was fixed']), ' ', place.resolved]);
  hit.querySelector('.hit-excerpt')?.after(fix);
}

function adviceOn(answer: Answer, { filter }: Question): readonly HTMLElement[] {
  if (!answer.asked) return [];
  if (answer.unfiltered > 0 && !isEmpty(parseFilter(new URLSearchParams(filter))))
    return [
      make('p', {}, ['None of them passes the filter. ']),
      make('button', { type: 'button', 'data-without-filter': '' }, ['Search without the filter']),
    ];
  return [
    make('ul', { class: 'search-advice' }, [
      make('li', {}, ['Fewer words find more: begin with the rarest one.']),
      make('li', {}, ['Error codes and names of components are found whole and in parts.']),
      make('li', {}, [
        make('a', { href: urls.incidents() }, ['Look through all incidents']),
        ' by cause, component or year.',
      ]),
    ]),
  ];
}

function button(title: string, act: () => void): HTMLElement {
  const element = make('button', { type: 'button' }, [title]);
  element.addEventListener('click', act);
  return element;
}
