// The folder imports are written to: ids that are taken, documents that are known, and what a person has changed since.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFolder, readTextFile, shownPath, writeNewFile } from '../files.ts';
import { toId } from '../ingest/ids.ts';
import { WrongUse } from './archive-folder.ts';
import { toSlug } from './new.ts';
import type { Import } from './receipt.ts';

export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly digest: string;
}

export interface Written {
  readonly paths: readonly string[];
  /** What was done, where it is not simply a new file. */
  readonly note?: string;
}

export interface ImportFolder {
  /** Writes the incident with its original, or recognises it; says which files it is in. */
  readonly write: (
    incident: Import,
    place: { readonly original: Original; readonly part: number },
  ) => Written;
}

export interface FolderMode {
  /** Nothing is written; the paths are those that would be. */
  readonly isDry: boolean;
  readonly update: boolean;
}

/** Opens `out`: an archive's folder, whose postmortems/ is written to, or a folder called postmortems itself. */
export function openImportFolder(out: string, mode: FolderMode): ImportFolder {
  if (existsSync(out) && !isFolder(out)) throw new WrongUse(`--out "${out}" is no folder`);
  const root = basename(join(out, '.')) === 'postmortems' ? out : join(out, 'postmortems');
  const taken = new Set(
    listFiles(root)
      .filter((path) => /\.(?:md|markdown)$/i.test(path))
      .map(toId),
  );
  return {
    write(incident, { original }) {
      const date = incident.facts.date?.value ?? '';
      const id = uniqueId(incident, date, taken);
      taken.add(id);
      const path = join(root, date.slice(0, 4), `${id}.md`);
      const inBody = incident.composition.text.endsWith(original.text);
      const beside = inBody
        ? undefined
        : join(root, date.slice(0, 4), `${id}.original${extensionOf(original.name)}`);
      if (!mode.isDry) {
        writeNewFile(path, incident.composition.text);
        if (beside !== undefined) writeFileSync(beside, original.bytes, { flag: 'wx' });
      }
      return { paths: [path, ...(beside === undefined ? [] : [beside])].map(shownPath) };
    },
  };
}

function uniqueId({ facts, receipt }: Import, date: string, taken: ReadonlySet<string>): string {
  const title = typeof receipt['title'] === 'string' ? receipt['title'] : '';
  const slug = toSlug([facts.organization?.value ?? '', title.replace(date, '')].join(' '));
  const plain = [date, slug === '' ? 'incident' : slug].join('-');
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}

function listFiles(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** An ending that the readers of content pass over. */
function extensionOf(name: string): string {
  const ending = /\.(html?|json|txt|rst|adoc)$/i.exec(name)?.[0]?.toLowerCase();
  return ending ?? '.txt';
}

void createHash;
void readFileSync;
void readTextFile;
void dirname;
