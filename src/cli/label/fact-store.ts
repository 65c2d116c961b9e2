// The doubtful facts of imported reports in a content folder, and decisions about them written into the files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createReader, type FileReading, readContext } from '../../build-archive.ts';
import { readArchiveFiles } from '../../files.ts';
import { decodeText } from '../../import/formats/bytes.ts';
import { listFields } from '../../import/output/merge-import.ts';
import { setFields } from '../../ingest/front-matter/set-fields.ts';
import { toId } from '../../ingest/ids.ts';
import type { DoubtfulFact, FactDecision, FactQuestion } from '../../model/fact-decision.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import {
  isSafeOriginal,
  type ImportRecord,
  readRecord,
  recordPath,
  writeRecord,
} from '../import/import-record.ts';
import { toFactEdits } from './fact-edits.ts';
import { LabelStoreError } from './label-store.ts';

export interface FactStore {
  /** Every doubtful fact that nobody has decided on, report by report. */
  readonly questions: () => readonly FactQuestion[];
  /** Writes a decision into the postmortem and its record; throws `LabelStoreError` when that cannot be done. */
  readonly decide: (incident: string, decision: FactDecision) => void;
  /** Undoes the latest decision; false if there is nothing to undo. Throws when a file has changed since. */
  readonly undo: () => boolean;
}

interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A store over `content`. `onWrite` hears the absolute path of a postmortem just before it is written. */
export function openFactStore(content: string, onWrite: (path: string) => void = () => undefined): FactStore {
  const history: (readonly Change[])[] = [];
  const write = (path: string, text: string): void => {
    onWrite(path);
    writeFileSync(path, text);
  };
  return {
    questions: () => readArchiveFiles(content).postmortems.flatMap((file) => listQuestions(file)),
    decide: (incident, decision) => {
      const changes = decideFact(content, incident, decision);
      for (const { path, after } of changes) write(path, after);
      history.push(changes);
    },
    undo: () => {
      const last = history.at(-1);
      if (last === undefined) return false;
      const changed = last.find(({ path, after }) => readFileSync(path, 'utf8') !== after);
      if (changed !== undefined)
        throw new LabelStoreError(`${changed.path} has changed since, so nothing was undone.`);
      for (const { path, before } of last) write(path, before);
      history.pop();
      return true;
    },
  };
}

function listQuestions({ path, text }: SourceFile): readonly FactQuestion[] {
  const record = readRecord(resolve(path));
  if (record?.doubts === undefined || record.doubts.length === 0) return [];
  const fields = listFields(text);
  if (fields['status'] !== 'review') return [];
  const lines = originalLines(resolve(path), text, record);
  return record.doubts.map((doubt) => ({
    ...doubt,
    incident: toId(path) as IncidentId,
    path,
    title: String(fields['title'] ?? basename(path)),
    context: contextOf(doubt, lines),
  }));
}

const linesAround = 5;

function contextOf({ line, quote }: DoubtfulFact, lines: readonly string[]): FactQuestion['context'] {
  // A fact on no line, or of a Word document, whose lines are not text, has its words only.
  if (line < 1 || line > lines.length)
    return { firstLine: Math.max(1, line), lines: quote === '' ? [] : [quote] };
  const first = Math.max(1, line - linesAround);
  return {
    firstLine: first,
    lines: lines.slice(first - 1, line + linesAround).map((one) => one.slice(0, 400)),
  };
}

/** The lines of the original, from the body of the postmortem or from the file beside it. */
function originalLines(path: string, text: string, { original }: ImportRecord): readonly string[] {
  if (original === 'the body')
    return text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n\r?\n?/, '').split(/\r\n?|\n/);
  const file = join(dirname(dirname(path)), original);
  if (!isSafeOriginal(original) || !existsSync(file)) return [];
  const reading = decodeText(readFileSync(file));
  return 'problem' in reading ? [] : reading.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}

/** The postmortem and its record before and after; read anew, since people edit files meanwhile. */
function decideFact(content: string, incident: string, decision: FactDecision): readonly Change[] {
  const files = readArchiveFiles(content);
  const file = files.postmortems.find(({ path }) => toId(path) === incident);
  const path = file && resolve(file.path);
  const record = path === undefined ? undefined : readRecord(path);
  const doubt = record?.doubts?.find(({ fact }) => fact === decision.fact);
  if (file === undefined || path === undefined || record === undefined || doubt === undefined)
    throw new LabelStoreError(`The folder holds no imported report "${incident}" with this open fact.`);
  const left = (record.doubts ?? []).filter((one) => one !== doubt);
  const before = readFileSync(path, 'utf8');
  const edits = toFactEdits(listFields(before), { doubt, decision, isLast: left.length === 0 });
  const after = setFields(before, edits);
  checkReading(
    createReader(readContext(files, { edition: 'internal' }))({ path: file.path, text: after }),
    file.path,
  );
  const recorded = writeRecord({ ...record, doubts: left, decided: [...(record.decided ?? []), doubt.fact] });
  const own = recordPath(path);
  return [
    { path, before, after },
    { path: own, before: readFileSync(own, 'utf8'), after: recorded },
  ];
}

function checkReading({ incident, diagnostics }: FileReading, path: string): void {
  if (incident !== undefined) return;
  const error = diagnostics.find(({ level }) => level === 'error');
  const reason = error === undefined ? '' : ` Found ${error.found}, expected ${error.expected}.`;
  throw new LabelStoreError(`${path} would have errors after this edit, so nothing was written.${reason}`);
}
