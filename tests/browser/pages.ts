// The pages of a built site, and one of each kind.
import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Addresses of all pages below the site's root, without a leading slash: ``, `incidents/`, `404.html`. */
export function listPages(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** One page of every kind with its kind's name, the one with the most on it: `incidents/*`, `causes/`, `search/`. */
export function pageOfEachKind(folder: string): readonly (readonly [kind: string, path: string])[] {
  const largest = new Map<string, { readonly path: string; readonly size: number }>();
  for (const path of listPages(folder)) {
    const kind = kindOf(path);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const size = statSync(join(folder, file)).size;
    if (size > (largest.get(kind)?.size ?? 0)) largest.set(kind, { path, size });
  }
  return [...largest].map(([kind, { path }]) => [kind, path]);
}

function kindOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (path === '') return 'home';
  if (path.includes('/page/')) return `${first}/…/page/N/`;
  return second === undefined || second === '' ? path : `${first}/*/`;
}
