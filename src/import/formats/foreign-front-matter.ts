// Front matter that other tools wrote: YAML between dashes or TOML between plus signs, as fields.
import { type Field as YamlField, readYaml } from '../../ingest/front-matter/front-matter.ts';
import { createCollector } from '../../ingest/diagnostics/collector.ts';
import type { Field } from '../structure/key-values.ts';
import { readJsonTree, toWords } from './json-tree.ts';
import { joinLines, type Line } from '../structure/lines.ts';
import { compileList, type PatternList, whole } from '../pattern-list.ts';

export interface Fronted {
  readonly fields: readonly Field[];
  readonly rest: readonly Line[];
}

/**
 * The fields above a document and the lines below them; a document without any, or with broken ones, is returned whole.
 */
export function readForeignMatter(lines: readonly Line[]): Fronted {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const fence = lines[start]?.text.trim() ?? '';
  if (fence === '{') return readJsonMatter(lines, start);
  if (fence !== '---' && fence !== '+++') return { fields: [], rest: lines };
  const end = lines.findIndex(({ text }, index) => index > start && text.trim() === fence);
  if (end === -1 || end - start > 300) return { fields: [], rest: lines };
  const matter = lines.slice(start + 1, end);
  if (fence === '---' && isRule(matter)) return { fields: [], rest: lines.slice(start + 1) };
  const fields = fence === '---' ? readYamlFields(matter) : matter.flatMap(readTomlLine);
  if (fields.length === 0) return { fields: [], rest: lines };
  return { fields: asPublished(fields), rest: lines.slice(end + 1) };
}

/** A line of dashes above a document is a rule: headings or bold text below it are not fields. */
function isRule(matter: readonly Line[]): boolean {
  const isMarkdown = matter.some(({ text }) => /^#{1,6} \S|^\*\*\S/.test(text));
  return isMarkdown && readYaml(createCollector({ path: '', text: joinLines(matter) }))?.kind !== 'map';
}

/** The start of a document that is front matter in JSON, as Hugo reads it. */
const jsonMatter = /^\uFEFF?\{\r?\n[\s\S]*?\n\}[ \t]*\r?\n\s*[^\s,\]}]/;

/** True for a text that starts with front matter in JSON and goes on with something else. */
export function hasJsonMatter(text: string): boolean {
  return jsonMatter.test(text);
}

function readJsonMatter(lines: readonly Line[], start: number): Fronted {
  const end = lines.findIndex(({ text }, index) => index > start && text.trimEnd() === '}');
  const matter = lines.slice(start, end + 1);
  const json = end === -1 ? undefined : readJsonTree(joinLines(matter));
  if (json === undefined || 'problem' in json) return { fields: [], rest: lines };
  const fields = (json.tree.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    const texts = (value?.type === 'array' ? (value.children ?? []) : [value]).map((one) =>
      String(one?.value ?? ''),
    );
    const line = matter[json.lineOf(name?.offset ?? 0) - 1]?.number ?? 1;
    return name === undefined || texts.join('') === ''
      ? []
      : [{ key: toWords(String(name.value)), value: texts.join(', '), line }];
  });
  return { fields: asPublished(fields), rest: lines.slice(end + 1) };
}

function readYamlFields(matter: readonly Line[]): readonly Field[] {
  const report = createCollector({ path: '', text: joinLines(matter) });
  const tree = readYaml(report);
  const lineOf = (offset: number): number => matter[report.lineOf(offset) - 1]?.number ?? 1;
  return tree?.kind === 'map' ? flatten(tree, '', lineOf) : matter.flatMap(readYamlLine);
}

/** Broken YAML still has readable lines. */
function readYamlLine({ text, number }: Line): readonly Field[] {
  const match = /^([A-Za-z][\w -]{0,40}):\s+["']?(.*?)["']?\s*$/.exec(text);
  return match === null ? [] : [{ key: toWords(match[1] ?? ''), value: match[2] ?? '', line: number }];
}

function readTomlLine({ text, number }: Line): readonly Field[] {
  const match = /^\s*([A-Za-z][\w-]*)\s*=\s*(.+?)\s*$/.exec(text);
  const value = (match?.[2] ?? '').replace(/^\[\s*|\s*\]$/g, '').replace(/["']/g, '');
  return match === null || value === '' ? [] : [{ key: toWords(match[1] ?? ''), value, line: number }];
}

/** `times: { started: … }` is `started`; lists are their texts, between commas. */
function flatten(field: YamlField, key: string, lineOf: (offset: number) => number): readonly Field[] {
  const line = lineOf(field.span.start);
  if (field.kind === 'text')
    return field.text.trim() === '' ? [] : [{ key: toWords(key), value: field.text.trim(), line }];
  if (field.kind === 'map') return field.entries.flatMap((entry) => flatten(entry.value, entry.key, lineOf));
  const texts = field.entries.flatMap((entry) => (entry.kind === 'text' ? [entry.text] : []));
  return texts.length === 0 ? [] : [{ key: toWords(key), value: texts.join(', '), line }];
}

// prettier-ignore
export const incidentKeys: PatternList = {
  around: whole,
  any: [
    'resolved', 'resolved when', 'severity', 'affected', 'informational', 'section', 'start time', 'end time', 'incident.*', 'impact.*', 'times',
    'started', 'organi[sz]ation',
  ],
  finds: [
    'Resolved', 'Resolved when', 'Severity', 'Affected', 'Informational', 'Section', 'Start time', 'End time', 'Incident id', 'Impact', 'Times',
    'Started', 'Organization',
  ],
  leaves: ['Title', 'Date', 'Author'],
};
const incidentKey = compileList(incidentKeys);

/** The date above a text is when it was written, unless the fields are about an incident. */
function asPublished(fields: readonly Field[]): readonly Field[] {
  const isIncident = fields.some(({ key }) => incidentKey.test(key));
  return isIncident
    ? fields
    : fields.map((field) => (/^date$/i.test(field.key) ? { ...field, key: 'Published' } : field));
}
