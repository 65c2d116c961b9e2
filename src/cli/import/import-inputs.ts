// What `hindsight import` was pointed at: files, folders and standard input, each as bytes or as a sentence about why not.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { decodeText } from '../../import/formats/bytes.ts';
import { isDocx, readDocx } from './docx.ts';
import { shownPath } from '../../files.ts';
import { countNoun } from '../../text/english.ts';
import { compareText } from '../../model/diagnostic.ts';

/** A document to import, or the reason it cannot be; `isMisuse` when there is nothing by that name. */
export type Input =
  | {
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly text: string;
      /** Absent for UTF-8. */
      readonly encoding?: string;
    }
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
  '.asciidoc',
  '.org',
  '.csv',
  '.tsv',
  '.docx',
  '.eml',
  '.pdf',
]);

export interface InputList {
  /** In order; `-` is standard input. */
  readonly paths: readonly string[];
  /** Files in the folders that are not documents, such as pictures. */
  readonly skipped: readonly string[];
}

/** The documents below the arguments, and every other file that is not hidden. */
export function listInputs(paths: readonly string[]): InputList {
  const lists = paths.map((path) =>
    path !== '-' && isFolder(path) ? listFolder(path) : { paths: [path], skipped: [] },
  );
  return {
    paths: lists.flatMap((list) => list.paths),
    skipped: lists.flatMap((list) => list.skipped),
  };
}

/** `3 files are not documents: .png (2), .svg (1)`; undefined when every file is one. */
export function describeSkipped(skipped: readonly string[]): string | undefined {
  if (skipped.length === 0) return undefined;
  const byEnding = Map.groupBy(skipped, (path) => extname(path).toLowerCase());
  const endings = [...byEnding].map(([ending, { length }]) => `${ending} (${length})`).sort(compareText);
  const verb = skipped.length === 1 ? 'is not a document' : 'are not documents';
  return `${countNoun(skipped.length, 'file')} ${verb}: ${endings.join(', ')}.`;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function listFolder(folder: string): InputList {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isHidden(join(entry.parentPath, entry.name), folder))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText);
  return { paths: files.filter(isDocument), skipped: files.filter((path) => !isDocument(path)) };
}

function isDocument(path: string): boolean {
  return documents.has(extname(path).toLowerCase()) || /^\.\S*\s/.test(extname(path));
}

function isHidden(path: string, folder: string): boolean {
  return path
    .slice(folder.length)
    .split(/[/\\]/)
    .some((part) => part.startsWith('.') || part === 'node_modules');
}

/** The bytes and the text of one path; standard input for `-`. Never throws. */
export async function readInput(path: string): Promise<Input> {
  const shown = path === '-' ? '-' : shownPath(path);
  try {
    const entry = path === '-' ? undefined : lstatSync(path, { throwIfNoEntry: false });
    if (path !== '-' && entry === undefined) return { path: shown, problem: 'does not exist', isMisuse: true };
    if (entry?.isSymbolicLink() === true) return { path: shown, problem: 'is a link, which is not followed' };
    if (entry !== undefined && !entry.isFile())
      return { path: shown, problem: 'is neither a file nor a folder' };
    if (entry !== undefined && entry.size > largest)
      return {
        path: shown,
        problem: `is ${Math.round(entry.size / 1024 / 1024)} MB long; a document has at most ${largest / 1024 / 1024} MB`,
      };
    const bytes = readFileSync(path === '-' ? 0 : path);
    const reading = isDocx(bytes) ? await readDocx(bytes) : decodeText(bytes);
    return 'problem' in reading
      ? { path: shown, problem: reading.problem }
      : {
          path: shown,
          bytes,
          text: reading.text,
          encoding: reading.encoding,
        };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: shown, problem: `cannot be read (${basename(reason.split('\n')[0] ?? '')})` };
  }
}
