// Front matter that other tools wrote: YAML between dashes or TOML between plus signs, as fields.
import { readYaml } from '../../ingest/front-matter/front-matter.js';
import { createCollector } from '../../ingest/diagnostics/collector.js';
import { toWords } from './json.js';
import { joinLines } from '../structure/lines.js';
/** The fields above a document and the lines below them; a document without any, or with broken ones, comes back whole. */
export function readForeignMatter(lines) {
    const start = lines.findIndex(({ text }) => text.trim() !== '');
    const fence = lines[start]?.text.trim() ?? '';
    if (fence !== '---' && fence !== '+++')
        return { fields: [], rest: lines };
    const end = lines.findIndex(({ text }, index) => index > start && text.trim() === fence);
    if (end === -1 || end - start > 300)
        return { fields: [], rest: lines };
    const matter = lines.slice(start + 1, end);
    const fields = fence === '---' ? readYamlFields(matter) : matter.flatMap(readTomlLine);
    if (fields.length === 0)
        return { fields: [], rest: lines };
    return { fields: asPublished(fields), rest: lines.slice(end + 1) };
}
function readYamlFields(matter) {
    const report = createCollector({ path: '', text: joinLines(matter) });
    const tree = readYaml(report);
    const lineOf = (offset) => matter[report.lineOf(offset) - 1]?.number ?? 1;
    return tree?.kind === 'map' ? flatten(tree, '', lineOf) : matter.flatMap(readYamlLine);
}
/** YAML that is broken somewhere still has lines that are not. */
function readYamlLine({ text, number }) {
    const match = /^([A-Za-z][\w -]{0,40}):\s+["']?(.*?)["']?\s*$/.exec(text);
    return match === null ? [] : [{ key: toWords(match[1] ?? ''), value: match[2] ?? '', line: number }];
}
function readTomlLine({ text, number }) {
    const match = /^\s*([A-Za-z][\w-]*)\s*=\s*(.+?)\s*$/.exec(text);
    const value = (match?.[2] ?? '').replace(/^\[\s*|\s*\]$/g, '').replace(/["']/g, '');
    return match === null || value === '' ? [] : [{ key: toWords(match[1] ?? ''), value, line: number }];
}
/** `times: { started: … }` is `started`; lists are their texts, between commas. */
function flatten(field, key, lineOf) {
    const line = lineOf(field.span.start);
    if (field.kind === 'text')
        return field.text.trim() === '' ? [] : [{ key: toWords(key), value: field.text.trim(), line }];
    if (field.kind === 'map')
        return field.entries.flatMap((entry) => flatten(entry.value, entry.key, lineOf));
    const texts = field.entries.flatMap((entry) => (entry.kind === 'text' ? [entry.text] : []));
    return texts.length === 0 ? [] : [{ key: toWords(key), value: texts.join(', '), line }];
}
const incidentKeys = /^(?:resolved|resolved when|severity|affected|informational|section|start time|end time|incident.*|impact.*|times|started|organi[sz]ation)$/i;
/** The date above a text is that of the text, unless the fields speak of an incident. */
function asPublished(fields) {
    const isIncident = fields.some(({ key }) => incidentKeys.test(key));
    return isIncident
        ? fields
        : fields.map((field) => (/^date$/i.test(field.key) ? { ...field, key: 'Published' } : field));
}
