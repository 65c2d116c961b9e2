// The guarded door to gray-matter and YAML: splits a file into fields and body, and keeps the place of every value.
// YAML is read as version 1.2 with every scalar as the text its author typed: 16:23, 1.20 and 0123 stay what they are.
import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLError } from 'yaml';
import { findFences } from './delimiters.ts';
import { type Complaint, quote, type Report, type Span } from '../diagnostics/collector.ts';

/** A value of YAML with its place in the file. Scalars are the author's characters; an empty or null value is ''. */
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
  /** The line of the file that the body's first line stands on. */
  readonly bodyLine: number;
}

/**
 * Splits a file into front matter and body; undefined after an error that leaves no front matter to be trusted.
 * `isField` knows the names of the fields, to tell front matter that was cut in two.
 */
export function splitFrontMatter(report: Report, isField: (name: string) => boolean): SplitFile | undefined {
  const fences = findFences(report, isField);
  if (fences === undefined) return undefined;
  const { yaml, body } = splitWithGrayMatter(report.text);
  const fields = parseFields(yaml, fences.yamlStart, report);
  if (fields === undefined) return undefined;
  const rest = { body, bodyLine: report.lineOf(report.text.length - body.length) };
  if (fields.kind === 'map') return { fields, ...rest };
  if (fields.kind === 'text' && fields.text === '')
    return { fields: { kind: 'map', entries: [], span: { start: 0, end: 3 } }, ...rest };
  report.at(fields.span, {
    id: 'front-matter-not-fields',
    found: fields.kind === 'list' ? 'a list' : `the text ${quote(fields.text)}`,
    expected: 'fields such as "title: …", one a line',
  });
  return undefined;
}

/** Reads a whole YAML file (settings, taxonomy); an empty one is an empty text; undefined after a syntax error. */
export function readYaml(report: Report): Field | undefined {
  return parseFields(report.text, 0, report);
}

/** A field to set, or to remove where no value is given. */
export interface FieldEdit {
  readonly path: readonly string[];
  readonly value: string | readonly string[] | undefined;
}

/** The file with fields of its front matter set or removed; comments, order and all other fields stay as they are. */
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

/** A text written on one line so that YAML reads the same text back. */
export function stringifyScalar(text: string): string {
  const written = stringify(text, { lineWidth: 0 }).replace(/\n$/, '');
  return /^[|>]/.test(written) || written.includes('\n') ? JSON.stringify(text) : written;
}

/** gray-matter with every way to run code closed, and with options, since without it caches (`{}` after an error). */
function splitWithGrayMatter(text: string): { readonly yaml: string; readonly body: string } {
  let yaml = '';
  const refuse = (): never => {
    throw new Error('splitFrontMatter(report): a language other than YAML got past the guard');
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

function parseFields(yaml: string, start: number, report: Report): Field | undefined {
  // Without a line counter: lines are the report's business, and offsets are what it takes.
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const broken = reportErrors(document.errors, { yaml, start, report });
  return broken ? undefined : toField(document.contents, { start, report });
}

interface YamlText {
  readonly yaml: string;
  readonly start: number;
  readonly report: Report;
}

/** Reports each line at fault once, since one slip makes the reader stumble again and again; true when all is lost. */
function reportErrors(errors: readonly YAMLError[], { yaml, start, report }: YamlText): boolean {
  const lines = new Set<number>();
  for (const error of errors) {
    const [from, to] = error.pos;
    const line = report.lineOf(start + from);
    if (lines.has(line) || lines.size === 20) continue;
    lines.add(line);
    report.at({ start: start + from, end: start + to }, explainError(error, yaml));
  }
  return errors.some(({ code }) => code !== 'DUPLICATE_KEY');
}

const explanations: Readonly<Record<string, readonly [string, string]>> = {
  TAB_AS_INDENT: ['a tab as indentation', 'spaces'],
  MULTIPLE_DOCS: ['a second YAML document', 'one'],
  BAD_INDENT: ['an indentation that fits nowhere', 'that of the lines around it, and every bracket closed'],
  MISSING_CHAR: ['an unfinished value', 'its closing bracket or quotation mark'],
  BLOCK_AS_IMPLICIT_KEY: ['a value with ": " in it', 'quotation marks around it'],
  MULTILINE_IMPLICIT_KEY: ['a line without a colon', 'field: value'],
  UNEXPECTED_TOKEN: ['more after the end of a value', 'one value; quotation marks around all of it'],
  RESOURCE_EXHAUSTION: ['values nested too deeply', 'fields, lists and texts'],
};

function explainError({ code, message, pos }: YAMLError, yaml: string): Complaint {
  const [from, to] = pos;
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]*/.exec(yaml.slice(from, from + 80))?.[0] ?? '';
    return { id: 'duplicate-field', found: `${quote(key)} a second time`, expected: 'each field once' };
  }
  if (code === 'BAD_SCALAR_START') {
    const found = `a value that begins with ${yaml.slice(from, to)}`;
    return { id: 'yaml-syntax', found, expected: 'quotation marks around it' };
  }
  const [found, expected] = explanations[code] ?? [
    `YAML that cannot be read (${message.split('\n')[0] ?? ''})`,
    'valid YAML',
  ];
  return { id: 'yaml-syntax', found, expected };
}

