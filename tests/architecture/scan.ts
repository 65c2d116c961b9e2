// What a module depends on, read from its syntax tree: imports, and globals that reach outside of it.
import ts from 'typescript';
import type { SourceFile } from '../../src/model/source-file.ts';
import type { Capability } from './rules.ts';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** True when nothing of it runs. */
  readonly typesOnly: boolean;
  readonly line: number;
}

/** A place where a module does what the import table may forbid. */
export interface Deed {
  readonly capability: Capability;
  readonly written: string;
  readonly line: number;
}

/** One module. An .astro file is two: its fenced script runs at build, its `<script>` elements in the browser. */
export interface Module {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly inBrowser: boolean;
  readonly imports: readonly Import[];
  readonly deeds: readonly Deed[];
}

/** Parsing all of src takes seconds, and several checks look at the same files. */
const scanned = new WeakMap<SourceFile, readonly Module[]>();

/** The modules of one source file; none for style sheets and pictures. */
export function scanFile(file: SourceFile): readonly Module[] {
  const modules = scanned.get(file) ?? scan(file);
  scanned.set(file, modules);
  return modules;
}

function scan(file: SourceFile): readonly Module[] {
  if (file.path.endsWith('.astro')) {
    return [
      scanScript(file.path, false, fencedScript(file.text)),
      scanScript(file.path, true, scriptElements(file.text)),
    ];
  }
  return /\.(ts|mts|js|mjs)$/.test(file.path) ? [scanScript(file.path, false, file.text)] : [];
}

function scanScript(path: string, inBrowser: boolean, text: string): Module {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const deeds: Deed[] = [];
  const declared = declaredNames(tree);
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push({ ...found, line: lineOf(node) });
    const capability = capabilityOf(node, declared);
    if (capability !== undefined)
      deeds.push({ capability, written: firstLine(node.getText(tree)), line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, inBrowser, imports, deeds };
}

/** What the node brings in; `new URL('./worker.ts', import.meta.url)` counts, since bundlers follow it. */
function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: textOf(node.moduleSpecifier), typesOnly: bringsTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { specifier: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), typesOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(node.arguments[0]), typesOnly: false };
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'require') {
    return { specifier: textOf(node.arguments[0]), typesOnly: false };
  }
  if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url') {
    const specifier = textOf(node.arguments[0]);
    return /\.(ts|js|mjs)$/.test(specifier) ? { specifier, typesOnly: false } : undefined;
  }
  return undefined;
}

function bringsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** The text of a literal; anything computed cannot be checked and counts as a module of that name. */
function textOf(node: ts.Node | undefined): string {
  if (node === undefined) return '';
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

const clockCalls: ReadonlySet<string> = new Set(['Date.now', 'performance.now', 'Temporal.Now']);
const randomCalls: ReadonlySet<string> = new Set([
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);
const domNames: ReadonlySet<string> = new Set([
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
]);

function capabilityOf(node: ts.Node, declared: ReadonlySet<string>): Capability | undefined {
  if (isModuleState(node)) return 'module state';
  if (ts.isPropertyAccessExpression(node)) {
    const written = node.getText();
    if (clockCalls.has(written)) return 'clock';
    if (randomCalls.has(written)) return 'random';
  }
  if (isBareDate(node)) return 'clock';
  if (!ts.isIdentifier(node) || !isGlobalUse(node) || declared.has(node.text)) return undefined;
  if (node.text === 'console') return 'console';
  if (node.text === 'process' || node.text === 'Buffer') return 'node:';
  if (node.text === 'eval' || node.text === 'Function') return 'eval';
  return domNames.has(node.text) ? 'DOM' : undefined;
}

/** `new Date()` or `Date()`: now. With an argument it is arithmetic. */
function isBareDate(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

/** A variable of the module itself that can change. */
function isModuleState(node: ts.Node): boolean {
  return (
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    !node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword) &&
    (node.declarationList.flags & ts.NodeFlags.Const) === 0
  );
}

/** True for a name that stands for a value of its own: not a property, a key or a type. */
function isGlobalUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node || parent.expression.getText() === 'globalThis';
  }
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name !== node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return ts.isExpression(parent) || ts.isStatement(parent) || ts.isVariableDeclaration(parent);
}

/** Names the module gives to parameters, variables, functions and imports of its own. */
function declaredNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = 'name' in node ? node.name : undefined;
    if (isNaming(node) && name !== undefined && ts.isIdentifier(name as ts.Node))
      names.add((name as ts.Identifier).text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

function isNaming(node: ts.Node): boolean {
  return (
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

/** The text between the `---` fences, moved down by blank lines so that line numbers are those of the file. */
function fencedScript(text: string): string {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() === '---');
  if (open < 0 || lines.slice(0, open).some((line) => line.trim() !== '')) return '';
  const close = lines.findIndex((line, number) => number > open && line.trim() === '---');
  return lines.map((line, number) => (number > open && number < close ? line : '')).join('\n');
}

/** The content of `<script>` elements, everything else blank, so that line numbers are those of the file. */
function scriptElements(text: string): string {
  let kept = '';
  let place = 0;
  for (;;) {
    const open = text.indexOf('<script', place);
    const start = open < 0 ? -1 : text.indexOf('>', open) + 1;
    const end = start <= 0 ? -1 : text.indexOf('</script', start);
    if (end < 0) return kept;
    kept += blank(text.slice(place, start)) + text.slice(start, end);
    place = end;
  }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
