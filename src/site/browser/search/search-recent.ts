// What this reader searched for last, on this device and nowhere else. Pasted texts are never among it.
const place = 'hindsight-recent-searches';
const most = 6;

/** The latest first; none where nothing may be stored. */
export function listRecent(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((one): one is string => typeof one === 'string').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** Puts a query first; where nothing may be stored nothing happens. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  store([text, ...listRecent().filter((one) => one !== text)].slice(0, most));
}

/** Forgets all of them. */
export function forgetSearches(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(queries));
  } catch {
    // Storage is off: the search works without memory.
  }
}
