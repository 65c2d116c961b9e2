// A folder of reports in any format as an archive: one incident per document, named by its path.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildArchive } from '../../src/build-archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import { toInstant } from '../../src/model/time.ts';
import { toSlug } from '../../src/text/english.ts';

/** A document with the markup of its own front matter left out. */
export interface ReportDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Every Markdown and text file of a folder. */
export function readDocuments(folder: string): readonly ReportDocument[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => toDocument(relative(folder, path), readFileSync(path, 'utf8')));
}

/** The id of a document: its path without the ending, as a file name. */
export function toDocumentId(path: string): string {
  return toSlug(path.replace(/\.\w+$/, '').replaceAll('/', ' '));
}

/** The documents as an archive; only title and text are known. */
export function toDocumentArchive(documents: readonly ReportDocument[]): Archive {
  const postmortems = documents.map(({ id, title, text }) => ({
    path: `content/postmortems/${id}.md`,
    text: `---\ntitle: ${JSON.stringify(title)}\ndate: 2020-01-01\n---\n\n${text}`,
  }));
  return buildArchive({ postmortems, themes: [], diagnostics: [] }, { asOf: toInstant(0) });
}

function toDocument(path: string, written: string): ReportDocument {
  const matter = /^(?:---|\+\+\+)\n([^]*?)\n(?:---|\+\+\+)\n/.exec(written);
  const text = written.slice(matter?.[0].length ?? 0);
  const named = /^title\s*[:=]\s*["']?(.+?)["']?$/m.exec(matter?.[1] ?? '')?.[1];
  const heading = /^#+ +(.+)$/m.exec(text)?.[1] ?? /\S.*/.exec(text)?.[0];
  const id = toDocumentId(path);
  return { id, title: (named ?? heading ?? id).slice(0, 200), text };
}
