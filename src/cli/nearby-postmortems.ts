// Finds folders that probably hold postmortems, for suggestions and for `hindsight init`.
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isLikelyPostmortem, shownPath } from '../files.ts';
import { listFolder } from '../folder.ts';
import { countNoun } from '../text/english.ts';

export interface NearbyFolder {
  readonly path: string;
  /** Markdown files with front matter in it and in its folders. */
  readonly count: number;
}

/** Folders at or below `root` with Markdown files that have front matter, those named after postmortems first. */
export function findNearby(root: string): readonly NearbyFolder[] {
  const files = listFolder(root).files.filter(isLikelyPostmortem);
  const byFolder = Map.groupBy(files, (path) => collectionOf(path, root));
  return [...byFolder]
    .map(([path, all]) => ({ path, count: all.length }))
    .sort(
      (a, b) =>
        Number(isNamedAfterPostmortems(b.path)) - Number(isNamedAfterPostmortems(a.path)) ||
        b.count - a.count,
    );
}

/** `docs/incidents has 12 Markdown files with front matter; pass --content docs/incidents`; undefined if nothing is found. */
export function describeNearby(root: string): string | undefined {
  const [first, ...others] = findNearby(root);
  if (first === undefined) return undefined;
  const isPart = existsSync(join(dirname(first.path), 'archive.yaml'));
  const path = shownPath(isPart ? dirname(first.path) : first.path) || '.';
  const more = others.length === 0 ? '' : ` (and ${countNoun(others.length, 'other folder')})`;
  return `${countNoun(first.count, 'Markdown file')} with front matter ${first.count === 1 ? 'is' : 'are'} in "${path}"${more}; pass --content ${path}`;
}

/** True for `docs/postmortems` and `incidents`. */
export function isNamedAfterPostmortems(path: string): boolean {
  return /(?:^|[/\\])(?:post-?mortems?|incidents?|rcas?)$/i.test(path);
}

/** The folder of a file. Folders named after postmortems and years, and folders per incident, count as the one above. */
function collectionOf(path: string, root: string): string {
  let folder = dirname(path);
  const parts = relative(root, folder).split(/[/\\]/);
  const named = parts.findIndex((part) => isNamedAfterPostmortems(part));
  for (let above = parts.length - 1; named !== -1 && above > named; above -= 1) folder = dirname(folder);
  while (named === -1 && folder !== root && /^\d{1,4}$|^\d{4}-\d{2}/.test(baseOf(folder)))
    folder = dirname(folder);
  return folder;
}

function baseOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
