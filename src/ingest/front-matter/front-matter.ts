// Splits a file into front matter and body, and keeps the place of every value. The guarded door to gray-matter and YAML.
// YAML is read as version 1.2 with every scalar as the text the author typed, so 16:23, 1.20 and 0123 stay unchanged.
import matter from 'gray-matter';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLError,
} from 'yaml';
import { findDelimiters } from './delimiters.ts';
import { type Problem, quote, type Collector, type Span } from '../diagnostics/collector.ts';

/** A YAML value with its place in the file. Scalars are the characters the author typed; an empty or null value is ''. */
export type Field =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly entries: readonly Field[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FieldEntry[]; readonly span: Span };

export interface FieldEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Field;
}

export interface SplitFile {
  readonly fields: Extract<Field, { kind: 'map' }>;
  readonly body: string;
  /** The line of the file that the body starts on. */
  readonly bodyLine: number;
}

/**
 * Splits a file into front matter and body; undefined after an error in the front matter's structure.
 * `isField` knows the field names, which helps to detect front matter that was split in two.
 */
export function splitFrontMatter(
  collector: Collector,
  isField: (name: string) => boolean,
): SplitFile | undefined {
  const delimiters = findDelimiters(collector, isField);
  if (delimiters === undefined) return undefined;
  const { yaml, body } = splitWithGrayMatter(collector.text);
  const fields = parseFields(yaml, delimiters.yamlStart, collector);
  if (fields === undefined) return undefined;
  const rest = { body, bodyLine: collector.lineOf(collector.text.length - body.length) };
  if (fields.kind === 'map') return { fields, ...rest };
  if (fields.kind === 'text' && fields.text === '')
    return { fields: { kind: 'map', entries: [], span: { start: 0, end: 3 } }, ...rest };
  collector.at(fields.span, {
    id: 'front-matter-not-fields',
    found: fields.kind === 'list' ? 'a list' : `the text ${quote(fields.text)}`,
    expected: 'fields such as "title: …", one per line',
  });
  return undefined;
}

/** Reads a whole YAML file (settings, taxonomy); an empty one is an empty text; undefined after a syntax error. */
export function readYaml(collector: Collector): Field | undefined {
  return parseFields(collector.text, 0, collector);
}

/** A field to set, or to remove if there is no value. */
export interface FieldEdit {
  readonly path: readonly string[];
  readonly value: string | readonly string[] | undefined;
}

/** The file with front matter fields set or removed; comments, order and all other fields stay as they are. */
export function editFields(text: string, edits: readonly FieldEdit[]): string {
  const match = /^---[^\n]*\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match === null) throw new Error('editFields(text, edits): the text has no front matter');
  const document = parseDocument(match[1] ?? '', { version: '1.2', schema: 'failsafe' });
  for (const { path, value } of edits) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, typeof value === 'string' ? value : [...value]);
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const start = match.index + match[0].indexOf('\n') + 1;
  return `${text.slice(0, start)}${yaml}${text.slice(start + (match[1]?.length ?? 0))}`;
}

/** A text on one line, quoted if needed so that YAML reads the same text back. */
export function stringifyScalar(text: string): string {
  const written = stringify(text, { lineWidth: 0 }).replace(/\n$/, '');
  return /^[|>]/.test(written) || written.includes('\n') ? JSON.stringify(text) : written;
}

/** Calls gray-matter with every engine that runs code disabled. Passing options also disables its cache. */
function splitWithGrayMatter(text: string): { readonly yaml: string; readonly body: string } {
  let yaml = '';
  const refuse = (): never => {
    throw new Error('splitFrontMatter(collector): a language other than YAML passed the delimiter check');
  };
  const refusing = { parse: refuse, stringify: refuse };
  const keep = {
    parse: (block: string): object => {
      yaml = block.slice(block.indexOf('\n') + 1);
      return {};
    },
    stringify: refuse,
  };
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: keep,
      yml: keep,
      javascript: refusing,
      js: refusing,
      json: refusing,
      coffee: refusing,
      coffeescript: refusing,
    },
  });
  return { yaml, body: content };
}

function parseFields(yaml: string, start: number, collector: Collector): Field | undefined {
  // No line counter: the collector works out lines from offsets.
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const broken = reportErrors(document.errors, { yaml, start, collector });
  return broken ? undefined : toField(document.contents, { start, collector });
}

interface YamlText {
  readonly yaml: string;
  readonly start: number;
  readonly collector: Collector;
}

/** Reports each broken line once, since one mistake causes many errors; true when the document cannot be used. */
function reportErrors(errors: readonly YAMLError[], { yaml, start, collector }: YamlText): boolean {
  const lines = new Set<number>();
  for (const error of errors) {
    const [from, to] = error.pos;
    const line = collector.lineOf(start + from);
    if (lines.has(line) || lines.size === 20) continue;
    lines.add(line);
    collector.at({ start: start + from, end: start + to }, explainError(error, yaml));
  }
  return errors.some(({ code }) => code !== 'DUPLICATE_KEY');
}

