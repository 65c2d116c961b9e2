import { hasErrors, sortDiagnostics } from '../model/diagnostic.js';
import { mergeActions, readActions } from './body/action-lists.js';
import { readAuthorLabels } from './front-matter/author-labels.js';
import { splitFrontMatter } from './front-matter/front-matter.js';
import { readDate, readFix, readImpact, readListedActions, readOwnZone, readRelated, readSeverity, readSource, readTimes, } from './front-matter/front-matter-facts.js';
import { toId } from './ids.js';
import { checkInternalMarks, removeInternalSections } from './body/internal-sections.js';
import { parseMarkdown } from './body/markdown.js';
import { fieldAt, reportSchemaErrors } from './front-matter/schema-errors.js';
import { createCollector } from './diagnostics/collector.js';
import { fieldNames, parseFrontMatter } from './front-matter/schema.js';
import { cutAtHeadings, readSections } from './body/sections.js';
import { readStatedDurations } from './body/stated-durations.js';
import { readTimeline } from './body/timeline.js';
const topFields = new Set(fieldNames());
/**
 * Reads one file. Never throws: every problem is in `diagnostics`, which may hold warnings next to a postmortem. A public
 * edition leaves out sections marked "(internal)".
 */
export function readPostmortem(file, context) {
    const collector = createCollector(file);
    const split = splitFrontMatter(collector, (name) => topFields.has(name));
    const postmortem = split && assemble(file, split, { collector, context });
    const diagnostics = sortDiagnostics(collector.diagnostics);
    return { postmortem: hasErrors(diagnostics) ? undefined : postmortem, diagnostics };
}
function assemble(file, split, { collector, context: ingest }) {
    const { fields } = split;
    const { settings, vocabulary } = ingest;
    const { matter, errors } = parseFrontMatter(fields);
    reportSchemaErrors(errors, fields, collector);
    const context = { matter, fields, settings, collector };
    const zone = readOwnZone(context);
    const times = readTimes(context, zone);
    const date = readDate(context, times, zone);
    const { title, organization, kind = 'incident', status = 'final', visibility = 'public' } = matter;
    const facts = {
        severity: readSeverity(context),
        declared: readAuthorLabels(matter, { fields, vocabulary, collector }),
        source: readSource(context, zone),
        related: readRelated(context),
        impact: readImpact(matter),
        fix: readFix(context),
    };
    const body = readBody(split, { context, zone, start: date });
    if (title === undefined || date === undefined || body === undefined)
        return undefined;
    return {
        id: toIncidentId(file.path),
        path: file.path,
        title,
        titleLine: collector.lineOf(fieldAt(fields, ['title']).span.start),
        organization,
        kind,
        status,
        visibility,
        zone,
        date,
        times,
        ...readNames(matter),
        ...facts,
        ...body,
    };
}
/** Lists of names; a name that is listed twice counts once. */
function readNames(matter) {
    return {
        services: [...new Set(matter.services)],
        tags: [...new Set(matter.tags)],
        aliases: [...new Set(matter.aliases)],
    };
}
function readBody(split, { context, zone, start }) {
    const { bodyLine } = split;
    const { collector, settings } = context;
    if (!isReadable(split, collector))
        return undefined;
    const whole = cutAtHeadings(parseMarkdown(split.body));
    checkInternalMarks(whole, split, collector);
    const { parts, body } = settings.edition === 'public'
        ? removeInternalSections(whole, split.body)
        : { parts: whole, body: split.body };
    const blocks = readSections(parts, { body, bodyLine });
    const sections = blocks.map(({ section }) => section);
    return {
        sections,
        timeline: start === undefined ? [] : readTimeline(blocks, { zone, start, bodyLine }, collector),
        actions: mergeActions(readListedActions(context, zone), readActions(blocks, { zone, bodyLine, collector })),
        statedDurations: readStatedDurations(sections),
        body,
        bodyLine,
        summary: summarize(sections),
    };
}
/** Nobody writes a body longer than this, and Markdown parsers get slow on it. */
const largestBody = 500_000;
function isReadable({ body, bodyLine }, collector) {
    if (body.length <= largestBody)
        return true;
    collector.onLine(bodyLine, {
        id: 'body-too-long',
        found: `a body of ${Math.round(body.length / 1000)} kB`,
        expected: `at most ${largestBody / 1000} kB`,
        fix: 'move logs and dumps to files of their own',
    });
    return false;
}
function toIncidentId(path) {
    return toId(path);
}
function summarize(sections) {
    const passage = sections
        .filter(({ kind }) => kind === 'summary')
        .flatMap(({ passages }) => passages)
        .find(({ kind }) => kind === 'prose');
    return passage?.text.replaceAll('`', '').replace(/\s+/g, ' ').trim() ?? '';
}