type Conversion = Pick<YamlText, 'start' | 'report'>;

function toField(node: Node | null, conversion: Conversion): Field {
  const { start, report } = conversion;
  if (node === null) return { kind: 'text', text: '', span: { start, end: start + 1 } };
  const span = spanOf(node, start);
  refuseMarks(node, span, report);
  if (isMap<Node, Node | null>(node)) {
    return { kind: 'map', entries: node.items.map((pair) => toEntry(pair, conversion)), span };
  }
  if (isSeq<Node | null>(node)) {
    return { kind: 'list', entries: node.items.map((entry) => toField(entry, conversion)), span };
  }
  if (!isScalar(node)) return { kind: 'text', text: isAlias(node) ? `*${node.source}` : '', span };
  const isNull = node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(String(node.value));
  return { kind: 'text', text: isNull ? '' : String(node.value), span };
}

interface YamlPair {
  readonly key: Node;
  readonly value: Node | null;
}

function toEntry({ key: keyNode, value: valueNode }: YamlPair, conversion: Conversion): FieldEntry {
  const { start, report } = conversion;
  const keySpan = spanOf(keyNode, start);
  const isPlain = isScalar(keyNode);
  if (!isPlain) {
    report.at(keySpan, { id: 'yaml-key', found: 'a field name of several parts', expected: 'one word' });
  }
  const value = toField(valueNode, conversion);
  const key = isPlain ? String(keyNode.value) : '';
  // An empty value has no characters to point at.
  return { key, keySpan, value: value.span.start === value.span.end ? { ...value, span: keySpan } : value };
}

/** YAML's tags, anchors and aliases make a text mean something else than it says: none of them is read. */
function refuseMarks(node: Node, span: Span, report: Report): void {
  if (isAlias(node)) {
    report.at(span, {
      id: 'yaml-alias',
      found: `*${node.source}, which stands for another value`,
      expected: 'the value itself',
      fix: 'put it in quotation marks if the asterisk is meant',
    });
    return;
  }
  if (node.anchor !== undefined) {
    report.at(span, {
      id: 'yaml-anchor',
      found: `a value named &${node.anchor}`,
      expected: 'a value without a name',
      fix: 'put it in quotation marks if the ampersand is meant',
    });
  }
  if (node.tag === undefined) return;
  report.at(span, {
    id: 'yaml-tag',
    found: `a value of the type ${quote(node.tag)}`,
    expected: 'a plain value',
    fix: 'put it in quotation marks if the exclamation mark is meant',
  });
}

function spanOf(node: Node, start: number): Span {
  const [from, to] = node.range ?? [0, 1];
  return { start: start + from, end: start + to };
}
