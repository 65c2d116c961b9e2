// What the pages of patterns lay out: chains with their names, promises that were open, the ledger, themes.
import { listReflections } from '../../../analyse/recurrence/reflections.js';
import { combineCauses, listUnfinishedActionItems, } from '../../../analyse/recurrence/patterns.js';
import { parseMarkdown, toText } from '../../../ingest/body/markdown.js';
import { pagePath, rowsPerPage, toPages } from '../list-pages.js';
import { archive, chains, incidentOf, nameLabel, recordOf, records, urls } from '../site.js';
/** The one that was met last first. */
export const namedChains = chains.map((chain) => ({
    chain,
    name: nameChain(chain),
    records: chain.incidents.map(recordOf),
}));
/** The ones with most incidents first, the one that was met last first among equals. */
export const longestChains = namedChains.toSorted((a, b) => b.records.length - a.records.length);
export const unfinished = listUnfinishedActionItems(chains, archive.incidents);
export const combinations = combineCauses(records);
export const reflections = listReflections(archive.incidents);
/** The lists behind the patterns page. */
const lists = [
    {
        list: 'chains',
        title: 'Recurrence chains',
        noun: 'chain',
        lead: 'Incidents that share a cause and a component within one organization, or that an author linked. Most recent first.',
    },
    {
        list: 'unfinished-action-items',
        title: 'Unfinished action items',
        noun: 'incident',
        lead: 'Action items that were open when a later incident of the same chain started.',
    },
    {
        list: 'luck',
        title: 'Where we were lucky',
        noun: 'quotation',
        lead: 'What authors say went well by luck. Next time it may not.',
    },
    {
        list: 'surprise',
        title: 'What surprised us',
        noun: 'quotation',
        lead: 'What authors did not know or expect. The quotations are found by keywords, so some are missing.',
    },
];
/** Every page of every list behind the patterns page: its path, what it shows and how it is introduced. */
export function listPatternPages() {
    const reflectionPages = (kind) => toPages(reflections[kind], urls.patterns(kind)).map((page) => ({ kind: 'reflections', page }));
    const pagesOf = {
        chains: () => toPages(namedChains, urls.patterns('chains')).map((page) => ({ kind: 'chains', page })),
        'unfinished-action-items': () => toPages(unfinished, urls.patterns('unfinished-action-items')).map((page) => ({ kind: 'unfinished', page })),
        luck: () => reflectionPages('luck'),
        surprise: () => reflectionPages('surprise'),
    };
    return lists.flatMap((head) => pagesOf[head.list]().map((shown) => ({
        list: head.list,
        page: pagePath(shown.page.number),
        head,
        shown,
    })));
}
/** The address of a chain among all of them, page by page. */
export function chainAddress(id) {
    const page = chainPages.get(id) ?? 1;
    const anchor = `#${encodeURIComponent(id)}`;
    return page === 1 ? urls.patterns('chains', id) : `${urls.patterns('chains')}page/${page}/${anchor}`;
}
/** The incidents of a theme in its author's order; those that a public edition does not have are left out. */
export function incidentsOfTheme({ incidents }) {
    return incidents.flatMap((id) => records.find((record) => record.id === id) ?? []);
}
/** The first sentence of a theme; empty where it begins with something else than prose. */
export function gistOf({ body }) {
    const [first] = parseMarkdown(body).children;
    const text = first?.type === 'paragraph' ? toText(first).replace(/\s+/g, ' ') : '';
    return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
/** The recurrence that ties two incidents together, and the longest chain it is in. */
export function recurrenceBetween(one, other) {
    for (const chain of chainsWith.get(one) ?? []) {
        const link = chain.chain.links.find(({ earlier, later }) => (earlier === one && later === other) || (earlier === other && later === one));
        if (link !== undefined)
            return { link, chain };
    }
    return undefined;
}
/** The page of what a link in a theme names: an incident by its id or its file, another theme by its file. */
export function addressOfTarget(target) {
    const [path = '', anchor] = target.split('#');
    const name = path.replace(/^.*\/(?=[^/]+$)/, '').replace(/\.md$/, '');
    const isNamed = ({ id }) => id === name || encodeURI(id) === name;
    const record = records.find(isNamed);
    if (record !== undefined)
        return urls.incident(record.id, anchor);
    const theme = archive.themes.find(isNamed);
    return theme === undefined ? undefined : urls.theme(theme.id);
}
const chainsWith = new Map();
for (const chain of longestChains) {
    for (const id of chain.chain.incidents)
        chainsWith.set(id, [...(chainsWith.get(id) ?? []), chain]);
}
const chainPages = new Map(chains.map(({ id }, place) => [id, Math.floor(place / rowsPerPage) + 1]));
/** `Redis: capacity exhaustion · Yasoon`; the last incident's title where only links of authors hold it together. */
function nameChain({ origin, organization, service, causes, components, incidents, }) {
    const parts = components.map((id) => nameLabel('components', id)).slice(0, 2);
    const reasons = causes.map((id, place) => {
        const name = nameLabel('causes', id);
        return place === 0 && parts.length === 0 ? name : name.toLowerCase();
    });
    const label = [parts.join(', '), reasons.slice(0, 2).join(', ')].filter((part) => part !== '').join(': ');
    const [last] = incidents.slice(-1);
    const title = label === '' && last !== undefined ? `Leading to “${incidentOf(last).postmortem.title}”` : label;
    const linked = origin === 'author' ? 'linked by authors' : undefined;
    return [title, service, organization, linked].filter((part) => part !== undefined).join(' · ');
}
