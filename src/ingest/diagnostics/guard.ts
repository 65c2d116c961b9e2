// Keeps one bad document from ending the command: an exception while a file is read becomes a diagnostic of that file.
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { createCollector } from './collector.ts';

/** The same reader, but an exception becomes an error of the file, which `toResult` turns into what the reader returns. */
export function guardReading<Result>(
  read: (file: SourceFile) => Result,
  toResult: (diagnostics: readonly Diagnostic[]) => Result,
): (file: SourceFile) => Result {
  return (file) => {
    try {
      return read(file);
    } catch (error) {
      const collector = createCollector(file);
      collector.onLine(1, {
        id: 'reading-failed',
        found: `a document that Hindsight fails on (${messageOf(error)})`,
        expected: 'a document it can read',
        fix: 'this is a bug in Hindsight: report it, and move the file out of the folder until it is fixed',
      });
      return toResult(collector.diagnostics);
    }
  };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
}
