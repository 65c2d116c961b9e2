import { hasErrors, sortDiagnostics } from '../model/diagnostic.js';
import { visibilities } from '../model/postmortem.js';
import { splitFrontMatter } from './front-matter/front-matter.js';
import { toId } from './ids.js';
import { removeInternalSections } from './body/internal-sections.js';
import { parseMarkdown } from './body/markdown.js';
import { suggestNearest } from '../text/suggestions.js';
import { createCollector, quote } from './diagnostics/collector.js';
import { cutAtHeadings } from './body/sections.js';
import { knownFields, textOf, textsOf } from './front-matter/yaml-fields.js';
const names = ['title', 'incidents', 'visibility'];
/** Reads one theme; undefined when there is an error. `checkThemeReferences` checks that its incidents exist. */
export function readTheme(file) {
    const collector = createCollector(file);
    const split = splitFrontMatter(collector, (name) => names.some((one) => one === name));
    if (split === undefined)
        return { diagnostics: sortDiagnostics(collector.diagnostics) };
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
    if (visibility === undefined || title === undefined || hasErrors(diagnostics))
        return { diagnostics };
    return {
        theme: { id: toId(file.path), path: file.path, title, visibility, incidents, body: split.body },
        diagnostics,
    };
}
/**
 * The themes of a public edition, without their internal sections. A theme that is internal, or that names an internal
 * incident by id or title, is left out, since the rest of its text may be about that incident too.
 */
export function publishThemes(themes, hidden) {
    return themes
        .filter(({ visibility }) => visibility === 'public')
        .map((theme) => ({
        ...theme,
        body: removeInternalSections(cutAtHeadings(parseMarkdown(theme.body)), theme.body).body,
    }))
        .filter(({ title, body, incidents }) => hidden.every((incident) => !incidents.includes(incident.id) &&
        [incident.id, incident.title].every((name) => !title.includes(name) && !body.includes(name))));
}
