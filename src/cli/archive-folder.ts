// Reads and builds the archive folder of a command. Knows the clock, so that the core does not.
import { buildArchive, readContext, type ReadingContext } from '../build-archive.ts';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ArchiveFiles, readArchiveFiles, readConfigFiles } from '../files.ts';
import { isFolder } from '../folder.ts';
import { readSettings } from '../ingest/config/settings.ts';
import type { Archive, ArchiveSettings } from '../model/archive.ts';
import { type Instant, readWallTime, toInstant } from '../model/time.ts';
import { findNearest } from '../text/suggestions.ts';
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
 * The settings and the taxonomy of a folder. Without `content` it reads the default folder, and if there is none, only
 * what is built in.
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
  if (!isFolder(content))
    throw new UsageError(
      `there is no folder "${content}"; pass the folder that contains postmortems/ with --content`,
    );
}

function readFolder(options: FolderOptions): ArchiveFiles {
  requireArchive(options);
  const files = readArchiveFiles(options.content);
  if (options.allowEmpty !== true) return files;
  return { ...files, diagnostics: files.diagnostics.filter(({ id }) => id !== 'no-postmortems') };
}

/** Throws `UsageError` if the folder has no postmortems/ folder: a missing archive must not look like an empty one. */
function requireArchive({ content, allowEmpty }: FolderOptions): void {
  requireFolder(content);
  if (allowEmpty === true || isFolder(join(content, 'postmortems'))) return;
  const path = resolve(content);
  if (basename(path) === 'postmortems')
    throw new UsageError(
      `"${content}" is a postmortems/ folder; pass the folder that contains it: --content ${dirname(content)}`,
    );
  const folders = readdirSync(content).filter((name) => isFolder(join(content, name)));
  const similar = findNearest('postmortems', folders) ?? folders.find((name) => /^incidents?$/i.test(name));
  const hint =
    similar === undefined
      ? 'create it, or convert your documents with "hindsight import"'
      : `rename "${similar}" to "postmortems"`;
  throw new UsageError(`there is no postmortems/ folder in "${content}"; ${hint}`);
}
