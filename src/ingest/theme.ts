// A theme: a few lines of front matter over prose that links incidents.
import type { Theme } from '../model/archive.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';
import { splitFrontMatter } from './front-matter.ts';
import { toId } from './ids.ts';
import { createReport } from './report.ts';
import { knownFields, textOf, textsOf } from './shapes.ts';

const names = ['title', 'incidents'] as const;

/** Reads one theme; absent when there is an error. Whether its incidents exist is for `checkTogether` to say. */
export function readTheme(file: SourceFile): {
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
} {
  const report = createReport(file);
  const split = splitFrontMatter(report, (name) => names.some((one) => one === name));
  if (split === undefined) return { diagnostics: sortDiagnostics(report.diagnostics) };
  const fields = knownFields(split.fields.entries, names, report);
  const title = textOf(fields.get('title'), 'title', report)?.text;
  const incidents = textsOf(fields.get('incidents'), 'incidents', report).map(({ text }) => text.trim());
  if (title === undefined && !fields.has('title')) {
    const { start } = split.fields.span;
    report.at({ start, end: start + 1 }, { id: 'missing-title', found: 'no title', expected: 'title: …' });
  }
  const diagnostics = sortDiagnostics(report.diagnostics);
  if (title === undefined || hasErrors(diagnostics)) return { diagnostics };
  return { theme: { id: toId(file.path), path: file.path, title, incidents, body: split.body }, diagnostics };
}
