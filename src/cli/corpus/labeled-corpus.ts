// A folder of labeled reports: `labels.jsonl` next to `documents/`, read as `hindsight import` reads them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../import/output/postmortem-file.ts';
import { readForeign } from '../../import/read-document.ts';
import { type IngestContext, readPostmortem } from '../../ingest/read-postmortem.ts';
import type { Postmortem } from '../../model/postmortem.ts';

/** A label that a reader gave to a document, with the words it is based on. */
export interface Reading {
  readonly id: string;
  readonly quote?: string;
}

/** One line of `labels.jsonl`. */
export interface DocumentLabels {
  /** Below `documents/`; its first folder is the source. */
  readonly file: string;
  readonly kind: string;
  readonly causes: readonly Reading[];
  readonly trigger?: Reading;
  readonly detection?: Reading;
  readonly components: { readonly faulty: readonly Reading[]; readonly affected: readonly Reading[] };
}

export interface LabeledDocument {
  readonly labels: DocumentLabels;
  readonly source: string;
  /** The first twelve digits of the document's SHA-256. */
  readonly hash: string;
  /** Usually one; a document about several incidents has several. */
  readonly postmortems: readonly Postmortem[];
}

/** All documents of a corpus in the order of its labels. Throws an error if the folder is not a corpus. */
export function readCorpus(folder: string, context: IngestContext): readonly LabeledDocument[] {
  return readLabels(folder).map((labels) => {
    const text = readFileSync(join(folder, 'documents', labels.file), 'utf8');
    return {
      labels,
      source: labels.file.split('/')[0] ?? '',
      hash: createHash('sha256').update(text).digest('hex').slice(0, 12),
      postmortems: importDocument(text, labels.file, context),
    };
  });
}

function readLabels(folder: string): readonly DocumentLabels[] {
  const path = join(folder, 'labels.jsonl');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${folder} is not a corpus: it has no labels.jsonl`);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, place) => readLine(line, `${path}:${place + 1}`));
}

function readLine(line: string, place: string): DocumentLabels {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: expected a JSON object on each line`);
  }
  const labels = value as Partial<DocumentLabels> | null;
  if (typeof labels?.file !== 'string' || labels.file.split('/').includes('..'))
    throw new Error(`${place}: expected "file", a path below documents/`);
  if (!Array.isArray(labels.causes)) throw new Error(`${place}: expected "causes", a list of {id, quote}`);
  const { faulty = [], affected = [] } = labels.components ?? {};
  return {
    ...labels,
    file: labels.file,
    kind: labels.kind ?? 'incident',
    causes: labels.causes,
    components: { faulty, affected },
  };
}

/**
 * The postmortems a raw document becomes. One without a date is given a placeholder date, so that it can still be
 * classified. A document the importer refuses, because it cannot tell its incidents apart, is read as one report.
 */
function importDocument(text: string, path: string, context: IngestContext): readonly Postmortem[] {
  const reading = readForeign(text, { path });
  if ('problem' in reading) {
    const frontMatter = `---\ntitle: ${JSON.stringify(titleOf(path))}\ndate: 2000-01-01\n---\n\n`;
    const { postmortem } = readPostmortem({ path, text: `${frontMatter}${text}` }, context);
    return postmortem === undefined ? [] : [postmortem];
  }
  return reading.incidents.flatMap((facts) => {
    const file = compose(facts, '');
    const titled =
      facts.title === undefined ? file.text.replace(/^---\n/, `---\ntitle: ${path}\n`) : file.text;
    for (const date of ['', '\ndate: 2000-01-01']) {
      const composed = titled.replace('\nstatus: review\n', `${date || '\nstatus: review'}\n`);
      const { postmortem } = readPostmortem({ path, text: composed }, context);
      if (postmortem !== undefined) return [postmortem];
    }
    return [];
  });
}

/** `outage-of-mail.md` as a title: the words of the file's name. */
function titleOf(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.\w+$/, '').replaceAll(/[-_]+/g, ' ');
}
