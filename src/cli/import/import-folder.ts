// The folder imports are written to: which ids are taken, which documents are known, and the outcome of each.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isFolder, readTextFile, shownPath, writeNewFile } from '../../files.ts';
import { listFields, mergeFields } from '../../import/output/merge-import.ts';
import { toId } from '../../ingest/ids.ts';
import { UsageError } from '../usage-error.ts';
import { toSlug } from '../../text/english.ts';
import {
  type ImportRecord,
  isOriginalFile,
  isSafeOriginal,
  readRecord,
  recordPath,
  writeRecord,
} from './import-record.ts';
import type { Import } from './prepare.ts';

/** A document as received, and which of its incidents this is. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface Written {
  readonly paths: readonly string[];
  /** What was done, if it is not simply a new file. */
  readonly note?: string;
}

export interface ImportFolder {
  /** Writes the incident with its original, brings an earlier import up to date, or leaves a known one alone. */
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

interface Known {
  readonly path: string;
  readonly provenance?: ImportRecord;
}

interface FolderState {
  readonly root: string;
  readonly mode: FolderMode;
  readonly taken: Set<string>;
  /** By digest and part, and by address. */
  readonly known: Map<string, Known>;
  /** Where the original of a document is kept, below the root; one for all its incidents. */
  readonly originals: Map<string, string>;
}

/** Opens `out`: an archive's folder, whose postmortems/ is written to, or a folder called postmortems itself. */
export function openImportFolder(out: string, mode: FolderMode): ImportFolder {
  if (existsSync(out) && !isFolder(out)) throw new UsageError(`--out "${out}" is not a folder`);
  const root = basename(join(out, '.')) === 'postmortems' ? out : join(out, 'postmortems');
  const files = listFiles(root);
  const postmortems = files.filter((path) => /\.(?:md|markdown)$/i.test(path));
  const state: FolderState = {
    root,
    mode,
    taken: new Set(postmortems.map(toId)),
    known: new Map(),
    originals: new Map(),
  };
  for (const path of postmortems) remember(path, readRecord(path), state);
  return { write: (incident, place) => writeIncident(incident, place, state) };
}

function remember(
  path: string,
  provenance: ImportRecord | undefined,
  { known, originals }: FolderState,
): void {
  if (provenance !== undefined) {
    known.set(`${provenance.digest}#${provenance.part}`, { path, provenance });
    if (isOriginalFile(provenance.original)) originals.set(provenance.digest, provenance.original);
  }
  const address = listFields(readTextFile(path) ?? '')['source.url'];
  if (typeof address === 'string' && !known.has(address)) known.set(address, { path, provenance });
}

type Place = Parameters<ImportFolder['write']>[1];

function writeIncident(incident: Import, place: Place, state: FolderState): Written {
  const { original, part } = place;
  const key = `${digestOf(original.bytes)}#${part}`;
  const address = incident.facts.source?.value;
  const known = state.known.get(key) ?? (address === undefined ? undefined : state.known.get(address));
  if (known === undefined) return writeNew(incident, place, state);
  if (!state.mode.update) return { paths: [], note: `imported before: ${shownPath(known.path)}` };
  return update(incident, { ...place, known, state });
}

function writeNew(incident: Import, { original, part }: Place, state: FolderState): Written {
  const { root, mode, taken } = state;
  const date = incident.facts.date?.value ?? '';
  const id = uniqueId(incident, date, taken);
  taken.add(id);
  const path = join(root, date.slice(0, 4), `${id}.md`);
  const { text } = incident.composition;
  const held = state.originals.get(digestOf(original.bytes));
  const originalPath = `${date.slice(0, 4)}/${id}.original${extensionOf(original.name)}`;
  const isInBody = original.text.trim() !== '' && bodyOf(text) === `\n${original.text}`;
  const provenance = toImportRecord(
    incident,
    { original, part },
    isInBody ? 'the body' : (held ?? originalPath),
  );
  remember(path, provenance, state);
  const isKept = isInBody || held !== undefined;
  const paths = [path, ...(isKept ? [] : [join(root, originalPath)]), recordPath(path)];
  if (!mode.isDry) {
    writeNewFile(path, text);
    if (!isKept) writeFileSync(join(root, originalPath), original.bytes, { flag: 'wx' });
    writeNewFile(recordPath(path), writeRecord(provenance));
  }
  return { paths: paths.map(shownPath) };
}

function toImportRecord(
  { composition, doubts }: Import,
  { original, part }: Place,
  kept: string,
): ImportRecord {
  const { text } = composition;
  return {
    file: basename(original.name),
    digest: digestOf(original.bytes),
    part,
    original: kept,
    fields: listFields(text),
    body: digestOf(bodyOf(text)),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

interface Update extends Place {
  readonly known: Known;
  readonly state: FolderState;
}

/** Fields and body that were not edited since the last import are replaced by this one; edits are kept. */
function update(incident: Import, { original, part, known, state }: Update): Written {
  const { path, provenance } = known;
  const before = readTextFile(path) ?? '';
  const { text } = incident.composition;
  const merged = mergeFields(before, { base: provenance?.fields ?? {}, next: listFields(text) });
  const isBodyOurs = provenance !== undefined && digestOf(bodyOf(before)) === provenance.body;
  const after = isBodyOurs ? merged.slice(0, merged.length - bodyOf(merged).length) + bodyOf(text) : merged;
  // A sidecar is text that anybody may have changed: nothing outside the folder is ever written.
  const kept =
    provenance !== undefined && isSafeOriginal(provenance.original) ? provenance.original : 'nowhere';
  const next = keepDecisions(toImportRecord(incident, { original, part }, kept), provenance);
  const isSame = after === before && next.digest === provenance?.digest;
  if (isSame) return { paths: [], note: `up to date: ${shownPath(path)}` };
  if (!state.mode.isDry) {
    writeFileSync(path, after);
    writeFileSync(recordPath(path), writeRecord(next));
    if (isOriginalFile(kept)) writeFileSync(join(state.root, kept), original.bytes);
  }
  return { paths: [shownPath(path)], note: 'updated; edits by hand are kept' };
}

/** Facts that a person has decided on are not asked about again. */
function keepDecisions(next: ImportRecord, last: ImportRecord | undefined): ImportRecord {
  const decided = last?.decided;
  if (decided === undefined) return next;
  return { ...next, doubts: next.doubts?.filter(({ fact }) => !decided.includes(fact)), decided };
}

function bodyOf(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function uniqueId({ facts }: Import, date: string, taken: ReadonlySet<string>): string {
  const organization = facts.organization?.value ?? '';
  const title = facts.title?.value.replaceAll(date, ' ') ?? '';
  const own = title.toLowerCase().startsWith(organization.toLowerCase()) ? title : `${organization} ${title}`;
  const slug = toSlug(own);
  const plain = [date, slug === '' ? 'incident' : slug].join('-');
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}

function listFiles(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file extension that the readers of content ignore. */
function extensionOf(name: string): string {
  return /\.(html?|json|txt|rst|adoc)$/i.exec(name)?.[0]?.toLowerCase() ?? '.txt';
}

function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 24);
}
