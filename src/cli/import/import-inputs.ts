// What `hindsight import` was pointed at: files, folders and standard input, each as bytes or as a sentence about why not.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { decodeText } from '../../import/formats/bytes.ts';
import { shownPath } from '../../files.ts';
import { compareText } from '../../model/diagnostic.ts';

/** A document to import, or the reason it cannot be; `isMisuse` when there is nothing by that name. */
export type Input =
  | { readonly path: string; readonly bytes: Uint8Array; readonly text: string }
  | { readonly path: string; readonly problem: string; readonly isMisuse?: boolean };

/** Above this no postmortem was ever written. */
const largest = 20 * 1024 * 1024;
/** What a folder is searched for; a file that is named is read whatever it is called. */
const documents = new Set([
  '',
  '.md',
  '.markdown',
  '.mdx',
  '.txt',
  '.text',
  '.html',
  '.htm',
  '.json',
  '.rst',
  '.adoc',
  '.wiki',
  '.mediawiki',
  '.log',
  '.erb',
]);

/** The paths below the arguments in order, folders searched through; `-` stays what it is. */
export function listInputs(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (path !== '-' && isFolder(path) ? listFolder(path) : [path]));
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function listFolder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isHidden(join(entry.parentPath, entry.name), folder))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => documents.has(extname(path).toLowerCase()) || /^\.\S*\s/.test(extname(path)))
    .sort(compareText);
}

function isHidden(path: string, folder: string): boolean {
  return path
    .slice(folder.length)
    .split(/[/\\]/)
    .some((part) => part.startsWith('.') || part === 'node_modules');
}

/** The bytes and the text of one path; standard input for `-`. Never throws. */
export function readInput(path: string): Input {
  const shown = path === '-' ? '-' : shownPath(path);
  try {
    const entry = path === '-' ? undefined : lstatSync(path, { throwIfNoEntry: false });
    if (path !== '-' && entry === undefined) return { path: shown, problem: 'is not there', isMisuse: true };
    if (entry?.isSymbolicLink() === true) return { path: shown, problem: 'is a link, which is not followed' };
    if (entry !== undefined && !entry.isFile())
      return { path: shown, problem: 'is neither a file nor a folder' };
    if (entry !== undefined && entry.size > largest)
      return {
        path: shown,
        problem: `is ${Math.round(entry.size / 1024 / 1024)} MB long; a document has at most ${largest / 1024 / 1024} MB`,
      };
    const bytes = readFileSync(path === '-' ? 0 : path);
    const reading = decodeText(bytes);
    return 'problem' in reading
      ? { path: shown, problem: reading.problem }
      : { path: shown, bytes, text: reading.text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: shown, problem: `cannot be read (${basename(reason.split('\n')[0] ?? '')})` };
  }
}