const explanations: Readonly<Record<string, readonly [string, string]>> = {
  TAB_AS_INDENT: ['a tab used for indentation', 'spaces'],
  MULTIPLE_DOCS: ['a second YAML document', 'a single document'],
  BAD_INDENT: ['unexpected indentation', 'the indentation of the lines around it, and closed brackets'],
  MISSING_CHAR: ['an unfinished value', 'a closing bracket or quotation mark'],
  BLOCK_AS_IMPLICIT_KEY: ['a value with ": " in it', 'quotation marks around it'],
  MULTILINE_IMPLICIT_KEY: ['a line without a colon', 'field: value'],
  UNEXPECTED_TOKEN: ['text after the end of a value', 'quotation marks around the whole value'],
  RESOURCE_EXHAUSTION: ['values nested too deeply', 'fields, lists and plain values'],
};

function explainError({ code, message, pos }: YAMLError, yaml: string): Problem {
  const [from, to] = pos;
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]*/.exec(yaml.slice(from, from + 80))?.[0] ?? '';
    return { id: 'duplicate-field', found: `a second ${quote(key)}`, expected: 'each field once' };
  }
  if (code === 'BAD_SCALAR_START') {
    const found = `a value that starts with ${yaml.slice(from, to)}`;
    return { id: 'yaml-syntax', found, expected: 'quotation marks around it' };
  }
  const [found, expected] = explanations[code] ?? [
    `YAML that cannot be read (${message.split('\n')[0] ?? ''})`,
    'valid YAML',
  ];
  return { id: 'yaml-syntax', found, expected };
}

type Conversion = Pick<YamlText, 'start' | 'collector'>;

function toField(node: Node | null, conversion: Conversion): Field {
  const { start, collector } = conversion;
  if (node === null) return { kind: 'text', text: '', span: { start, end: start + 1 } };
  const span = spanOf(node, start);
  rejectYamlMarks(node, span, collector);
  if (isMap<Node, Node | null>(node)) {
    return { kind: 'map', entries: node.items.map((pair) => toEntry(pair, conversion)), span };
  }
  if (isSeq<Node | null>(node)) {
    return { kind: 'list', entries: node.items.map((entry) => toField(entry, conversion)), span };
  }
  if (!isScalar(node)) return { kind: 'text', text: isAlias(node) ? `*${node.source}` : '', span };
  warnComment(node, conversion);
  const isNull = node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(String(node.value));
  return { kind: 'text', text: isNull ? '' : String(node.value), span };
}

/** Warns about `title: Disk #3 full`, where YAML takes `#3 full` for a comment. A `# ` is meant as a comment. */
function warnComment(node: Scalar, { start, collector }: Conversion): void {
  const [from = 0, valueEnd = 0, end = 0] = node.range ?? [];
  if (node.type !== 'PLAIN' || from === valueEnd) return;
  const [rest = ''] = collector.text.slice(start + valueEnd, start + end).split('\n');
  const at = rest.search(/(?<=\s)#[^\s#]/);
  if (at === -1) return;
  const value = collector.text.slice(start + from, start + valueEnd);
  collector.at(
    { start: start + valueEnd + at, end: start + valueEnd + rest.trimEnd().length },
    {
      id: 'yaml-comment',
      found: `${quote(rest.trim())}, which YAML reads as a comment`,
      expected: 'quotation marks around the whole value',
      fix: `write ${JSON.stringify(value + rest.trimEnd())} if it belongs to the value`,
    },
  );
}

interface YamlPair {
  readonly key: Node;
  readonly value: Node | null;
}

function toEntry({ key: keyNode, value: valueNode }: YamlPair, conversion: Conversion): FieldEntry {
  const { start, collector } = conversion;
  const keySpan = spanOf(keyNode, start);
  const isPlain = isScalar(keyNode);
  if (!isPlain) {
    collector.at(keySpan, {
      id: 'yaml-complex-key',
      found: 'a list or map as a field name',
      expected: 'one word',
    });
  }
  const value = toField(valueNode, conversion);
  const key = isPlain ? String(keyNode.value) : '';
  // An empty value has no characters to point at.
  return { key, keySpan, value: value.span.start === value.span.end ? { ...value, span: keySpan } : value };
}

/** Rejects YAML's tags, anchors and aliases, which make a value mean something other than it says. */
function rejectYamlMarks(node: Node, span: Span, collector: Collector): void {
  if (isAlias(node)) {
    collector.at(span, {
      id: 'yaml-alias',
      found: `*${node.source}, a YAML alias`,
      expected: 'the value itself',
      fix: 'quote it if it starts with an asterisk',
    });
    return;
  }
  if (node.anchor !== undefined) {
    collector.at(span, {
      id: 'yaml-anchor',
      found: `&${node.anchor}, a YAML anchor`,
      expected: 'a value without an anchor',
      fix: 'quote it if it starts with an ampersand',
    });
  }
  if (node.tag === undefined) return;
  collector.at(span, {
    id: 'yaml-tag',
    found: `${quote(node.tag)}, a YAML tag`,
    expected: 'a plain value',
    fix: 'quote it if it starts with an exclamation mark',
  });
}

function spanOf(node: Node, start: number): Span {
  const [from, to] = node.range ?? [0, 1];
  return { start: start + from, end: start + to };
}
