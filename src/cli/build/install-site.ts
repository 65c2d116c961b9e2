// Puts a finished site in its place: all or nothing, with the files of other tools in the folder kept.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findPostmortems } from '../../files.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Files at the top of the folder that belong to hosts and version control, such as `.git`. The build writes
 * `.nojekyll`.
 */
function isForeign(name: string): boolean {
  return name === 'CNAME' || (name.startsWith('.') && name !== '.nojekyll');
}

/**
 * The folder to install to: `--out`, or what it links to. Refuses a folder that contains anything but a Hindsight site.
 */
export function resolveTarget(out: string, content: string): string {
  const path = toRealPath(resolve(out));
  const source = toRealPath(resolve(content));
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new UsageError(`--out "${out}" is a file; choose a folder`);
  const parts = [findPostmortems(source) ?? join(source, 'postmortems'), join(source, 'themes')];
  if (isInside(source, path) || parts.some((part) => isInside(path, part)))
    throw new UsageError(`--out "${basename(path)}" would replace the content; choose a folder outside it`);
  const isOurs = !existsSync(path) || existsSync(join(path, 'hindsight.json'));
  if (!isOurs && readdirSync(path).some((name) => !isForeign(name)))
    throw new UsageError(
      `"${out}" is not a Hindsight site and would be replaced; empty it or choose another --out`,
    );
  return path;
}

/** Moves the site in `staged` to `target`. The old site is removed only when the new one is in place. */
export function installSite(staged: string, target: string): void {
  // Temporary folders are private to their owner, but everybody may read a site.
  chmodSync(staged, 0o755);
  mkdirSync(dirname(target), { recursive: true });
  const foreign = existsSync(target) ? readdirSync(target).filter(isForeign) : [];
  for (const name of foreign) cpSync(join(target, name), join(staged, name), { recursive: true });
  let staging: string;
  try {
    staging = mkdtempSync(`${target}.new-`);
  } catch (error) {
    if (!existsSync(target) || !hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    replaceContents(staged, target);
    return;
  }
  try {
    const fresh = join(staging, 'site');
    move(staged, fresh);
    swap(fresh, target, join(staging, 'old'));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function swap(fresh: string, target: string, old: string): void {
  try {
    if (existsSync(target)) renameSync(target, old);
  } catch (error) {
    // A mount point cannot be renamed.
    if (!hasCode(error, 'EBUSY', 'EXDEV', 'EACCES', 'EPERM')) throw error;
    replaceContents(fresh, target);
    return;
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
}

/**
 * Replaces the contents of a folder that must not be replaced itself. New files come first, so no page is missing
 * meanwhile.
 */
function replaceContents(fresh: string, target: string): void {
  cpSync(fresh, target, { recursive: true });
  const paths = new Set(readdirSync(fresh, { recursive: true, encoding: 'utf8' }));
  for (const path of readdirSync(target, { recursive: true, encoding: 'utf8' }))
    if (!paths.has(path) && !isForeign(path.split(/[/\\]/)[0] ?? ''))
      rmSync(join(target, path), { recursive: true, force: true });
}

/** A rename if possible, a copy if the folders are on different disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

function toRealPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(toRealParent(path), basename(path));
}

function toRealParent(path: string): string {
  const parent = dirname(path);
  return parent === path ? path : toRealPath(parent);
}

function isInside(path: string, folder: string): boolean {
  return `${path}/`.startsWith(`${folder}/`);
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
