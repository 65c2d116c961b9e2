// The guarded door to gray-matter and YAML: splits a file, refuses what could run code or be silently misread, and
// keeps the place of every value. YAML is read as version 1.2 with every scalar as the text its author typed.
import matter from 'gray-matter';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type { SourceFile } from '../model/source-file.ts';
import { quote, type Report, type Span } from './report.ts';

/** A value of YAML with its place in the file. Scalars are the author's characters; null is an empty text. */
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

/** Splits a postmortem into front matter and body; undefined when there is no front matter that can be trusted. */
export function splitFrontMatter(file: SourceFile, report: Report): SplitFile | undefined {
  // A byte order mark is dropped by gray-matter; offsets are kept right by cutting it here and counting it in.
  const mark = file.text.startsWith('\uFEFF') ? 1 : 0;
  const text = file.text.slice(mark);
  if (!guardFence(text, mark, report)) return undefined;
  const split = splitWithGrayMatter(text);
  if (split === undefined) {
    report.at({ start: mark, end: mark + 3 }, unclosed);
    return undefined;
  }
  const yamlStart = mark + text.indexOf('\n') + 1;
  const fields = parseFields(split.yaml, yamlStart, report);
  if (fields === undefined) return undefined;
  const bodyStart = file.text.length - split.body.length;
  const rest = { body: split.body, bodyLine: report.lineOf(bodyStart) };
  if (fields.kind === 'text' && fields.text === '') {
    return { fields: { kind: 'map', entries: [], span: { start: mark, end: mark + 3 } }, ...rest };
  }
  if (fields.kind !== 'map') {
    report.at(fields.span, {
      id: 'front-matter-not-a-map',
      found: fields.kind === 'list' ? 'a list' : `the text ${quote(fields.text)}`,
      expected: 'fields such as "title: …", one a line',
    });
    return undefined;
  }
  return { fields, ...rest };
}

/** Reads a whole YAML file (settings, taxonomy); undefined after a syntax error, which is reported. */
export function readYaml(file: SourceFile, report: Report): Field | undefined {
  const mark = file.text.startsWith('\uFEFF') ? 1 : 0;
  return parseFields(file.text.slice(mark), mark, report);
}

/** A text written so that YAML reads the same text back, on one line. */
export function stringifyScalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' })
    .trimEnd()
    .replace(/^[|>][\s\S]*$/, () => JSON.stringify(text));
}

const unclosed = {
  id: 'front-matter-not-closed',
  found: 'front matter without an end',
  expected: 'a line with nothing but --- after the last field',
};

/** Refuses beginnings that gray-matter would evaluate, skip or misread; true when the file may be split. */
function guardFence(text: string, mark: number, report: Report): boolean {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const span = { start: mark, end: mark + Math.max(1, first.length) };
  if (text.includes('\0')) {
    report.at(
      { start: mark + text.indexOf('\0'), end: mark + text.indexOf('\0') + 1 },
      { id: 'not-text', found: 'a NUL character', expected: 'text', fix: 'is this a binary file?' },
    );
    return false;
  }
  if (text.trim() === '') {
    report.at(span, {
      id: 'empty-file',
      found: 'an empty file',
      expected: 'front matter between two lines of ---',
    });
    return false;
  }
  if (/^-{4,}\s*$/.test(first)) {
    report.at(span, {
      id: 'front-matter-fence',
      found: quote(first.trim()),
      expected: 'exactly three dashes: ---',
    });
    return false;
  }
  const tag = /^---[ \t]*([^\s-].*?)[ \t]*$/.exec(first)?.[1];
  if (tag !== undefined && tag !== 'yaml' && tag !== 'yml') {
    report.at(span, {
      id: 'front-matter-language',
      found: `front matter in ${quote(tag)}`,
      expected: 'YAML, after a line with nothing but ---',
      fix: 'other languages could run code and are never read',
    });
    return false;
  }
  if (/^---[ \t]*(ya?ml)?[ \t]*\r?\n/.test(text)) return true;
  reportMissing(text, mark, report);
  return false;
}

function reportMissing(text: string, mark: number, report: Report): void {
  const later = /^[ \t\r\n]+---[ \t]*\r?$/m.exec(text);
  const isLater = later !== null && text.slice(0, later.index).trim() === '';
  report.at(
    { start: mark, end: mark + 1 },
    {
      id: 'front-matter-missing',
      found: isLater ? 'white space before the front matter' : 'no front matter',
      expected: '--- as the very first line',
      fix: isLater ? 'remove what stands before ---' : 'start from: hindsight new "Title"',
    },
  );
}

