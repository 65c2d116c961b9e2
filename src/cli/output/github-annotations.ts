// Diagnostics as workflow commands, which GitHub shows as annotations beside the lines of a pull request.
import type { Diagnostic } from '../../model/diagnostic.ts';
import { toRepositoryPath } from './repository-paths.ts';

/** One `::error file=…,line=…::message` for a diagnostic; paths are relative to `root`. */
export function formatAnnotation(diagnostic: Diagnostic, root: string): string {
  const { level, path, position, length, id, found, expected, fix } = diagnostic;
  const properties = {
    file: toRepositoryPath(path, root) ?? path,
    line: position.line,
    col: position.column,
    endColumn: position.column + length,
    title: id,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = `Found ${found}, expected ${expected}${fix === undefined ? '' : `; ${fix}`}`;
  return `::${level} ${list.join(',')}::${escapeMessage(message)}`;
}

/** The escapes of the workflow commands, from the toolkit of GitHub Actions. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
