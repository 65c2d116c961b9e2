// JSON exports: the incidents of a status page's API, or any object that names an incident, as lines with their place
// in the file.
import { readExport } from './exports/read-export.ts';
import { type JsonNode, type LineOf, member, readJsonTree, textOf, toWords } from './json-tree.ts';
import type { Field } from '../structure/key-values.ts';
import type { Line } from '../structure/lines.ts';
import type { ForeignIncident } from '../structure/incident-part.ts';

/** The incidents of a JSON text, or a sentence about why it has none; undefined for text that is not JSON. */
export function readJson(
  text: string,
  path = '',
): readonly ForeignIncident[] | { readonly problem: string } | undefined {
  const json = readJsonTree(text);
  if (json === undefined || 'problem' in json) return json;
  const { tree, lineOf } = json;
  const exported = readExport(json, path);
  if (exported !== undefined) return exported;
  const page = member(tree, 'page');
  const objects = listObjects(tree);
  const incidents = objects.map((object) => readObject(object, page, lineOf));
  return incidents.length === 0 ? { problem: 'is JSON without an incident' } : incidents;
}

function listObjects(tree: JsonNode): readonly JsonNode[] {
  const list =
    tree.type === 'array'
      ? tree
      : member(tree, 'incidents', 'scheduled_maintenances', 'postmortems', 'items', 'data');
  const found = list?.type === 'array' ? (list.children ?? []) : [member(tree, 'incident') ?? tree];
  return found.filter((one) => textOf(member(one, 'name', 'title', 'summary')) !== undefined);
}

const told = new Set([
  'incident_updates',
  'updates',
  'postmortem_body',
  'components',
  'name',
  'title',
  'postmortem_body_draft',
]);

function readObject(object: JsonNode, page: JsonNode | undefined, lineOf: LineOf): ForeignIncident {
  const field = (key: string, node: JsonNode | undefined): readonly Field[] => {
    const value = textOf(node);
    return value === undefined || node === undefined ? [] : [{ key, value, line: lineOf(node.offset) }];
  };
  const updates = member(object, 'incident_updates', 'updates')?.children ?? [];
  const isPage = updates.some((update) => textOf(member(update, 'status')) !== undefined);
  const body = member(object, 'postmortem_body');
  const isMaintenance =
    textOf(member(object, 'impact')) === 'maintenance' || member(object, 'scheduled_for') !== undefined;
  return {
    fields: [
      ...field('title', member(object, 'name', 'title')),
      ...field('organization', member(page, 'name') ?? member(object, 'organization', 'company')),
      ...field('url', member(object, 'shortlink', 'permalink', 'url')),
      ...(isMaintenance ? field('kind', member(object, 'impact') ?? member(object, 'scheduled_for')) : []),
      ...readComponents(object, lineOf),
      ...(isPage ? [] : readScalars(object, lineOf)),
    ],
    lines: [
      ...(body === undefined ? [] : toLines(body, lineOf)),
      ...(isPage ? updates.flatMap((update) => writeUpdate(update, lineOf)) : readTexts(object, lineOf)),
    ],
  };
}

function readComponents(object: JsonNode, lineOf: LineOf): readonly Field[] {
  return (member(object, 'components')?.children ?? []).flatMap((one) => {
    const name = one.type === 'string' ? one : member(one, 'name');
    const value = textOf(name);
    return value === undefined || name === undefined
      ? []
      : [{ key: 'affected', value, line: lineOf(name.offset) }];
  });
}

/** As a status page writes it: the status, the words, the time it was posted. */
function writeUpdate(update: JsonNode, lineOf: LineOf): readonly Line[] {
  const status = member(update, 'status');
  const time = member(update, 'display_at', 'created_at', 'posted_at', 'updated_at', 'date');
  const body = member(update, 'body', 'message', 'text');
  if (status === undefined) return [];
  const word = String(status.value)
    .replaceAll('_', ' ')
    .replace(/^./, (first) => first.toUpperCase());
  return [
    { text: word, number: lineOf(status.offset) },
    ...(body === undefined ? [] : toLines(body, lineOf)),
    ...(time === undefined ? [] : [{ text: `Posted ${String(time.value)}`, number: lineOf(time.offset) }]),
  ];
}

function toLines(node: JsonNode, lineOf: LineOf): readonly Line[] {
  const number = lineOf(node.offset);
  const text = String(node.value)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/p>\s*/gi, '\n\n')
    .replace(/<[^>]{1,200}>/g, '');
  return text.split(/\r\n?|\n/).map((line) => ({ text: line.trimEnd(), number }));
}

/** Short values under names of their own, one level deep; `impact_started_at` reads as words. */
function readScalars(object: JsonNode, lineOf: LineOf): readonly Field[] {
  return (object.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    const text = textOf(value) ?? (value?.type === 'number' ? String(value.value) : undefined);
    if (
      name === undefined ||
      value === undefined ||
      text === undefined ||
      told.has(String(name.value)) ||
      text.length > 200
    )
      return [];
    return [{ key: toWords(String(name.value)), value: text, line: lineOf(value.offset) }];
  });
}

/** Long texts and lists as sections under their names. */
function readTexts(object: JsonNode, lineOf: LineOf): readonly Line[] {
  return (object.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    if (name === undefined || value === undefined || told.has(String(name.value))) return [];
    const number = lineOf(name.offset);
    const heading = [
      { text: `## ${toWords(String(name.value))}`, number },
      { text: '', number },
    ];
    const isLong =
      value.type === 'string' && (String(value.value).length > 60 || String(value.value).includes('\n'));
    if (isLong) return [...heading, ...toLines(value, lineOf), { text: '', number }];
    if (value.type !== 'array') return [];
    const rows = (value.children ?? []).map((row) => ({
      text: `- ${writeRow(row)}`,
      number: lineOf(row.offset),
    }));
    return rows.length === 0 ? [] : [...heading, ...rows, { text: '', number }];
  });
}

/** The time first, then the other texts. */
function writeRow(row: JsonNode): string {
  if (row.type !== 'object') return String(row.value ?? '');
  const texts = (row.children ?? []).flatMap(({ children }) => {
    const text = textOf(children?.[1]);
    return text === undefined || /^(?:id|.*_id|uuid)$/.test(String(children?.[0]?.value))
      ? []
      : [text.replace(/\s+/g, ' ')];
  });
  const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\d|^\d{1,2}:\d\d/.test(text);
  return [...texts.filter(isTime).slice(0, 1), ...texts.filter((text) => !isTime(text))].join(' ');
}
