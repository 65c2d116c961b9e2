// Reads a theme: prose about several incidents, with a few lines of front matter.
import type { Theme } from '../model/archive.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { type Postmortem, visibilities } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { splitFrontMatter } from './front-matter/front-matter.ts';
import { toId } from './ids.ts';
import { removeInternalSections } from './body/internal-sections.ts';
import { parseMarkdown } from './body/markdown.ts';
import { suggestNearest } from '../text/suggestions.ts';
import { createCollector, quote } from './diagnostics/collector.ts';
import { cutAtHeadings } from './body/sections.ts';
import { knownFields, textOf, textsOf } from './front-matter/yaml-fields.ts';

const names = ['title', 'incidents', 'visibility'] as const;

export interface ThemeReading {
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one theme; undefined when there is an error. `checkThemeReferences` checks that its incidents exist. */
export function readTheme(file: SourceFile): ThemeReading {
  const collector = createCollector(file);
  const split = splitFrontMatter(collector, (name) => names.some((one) => one === name));
  if (split === undefined) return { diagnostics: sortDiagnostics(collector.diagnostics) };
  const fields = knownFields(split.fields.entries, names, collector);
  const title = textOf(fields.get('title'), 'title', collector)?.text;
  const incidents = textsOf(fields.get('incidents'), 'incidents', collector).map(({ text }) => text.trim());
  if (title === undefined && !fields.has('title')) {
    const { start } = split.fields.span;
    collector.at({ start, end: start + 1 }, { id: 'missing-field', found: 'no title', expected: 'title: …' });
  }
  const written = textOf(fields.get('visibility'), 'visibility', collector);
  const visibility = written === undefined ? 'public' : visibilities.find((one) => one === written.text);
  if (written !== undefined && visibility === undefined)
    collector.at(written.span, {
      id: 'unknown-value',
      found: `visibility ${quote(written.text)}`,
      expected: 'public or internal',
      fix: suggestNearest(written.text, visibilities),
    });
  const diagnostics = sortDiagnostics(collector.diagnostics);
  if (visibility === undefined || title === undefined || hasErrors(diagnostics)) return { diagnostics };
  return {
    theme: { id: toId(file.path), path: file.path, title, visibility, incidents, body: split.body },
    diagnostics,
  };
}

/**
 * The themes of a public edition, without their internal sections. A theme that is internal, or that names an internal
 * incident by id or title, is left out, since the rest of its text may be about that incident too.
 */
export function publishThemes(themes: readonly Theme[], hidden: readonly Postmortem[]): readonly Theme[] {
  return themes
    .filter(({ visibility }) => visibility === 'public')
    .map((theme) => ({
      ...theme,
      body: removeInternalSections(cutAtHeadings(parseMarkdown(theme.body)), theme.body).body,
    }))
    .filter(({ title, body, incidents }) =>
      hidden.every(
        (incident) =>
          !incidents.includes(incident.id) &&
          [incident.id, incident.title].every((name) => !title.includes(name) && !body.includes(name)),
      ),
    );
}
