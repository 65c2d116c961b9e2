// Looks at a folder before `hindsight init` proposes anything: where the postmortems are, and what they say.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { findPostmortems, isLikelyPostmortem, readTextFile } from '../../files.ts';
import { isFolder, listFolder } from '../../folder.ts';
import { isAboutFolder, isUnfinishedPath } from '../../ingest/ids.ts';
import { defaultScale, readSeverityWord } from '../../ingest/config/severity-scale.ts';
import { findNearby, isNamedAfterPostmortems } from '../nearby-postmortems.ts';
import { UsageError } from '../usage-error.ts';
import { readRemote, type Remote } from './repository.ts';

export interface Survey {
  /** The archive folder, relative to the root, with forward slashes. */
  readonly content: string;
  /** How many files with front matter it holds. */
  readonly count: number;
  /** There is no Markdown in it that could be a postmortem. */
  readonly isEmpty: boolean;
  /** Severities in the files that the default scale does not know, as written. */
  readonly unknownSeverities: readonly string[];
  readonly name: string;
  readonly timezone: string;
  readonly remote?: Remote;
  readonly usesGitLab: boolean;
}

/** Surveys the folder `root`; `content` overrides the archive folder that would be found. */
export function surveyFolder(root: string, content?: string): Survey {
  const archive = content === undefined ? chooseArchive(root) : resolve(root, content);
  const inside = relative(root, archive).split(sep).join('/');
  if (inside.startsWith('..'))
    throw new UsageError(`--content "${content ?? ''}" is outside "${root}"; choose a folder in it`);
  const place = findPostmortems(archive);
  const files = place === undefined ? [] : listFolder(place).files.filter(isLikelyPostmortem);
  const remote = readRemote(root);
  return {
    content: inside === '' ? '.' : inside,
    count: files.length,
    isEmpty: !isFolder(archive) || !listFolder(place ?? archive).files.some(isPlausible),
    unknownSeverities: findUnknownSeverities(files),
    name: chooseName(root, remote),
    timezone: localZone(),
    remote,
    usesGitLab: remote?.host === 'gitlab' || existsSync(join(root, '.gitlab-ci.yml')),
  };
}

function isPlausible(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !isUnfinishedPath(path) && !isAboutFolder(basename(path));
}

/** The archive there is, else the folder whose name says that it holds postmortems, else `content`. */
function chooseArchive(root: string): string {
  const fallback = join(root, 'content');
  if (existsSync(join(fallback, 'archive.yaml')) || !isFolder(root)) return fallback;
  const found = findNearby(root).find(({ path }) => isNamedAfterPostmortems(path));
  if (found === undefined) return fallback;
  const above = dirname(found.path);
  return existsSync(join(above, 'archive.yaml')) ? above : found.path;
}

function findUnknownSeverities(files: readonly string[]): readonly string[] {
  const words = files.flatMap((path) => {
    const [, matter = ''] = /^(?:\uFEFF)?---\r?\n([^]*?)\n---/.exec(readFileSync(path, 'utf8')) ?? [];
    const [, word = ''] =
      /^severity:[ \t]*["']?([^"'#\n\r]{1,40}?)["']?[ \t]*(?:#.*)?\r?$/m.exec(matter) ?? [];
    return word === '' || readSeverityWord(word, defaultScale) !== undefined ? [] : [word];
  });
  return [...new Set(words)].sort().slice(0, 10);
}

/** `shop postmortems`, from package.json, the remote or the folder. */
function chooseName(root: string, remote: Remote | undefined): string {
  const name = readPackageName(root) ?? remote?.name ?? basename(resolve(root));
  return /post-?mortem|incident/i.test(name) ? name : `${name} postmortems`;
}

function readPackageName(root: string): string | undefined {
  const text = readTextFile(join(root, 'package.json'));
  const [, name] = /"name"\s*:\s*"(?:@[\w.~-]+\/)?([\w.~-]{1,80})"/.exec(text ?? '') ?? [];
  return name;
}

function localZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^(?:Etc\/)?(?:UTC|GMT|Unknown)$/.test(zone) ? 'UTC' : zone;
}
