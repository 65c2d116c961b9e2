// Lists a folder with care: hidden and temporary files are left out, links are followed only inside the folder, and
// every failure has its own reason. Used for every folder that people point Hindsight at.
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareText } from './model/diagnostic.ts';

export interface FolderProblem {
  readonly path: string;
  /** `link`: points outside the folder or to nothing; `unreadable`: a system error, with its reason. */
  readonly kind: 'link' | 'unreadable';
  readonly reason: string;
}

export interface FolderListing {
  /** All regular files that are neither hidden nor temporary, in path order. */
  readonly files: readonly string[];
  readonly problems: readonly FolderProblem[];
}

/** Folders are never nested deeper than this in practice. */
const maxDepth = 40;

/** The files below `folder`. Links are followed if they lead to a place below `root`, which defaults to the folder. */
export function listFolder(folder: string, root: string = folder): FolderListing {
  const files: string[] = [];
  const problems: FolderProblem[] = [];
  const walk: Walk = {
    files,
    problems,
    root: realpathSync(root),
    start: realpathSync(folder),
    open: new Set(),
  };
  visitFolder(folder, walk);
  return { files: files.sort(compareText), problems };
}

/** True for a folder, or a link to one. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** True for names that editors, systems and note tools use for their own files. */
export function isHiddenName(name: string): boolean {
  return (
    name.startsWith('.') ||
    /^(?:node_modules|__MACOSX|@eaDir|#recycle|\$RECYCLE\.BIN|lost\+found)$/i.test(name) ||
    /^~\$|~$|^#.*#$|\.(?:tmp|swp|part|crdownload)$|\.sync-conflict-/i.test(name)
  );
}

/** The reason for a system error, in words: `permission denied`. */
export function describeReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code === '' ? String(error) : code);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'it already exists',
  ELOOP: 'the link points to itself',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'it is in use',
  ENAMETOOLONG: 'the name is too long',
  EADDRINUSE: 'the port is in use; choose another one with --port',
  EADDRNOTAVAIL: 'this machine does not have that address; check --host',
};

interface Walk {
  readonly files: string[];
  readonly problems: FolderProblem[];
  /** Real paths. */
  readonly root: string;
  readonly start: string;
  /** The real paths of the folders being visited, so that a link to a folder above ends. */
  readonly open: Set<string>;
}

function visitFolder(folder: string, walk: Walk): void {
  const real = realpathSync(folder);
  if (walk.open.has(real) || walk.open.size > maxDepth) return;
  walk.open.add(real);
  try {
    for (const name of readdirSync(folder).sort(compareText))
      if (!isHiddenName(name)) visitEntry(join(folder, name), walk);
  } catch (error) {
    walk.problems.push({ path: folder, kind: 'unreadable', reason: describeReason(error) });
  }
  walk.open.delete(real);
}

function visitEntry(path: string, walk: Walk): void {
  try {
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) visitLink(path, walk);
    else if (entry.isDirectory()) visitFolder(path, walk);
    else if (entry.isFile()) walk.files.push(path);
  } catch (error) {
    walk.problems.push({ path, kind: 'unreadable', reason: describeReason(error) });
  }
}

function visitLink(path: string, walk: Walk): void {
  let target: string;
  try {
    target = realpathSync(path);
  } catch (error) {
    walk.problems.push({ path, kind: 'link', reason: describeReason(error) });
    return;
  }
  // The target of the link is listed anyway.
  if (isInside(target, walk.start)) return;
  if (!isInside(target, walk.root)) {
    walk.problems.push({ path, kind: 'link', reason: 'it points outside the archive folder' });
  } else if (statSync(target).isDirectory()) visitFolder(path, walk);
  else if (statSync(target).isFile()) walk.files.push(path);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
