// The unconfirmed labels of a content folder, and decisions about them written into its files.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createReader, type FileReading, readContext } from '../../build-archive.ts';
import { listUnconfirmed } from '../../classify/confirm/unconfirmed.ts';
import { readArchiveFiles } from '../../files.ts';
import { setFields } from '../../ingest/front-matter/set-fields.ts';
import type { LabelDecision, LabelQuestion, UnconfirmedLabel } from '../../model/label-decision.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { toFieldEdits } from './label-edits.ts';

export interface LabelStore {
  /** Every unconfirmed label, in the order in which to walk through them. */
  readonly questions: () => readonly LabelQuestion[];
  /** Writes decisions about one incident into its file; throws `LabelStoreError` when that cannot be done. */
  readonly decide: (incident: string, decisions: readonly LabelDecision[]) => void;
  /** Undoes the latest decision; false if there is nothing to undo. Throws when the file has changed since. */
  readonly undo: () => boolean;
}

/** The message is for people. */
export class LabelStoreError extends Error {}

/** A store over `content`. `onWrite` is called with the absolute path of a file just before it is written. */
export function openLabelStore(
  content: string,
  onWrite: (path: string) => void = () => undefined,
): LabelStore {
  const history: { readonly path: string; readonly before: string; readonly after: string }[] = [];
  let folder: OpenFolder | undefined;
  const write = (path: string, text: string): void => {
    onWrite(path);
    writeFileSync(path, text);
  };
  return {
    questions: () => {
      folder = openFolder(content);
      return folder.questions;
    },
    decide: (incident, decisions) => {
      folder ??= openFolder(content);
      const edit = editLabels(folder, incident, decisions);
      write(edit.path, edit.after);
      history.push(edit);
    },
    undo: () => {
      const last = history.at(-1);
      if (last === undefined) return false;
      if (readFileSync(last.path, 'utf8') !== last.after)
        throw new LabelStoreError(`${last.path} has changed since, so nothing was undone.`);
      write(last.path, last.before);
      history.pop();
      return true;
    },
  };
}

interface OpenFolder {
  readonly questions: readonly LabelQuestion[];
  /** The path of each incident's file, as shown to people. */
  readonly paths: ReadonlyMap<string, string>;
  readonly read: (file: SourceFile) => FileReading;
}

function openFolder(content: string): OpenFolder {
  const files = readArchiveFiles(content);
  const read = createReader(readContext(files, { edition: 'internal' }));
  const incidents = files.postmortems.flatMap((file) => read(file).incident ?? []);
  const texts = new Map(files.postmortems.map(({ path, text }) => [path, text.split(/\r\n?|\n/)]));
  return {
    read,
    paths: new Map(incidents.map(({ id, postmortem }) => [id, postmortem.path])),
    questions: listUnconfirmed(incidents).map((label) => toQuestion(label, texts.get(label.path) ?? [])),
  };
}

/** The file before and after; read again, since people edit files meanwhile. */
function editLabels(
  { paths, read }: OpenFolder,
  incident: string,
  decisions: readonly LabelDecision[],
): { readonly path: string; readonly before: string; readonly after: string } {
  const shown = paths.get(incident);
  if (shown === undefined)
    throw new LabelStoreError(`The folder holds no incident "${incident}" without errors.`);
  const path = resolve(shown);
  const before = readFileSync(path, 'utf8');
  const known = read({ path: shown, text: before }).incident;
  if (known === undefined)
    throw new LabelStoreError(`${shown} has errors. Run "hindsight check", fix them and try again.`);
  const after = setFields(before, toFieldEdits(known.postmortem.declared, decisions));
  if (read({ path: shown, text: after }).incident === undefined)
    throw new LabelStoreError(`${shown} would have errors after this edit, so nothing was written.`);
  return { path, before, after };
}

const linesAround = 3;

function toQuestion(label: UnconfirmedLabel, lines: readonly string[]): LabelQuestion {
  const [{ line }] = label.evidence;
  const first = Math.max(1, line - linesAround);
  return { ...label, context: { firstLine: first, lines: lines.slice(first - 1, line + linesAround) } };
}
