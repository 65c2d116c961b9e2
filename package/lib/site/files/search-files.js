// What the search is served as: the head with the catalogue of records, the index's parts, blocks, columns.
import { createHash } from 'node:crypto';
import { toBlocks, toColumns, } from '../../analyse/records/record-columns.js';
import { fingerprint } from '../../search/index/checksum.js';
import { toAliases, toSearchDocument, } from '../../search/index/documents.js';
import { buildIndexFiles } from '../../search/index/index-file.js';
import { indexFormat } from '../../search/index/minisearch-options.js';
/** Up to this many, the records travel in the head as the index does: one file. */
const fewRecords = 250;
/** The order for an archive; `records` are those of its incidents, in their order. */
export function toSearchOrder(archive, { records, names }) {
    return {
        version: searchVersionOf(archive, records),
        names,
        rows: records.map(({ summary: _summary, resolved: _resolved, ...row }) => row),
        // To the index an incident is its place among the records: ids would be a quarter of the first download.
        documents: archive.incidents.map((incident, place) => ({
            ...toSearchDocument(incident, archive.taxonomy),
            id: String(place),
        })),
        aliases: toAliases(archive.taxonomy),
    };
}
/** What an archive's search files are known by; other content, other version. */
export function searchVersionOf(archive, records) {
    const hash = createHash('sha256');
    hash.update(`${indexFormat}`);
    hash.update(JSON.stringify(archive.taxonomy));
    for (const record of records)
        hash.update(JSON.stringify(record));
    for (const { postmortem } of archive.incidents)
        hash.update(postmortem.body);
    return hash.digest('hex').slice(0, 16);
}
/** The name of the file that every search starts with. */
export function searchHeadOf(version) {
    return `head-${version}`;
}
/** The text of every file in `search/` by its name, without `.json`; names are for one text for ever. */
export function buildSearchFiles(order) {
    const { version, names, rows, documents, aliases } = order;
    const files = new Map();
    const put = (kind, content) => {
        const text = JSON.stringify(content);
        const name = `${kind}-${fingerprint(text)}`;
        files.set(name, text);
        return name;
    };
    const few = rows.length <= fewRecords;
    const blocks = few ? [] : toBlocks(rows).map((block) => put('records', block));
    const columns = [...(few ? [] : toColumns(rows))].map(([field, column]) => [field, put('column', column)]);
    const catalogue = few
        ? { names, rows, blocks }
        : { names, blocks, columns: { count: rows.length, files: Object.fromEntries(columns) } };
    const index = buildIndexFiles(documents, { aliases, version, payload: catalogue });
    return new Map([[searchHeadOf(version), index.head], ...index.shards, ...files]);
}
