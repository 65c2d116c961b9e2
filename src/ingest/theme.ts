// A theme: a few lines of front matter over prose that links incidents.
import type { Theme } from '../model/archive.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { type Postmortem, visibilities } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { splitFrontMatter } from './front-matter/front-matter.ts';
import { toId } from './ids.ts';
import { dropInternal } from './body/internal-sections.ts';
import { parseMarkdown } from './body/markdown.ts';
import { suggestNearest } from '../text/suggestions.ts';
import { createReport, quote } from './diagnostics/collector.ts';
import { cutAtHeadings } from './body/sections.ts';
import { knownFields, textOf, textsOf } from './front-matter/yaml-fields.ts';

const names = ['title', 'incidents', 'visibility'] as const;

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
  const said = textOf(fields.get('visibility'), 'visibility', report);
  const visibility = said === undefined ? 'public' : visibilities.find((one) => one === said.text);
  if (said !== undefined && visibility === undefined)
    report.at(said.span, {
      id: 'unknown-visibility',
      found: `visibility ${quote(said.text)}`,
      expected: 'public or internal',
      fix: suggestNearest(said.text, visibilities),
    });
  const diagnostics = sortDiagnostics(report.diagnostics);
  if (visibility === undefined || title === undefined || hasErrors(diagnostics)) return { diagnostics };
  return {
    theme: { id: toId(file.path), path: file.path, title, visibility, incidents, body: split.body },
    diagnostics,
  };
}

/**
 * What the public may see: themes without their internal sections. One that is internal, or that names an internal
 * incident by its id or its title, is left out whole, since nobody can tell what else it says of it.
 */
export function publishThemes(themes: readonly Theme[], hidden: readonly Postmortem[]): readonly Theme[] {
  return themes
    .filter(({ visibility }) => visibility === 'public')
    .map((theme) => ({
      ...theme,
      body: dropInternal(cutAtHeadings(parseMarkdown(theme.body)), theme.body).body,
    }))
    .filter(({ title, body, incidents }) =>
      hidden.every(
        (incident) =>
          !incidents.includes(incident.id) &&
          [incident.id, incident.title].every((name) => !title.includes(name) && !body.includes(name)),
      ),
    );
}
