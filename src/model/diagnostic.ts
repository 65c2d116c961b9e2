// What is wrong with content, as a value: where, what was found, what was expected, and the way out.
import type { Position } from './source-file.ts';

export const levels = ['error', 'warning'] as const;
export type Level = (typeof levels)[number];

export interface Diagnostic {
  readonly level: Level;
  /** Kebab-case name of the problem, stable enough to search for: `unknown-severity`. */
  readonly id: string;
  readonly path: string;
  readonly position: Position;
  /** How many characters from `position` on are at fault; at least 1. */
  readonly length: number;
  /** The whole line at fault, as it stands in the file; empty when the file has no such line. */
  readonly excerpt: string;
  /** What stands there, as a phrase: `severity "SEV9"`. */
  readonly found: string;
  /** What would have been right, as a phrase: `sev1, sev2, sev3 or sev4`. */
  readonly expected: string;
  /** The nearest valid choice or the next step, as a sentence without a full stop: `did you mean sev1?`. */
  readonly fix?: string;
}

/** True when at least one diagnostic stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.level === 'error');
}

/** Diagnostics by path, then line, then column: the order in which a person works through them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      compareText(a.id, b.id),
  );
}

/** `path:line:column level id`, the sentence, the line itself and a caret under what is at fault. */
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

/** Code-unit order, the same on every machine (no locale). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
