// The files of the search: the head with the catalog of records, and the shards, blocks and columns.
import { createHash } from 'node:crypto';
import {
  type RecordCatalog,
  type RecordRow,
  toBlocks,
  toColumns,
} from '../../analyse/records/record-columns.ts';
import type { AxisNames, IncidentRecord } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import { fingerprint } from '../../search/index/checksum.ts';
import {
  type Aliases,
  type SearchDocument,
  toAliases,
  toSearchDocument,
} from '../../search/index/documents.ts';
import { buildIndexFiles } from '../../search/index/index-file.ts';
import { indexFormat } from '../../search/index/minisearch-options.ts';

/** The input for building the files, small enough to be sent to another thread. */
export interface SearchOrder {
  /** Sixteen hexadecimal digits of the content's SHA-256: identifies the content, so that pages and index match. */
  readonly version: string;
  readonly names: AxisNames;
  /** In the order of the archive, as the documents are. */
  readonly rows: readonly RecordRow[];
  readonly documents: readonly SearchDocument[];
  readonly aliases: Aliases;
}

/** Up to this many records, they are inside the head together with the index: one file. */
const fewRecords = 250;

/** The order for an archive; `records` are those of its incidents, in their order. */
export function toSearchOrder(
  archive: Archive,
  { records, names }: { readonly records: readonly IncidentRecord[]; readonly names: AxisNames },
): SearchOrder {
  return {
    version: searchVersionOf(archive, records),
    names,
    rows: records.map(({ summary: _summary, resolved: _resolved, ...row }): RecordRow => row),
    // In the index an incident is its position among the records: ids would be a quarter of the first download.
    documents: archive.incidents.map((incident, place) => ({
      ...toSearchDocument(incident, archive.taxonomy),
      id: String(place),
    })),
    aliases: toAliases(archive.taxonomy),
  };
}

/** The version of an archive's search files; other content has another version. */
export function searchVersionOf(archive: Archive, records: readonly IncidentRecord[]): string {
  const hash = createHash('sha256');
  hash.update(`${indexFormat}`);
  hash.update(JSON.stringify(archive.taxonomy));
  for (const record of records) hash.update(JSON.stringify(record));
  for (const { postmortem } of archive.incidents) hash.update(postmortem.body);
  return hash.digest('hex').slice(0, 16);
}

/** The name of the file that every search starts with. */
export function searchHeadOf(version: string): string {
  return `head-${version}`;
}

/** The text of every file in `search/` by its name, without `.json`; a name always belongs to the same text. */
export function buildSearchFiles(order: SearchOrder): ReadonlyMap<string, string> {
  const { version, names, rows, documents, aliases } = order;
  const files = new Map<string, string>();
  const put = (kind: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const name = `${kind}-${fingerprint(text)}`;
    files.set(name, text);
    return name;
  };
  const few = rows.length <= fewRecords;
  const blocks = few ? [] : toBlocks(rows).map((block) => put('records', block));
  const columns = [...(few ? [] : toColumns(rows))].map(
    ([field, column]) => [field, put('column', column)] as const,
  );
  const catalog: RecordCatalog = few
    ? { names, rows, blocks }
    : { names, blocks, columns: { count: rows.length, files: Object.fromEntries(columns) } };
  const index = buildIndexFiles(documents, { aliases, version, payload: catalog });
  return new Map([[searchHeadOf(version), index.head], ...index.shards, ...files]);
}
