// The files of the search, built once: the head with the catalogue of records, the index's parts, blocks, columns.
import { createHash } from 'node:crypto';
import { fingerprint } from '../search/checksum.ts';
import { toAliases, toSearchDocument } from '../search/documents.ts';
import { buildIndexFiles } from '../search/index-file.ts';
import { indexFormat } from '../search/options.ts';
import { archive, names, records } from './archive.ts';
import { type RecordCatalogue, type RecordRow, rowsInBlock, toColumns } from '../analyse/record-files.ts';

/** Sixteen hexadecimal digits of the content's SHA-256: ties pages and index together. */
export const searchVersion: string = hashContent();

/** The name of the file that every search starts with. */
export const searchHead: string = `head-${searchVersion}`;

/** Up to this many, the records travel in the head as the index does: one file. */
const fewRecords = 250;

/** The text of every file in `search/` by its name, without `.json`. */
export const searchFiles: () => ReadonlyMap<string, string> = once(buildFiles);

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function buildFiles(): ReadonlyMap<string, string> {
  const rows = records.map(({ summary: _summary, resolved: _resolved, ...row }): RecordRow => row);
  const files = new Map<string, string>();
  const put = (kind: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const name = `${kind}-${fingerprint(text)}`;
    files.set(name, text);
    return name;
  };
  const few = rows.length <= fewRecords;
  const blocks = Array.from({ length: few ? 0 : Math.ceil(rows.length / rowsInBlock) }, (_, block) =>
    put('records', rows.slice(block * rowsInBlock, (block + 1) * rowsInBlock)),
  );
  const columns = few ? undefined : put('columns', toColumns(rows));
  const catalogue: RecordCatalogue = { names, rows: few ? rows : undefined, blocks, columns };
  // To the index an incident is its place among the records: ids would be a quarter of the first download.
  const documents = archive.incidents
    .entries()
    .map(([place, incident]) => ({ ...toSearchDocument(incident, archive.taxonomy), id: String(place) }));
  const index = buildIndexFiles(documents, {
    aliases: toAliases(archive.taxonomy),
    version: searchVersion,
    beside: catalogue,
  });
  return new Map([[searchHead, index.head], ...index.parts, ...files]);
}

function hashContent(): string {
  const hash = createHash('sha256');
  hash.update(`${indexFormat}`);
  hash.update(JSON.stringify(archive.taxonomy));
  for (const record of records) hash.update(JSON.stringify(record));
  for (const { postmortem } of archive.incidents) hash.update(postmortem.body);
  return hash.digest('hex').slice(0, 16);
}
