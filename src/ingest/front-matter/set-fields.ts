// Sets fields of front matter by changing only the characters of their values, as an author would: comments, order,
// indentation and line breaks stay.
import { createCollector } from '../diagnostics/collector.ts';
import { editFields, type Field, type FieldEdit, splitFrontMatter, stringifyScalar } from './front-matter.ts';
import { fieldNames } from './schema.ts';

type FieldMap = Extract<Field, { kind: 'map' }>;
type FieldList = Extract<Field, { kind: 'list' }>;

/**
 * The file with fields of its front matter set. Lists that only grow are extended in the style they have; a new field
 * goes to its usual place. Where the text allows no such edit, the front matter is written anew (`editFields`). Throws
 * when the text has no front matter.
 */
export function setFields(text: string, edits: readonly FieldEdit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = createCollector({ path: '', text }).text;
  const edited = edits.reduce(setField, plain);
  return mark + (text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited);
}

function setField(text: string, edit: FieldEdit): string {
  const before = readFields(text);
  const changed = before && edit.value !== undefined ? insertValue(text, before, edit) : undefined;
  return changed !== undefined && before !== undefined && isOnlyChange(changed, before, edit)
    ? changed
    : editFields(text, [edit]);
}

function readFields(text: string): FieldMap | undefined {
  const names = new Set(fieldNames());
  return splitFrontMatter(createCollector({ path: '', text }), (name) => names.has(name))?.fields;
}

function insertValue(text: string, fields: FieldMap, { path, value }: FieldEdit): string | undefined {
  if (value === undefined) return undefined;
  const [name = '', inner] = path;
  const entry = fields.entries.find(({ key }) => key === name);
  if (entry === undefined) return addEntry(text, fields, { path, value });
  if (inner === undefined) return replaceValue(text, entry, value);
  if (entry.value.kind !== 'map') return replaceWritten(text, entry, `{ ${inner}: ${write(value)} }`);
  const nested = entry.value.entries.find(({ key }) => key === inner);
  return nested === undefined
    ? addEntry(text, entry.value, { path: [inner], value })
    : replaceValue(text, nested, value);
}

type Entry = FieldMap['entries'][number];

function replaceValue(text: string, entry: Entry, value: string | readonly string[]): string | undefined {
  const old = entry.value;
  if (old.kind === 'list' && typeof value !== 'string') {
    const known = old.entries.map((one) => (one.kind === 'text' ? one.text : undefined));
    return known.every((one, place) => one === value[place])
      ? appendToList(text, old, value.slice(known.length))
      : undefined;
  }
  return replaceWritten(text, entry, write(value));
}

/** Replaces a scalar; an empty value is written behind the colon. */
function replaceWritten(text: string, { keySpan, value }: Entry, written: string): string | undefined {
  if (value.kind !== 'text') return undefined;
  if (value.text !== '') return splice(text, value.span.start, value.span.end, written);
  const colon = text.indexOf(':', keySpan.end) + 1;
  return colon === 0 ? undefined : splice(text, colon, colon, ` ${written}`);
}

function appendToList(text: string, list: FieldList, more: readonly string[]): string {
  const last = list.entries.at(-1);
  if (text[list.span.start] === '[') {
    const close = text.lastIndexOf(']', list.span.end - 1);
    const end = text.slice(0, close).trimEnd().length;
    const separator = last === undefined ? '' : ', ';
    return splice(text, end, end, separator + more.map(stringifyScalar).join(', '));
  }
  const lineStart = text.lastIndexOf('\n', last?.span.start ?? 0) + 1;
  const dash = /^\s*-\s*/.exec(text.slice(lineStart))?.[0] ?? '- ';
  const end = endOfLine(text, last?.span.end ?? list.span.end);
  return splice(text, end, end, more.map((one) => `\n${dash}${stringifyScalar(one)}`).join(''));
}

function addEntry(text: string, map: FieldMap, { path, value }: FieldEdit): string | undefined {
  const [name = '', inner] = path;
  const written = `${name}: ${inner === undefined ? write(value ?? '') : `{ ${inner}: ${write(value ?? '')} }`}`;
  const [first] = map.entries;
  if (first === undefined || text[map.span.start] === '{') {
    const close = text.lastIndexOf('}', map.span.end - 1);
    if (text[map.span.start] !== '{' || close < map.span.start) return undefined;
    const end = text.slice(0, close).trimEnd().length;
    return splice(text, end, end, `${first === undefined ? ' ' : ', '}${written}`);
  }
  const order = fieldNames();
  const place = order.indexOf(name);
  const earlier = map.entries.filter(({ key }) => order.indexOf(key) < place);
  const after = earlier.at(-1) ?? map.entries.at(-1) ?? first;
  const indent = text.slice(text.lastIndexOf('\n', first.keySpan.start) + 1, first.keySpan.start);
  const end = endOfLine(text, after.value.span.end);
  return splice(text, end, end, `\n${indent}${written}`);
}

/** The end of the line that holds the last character before `offset` that is not white space. */
function endOfLine(text: string, offset: number): number {
  const last = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', last);
  return end === -1 ? text.length : end;
}

function write(value: string | readonly string[]): string {
  return typeof value === 'string' ? stringifyScalar(value) : `[${value.map(stringifyScalar).join(', ')}]`;
}

function splice(text: string, start: number, end: number, insertion: string): string {
  return text.slice(0, start) + insertion + text.slice(end);
}

/** True when the edited text reads as the old fields with exactly this edit. */
function isOnlyChange(text: string, before: FieldMap, { path, value }: FieldEdit): boolean {
  const after = readFields(text);
  if (after === undefined) return false;
  const [name = '', inner] = path;
  const expected = toPlain(before);
  const old = expected[name];
  const nested = typeof old === 'object' && !Array.isArray(old) ? old : {};
  expected[name] = inner === undefined ? (value ?? '') : { ...nested, [inner]: value ?? '' };
  return sortedJson(toPlain(after)) === sortedJson(expected);
}

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

function toPlain(map: FieldMap): Record<string, Plain> {
  const plain = (field: Field): Plain => {
    if (field.kind === 'text') return field.text;
    return field.kind === 'list' ? field.entries.map(plain) : toPlain(field);
  };
  return Object.fromEntries(map.entries.map(({ key, value }) => [key, plain(value)]));
}

function sortedJson(fields: Record<string, Plain>): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
