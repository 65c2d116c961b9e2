// The files and folders a command was asked about, as a test for the paths of diagnostics.
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isInside } from './output/repository-paths.ts';
import { UsageError } from './usage-error.ts';

/**
 * True for every path at or below one of `paths`, or for all if there are none; throws `UsageError` for a path that does
 * not exist or is outside the archive.
 */
export function createPathFilter(paths: readonly string[], content: string): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  for (const path of paths) {
    if (!existsSync(path)) throw new UsageError(`there is no file or folder "${path}"`);
    if (!isInside(path, content))
      throw new UsageError(
        `"${path}" is outside the archive folder "${content}"; pass the folder that contains it with --content`,
      );
  }
  return (path) => paths.some((wanted) => isBelow(path, wanted) || isInside(path, wanted));
}

/** As written, so that a link that leads elsewhere counts where it is. */
function isBelow(path: string, wanted: string): boolean {
  const [place, base] = [resolve(path), resolve(wanted)];
  return place === base || place.startsWith(base + sep);
}