/** gray-matter with every way to run code closed and its cache avoided (it answers `{}` to a file that failed before). */
function splitWithGrayMatter(text: string): { readonly yaml: string; readonly body: string } | undefined {
  const close = findClosingFence(text);
  if (close === undefined) return undefined;
  let yaml = '';
  const refuse = (): never => {
    throw new Error('splitFrontMatter(file): a language other than YAML got past the guard');
  };
  const refusing = { parse: refuse, stringify: refuse };
  const keep = (block: string): object => {
    yaml = block;
    return {};
  };
  const { content } = matter(text.slice(0, close.end), {
    language: 'yaml',
    engines: {
      yaml: { parse: keep, stringify: refuse },
      yml: { parse: keep, stringify: refuse },
      javascript: refusing,
      js: refusing,
      json: refusing,
      coffee: refusing,
      coffeescript: refusing,
    },
  });
  return { yaml: yaml.replace(/^\r?\n/, '').replace(/\r$/, ''), body: content + text.slice(close.end) };
}

/** Where a line of exactly three dashes ends the front matter, outside block scalars, which are indented. */
function findClosingFence(text: string): { readonly end: number } | undefined {
  const fence = /\r?\n---[ \t]*(\r?\n|$)/g;
  fence.lastIndex = 3;
  const match = fence.exec(text);
  return match === null ? undefined : { end: match.index + match[0].length };
}

function parseFields(yaml: string, start: number, report: Report): Field | undefined {
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: true,
    lineCounter: new LineCounter(),
    prettyErrors: false,
    strict: true,
  });
  for (const error of document.errors) {
    const [from, to] = error.pos;
    report.at(
      { start: start + from, end: start + to },
      explainYaml(error.code, error.message, yaml.slice(from, to)),
    );
  }
  if (document.errors.length > 0) return undefined;
  return toField(document.contents, { document, start, report });
}

interface Conversion {
  readonly document: Document.Parsed;
  readonly start: number;
  readonly report: Report;
}

function toField(node: unknown, conversion: Conversion): Field {
  const { start, report } = conversion;
  if (isMap(node)) {
    const entries = node.items.map((pair) => {
      const key = toField(pair.key, conversion);
      return {
        key: key.kind === 'text' ? key.text : '',
        keySpan: key.span,
        value: valueOf(pair.value, key.span, conversion),
      };
    });
    return { kind: 'map', entries, span: spanOf(node, start) };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      entries: node.items.map((entry) => toField(entry, conversion)),
      span: spanOf(node, start),
    };
  }
  if (isScalar(node)) return { kind: 'text', text: String(node.value ?? ''), span: spanOf(node, start) };
  if (node !== null && node !== undefined) {
    const span = spanOf(node, start);
    report.at(span, {
      id: 'yaml-alias',
      found: 'a reference to another value (*name)',
      expected: 'the value itself, written out',
    });
    return { kind: 'text', text: '', span };
  }
  return { kind: 'text', text: '', span: { start, end: start + 1 } };
}

/** A value, or an empty text placed at its key when the author left it empty. */
function valueOf(node: unknown, keySpan: Span, conversion: Conversion): Field {
  const value = toField(node, conversion);
  return value.kind === 'text' && value.text === '' && value.span.end <= keySpan.end + 1
    ? { ...value, span: keySpan }
    : value;
}

function spanOf(node: unknown, start: number): Span {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  const [from, to] = Array.isArray(range) ? range : [0, 1];
  return { start: start + Number(from), end: start + Number(to) };
}

function explainYaml(code: string, message: string, text: string): Parameters<Report['at']>[1] {
  const known: Readonly<Record<string, readonly [string, string]>> = {
    DUPLICATE_KEY: ['a field that stands there twice', 'each field once'],
    TAB_AS_INDENT: ['a tab as indentation', 'spaces'],
    MULTIPLE_DOCS: ['a second YAML document', 'one'],
    BAD_INDENT: ['an indentation that fits nowhere', 'the indentation of the lines around it'],
    MISSING_CHAR: [
      'an unfinished value',
      'its closing bracket or quotation mark, or quotation marks around text with ": " or "#"',
    ],
  };
  const [found, expected] = known[code] ?? [
    `YAML that cannot be read (${message.split('\n')[0] ?? ''})`,
    'valid YAML',
  ];
  return {
    id: 'yaml-syntax',
    found: text.length > 1 && code === 'DUPLICATE_KEY' ? `${quote(text)} a second time` : found,
    expected,
  };
}
