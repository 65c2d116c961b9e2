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
  return largestOfEachKind(folder, 1).map((path) => [kindOf(path), path]);
}

/** The pages with the most on them, up to `count` of every kind. */
export function largestOfEachKind(folder: string, count: number): readonly string[] {
  const sizeOf = (path: string): number =>
    statSync(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path)).size;
  const kinds = Map.groupBy(listPages(folder), kindOf);
  return [...kinds.values()].flatMap((paths) =>
    paths
      .map((path) => ({ path, size: sizeOf(path) }))
      .sort((one, other) => other.size - one.size)
      .slice(0, count)
      .map(({ path }) => path),
  );
}

function kindOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (path === '') return 'home';
  if (path.includes('/page/')) return `${first}/…/page/N/`;
  return second === undefined || second === '' ? path : `${first}/*/`;
}
