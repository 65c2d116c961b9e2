// The inputs of `hindsight import`: files, folders and standard input, each as bytes or as a reason why not.
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { shownPath } from '../../files.ts';
import { describeReason, isFolder, listFolder } from '../../folder.ts';
import { decodeText } from '../../import/formats/bytes.ts';
import { isDocx, readDocx } from './docx.ts';

/** A document to import, or the reason it cannot be; `isMisuse` when there is nothing by that name. */
export type Input = DocumentInput | UnreadableInput;

export interface DocumentInput {
  readonly path: string;
  /** Its folder below the one that was named, with forward slashes; `.` for that folder itself. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Absent for UTF-8. */
  readonly encoding?: string;
}

export interface UnreadableInput {
  readonly path: string;
  readonly problem: string;
  readonly isMisuse?: boolean;
  /** It is next to the reports but not one, such as a picture: no action is needed. */
  readonly isOther?: boolean;
}

/** No postmortem is larger than this. */
const largest = 20 * 1024 * 1024;
/** The kinds of file searched for in folders; a file that is named is read whatever its extension. */
// prettier-ignore
const documents = new Set([
  '', '.md', '.markdown', '.mdx', '.txt', '.text', '.html', '.htm', '.json', '.rst', '.adoc', '.wiki', '.mediawiki', '.log', '.erb',
  '.asciidoc', '.org', '.csv', '.tsv', '.docx', '.eml',
]);
/** Not reports, though one may be inside: they are refused by name. */
const refused = new Set([
  '.pdf',
  '.zip',
  '.gz',
  '.tgz',
  '.7z',
  '.rar',
  '.doc',
  '.xls',
  '.xlsx',
  '.odt',
  '.msg',
  '.mbox',
]);

/** A file that is to be read, or that is known not to be. */
export interface ListedFile {
  readonly path: string;
  readonly folder: string;
  /** Why it is not read, as a predicate. */
  readonly problem?: string;
  readonly isOther?: boolean;
}

/**
 * Every file below the arguments, in order; `-` is standard input. Folders are listed with the care of `listFolder`.
 * Files in `out` are not listed unless named, so that no import reads its own output.
 */
export function listInputs(paths: readonly string[], out: string): readonly ListedFile[] {
  return paths.flatMap((path) =>
    path !== '-' && isFolder(path) ? listDocuments(path, out) : [{ path, folder: '.' }],
  );
}

function listDocuments(folder: string, out: string): readonly ListedFile[] {
  const { files, problems } = listFolder(folder);
  const folderOf = (path: string): string => relative(folder, dirname(path)).split(sep).join('/') || '.';
  const own = resolve(out) + sep;
  const isOwn = (path: string): boolean =>
    resolve(path).startsWith(own) && !(resolve(folder) + sep).startsWith(own);
  return [
    ...files
      .filter((path) => !isOwn(path))
      .map((path) => ({ path, folder: folderOf(path), ...explainOther(path) })),
    ...problems.map(({ path, kind, reason }) => ({
      path,
      folder: folderOf(path),
      problem: kind === 'link' ? `is a link that is not followed (${reason})` : `cannot be read (${reason})`,
      isOther: kind === 'link',
    })),
  ];
}

/** Why a file in a folder is not opened. */
function explainOther(path: string): { readonly problem: string; readonly isOther: true } | undefined {
  const ending = extname(path).toLowerCase();
  const isDocument = documents.has(ending) || refused.has(ending) || /^\.\S*\s/.test(extname(path));
  if (!isDocument) return { problem: `is not a document (${ending})`, isOther: true };
  return isKept(path) ? { problem: 'was kept by an earlier import', isOther: true } : undefined;
}

/** An original or a record that an import wrote next to its postmortem. */
function isKept(path: string): boolean {
  const stem = /^(.*)\.(?:import\.json|original\.\w+)$/i.exec(path)?.[1];
  return stem !== undefined && existsSync(`${stem}.import.json`) && existsSync(`${stem}.md`);
}

/** The bytes and the text of one file; standard input for `-`. Never throws. */
export async function readInput({ path, folder, problem, isOther }: ListedFile): Promise<Input> {
  const shown = path === '-' ? '-' : shownPath(path);
  if (problem !== undefined) return { path: shown, problem, isOther };
  try {
    const refusal = path === '-' ? undefined : refuse(path);
    if (refusal !== undefined) return { path: shown, ...refusal };
    const bytes = readFileSync(path === '-' ? 0 : path);
    const reading = isDocx(bytes) ? await readDocx(bytes) : decodeText(bytes);
    if ('problem' in reading)
      return { path: shown, problem: reading.problem, isOther: reading.problem === 'is empty' };
    return { path: shown, folder, bytes, text: reading.text, encoding: reading.encoding };
  } catch (error) {
    return { path: shown, problem: `cannot be read (${describeReason(error)})` };
  }
}

function refuse(path: string): { readonly problem: string; readonly isMisuse?: boolean } | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
    return { problem: 'does not exist', isMisuse: true };
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return { problem: 'is a link that leads nowhere' };
  if (!entry.isFile()) return { problem: 'is neither a file nor a folder' };
  if (entry.size <= largest) return undefined;
  const [size, most] = [entry.size, largest].map((bytes) => Math.round(bytes / 1024 / 1024));
  return { problem: `is ${size ?? 0} MB long; the limit is ${most ?? 0} MB` };
}
