// A problem in content, as a value: where it is, what was found, what was expected, and how to fix it.
import type { DiagnosticId } from './diagnostic-catalog.ts';
import type { CatalogEntry } from './diagnostic-entry.ts';
import type { Position } from './source-file.ts';

export interface Diagnostic {
  readonly level: CatalogEntry['level'];
  /** The kind of problem: `unknown-severity`. */
  readonly id: DiagnosticId;
  readonly path: string;
  readonly position: Position;
  /** How many characters to underline, from `position` on; at least 1. */
  readonly length: number;
  /** The whole line as written in the file; empty when there is no line to show. */
  readonly excerpt: string;
  /** What was found, as a phrase: `severity "SEV9"`. */
  readonly found: string;
  /** What is allowed instead, as a phrase: `sev1, sev2, sev3 or sev4`. */
  readonly expected: string;
  /** The nearest valid choice or the next step, without a final period: `did you mean sev1?`. */
  readonly fix?: string;
}

/** True when at least one diagnostic is an error, which stops a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.level === 'error');
}

/** Diagnostics sorted by path, line and column. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      compareText(a.id, b.id),
  );
}

/** `path:line:column level id`, a sentence, the source line, and carets under the problem. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { path, position, level, id, found, expected, excerpt, fix } = diagnostic;
  const head = `${path}:${position.line}:${position.column} ${level} ${id}`;
  const sentence = `  Found ${found}, expected ${expected}`;
  if (excerpt.trim() === '') return [head, sentence, ...(fix ? [`  ${fix}`] : [])].join('\n');
  const margin = `  ${position.line} | `;
  const before = excerpt.slice(0, position.column - 1).replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(diagnostic.length, excerpt.length - position.column + 1)));
  const pointer = `${' '.repeat(margin.length - 2)}| ${before}${carets}${fix ? `  ${fix}` : ''}`;
  return [head, sentence, `${margin}${excerpt}`, pointer].join('\n');
}

/** Compares by code unit, so the order is the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
