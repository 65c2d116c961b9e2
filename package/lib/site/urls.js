/** The kinds of label that have pages: the path's first part. */
export const labelAxes = [
    'causes',
    'components',
    'triggers',
    'detection',
    'organizations',
    'services',
    'topics',
];
/** The lists behind the page of patterns. */
export const patternLists = ['chains', 'unfinished-action-items', 'luck', 'surprise'];
/** Addresses under `base`, which starts with a slash; a missing slash at its end is added. */
export function createUrls(base) {
    const root = base.endsWith('/') ? base : `${base}/`;
    const withQuery = (path, filter) => {
        const query = filter?.toString() ?? '';
        return query === '' ? root + path : `${root}${path}?${query}`;
    };
    const withAnchor = (path, anchor) => root + path + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
    return {
        home: () => root,
        incidents: (filter) => withQuery('incidents/', filter),
        incident: (id, anchor) => withAnchor(`incidents/${encodeURIComponent(id)}/`, anchor),
        incidentJson: (id) => `${root}incidents/${encodeURIComponent(id)}.json`,
        axis: (axis) => `${root}${axis}/`,
        label: (axis, value) => `${root}${axis}/${toPathPart(value)}/`,
        trends: (filter) => withQuery('trends/', filter),
        consistency: () => withAnchor('trends/', 'consistency-title'),
        chartCsv: (chart) => `${root}trends/${chart}.csv`,
        patterns: (list, anchor) => withAnchor(list === undefined ? 'patterns/' : `patterns/${list}/`, anchor),
        theme: (id) => `${root}themes/${encodeURIComponent(id)}/`,
        reviews: (period, anchor) => withAnchor(period === undefined ? 'reviews/' : `reviews/${period}/`, anchor),
        reviewMarkdown: (period) => `${root}reviews/${period}.md`,
        actions: (filter) => withQuery('actions/', filter),
        search: (query) => withQuery('search/', query === undefined ? undefined : new URLSearchParams({ q: query })),
        about: (anchor) => withAnchor('about/', anchor),
        feed: () => `${root}feed.xml`,
        file: (path) => root + path,
    };
}
/** Whole addresses, for what is read elsewhere; undefined where the settings do not say where the site stands. */
export function createWholeUrls({ site, base }) {
    return site === undefined ? undefined : createUrls(site + base);
}
/** A value's part of the path: ids stay as they are, names of people's choosing lose what a path cannot carry. */
export function toPathPart(value) {
    const words = value
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length > 0 ? words.join('-') : 'unnamed';
}
