// Reads the files of an archive, and writes new ones. The only module of the core that does.
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import { describeReason, type FolderProblem, isFolder, isHiddenName, listFolder } from './folder.ts';
import { isAboutFolder, isBundleName, isUnfinishedPath } from './ingest/ids.ts';
import { type Attachment, attachmentKind } from './model/attachment.ts';
import { diagnosticCatalog, type DiagnosticId } from './model/diagnostic-catalog.ts';
import { compareText, type Diagnostic } from './model/diagnostic.ts';
import type { SourceFile } from './model/source-file.ts';

export { isFolder } from './folder.ts';

/** All files of a content folder that Hindsight reads; each list in path order. */
export interface ArchiveFiles {
  readonly settings?: SourceFile;
  readonly taxonomy?: SourceFile;
  readonly postmortems: readonly SourceFile[];
  readonly themes: readonly SourceFile[];
  /** Files in postmortems/ and themes/ that are not read, such as pictures and README.md. */
  readonly skipped?: readonly string[];
  /** Pictures and documents in these folders that postmortems may link to. */
  readonly attachments?: readonly Attachment[];
  /** Files that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** No postmortem is larger than this. */
const maxBytes = 5 * 1024 * 1024;

/** Reads a content folder; `folder` must exist (`isFolder`). Paths are shown relative to the current folder. */
export function readArchiveFiles(folder: string): ArchiveFiles {
  const reading: Reading = { root: folder, diagnostics: [], skipped: [] };
  const place = findPostmortems(folder) ?? join(folder, 'postmortems');
  const postmortems = readMarkdownFolder(place, reading);
  if (postmortems.length === 0 && reading.diagnostics.length === 0)
    reading.diagnostics.push(
      unreadable(place, 'no-postmortems', {
        found: isFolder(place) ? 'no postmortems in the folder' : 'no such folder',
        expected: 'at least one .md file',
        fix: 'create one with "hindsight new", or convert your documents with "hindsight import"',
      }),
    );
  const themes = readMarkdownFolder(join(folder, 'themes'), reading);
  const { settings, taxonomy, diagnostics } = readConfigFiles(folder);
  return {
    settings,
    taxonomy,
    postmortems,
    themes,
    skipped: reading.skipped.map(shownPath).sort(compareText),
    attachments: reading.skipped.flatMap((path) => describeAttachment(path, folder) ?? []),
    diagnostics: [...reading.diagnostics, ...diagnostics],
  };
}

/** Reads only `archive.yaml` and `taxonomy.yaml`, and reports what cannot be read. */
export function readConfigFiles(folder: string): Pick<ArchiveFiles, 'settings' | 'taxonomy' | 'diagnostics'> {
  const reading: Reading = { root: folder, diagnostics: [], skipped: [] };
  const settings = readOptional('archive.yaml', reading);
  const taxonomy = readOptional('taxonomy.yaml', reading);
  return { settings, taxonomy, diagnostics: reading.diagnostics };
}

/**
 * The folder with the postmortems of an archive: its `postmortems/`, or the archive folder itself if it holds Markdown
 * files of its own; undefined if there are none.
 */
export function findPostmortems(archive: string): string | undefined {
  const inside = join(archive, 'postmortems');
  if (isFolder(inside)) return inside;
  return isFolder(archive) && holdsPostmortems(archive) ? archive : undefined;
}

/** True for Markdown with front matter that may be a postmortem, by its name and its first line. */
export function isLikelyPostmortem(path: string): boolean {
  return isCandidate(path) && /^(?:\uFEFF)?---/.test(readBeginning(path));
}

/** The text of one file; undefined when it is missing. */
export function readTextFile(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Writes a new file and its folders; throws `EEXIST` if the file exists, so nothing is ever overwritten. */
export function writeNewFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}

/** A path as shown to people: relative to the current folder if it is inside, with forward slashes. */
export function shownPath(path: string): string {
  const nearby = relative(process.cwd(), path);
  return (nearby.startsWith('..') ? path : nearby).split(sep).join('/');
}

/**
 * Markdown with front matter in the folder itself or sorted by year; if the name of the folder says that it holds
 * postmortems, any Markdown.
 */
function holdsPostmortems(folder: string): boolean {
  const entries = readdirSync(folder).map((name) => join(folder, name));
  if (entries.some((path) => !isFolder(path) && isLikelyPostmortem(path))) return true;
  const isNamed = /^(?:post-?mortems?|incidents?|rcas?)$/i.test(basename(resolve(folder)));
  const places = isNamed
    ? [folder]
    : entries.filter((path) => /^\d{4}$/.test(basename(path)) && isFolder(path));
  return places.some((place) => listFolder(place).files.some(isCandidate));
}

function isCandidate(path: string): boolean {
  const name = basename(path);
  return isMarkdown(name) && !isHiddenName(name) && !isUnfinishedPath(name) && !isAboutFolder(name);
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** The first bytes of a file as text; empty if it cannot be read. */
function readBeginning(path: string): string {
  try {
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(8);
    const length = readSync(file, bytes);
    closeSync(file);
    return bytes.toString('utf8', 0, length);
  } catch {
    return '';
  }
}

interface Reading {
  readonly root: string;
  readonly diagnostics: Diagnostic[];
  readonly skipped: string[];
}

function readMarkdownFolder(folder: string, reading: Reading): readonly SourceFile[] {
  if (!isFolder(folder)) return [];
  if (!isInsideRoot(folder, reading.root)) {
    reading.diagnostics.push(
      describeProblem({ path: folder, kind: 'link', reason: 'it points outside the archive folder' }),
    );
    return [];
  }
  const { files, problems } = listFolder(folder, reading.root);
  reading.diagnostics.push(...problems.map(describeProblem));
  const isRoot = folder === reading.root;
  const pathInside = (path: string): string => relative(folder, path).split(sep).join('/');
  // The themes and the settings of an archive without a postmortems/ folder are beside its postmortems.
  const own = files.filter((path) => !isRoot || !/^(?:themes\/|[^/]*\.yaml$)/.test(pathInside(path)));
  const isRead = (path: string): boolean =>
    isMarkdown(path) && !isUnfinishedPath(pathInside(path)) && !(isRoot && isAboutFolder(pathInside(path)));
  const markdown = own.filter(isRead);
  reading.skipped.push(...own.filter((path) => !isRead(path)));
  const texts = markdown.flatMap((path) => readText(path, reading) ?? []);
  return texts.filter((file) => !isAttachment(file, texts) || !reading.skipped.push(file.path));
}

/**
 * True for Markdown that describes the folder instead of an incident: a README without front matter, and any file without
 * front matter in the folder of an incident that has a file of its own, such as index.md.
 */
function isAttachment({ path, text }: SourceFile, all: readonly SourceFile[]): boolean {
  if (/^\uFEFF?---/.test(text)) return false;
  if (/(?:^|\/)(?:readme|contributing|changelog|license|code_of_conduct|template)\.\w+$/i.test(path))
    return true;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return all.some(
    (file) =>
      file.path !== path &&
      file.path.startsWith(folder) &&
      isBundleName(file.path) &&
      /^\uFEFF?---/.test(file.text),
  );
}

/** Attachments are not larger than this. */
const maxAttachmentBytes = 25 * 1024 * 1024;
/** The size of a picture is near its start. */
const headBytes = 256 * 1024;

function describeAttachment(file: string, root: string): Attachment | undefined {
  const kind = attachmentKind(file);
  if (kind === undefined || !isInsideRoot(file, root) || statSync(file).size > maxAttachmentBytes)
    return undefined;
  const isPicture = kind === 'picture';
  const name = relative(root, file).split(sep).join('/');
  return { path: shownPath(file), name, isPicture, size: isPicture ? readPictureSize(file) : undefined };
}

/** Width and height in pixels, turned as the camera says; undefined if the file is not a picture. */
function readPictureSize(path: string): Attachment['size'] {
  const head = Buffer.alloc(headBytes);
  const file = openSync(path, 'r');
  try {
    const { width, height, orientation = 1 } = imageSize(head.subarray(0, readSync(file, head)));
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

function readOptional(name: string, reading: Reading): SourceFile | undefined {
  const path = join(reading.root, name);
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readText(path, reading);
}

function readText(path: string, { root, diagnostics }: Reading): SourceFile | undefined {
  const report = (id: DiagnosticId, problem: FileProblem): undefined => {
    diagnostics.push(unreadable(path, id, problem));
    return undefined;
  };
  try {
    if (!isInsideRoot(path, root)) {
      diagnostics.push(
        describeProblem({ path, kind: 'link', reason: 'it points outside the archive folder' }),
      );
      return undefined;
    }
    const bytes = readFileSync(path);
    if (bytes.length > maxBytes)
      return report('file-too-large', { found: 'a file over 5 MB', expected: 'at most 5 MB' });
    const text = decode(bytes);
    return text === undefined
      ? report('not-utf-8', { found: describeEncoding(bytes), expected: 'a file saved as UTF-8' })
      : { path: shownPath(path), text };
  } catch (error) {
    return report('unreadable-file', {
      found: `a file that cannot be read (${describeReason(error)})`,
      expected: 'a readable file',
    });
  }
}

function isInsideRoot(path: string, root: string): boolean {
  const [target, base] = [realpathSync(path), realpathSync(root)];
  return target === base || target.startsWith(base.endsWith(sep) ? base : base + sep);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function describeEncoding([first, second]: Uint8Array): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? 'a file saved as UTF-16' : 'bytes that are not UTF-8';
}

type FileProblem = Pick<Diagnostic, 'found' | 'expected' | 'fix'>;

function describeProblem({ path, kind, reason }: FolderProblem): Diagnostic {
  return kind === 'link'
    ? unreadable(path, 'link-not-followed', {
        found: `a link that is not followed (${reason})`,
        expected: 'a file or folder inside the archive folder',
        fix: 'replace the link with a copy',
      })
    : unreadable(path, 'unreadable-file', {
        found: `a file that cannot be read (${reason})`,
        expected: 'a readable file',
      });
}

function unreadable(path: string, id: DiagnosticId, problem: FileProblem): Diagnostic {
  const place = { position: { line: 1, column: 1 }, length: 1, excerpt: '' };
  return { level: diagnosticCatalog[id].level, id, path: shownPath(path), ...place, ...problem };
}
