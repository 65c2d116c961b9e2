// JSON exports of incident tools, Slack channels and the history of status pages, as incidents.
import type { ForeignIncident } from '../../structure/incident-part.ts';
import type { Field } from '../../structure/key-values.ts';
import type { Line } from '../../structure/lines.ts';
import { type JsonNode, type JsonTree, type LineOf, member, nodesAt, textOf, toWords } from '../json-tree.ts';
import { exportShapes, type ExportList, type ExportShape } from './export-shapes.ts';
import { readHistory } from './status-history.ts';
import { readSlack } from './slack.ts';

/** The incidents of an export; undefined for JSON that none of the tools writes. */
export function readExport(json: JsonTree, path: string): readonly ForeignIncident[] | undefined {
  const special = readSlack(json, path) ?? readHistory(json);
  if (special !== undefined) return special;
  for (const shape of exportShapes) {
    const found = listIncidents(json.tree, shape);
    if (found.length > 0)
      return found.map((node) => toIncident(node, shape, { ...json, count: found.length }));
  }
  return undefined;
}

function listIncidents(tree: JsonNode, { lists, signs, inside }: ExportShape): readonly JsonNode[] {
  const own = tree.type === 'array' ? (tree.children ?? []) : [tree];
  return [...lists.flatMap((path) => nodesAt(tree, path)), ...own]
    .map((node) => (inside === undefined ? node : (member(node, inside) ?? node)))
    .filter((node) => signs.every((sign) => nodesAt(node, sign).length > 0));
}

interface Source extends JsonTree {
  readonly count: number;
}

function toIncident(node: JsonNode, shape: ExportShape, { tree, lineOf, count }: Source): ForeignIncident {
  const listed = (path: string): readonly JsonNode[] => {
    const own = nodesAt(node, path);
    return own.length > 0 || count > 1 ? own : nodesAt(tree, path);
  };
  return {
    fields: [...readFields(node, shape, lineOf), ...readMoments(node, shape, lineOf)],
    lines: [
      ...shape.texts.flatMap(([heading, path]) => writeText(heading, nodesAt(node, path)[0], lineOf)),
      ...writeRows(shape, listed, lineOf),
      ...writeActions(shape, listed, lineOf),
    ],
  };
}

function readFields(node: JsonNode, { fields }: ExportShape, lineOf: LineOf): readonly Field[] {
  return fields.flatMap(([key, ...paths]) => {
    const values = paths.map((path) => nodesAt(node, path)).find(({ length }) => length > 0) ?? [];
    const texts = values.flatMap((value) => textOf(value) ?? []);
    const [first] = values;
    const isList = key === 'services' || key === 'tags';
    const value = isList ? texts.join(', ') : (texts[0] ?? '');
    return first === undefined || value === '' ? [] : [{ key, value, line: lineOf(first.offset) }];
  });
}

function readMoments(node: JsonNode, { moments }: ExportShape, lineOf: LineOf): readonly Field[] {
  if (moments === undefined) return [];
  return nodesAt(node, moments.path).flatMap((moment) => {
    const [name, at] = [moments.name, moments.at].map((path) => nodesAt(moment, path)[0]);
    const [key, value] = [textOf(name), textOf(at)];
    return key === undefined || value === undefined || at === undefined
      ? []
      : [{ key: toWords(key), value, line: lineOf(at.offset) }];
  });
}

function writeText(heading: string, node: JsonNode | undefined, lineOf: LineOf): readonly Line[] {
  const text = textOf(node);
  if (text === undefined || node === undefined) return [];
  const number = lineOf(node.offset);
  return section(
    heading,
    text.split(/\r\n?|\n/).map((line) => ({ text: line, number })),
  );
}

function writeRows(
  { rows }: ExportShape,
  listed: (path: string) => readonly JsonNode[],
  lineOf: LineOf,
): readonly Line[] {
  if (rows === undefined) return [];
  const timed = listed(rows.path).flatMap((row) => {
    const at = textOf(nodesAt(row, rows.at)[0]);
    const text = firstText(row, rows);
    return at === undefined || text === undefined ? [] : [{ at, text, number: lineOf(row.offset) }];
  });
  const sorted = timed.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return section(
    'Timeline',
    sorted.map(({ at, text, number }) => ({ text: `- ${at} ${text}`, number })),
  );
}

function writeActions(
  { actions }: ExportShape,
  listed: (path: string) => readonly JsonNode[],
  lineOf: LineOf,
): readonly Line[] {
  if (actions === undefined) return [];
  const { owner, due, status, ...list } = actions;
  const items = listed(list.path).flatMap((item) => {
    const text = firstText(item, list);
    if (text === undefined) return [];
    const at = (path: string | undefined): string | undefined =>
      path === undefined ? undefined : textOf(nodesAt(item, path)[0]);
    const [who, day] = [at(owner), at(due)?.slice(0, 10)];
    const notes = [who && `owner: ${who}`, day && `due: ${day}`].filter((note) => note !== undefined);
    const isDone = /^(?:done|completed?|closed|resolved)$/i.test(at(status) ?? '');
    const end = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
    return [{ text: `- [${isDone ? 'x' : ' '}] ${text}${end}`, number: lineOf(item.offset) }];
  });
  return section('Action items', items);
}

function firstText(node: JsonNode, { text }: ExportList): string | undefined {
  return text
    .map((path) => textOf(nodesAt(node, path)[0]))
    .find((one) => one !== undefined)
    ?.replace(/\s+/g, ' ');
}

function section(heading: string, lines: readonly Line[]): readonly Line[] {
  const number = lines[0]?.number;
  if (number === undefined) return [];
  return [{ text: `## ${heading}`, number }, { text: '', number }, ...lines, { text: '', number }];
}
