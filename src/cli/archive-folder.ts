// Reads and builds the archive folder of a command. Knows the clock, so that the core does not.
import { buildArchive, readContext, type ReadingContext } from '../build-archive.ts';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ArchiveFiles, findPostmortems, readArchiveFiles, readConfigFiles } from '../files.ts';
import { isFolder } from '../folder.ts';
import { readSettings } from '../ingest/config/settings.ts';
import type { Archive, ArchiveSettings } from '../model/archive.ts';
import { type Instant, readWallTime, toInstant } from '../model/time.ts';
import { describeNearby } from './nearby-postmortems.ts';
import { UsageError } from './usage-error.ts';
import { readInParallel } from './workers/read-in-parallel.ts';

export interface FolderOptions {
  readonly content: string;
  readonly edition?: ArchiveSettings['edition'];
  readonly site?: string;
  readonly base?: string;
  readonly asOf?: string;
  /** An archive without postmortems is not an error. */
  readonly allowEmpty?: boolean;
}

export interface OpenedArchive {
  readonly archive: Archive;
  /** Files that were not read, as shown to people. */
  readonly skipped: readonly string[];
}

/** The whole archive of the folder, read on every core; throws `UsageError` if it is not an archive folder. */
export async function openArchive(options: FolderOptions): Promise<Archive> {
  return (await openContent(options)).archive;
}

/** The archive of the folder, and the files in it that were not read. */
export async function openContent(options: FolderOptions): Promise<OpenedArchive> {
  const files = readFolder(options);
  const { edition, site, base } = options;
  const archiveOptions = { edition, site, base, asOf: dayOf(options.asOf) };
  const context = readContext(files, archiveOptions);
  const readings = await readInParallel(files.postmortems, context);
  const archive = buildArchive(files, archiveOptions, { context, readings });
  return { archive, skipped: files.skipped ?? [] };
}

/** The settings in the folder's `archive.yaml`; throws `UsageError` if it is not an archive folder. */
export function openSettings(options: FolderOptions): ArchiveSettings {
  requireArchive(options);
  return readSettings(readConfigFiles(options.content).settings).settings;
}

/**
 * The settings and the taxonomy of a folder. The default is `content/`; if that folder does not exist, the built-in values.
 */
export function openVocabulary(content: string | undefined): ReadingContext {
  const folder = content ?? 'content';
  if (content === undefined && !isFolder(folder)) return readContext({}, {});
  requireFolder(folder);
  const files = readConfigFiles(folder);
  const context = readContext(files, {});
  return { ...context, diagnostics: [...files.diagnostics, ...context.diagnostics] };
}

/** The start of a day in UTC. The default is today, or `SOURCE_DATE_EPOCH` for reproducible builds. */
function dayOf(text: string | undefined): Instant {
  const written = text === undefined ? undefined : parseDay(text);
  if (written !== undefined) return written;
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
  return toInstant(Math.floor(now / 86_400_000) * 86_400_000);
}

function parseDay(text: string): Instant | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  const reading = readWallTime({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, 'UTC');
  return reading.kind === 'instant' ? reading.instant : undefined;
}

/** Throws `UsageError` if there is no such folder. */
export function requireFolder(content: string): void {
  if (isFolder(content)) return;
  const nearby = describeNearby('.');
  const hint = nearby ?? 'pass the folder that contains your postmortems with --content';
  throw new UsageError(`there is no folder "${content}"; ${hint}`);
}

function readFolder(options: FolderOptions): ArchiveFiles {
  requireArchive(options);
  const files = readArchiveFiles(options.content);
  if (options.allowEmpty !== true) return files;
  return { ...files, diagnostics: files.diagnostics.filter(({ id }) => id !== 'no-postmortems') };
}

/** Throws `UsageError` if the folder holds no postmortems: a missing archive must not look like an empty one. */
function requireArchive({ content, allowEmpty }: FolderOptions): void {
  requireFolder(content);
  requireRoot(content);
  if (allowEmpty === true || findPostmortems(content) !== undefined) return;
  const hint =
    describeNearby(content) ??
    'create one with "hindsight new", or convert your documents with "hindsight import"';
  throw new UsageError(
    `there are no postmortems in "${content}": it has no postmortems/ folder and no Markdown files with front matter; ${hint}`,
  );
}

/** The postmortems/ folder of an archive with settings is not an archive itself: the settings would be ignored. */
function requireRoot(content: string): void {
  const path = resolve(content);
  const isArchive = (folder: string): boolean =>
    ['archive.yaml', 'taxonomy.yaml'].some((name) => existsSync(join(folder, name)));
  if (basename(path) !== 'postmortems' || isArchive(path) || !isArchive(dirname(path))) return;
  throw new UsageError(
    `"${content}" is the postmortems/ folder of an archive; pass the archive: --content ${dirname(content)}`,
  );
}
