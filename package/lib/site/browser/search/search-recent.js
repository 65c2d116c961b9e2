// Recent searches, stored on this device only; pasted texts are never stored.
const place = 'hindsight-recent-searches';
const most = 6;
/** Latest first; none where storage is disabled. */
export function listRecent() {
    try {
        const stored = JSON.parse(localStorage.getItem(place) ?? '[]');
        return Array.isArray(stored)
            ? stored.filter((one) => typeof one === 'string').slice(0, most)
            : [];
    }
    catch {
        return [];
    }
}
/** Puts a query first; does nothing where storage is disabled. */
export function rememberSearch(query) {
    const text = query.trim();
    if (text === '')
        return;
    store([text, ...listRecent().filter((one) => one !== text)].slice(0, most));
}
/** Removes all. */
export function clearSearches() {
    store([]);
}
function store(queries) {
    try {
        if (queries.length === 0)
            localStorage.removeItem(place);
        else
            localStorage.setItem(place, JSON.stringify(queries));
    }
    catch {
        // Storage is disabled: the search works without history.
    }
}
