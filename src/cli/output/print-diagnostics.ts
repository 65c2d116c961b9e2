// Prints diagnostics for people. Their format is in `formatDiagnostic` in model/diagnostic.ts.
import { type Diagnostic, formatDiagnostic } from '../../model/diagnostic.ts';
import { countNoun } from '../../text/english.ts';

/** Prints every diagnostic and their count to stderr; prints nothing if there are none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  console.error(diagnostics.map(formatDiagnostic).join('\n\n'));
  console.error(`\n${countLevels(diagnostics)}`);
}

/** `2 errors, 1 warning`. */
export function countLevels(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.level === 'error').length;
  return `${countNoun(errors, 'error')}, ${countNoun(diagnostics.length - errors, 'warning')}`;
}
