import { createUrls } from '../../urls.js';
export const urls = createUrls(document.documentElement.dataset['base'] ?? '/');
let loading;
/** The record file; a failed download is tried again at the next call. */
export function loadRecords() {
    loading ??= fetchRecords().catch((error) => {
        loading = undefined;
        throw error;
    });
    return loading;
}
async function fetchRecords() {
    const response = await fetch(urls.file('records.json'));
    if (!response.ok)
        throw new Error(`records.json: the server answered ${response.status}`);
    return response.json();
}
