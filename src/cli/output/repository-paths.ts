// Paths of files as code hosts want them: relative to the root of the repository.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The checkout of a CI job, else the nearest folder above that is a Git repository, else the current folder. */
export function findRepositoryRoot(
  from: string = process.cwd(),
  checkout: string | undefined = process.env['GITHUB_WORKSPACE'],
): string {
  if (checkout !== undefined && checkout !== '' && isInside(from, checkout)) return checkout;
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return from;
  }
}

/** The path from `root`, with forward slashes; undefined for a file outside it. */
export function toRepositoryPath(path: string, root: string): string | undefined {
  const absolute = resolve(path);
  if (!isInside(absolute, root)) return undefined;
  return relative(realOf(root), realOf(absolute)).split(sep).join('/');
}

/** The path from `root` as a relative URI reference, or a `file:` address for a file outside it. */
export function toRepositoryUri(path: string, root: string): string {
  const nearby = toRepositoryPath(path, root);
  return nearby === undefined
    ? pathToFileURL(resolve(path)).href
    : nearby.split('/').map(encodeURIComponent).join('/');
}

/** True if both are the same place or `path` is below `folder`; links are followed. */
export function isInside(path: string, folder: string): boolean {
  const [place, base] = [realOf(path), realOf(folder)];
  return place === base || place.startsWith(base.endsWith(sep) ? base : base + sep);
}

/** The real path of a file, or of its folder if it does not exist. */
function realOf(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const folder = dirname(absolute);
  return folder === absolute ? absolute : join(realOf(folder), absolute.slice(folder.length));
}
